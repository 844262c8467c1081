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

/** What is said when it is done: how many entries were deleted, and how many are left. */
export const forgottenReply = (texts: Texts, deleted: number, left: number): Reply =>
  reply([line(texts.forget.done(deleted, left))])

/** The answer to „Shall I?“, in the place of the question. */
export const forgetAnswered = (sure: boolean, { texts, language }: Request): Response =>
  sure ? replace(forgottenReply(texts, 0, 0), { kind: 'forget', language }) : replace(reply([line(texts.forget.kept)]))
