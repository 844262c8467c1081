// /privacy: what is kept about a reader, for how long, and how to be rid of it. Says only what is true of the code.

import type { Command } from './command.ts'
import { line, reply, respond } from './compose.ts'

export const privacyCommand: Command = {
  name: 'privacy',
  description: (texts) => texts.menu.privacy,
  run: ({ texts, unansweredNoted }) => {
    const { questions, noted, lines } = texts.privacy
    return respond(reply([questions, ...(unansweredNoted ? [noted] : []), ...lines].map((each) => line(each))))
  },
}
