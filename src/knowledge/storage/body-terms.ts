// The terms of a stretch of an article, from its numbered words: whoever weighs what stands around a quotation needs neither the
// article's text nor the analyser. Each sentence is read once, however often it is looked at.

import type { Term } from '../search/analyse.ts'
import type { WrittenWord } from '../search/collection.ts'
import type { Span } from '../text/span.ts'
import type { BodyWords } from './body-words.ts'

/** The terms of a body, by sentence; those of a sentence are filled in when it is first looked at. */
export type TermsBySentence = (readonly Term[] | undefined)[]

/** Marks and spaces that may stand between two sentences of a body; longer ones may hold words. */
const BETWEEN = 2

/**
 * The terms of the words inside `span`, in order; `read` tells what each word is. Undefined where the span is not all body, or
 * begins or ends inside a word.
 */
export function termsWithin(
  body: BodyWords,
  known: TermsBySentence,
  span: Span,
  read: (number: number) => WrittenWord,
): readonly Term[] | undefined {
  const { sentences } = body
  let place = firstEndingAfter(sentences, span.start)
  const found: Term[] = []
  for (let reached = span.start; reached < span.end; place++) {
    const sentence = sentences[place]
    // The first sentence may begin before the span, but not in it; each other has to follow the one before.
    const allowed = reached === span.start ? 0 : BETWEEN
    if (sentence === undefined || sentence.start - reached > allowed) return undefined
    reached = sentence.end
    const terms = known[place] ?? termsOfSentence(body, place, read)
    known[place] = terms
    if (sentence.start === span.start && sentence.end === span.end) return terms
    for (const term of terms) {
      if (term.end <= span.start || term.start >= span.end) continue
      if (term.start < span.start || term.end > span.end) return undefined
      found.push(term)
    }
  }
  return found
}

function termsOfSentence(
  { sentences, first, numbers, gaps }: BodyWords,
  place: number,
  read: (number: number) => WrittenWord,
): readonly Term[] {
  const terms: Term[] = []
  let end = sentences[place]?.start ?? 0
  for (let at = first[place] ?? 0; at < (first[place + 1] ?? 0); at++) {
    const { word, stem, stop } = read(numbers[at] ?? 0)
    const start = end + (gaps[at] ?? 0)
    end = start + word.length
    terms.push({ start, end, stem, stop })
  }
  return terms
}

/** The place of the first sentence that ends behind `offset`. */
function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
