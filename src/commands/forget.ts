// /forget: deletes what is stored about its sender, once that was confirmed.

import type { Command, Request, Response } from './command.ts'
import { button, line, replace, reply, respond } from './compose.ts'
import type { Reply } from './reply.ts'
import type { Texts } from './texts/texts.ts'

export const forgetCommand: Command = {
  name: 'forget',
  description: (texts) => texts.menu.forget,
  run: ({ texts }) =>
    respond(
      reply(
        [line(texts.forget.sure)],
        [
          [
            button(texts.buttons.forgetYes, { do: 'forget', sure: true }),
            button(texts.buttons.forgetNo, { do: 'forget', sure: false }),
          ],
        ],
      ),
    ),
}

function forgotten(texts: Texts): Response {
  const told = (deleted: number, left: number): Reply => reply([line(texts.forget.done(deleted, left))])
  return replace(told(0, 0), { kind: 'forget', told })
}

/** The answer to „Shall I?“, in the place of the question. */
export const forgetAnswered = (sure: boolean, { texts }: Request): Response =>
  sure ? forgotten(texts) : replace(reply([line(texts.forget.kept)]))
