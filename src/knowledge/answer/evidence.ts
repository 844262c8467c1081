// Evidence is made here and nowhere else, so that every word shown has been cut from its article in one way.

import type { ArticleHead } from '../article/article.ts'
import type { Collection, KeptQuotation, Passage } from '../search/collection.ts'
import { contains, type Span, shared, slice } from '../text/span.ts'
import type { Evidence } from './answer.ts'

/** A reader wants the words, not the page. */
const LONGEST = 600
/** So much of a sentence within a quotation makes it the speaker's; the rest names him and says that he spoke. */
const SPOKEN = 0.4

/**
 * The evidence of a quotation, or undefined when its article is gone. Direct words and headlines stand alone (a split one with
 * its cue between); partial and reported words come with their whole sentence, so that no denial is cut into its opposite.
 */
export function quotationEvidence(quotation: KeptQuotation, collection: Collection): Evidence | undefined {
  const found = collection.article(quotation.article.id)
  if (found === undefined) return undefined
  const words = hullOf(quotation.spans)
  const whole = quotation.type === 'partial' || quotation.type === 'indirect'
  const span = whole ? sentencesAround(words, collection.sentencesOf(quotation.article.id)) : words
  const person = quotation.person === undefined ? undefined : collection.person(quotation.person)
  return {
    ...cut(found, span.end - span.start > LONGEST ? words : span, collection),
    quotation,
    ...(person === undefined ? {} : { person }),
  }
}

/**
 * The evidence of a stretch of sentences. It is somebody's words where all that is quoted in it is his and each sentence is mostly
 * that; otherwise it is the article's, which quotes whom it quotes.
 */
export function sentenceEvidence(
  sentence: Pick<Passage, 'article' | keyof Span>,
  collection: Collection,
): Evidence | undefined {
  const found = collection.article(sentence.article.id)
  if (found === undefined) return undefined
  const plain = cut(found, sentence, collection)
  const quoted = collection
    .quotationsIn(sentence.article.id)
    .filter(({ nested, spans }) => nested !== true && spokenShare(spans, plain) > 0)
  const [first] = quoted
  if (first === undefined || !quoted.every((other) => ofOneSpeaker(first, other))) return plain
  const spans = quoted.flatMap((each) => each.spans)
  const spoken = collection
    .sentencesOf(sentence.article.id)
    .filter((each) => shared(each, plain) > 0)
    .every((each) => spokenShare(spans, overlap(each, plain)) >= SPOKEN)
  if (!spoken) return plain
  const person = first.person === undefined ? undefined : collection.person(first.person)
  return { ...plain, quotation: leastVerbatim(quoted, first), ...(person === undefined ? {} : { person }) }
}

const ofOneSpeaker = (one: KeptQuotation, other: KeptQuotation): boolean =>
  one.person === other.person && one.speaker?.name === other.speaker?.name && one.reportedBy === other.reportedBy

/** Words told in different ways are shown as told in the least verbatim of them. */
const leastVerbatim = (quoted: readonly KeptQuotation[], first: KeptQuotation): KeptQuotation =>
  quoted.find(({ type }) => type === 'indirect') ?? quoted.find(({ type }) => type === 'partial') ?? first

/** How much of a sentence lies in these spans, from 0 to 1. */
const spokenShare = (spans: readonly Span[], sentence: Span): number =>
  spans.reduce((sum, span) => sum + shared(span, sentence), 0) / (sentence.end - sentence.start)

const overlap = (one: Span, other: Span): Span => ({
  start: Math.max(one.start, other.start),
  end: Math.min(one.end, other.end),
})

/**
 * The words of a span as evidence of somebody's: it must be what is shown of a quotation, or whole sentences that are one
 * person's. Undefined for all else: a button or link may be forged, and must not cut words short or add another's to them.
 */
export function spokenAt(article: string, span: Span, collection: Collection): Evidence | undefined {
  const head = collection.article(article)?.head
  if (head === undefined) return undefined
  const isAll = (evidence: Evidence): boolean => evidence.start === span.start && evidence.end === span.end
  const quoted = collection
    .quotationsIn(head.id)
    .filter(({ spans }) => spans.some((each) => shared(each, span) > 0))
    .flatMap((each) => quotationEvidence(each, collection) ?? [])
    .find(isAll)
  if (quoted !== undefined) return quoted
  const sentences = sentencesAround(span, collection.sentencesOf(head.id))
  const spoken = sentenceEvidence({ article: head, ...sentences }, collection)
  return spoken?.quotation !== undefined && isAll(spoken) ? spoken : undefined
}

/** The evidence without what lies within one before it. */
export function withoutCovered(all: readonly Evidence[]): readonly Evidence[] {
  const shown: Evidence[] = []
  for (const next of all) if (!shown.some((other) => covers(other, next))) shown.push(next)
  return shown
}

/** Of stretches that lie within one another only the longest, in the place of the first: what it says more may deny the shorter. */
export function longestStretches(all: readonly Evidence[]): readonly Evidence[] {
  const shown: Evidence[] = []
  for (const next of all) {
    const within = shown.findIndex((other) => covers(next, other))
    if (within >= 0) shown[within] = next
    else if (!shown.some((other) => covers(other, next))) shown.push(next)
  }
  return withoutCovered(shown)
}

const covers = (shown: Evidence, next: Evidence): boolean =>
  shown.article.id === next.article.id && shown.start <= next.start && next.end <= shown.end

/** Evidence of any span of an article, clipped to the longest that is shown. */
export function spanEvidence(article: string, span: Span, collection: Collection): Evidence | undefined {
  const found = collection.article(article)
  return found && cut(found, span, collection)
}

/** The sentence before in the same paragraph; undefined where none is. */
export function sentenceBefore({ start }: Span, article: string, collection: Collection): Evidence | undefined {
  const before = collection.sentencesOf(article).findLast((sentence) => sentence.end <= start)
  const text = collection.article(article)?.article.text
  if (before === undefined || text === undefined || text.slice(before.end, start).includes('\n')) return undefined
  return spanEvidence(article, before, collection)
}

/** The words with the sentence before and the sentence after, as one piece; undefined when the article or the span is gone. */
export function contextOf(article: string, words: Span, collection: Collection): Evidence | undefined {
  const found = collection.article(article)
  if (found === undefined || words.start < 0 || words.end > found.article.text.length || words.end <= words.start) {
    return undefined
  }
  const sentences = collection.sentencesOf(found.head.id)
  const around = sentencesAround(words, sentences)
  const before = sentences.findLast((sentence) => sentence.end <= around.start)
  const after = sentences.find((sentence) => sentence.start >= around.end)
  const span = { start: before?.start ?? around.start, end: after?.end ?? around.end }
  const text = slice(found.article.text, words)
  return { article: withPapers(found.head, text, collection), ...span, text: slice(found.article.text, span) }
}

/** Whether the evidence is still what its article says, letter for letter. */
export function isVerbatim(evidence: Evidence, collection: Collection): boolean {
  const text = collection.article(evidence.article.id)?.article.text
  return text !== undefined && evidence.text !== '' && slice(text, evidence) === evidence.text
}

/** The head with the other papers that have these words; without words, that have the report. */
export function withPapers(head: ArticleHead, words: string | undefined, collection: Collection): ArticleHead {
  const alsoIn = collection.alsoIn(head.id, words)
  return alsoIn.length === 0 ? head : { ...head, alsoIn }
}

type Found = NonNullable<ReturnType<Collection['article']>>

function cut({ head, article }: Found, span: Span, collection: Collection): Evidence {
  const end = Math.min(span.end, article.text.length)
  const clipped = { start: span.start, end: end - span.start > LONGEST ? clipAt(article.text, span.start) : end }
  const text = slice(article.text, clipped)
  return {
    article: withPapers(head, text, collection),
    ...clipped,
    text,
    ...(clipped.end < end && { cut: true as const }),
  }
}

/** Whether words stand as they did: not in a former version, nor in an article that was taken back. */
export const stands = ({ changedTo, retracted }: ArticleHead): boolean =>
  changedTo === undefined && retracted === undefined

/** The end of the last whole word before the longest evidence ends; between two letters, never within one. */
function clipAt(text: string, start: number): number {
  const end = start + LONGEST
  const space = text.lastIndexOf(' ', end)
  if (space > start + LONGEST / 2) return space
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return isHalved ? end - 1 : end
}

/** One span over all parts of a split quotation. */
export const hullOf = (spans: readonly [Span, ...Span[]]): Span => ({
  start: Math.min(...spans.map((span) => span.start)),
  end: Math.max(...spans.map((span) => span.end)),
})

/** The sentences that `words` lie in or touch, as one span; the words themselves where no sentence is known. */
export function sentencesAround(words: Span, sentences: readonly Span[]): Span {
  const touched = sentences.filter((sentence) => shared(sentence, words) > 0 || contains(sentence, words))
  const first = touched[0]
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return words
  return { start: Math.min(first.start, words.start), end: Math.max(last.end, words.end) }
}
