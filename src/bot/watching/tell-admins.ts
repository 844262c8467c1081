// What those who run the bot are told on Telegram, each in his language.

import { type Api, GrammyError, HttpError } from 'grammy'
import { textsIn } from '../../commands/texts/texts.ts'
import { describeFault } from '../describe-fault.ts'
import type { Desk } from '../desk.ts'
import { MESSAGE_LIMIT } from '../rendering/message.ts'
import { visible } from '../terminal/visible.ts'
import { type Unreadable, unreadableLine } from './broken-files.ts'

/** Files told one by one. */
const MOST_TOLD = 10

/** Tells every administrator which files cannot be read. An administrator who has blocked the bot is told nothing. */
export async function tellBroken(
  api: Api,
  admins: readonly number[],
  { sessions, log }: Pick<Desk, 'sessions' | 'log'>,
  unreadable: readonly Unreadable[],
): Promise<void> {
  const lines = unreadable.slice(0, MOST_TOLD).map((each) => `• ${visible(unreadableLine(each))}`)
  for (const admin of admins) {
    const { broken } = textsIn(sessions.language(admin, undefined)).admin
    const left = unreadable.length - lines.length
    const message = [broken.title(unreadable.length), ...lines, ...(left > 0 ? [broken.more(left)] : [])].join('\n')
    try {
      await api.sendMessage(admin, message.slice(0, MESSAGE_LIMIT).toWellFormed())
    } catch (error) {
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
      log(`an administrator could not be told: ${describeFault(error)}`)
    }
  }
}
