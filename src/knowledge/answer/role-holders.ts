// „The sheep farmer“, „the choir treasurer“: a role whose holder is named elsewhere in the article. Who speaks in or right after
// the sentences that hold the role is most likely its holder.

import { analyse, type Term } from '../search/analyse.ts'
import type { Collection, KeptQuotation, KnownPerson } from '../search/collection.ts'
import { fold } from '../text/fold.ts'
import { type Span, shared } from '../text/span.ts'
import { likeness, topicShare } from './relevance.ts'

/** Articles looked through for the role. */
const ARTICLES = 5
/** Sentences after the role in which its holder may speak. */
const AFTER = 2
/** Share of the role's words that must stand in the article: „treasurer“ alone is not „the choir treasurer“. */
const NAMED = 0.75

/** People of one article who may hold the role `phrase`, the likeliest first; empty where none does. */
export function roleHolders(phrase: string, language: string, collection: Collection): readonly KnownPerson[] {
  const heads = headsOf(phrase, language)
  const articles = [...new Set(collection.findPassages(phrase, 2 * ARTICLES).map(({ item }) => item.article.id))]
  for (const id of articles.slice(0, ARTICLES)) {
    const holders = holdersIn(id, phrase, heads, language, collection)
    if (holders.length > 0) return holders
  }
  return []
}

/** The word that names the role: the first before „of“, „von“, „de“, or the last of „choir treasurer“. */
function headsOf(phrase: string, language: string): readonly string[] {
  const terms = analyse(phrase, language)
  const first = terms.findIndex((term) => !term.stop)
  if (first < 0) return []
  const gap = terms.findIndex((term, place) => place > first && term.stop)
  const head = terms[gap < 0 ? terms.length - 1 : gap - 1]
  return head === undefined ? [] : [head.stem]
}

function holdersIn(
  id: string,
  phrase: string,
  heads: readonly string[],
  language: string,
  collection: Collection,
): readonly KnownPerson[] {
  const article = collection.article(id)?.article
  if (article === undefined) return []
  const everything = analyse(`${article.headline}\n${article.text}`, article.language)
  if (topicShare({ words: phrase, language }, everything, article.language) < NAMED) return []
  const votes = new Map<string, number>()
  const quotations = collection.quotationsIn(id)
  for (const { person, mention } of quotations) {
    if (
      person !== undefined &&
      mention !== undefined &&
      holds(analyse(article.text, article.language, mention), heads)
    ) {
      votes.set(person, (votes.get(person) ?? 0) + 3)
    }
  }
  const sentences = collection.sentencesOf(id)
  sentences.forEach((sentence, place) => {
    if (quotations.some((each) => each.person !== undefined && each.spans.some((span) => shared(span, sentence) > 0)))
      return
    if (!holds(analyse(article.text, article.language, sentence), heads)) return
    const speaker = speakerAfter(sentences.slice(place + 1, place + 1 + AFTER), quotations)
    if (speaker !== undefined) votes.set(speaker, (votes.get(speaker) ?? 0) + 1)
  })
  return (
    [...votes]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 1)
      .flatMap(([key]) => collection.person(key) ?? [])
      // A role is held by a person; police or a paper that speaks next is not who was meant.
      .filter((person) => person.kind === 'person')
  )
}

const holds = (terms: readonly Term[], heads: readonly string[]): boolean =>
  terms.some((term) => heads.some((head) => !term.stop && likeness(head, fold(term.stem)) >= 0.85))

/** Whoever speaks first in the sentences after. */
function speakerAfter(sentences: readonly Span[], quotations: readonly KeptQuotation[]): string | undefined {
  return quotations.find(
    (each) => each.person !== undefined && sentences.some((next) => each.spans.some((span) => shared(span, next) > 0)),
  )?.person
}
