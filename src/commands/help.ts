// /help: how to ask and every command, on one screen.

import type { Command, Request, Response } from './command.ts'
import { bold, items, line, reply, respond } from './compose.ts'
import type { Line } from './reply.ts'
import type { Texts } from './texts/texts.ts'

/** The help over the commands that its reader is shown, asked for only when needed: help itself is one of them. */
export const helpCommand = (commandsFor: (admin: boolean) => readonly Command[]): Command => ({
  name: 'help',
  description: (texts) => texts.menu.help,
  run: (request) => overview(commandsFor(request.admin !== undefined), request),
})

function overview(commands: readonly Command[], { texts }: Request): Response {
  const [forAdmins = [], forAll = []] = [true, false].map((only) =>
    commands.filter(({ onlyAdmins = false }) => onlyAdmins === only).map((command) => described(command, texts)),
  )
  return respond(
    reply([
      line(texts.help.ask),
      line(bold(texts.help.commands)),
      ...items(forAll),
      ...(forAdmins.length === 0 ? [] : [line(bold(texts.help.forAdmins)), ...items(forAdmins)]),
      line(texts.help.labels),
      line(texts.help.order),
    ]),
  )
}

function described({ name, argument, description }: Command, texts: Texts): Line {
  const follows = argument === undefined ? '' : ` ${argument(texts)}`
  return [`/${name}${follows}`, ` – ${description(texts)}`]
}
