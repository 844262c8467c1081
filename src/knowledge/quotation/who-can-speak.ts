// How likely a phrase is to be somebody who speaks: „die Ministerin“ is, „die Haltung der Regierung“ is not.

import type { Mention } from '../person/person.ts'
import { type Span, shared } from '../text/span.ts'
import { isPronoun, type NounPhrase } from './noun-phrase.ts'
import type { Frame, Reading } from './reading.ts'

/** The cast's mentions that touch `span`, in text order; binary search, since an article may have thousands. */
export function mentionsIn({ cast }: Reading, span: Span): Mention[] {
  let low = 0
  let high = cast.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cast.mentions[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let i = low; (cast.mentions[i]?.start ?? Infinity) < span.end; i++) found.push(cast.mentions[i] as Mention)
  return found
}

/** 3: a person or a pronoun; 2: a role, a body, a paper; 0: a noun that the cast does not know as any of these. */
export function speakability(phrase: NounPhrase, frame: Frame, reading: Reading): number {
  const first = frame.tokens[phrase.from]
  const head = frame.tokens[phrase.headTo - 1]
  if (!first || !head) return 0
  if (phrase.pronoun || (phrase.to === phrase.from + 1 && isPronoun(first, reading.lexicon))) {
    const { singularNeuter, first: indefinite } = reading.lexicon.words
    return singularNeuter.has(first.lower) || indefinite.has(first.lower) ? 1 : 3
  }
  const mentions = mentionsIn(reading, { start: first.start, end: head.end }).filter(
    // „das Portal „Nordwind““: the noun before the marks says what it is.
    (mention) => head.kind === 'quote' || shared(mention, head) > 0,
  )
  return Math.max(
    0,
    ...mentions.map((mention) => (reading.cast.people[mention.person ?? -1]?.kind === 'person' ? 3 : 2)),
  )
}
