// How far long work is, told by editing one message, and not so often that Telegram asks for patience.

import type { Context } from 'grammy'
import type { Reply } from '../../commands/reply.ts'
import { change, send } from '../deliver.ts'
import { describeFault } from '../describe-fault.ts'
import type { Desk } from '../desk.ts'

/** Pause between two edits. */
const EVERY_MS = 3_000

export interface ProgressMessage {
  /** Shows the words if it is time for it; never rejects, nobody need wait. */
  tell(words: string): void
  /** Shows the outcome, after whatever is on its way. */
  end(outcome: Reply): Promise<void>
}

/** `place`: the message that is edited; absent where it could not be sent, then only the outcome is told. */
export function progressMessage(ctx: Context, desk: Desk, place: number | undefined): ProgressMessage {
  let last = desk.now().getTime()
  let onItsWay: Promise<unknown> | undefined
  const places = place === undefined ? [] : [place]
  return {
    tell(words) {
      const time = desk.now().getTime()
      if (place === undefined || onItsWay !== undefined || time - last < EVERY_MS) return
      last = time
      onItsWay = change(ctx, place, { text: words, entities: [] })
        .catch((error: unknown) => desk.log(`progress could not be told: ${describeFault(error)}`))
        .finally(() => {
          onItsWay = undefined
        })
    },
    async end(outcome) {
      await onItsWay
      await send(ctx, desk, outcome, places)
    },
  }
}
