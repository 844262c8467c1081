// How long readers on Telegram wait: from a message, a press or an inline query until the bot's answer to it has arrived at the
// strict Bot API on loopback. Bot and Bot API share a process, so what is measured is more than the bot alone.

import type { InlineKeyboardButton } from '@grammyjs/types'
import { warmUp } from '../../src/bot/answering/warm-up.ts'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { type BotApi, startBotApi } from '../support/bot-api/bot-api.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Person } from '../support/bot-api/people.ts'
import { startBot } from '../support/bot-in-process.ts'
import type { BenchQuestion } from './question-generator.ts'
import { percentile, type Taken, timedUntil } from './stopwatch.ts'

export interface TelegramFigures {
  readonly what: string
  readonly times: number
  /** Milliseconds by the clock, and of the processor, which is the figure to trust where others use the machine. */
  readonly p50: number
  readonly p95: number
  readonly slowest: number
  readonly p95Cpu: number
  readonly slowestCpu: number
}

/** Longer than any answer takes; a bench that hangs is worse than one that fails. */
const PATIENCE_MS = 60_000
/** Presses of one answer that are measured. */
const MOST_PRESSES = 6

/** Asks every question, presses the buttons of every answer, and asks the same in inline mode; one after the other. */
export async function measureTelegram(
  knowledge: KnowledgeBase,
  questions: readonly BenchQuestion[],
): Promise<readonly TelegramFigures[]> {
  warmUp(knowledge, new Date())
  const api = await startBotApi({ patienceMs: PATIENCE_MS })
  const bot = await startBot(api, { knowledge })
  await api.connected()
  const taken = new Map<string, Taken[]>()
  const measure = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const { result, taken: one } = await timedUntil(work)
    taken.set(what, [...(taken.get(what) ?? []), one])
    return result
  }
  const readers = {
    de: api.user({ firstName: 'Ada', language: 'de' }),
    en: api.user({ firstName: 'Ben', language: 'en' }),
  }
  for (const { utterance, language } of questions) {
    const reader = readers[language]
    const answer = await measure(taken.size === 0 ? 'the very first question' : 'a question', () => {
      const question = reader.says(utterance)
      return reader.hears(({ id }) => id > question.id)
    })
    await pressAll(api, reader, answer, measure)
    await measure('an inline query', () => reader.asksInline(utterance))
  }
  await measure('an inline query without words', () => readers.de.asksInline(''))
  await drawPictures(api, readers.de, knowledge, measure)
  await bot.stop()
  await api.close()
  const [fault] = api.violations()
  if (fault !== undefined) throw new Error(`the bot sent what Telegram refuses: ${fault.method}, ${fault.description}`)
  return [...taken].map(([what, each]) => figuresOf(what, each))
}

type Measure = <T>(what: string, work: () => Promise<T>) => Promise<T>

async function pressAll(api: BotApi, reader: Person, answer: ShownMessage, measure: Measure): Promise<void> {
  const buttons = answer.keyboard.flat().flatMap(dataOf)
  for (const data of buttons.slice(0, MOST_PRESSES)) {
    if (data.startsWith('1|r|') || data.startsWith('1|k|')) continue
    await measure('a button', () => press(api, reader, answer, data))
  }
}

const dataOf = (button: InlineKeyboardButton): readonly string[] =>
  'callback_data' in button ? [button.callback_data] : []

/** Until the press is acknowledged and what it leads to is there: a message, a picture, or a message changed in place. */
async function press(api: BotApi, reader: Person, message: ShownMessage, data: string): Promise<void> {
  const before = api.requests().length
  await reader.presses(message, { data })
  await api.waitFor(
    () =>
      api.requests().findIndex(({ method, answer }, at) => at >= before && isShown(method) && answer !== undefined) >=
        0 || undefined,
    `what ${data} leads to`,
  )
}

const isShown = (method: string): boolean => /^(sendMessage|sendPhoto|editMessageText)$/.test(method)

/** Cards and charts of the people who are quoted most. */
async function drawPictures(api: BotApi, reader: Person, knowledge: KnowledgeBase, measure: Measure): Promise<void> {
  const page = reader.says('/people')
  for (const { key } of knowledge.people({ from: 0, size: 10 }).items) {
    const first = api.requests('sendPhoto').length === 0
    await measure(first ? 'the very first picture' : 'a chart', () => press(api, reader, page, `1|ch|${key}|`))
    await measure('a person', () => press(api, reader, page, `1|w|${key}`))
    const shown = api.requests('sendMessage').at(-1)?.parameters.reply_markup as {
      inline_keyboard?: InlineKeyboardButton[][]
    }
    const card = (shown?.inline_keyboard ?? [])
      .flat()
      .flatMap(dataOf)
      .find((data) => data.startsWith('1|k|'))
    if (card !== undefined) await measure('a card', () => press(api, reader, page, card))
  }
}

const figuresOf = (what: string, taken: readonly Taken[]): TelegramFigures => {
  const wall = taken.map((one) => one.wall)
  const cpu = taken.map((one) => one.cpu)
  return {
    what,
    times: taken.length,
    p50: percentile(wall, 0.5),
    p95: percentile(wall, 0.95),
    slowest: Math.max(...wall),
    p95Cpu: percentile(cpu, 0.95),
    slowestCpu: Math.max(...cpu),
  }
}
