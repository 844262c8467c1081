// What stands around somebody's words and may say what they are about.

import { onDemand } from '../lexicon/on-demand.ts'
import { analyse, type Term } from '../search/analyse.ts'
import type { Collection, KeptQuotation } from '../search/collection.ts'
import { type Span, shared, sharesAny } from '../text/span.ts'
import { hullOf, sentencesAround } from './evidence.ts'

/** How much a match counts by where it stands. Chosen by reading errors: what is further away is more often about something else. */
const IN_WORDS = 1
const IN_SENTENCE = 0.95
const BEFORE = 0.75
const EARLIER = 0.6
const IN_HEADLINE = 0.7
/** A word of the headline that the text takes up only later, with others: these words are about something else of the article. */
const WITH_OTHERS = 0.45
/** In others' words before them in the paragraph: who replies speaks of the same, but no more surely than enough. */
const IN_REPLY = 0.5
/** How many sentences back something may have been said to which the words still belong. */
const SENTENCES_BACK = 2

/** A part of the text around words, with how much a match in it counts. */
export interface Zone {
  readonly weight: number
  readonly terms: () => readonly Term[]
}

/** A zone that is read when it is first looked at. */
export function zone(weight: number, read: () => readonly Term[]): Zone {
  let terms: readonly Term[] | undefined
  return {
    weight,
    terms() {
      terms ??= read()
      return terms
    },
  }
}

/** The text around a quotation, the nearest first; each part is read when it is first looked at. */
export function zonesAround(quotation: KeptQuotation, collection: Collection): readonly Zone[] {
  const { id, language, headline } = quotation.article
  const words = hullOf(quotation.spans)
  const sentences = collection.sentencesOf(id)
  const others = onDemand(() => sharesAny(wordsOfOthers(quotation, collection)))
  const isOfOthers = (sentence: Span): boolean => others()(sentence)
  const around = sentencesAround(words, sentences)
  const before = sentences.findLast((sentence) => sentence.end <= around.start)
  const read = (span: Span): readonly Term[] => collection.termsOf(id, span)
  const zones = [
    zone(IN_WORDS, () => quotation.spans.flatMap(read)),
    zone(IN_SENTENCE, () => read(around)),
    zone(IN_HEADLINE, () => {
      const soFar = { start: sentences[0]?.start ?? 0, end: around.end }
      const later = sentences.filter(({ start }) => start >= around.end).filter(isOfOthers)
      return takenUp(analyse(headline, language), read(soFar), later.flatMap(read))
    }),
    zone(WITH_OTHERS, () => analyse(headline, language)),
  ]
  const unlessOfOthers = (sentence: Span) => () => (isOfOthers(sentence) ? [] : read(sentence))
  if (before !== undefined) {
    const inParagraph = (): boolean => !isParted(id, before.end, around.start, collection)
    zones.push(zone(BEFORE, () => (inParagraph() ? unlessOfOthers(before)() : [])))
  }
  for (const sentence of sentences.filter(({ end }) => end <= around.start).slice(-SENTENCES_BACK)) {
    zones.push(zone(EARLIER, unlessOfOthers(sentence)))
    const inParagraph = (): boolean => !isParted(id, sentence.end, around.start, collection)
    zones.push(zone(IN_REPLY, () => (isOfOthers(sentence) && inParagraph() ? read(sentence) : [])))
  }
  return zones.sort((a, b) => b.weight - a.weight)
}

/** The words of the headline without those that the text has not taken up so far, but takes up later with others. */
function takenUp(headline: readonly Term[], soFar: readonly Term[], later: readonly Term[]): readonly Term[] {
  const wanted = new Set(headline.map(({ stem }) => stem))
  const [said, others] = [soFar, later].map(
    (terms) => new Set(terms.flatMap(({ stem }) => (wanted.has(stem) ? stem : []))),
  )
  return headline.filter(({ stem }) => said?.has(stem) || !others?.has(stem))
}

/** Whether a paragraph ends between. */
const isParted = (id: string, from: number, to: number, collection: Collection): boolean =>
  collection.article(id)?.article.text.slice(from, to).includes('\n') ?? false

/** Somebody else's words are hardly context: „a tunnel would cost more“, said by the department, is not what the farmer spoke of. */
const wordsOfOthers = (quotation: KeptQuotation, collection: Collection): readonly Span[] =>
  collection
    .quotationsIn(quotation.article.id)
    .filter(({ speaker }) => speaker !== undefined && speaker.name !== quotation.speaker?.name)
    .flatMap(({ spans }) => spans)

/** Marks and spaces that may stand between two sentences of a body; what is longer is another part of the article. */
const BETWEEN = 2

/** Whether the words stand in the body: then nothing is read around them but body and headline. */
export const isInBody = ({ article, spans }: KeptQuotation, collection: Collection): boolean => {
  const sentences = collection.sentencesOf(article.id)
  return spans.every((span) => {
    const parts = sentences.map((sentence) => shared(span, sentence)).filter((letters) => letters > 0)
    const inside = parts.reduce((sum, letters) => sum + letters, BETWEEN * (parts.length - 1))
    return inside >= span.end - span.start
  })
}
