// /cancel: leaves whatever is under way; harmless when nothing is.

import type { Command } from './command.ts'
import { line, reply, respond } from './compose.ts'

export const cancelCommand: Command = {
  name: 'cancel',
  description: (texts) => texts.menu.cancel,
  run: ({ texts }) => respond(reply([line(texts.cancelled)]), { kind: 'cancel' }),
}
