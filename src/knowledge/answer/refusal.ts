// Saying honestly that there is nothing, and what there is instead. A refusal never shows the next best words as if they answered.

import type { Question } from '../question/question.ts'
import type { KnownPerson } from '../search/collection.ts'
import type { Answer, Evidence, Offers, RefusalReason } from './answer.ts'
import type { Finding } from './finding.ts'

/** Buttons that a reader takes in at a glance. */
const MOST_OFFERS = 4

/** A refusal for `reason`, with what the collection does have near the question. */
export function refuse(
  reason: RefusalReason,
  question: Question,
  finding: Finding,
  more: { readonly person?: KnownPerson | undefined; readonly name?: string; readonly evidence?: Evidence } = {},
): Answer {
  const facts = finding.collection.facts()
  return {
    kind: 'refusal',
    question,
    reason: facts.articles === 0 && reason !== 'opinion' && reason !== 'empty-question' ? 'empty-library' : reason,
    ...(more.person === undefined ? {} : { person: more.person }),
    ...(more.name === undefined ? {} : { name: more.name }),
    evidence: more.evidence === undefined ? [] : [more.evidence],
    offers: offersFor(question, finding, more.person),
  }
}

/** Who spoke on this topic, what this person speaks about, and how much there is. */
function offersFor(question: Question, { collection }: Finding, person: KnownPerson | undefined): Offers {
  return {
    people: speakersOn(question.topic, collection).filter((each) => each.key !== person?.key),
    topics: person === undefined ? collection.topics(MOST_OFFERS) : collection.topicsOf(person.key, MOST_OFFERS),
    facts: collection.facts(),
  }
}

function speakersOn(topic: string | undefined, collection: Finding['collection']): readonly KnownPerson[] {
  const found = topic === undefined ? [] : collection.findQuotations({ words: topic, limit: 3 * MOST_OFFERS })
  const keys = new Set(found.flatMap(({ item }) => item.person ?? []))
  const people = [...keys].flatMap((key) => collection.person(key) ?? [])
  return people.length > 0 ? people.slice(0, MOST_OFFERS) : collection.people({ from: 0, size: MOST_OFFERS }).items
}
