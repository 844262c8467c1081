// /forget: deletes what is stored about its sender, once that was confirmed.

import type { Command, Request, Response } from './command.ts'
import { button, line, replace, reply, respond } from './compose.ts'

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

/** The answer to „Shall I?“, in the place of the question. */
export const forgetAnswered = (sure: boolean, { texts }: Request): Response =>
  sure ? replace(reply([line(texts.forget.done)]), { kind: 'forget' }) : replace(reply([line(texts.forget.kept)]))
