// By what a German clause shows its kind: the reported mood, „zu“ with an infinitive, a relative, an inflected verb.

import { nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading, Segment } from './reading.ts'

export const opensClause = (frame: Frame, at: number, words: Reading['lexicon']['words']): boolean =>
  words.that.has(frame.tokens[at]?.lower ?? '')

export function isInfinitiveClause(frame: Frame, segment: Segment, { lexicon: { words, prefixes } }: Reading): boolean {
  const first = frame.tokens[segment.from]?.lower ?? ''
  if (words.subordinating.has(first) || (words.relatives.has(first) && frame.tokens[segment.from + 1]?.kind !== 'word'))
    return false
  for (let i = segment.from; i < segment.to; i++) {
    const { lower = '', capital = false } = frame.tokens[i] ?? {}
    if (/^\p{L}+zu\p{L}+en$/u.test(lower) && !capital && i >= segment.to - 3 && isPrefixed(lower, prefixes)) return true
    const next = frame.tokens[i + 1]
    if (lower === 'zu' && next && i + 1 < segment.to && !next.capital && /(en|ern|eln|sein|tun)$/.test(next.lower))
      return true
  }
  return false
}

/** „mitzuteilen“: the „zu“ stands between a separable prefix and its verb. */
const isPrefixed = (lower: string, prefixes: ReadonlySet<string>): boolean => {
  for (const prefix of prefixes) if (lower.startsWith(`${prefix}zu`)) return true
  return false
}

/** „, der …“ with its verb at the end belongs to the noun before, not to what is reported. */
export function isRelative(frame: Frame, segment: Segment, { lexicon }: Reading): boolean {
  const first = frame.tokens[segment.from]
  if (!first || !lexicon.words.relatives.has(first.lower)) return false
  const phrase = nounPhraseAt(frame, segment.from, segment.to, lexicon)
  const second = frame.tokens[phrase && !phrase.pronoun ? phrase.headTo : segment.from + 1]
  if (!second) return true
  if (!phrase || phrase.pronoun) return true
  // „die Scheiben ihrer Küche seien …“: the verb behind the genitive.
  return ![second, frame.tokens[phrase.to]].some((token) => token && isFiniteWord(token.lower, lexicon))
}

export const hasMood = (frame: Frame, from: number, to: number, moods: ReadonlySet<string>): boolean => {
  for (let i = from; i < to; i++) {
    const token = frame.tokens[i]
    if (token && !token.capital && moods.has(token.lower)) return true
  }
  return false
}

const isFiniteWord = (lower: string, { words, moods, verbs }: Reading['lexicon']): boolean =>
  words.auxiliaries.has(lower) ||
  words.passives.has(lower) ||
  words.futures.has(lower) ||
  moods.has(lower) ||
  verbs.get(lower)?.some((form) => form.as === 'finite') === true

/** A main clause: an auxiliary or modal verb in second position. */
export function hasFinite(frame: Frame, segment: Segment, reading: Reading): boolean {
  for (let i = segment.from + 1; i < segment.to - 1; i++)
    if (isFiniteWord(frame.tokens[i]?.lower ?? '', reading.lexicon)) return true
  return false
}
