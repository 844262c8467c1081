// The first lines in the terminal: what this is, three questions to begin with, and how to bring it to Telegram.

import type { Language } from '../../commands/command.ts'
import { bold, items, line, reply } from '../../commands/compose.ts'
import { exampleButtons } from '../../commands/examples.ts'
import type { Reply } from '../../commands/reply.ts'
import { textsIn } from '../../commands/texts/texts.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'

const examplesShown = 3

export function greeting(knowledge: KnowledgeBase, language: Language): Reply {
  const { terminal, start } = textsIn(language)
  const facts = knowledge.facts()
  const examples = knowledge.examples(language, examplesShown)
  return reply(
    [
      line(bold(terminal.what)),
      line(facts.articles === 0 ? start.empty : start.collection(facts)),
      ...items(examples.map((example) => [example])),
      line(terminal.numbers),
      line(terminal.token),
    ],
    exampleButtons(examples).map((example) => [example]),
  )
}
