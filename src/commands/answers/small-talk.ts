// A greeting is returned, and the way back to the articles is shown.

import type { Answer } from '../../knowledge/knowledge-base.ts'
import type { Request } from '../command.ts'
import { line, reply } from '../compose.ts'
import { exampleButtons } from '../examples.ts'
import type { Reply } from '../reply.ts'

type SmallTalkAnswer = Extract<Answer, { kind: 'small-talk' }>

const examplesShown = 2

export function smallTalkReply({ question, facts }: SmallTalkAnswer, { texts, knowledge, language }: Request): Reply {
  const kind = question.smallTalk ?? 'greeting'
  const sentence = line(texts.smallTalk[kind])
  if (kind === 'thanks' || kind === 'goodbye') return reply([sentence])
  if (facts.articles === 0) return reply([sentence, line(texts.start.empty)])
  const examples = exampleButtons(knowledge.examples(language, examplesShown))
  return reply(
    [sentence, line(kind === 'bot' ? texts.start.collection(facts) : texts.start.more)],
    examples.map((example) => [example]),
  )
}
