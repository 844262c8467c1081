// /help: how to ask and every command, on one screen.

import type { Command, Request, Response } from './command.ts'
import { bold, items, line, reply, respond } from './compose.ts'

/** The help over `commands`, which is asked for only when needed: help itself is one of them. */
export const helpCommand = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  description: (texts) => texts.menu.help,
  run: (request) => overview(commands(), request),
})

function overview(commands: readonly Command[], { texts }: Request): Response {
  const lines = commands.map((command) => {
    const argument = command.argument?.(texts)
    return [`/${command.name}${argument === undefined ? '' : ` ${argument}`}`, ` – ${command.description(texts)}`]
  })
  return respond(
    reply([
      line(texts.help.ask),
      line(bold(texts.help.commands)),
      ...items(lines),
      line(texts.help.labels),
      line(texts.help.order),
    ]),
  )
}
