// Sentences as spans: retrieval, pronouns and indirect speech all count in sentences, and an abbreviation must not end one.

import type { Span } from './span.ts'

/** What a language knows about full stops that end no sentence. */
export interface SentenceWords {
  /** Lower case, without the last full stop: „z.b“, „dr“, „jan“. */
  readonly abbreviations: ReadonlySet<string>
  /** Whether „3.“ is an ordinal („am 3. Mai“). */
  readonly ordinals: boolean
  /** Words that start sentences and are no names, lower case: after „3.“ or an initial they show that a sentence ended. */
  readonly functionWords: ReadonlySet<string>
}

const STOP = /[.!?…]+["“”»«’‘'›‹)\]]*|\n+/g
const NEXT_WORD = /[\s"“”„»«’‘‚'›‹(\]–—-]*([\p{L}\p{M}\p{N}]*)/uy
const MARK_AFTER_SPACE = /\s["„“»«‚‘'›‹(]/y
const LOWER = /^\p{Ll}/u
const DIGITS = /^\d{1,2}$/
const ROMAN = /^[IVX]+$/
const INITIAL = /^\p{Lu}$/u
const SPACE = /\s/
/** An abbreviation is short; looking no further back keeps a megabyte without a space linear. */
const LONGEST_ABBREVIATION = 12

const wordBefore = (text: string, stop: number): string => {
  let start = stop
  while (start > 0 && stop - start < LONGEST_ABBREVIATION && /[\p{L}\p{M}\p{N}.]/u.test(text.charAt(start - 1))) start--
  return text.slice(start, stop)
}

const wordAfter = (text: string, from: number): string => {
  NEXT_WORD.lastIndex = from
  return NEXT_WORD.exec(text)?.[1] ?? ''
}

const endsSentence = (text: string, stop: number, end: number, words: SentenceWords): boolean => {
  if (end < text.length && !SPACE.test(text.charAt(end))) return false
  const next = wordAfter(text, end)
  if (LOWER.test(next)) return false
  if (text.charAt(stop) !== '.' || text.charAt(stop + 1) === '.' || next === '') return true
  const before = wordBefore(text, stop)
  const starts = words.functionWords.has(next.toLowerCase())
  MARK_AFTER_SPACE.lastIndex = end
  const ordinal = words.ordinals && (DIGITS.test(before) || ROMAN.test(before))
  if (ordinal || INITIAL.test(before)) return starts || (MARK_AFTER_SPACE.test(text) && !ordinal)
  return !words.abbreviations.has(before.toLowerCase())
}

/** A line break ends a sentence unless the next line goes on in lower case (hard-wrapped text). */
const endsLine = (text: string, at: string, end: number): boolean =>
  at.length > 1 || !LOWER.test(text.slice(end, end + 2))

const trimmed = (text: string, start: number, end: number): Span => {
  let [from, to] = [start, end]
  while (from < to && SPACE.test(text.charAt(from))) from++
  while (to > from && SPACE.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/**
 * The sentences of `text` (or of the part `within`), trimmed and in order; every word lies in exactly one. Closing marks
 * after the stop belong to the sentence; „Wie?“ fragte er is one sentence, and so is „am 3. Mai“, „A. Weber“, „z. B.“.
 */
export const findSentences = (text: string, words: SentenceWords, within?: Span): Span[] => {
  const shift = within?.start ?? 0
  const part = within === undefined ? text : text.slice(within.start, within.end)
  const sentences: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trimmed(part, start, end)
    if (span.end > span.start) sentences.push({ start: span.start + shift, end: span.end + shift })
    start = end
  }
  for (const found of part.matchAll(STOP)) {
    const end = found.index + found[0].length
    const ends = found[0].startsWith('\n') ? endsLine(part, found[0], end) : endsSentence(part, found.index, end, words)
    if (ends) close(end)
  }
  close(part.length)
  return sentences
}
