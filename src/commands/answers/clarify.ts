// More than one is meant as likely as the other: the reader chooses, nothing is guessed.

import type { Answer } from '../../knowledge/knowledge-base.ts'
import type { Request } from '../command.ts'
import { button, line, reply } from '../compose.ts'
import type { Reply } from '../reply.ts'
import { shorten } from '../shorten.ts'

type ClarifyAnswer = Extract<Answer, { kind: 'clarify' }>

const labelLength = 40

/** „Who is meant?“ with everyone and every article that fits as a button. */
export function clarifyReply({ people, articles }: ClarifyAnswer, { texts }: Request): Reply {
  const sentence =
    articles.length === 0 ? texts.clarify.person : people.length === 0 ? texts.clarify.article : texts.clarify.both
  const persons = people.map(({ key, name, roles }) => {
    const label = roles[0] === undefined ? name : `${name}, ${roles[0]}`
    return [button(shorten(label, labelLength), { do: 'choosePerson', person: key })]
  })
  const heads = articles.map(({ key, headline }) => [
    button(shorten(headline, labelLength), { do: 'summary', article: key, length: 'short' }),
  ])
  return reply([line(sentence)], [...persons, ...heads])
}
