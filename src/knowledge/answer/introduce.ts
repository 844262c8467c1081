// „Who is …?“: the sentences by which the articles introduce somebody.

import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import type { Answer } from './answer.ts'
import { sentencesIn } from './best-sentences.ts'
import { spanEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { passages } from './quotes.ts'
import { topicShare } from './relevance.ts'

/** Passages about somebody in which an introduction is looked for. */
const PASSAGES = 8
const SHOWN = 3
/** Share of a name that a sentence about its bearer holds. */
const NAMED = 0.8

/** Who somebody is: the sentences that name him, those first that give his role. */
export function introduce(question: Question, finding: Finding): Answer | undefined {
  const { collection } = finding
  const person = collection.person(question.persons[0] ?? '')
  if (person === undefined) return undefined
  const roles = person.roles.join(' ')
  const naming = collection.findPassages(`${person.name} ${roles}`, PASSAGES).flatMap(({ item }) =>
    sentencesIn(item, collection).flatMap((sentence) => {
      const evidence = spanEvidence(item.article.id, sentence, collection)
      if (evidence === undefined) return []
      const { language } = evidence.article
      const terms = analyse(evidence.text, language)
      if (topicShare({ words: person.name, language }, terms, language) < NAMED) return []
      return [{ evidence, role: roles === '' ? 0 : topicShare({ words: roles, language }, terms, language) }]
    }),
  )
  const [first, ...rest] = naming.sort((a, b) => b.role - a.role).slice(0, SHOWN)
  return first && passages(question, [first.evidence, ...rest.map(({ evidence }) => evidence)])
}
