// What was typed, cut into words that templates can match. Words inside quotation marks are one opaque word: a quoted „wer
// sagte das“ must not be taken for the question.

import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { findWords } from '../text/words.ts'

/** A word of the utterance. `key` is what templates compare; `quoted` marks a fragment in quotation marks (its span leaves them out). */
export interface UtteranceWord extends Span {
  readonly key: string
  readonly quoted?: boolean
}

/** Longer utterances are read up to here; nobody types more and matching stays quick. */
const MOST_WORDS = 80

const closing: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”“"',
  '"': '"“”',
  '«': '»',
  '»': '«',
  '‚': '‘’',
  '‘': '’',
}

/** Elided French words („l’article“, „qu’a dit“) are words of their own. */
const elided = /^(?:c|d|j|l|m|n|qu|s|t|jusqu|lorsqu|puisqu)[’']/iu

/**
 * Words of `utterance` in order, with UTF-16 offsets into it; at most 80. Single quotation marks count only before a word and
 * where a closing one follows („‚…‘“), so that apostrophes stay apostrophes.
 */
export function wordsOf(utterance: string): readonly UtteranceWord[] {
  const words: UtteranceWord[] = []
  let from = 0
  for (const fragment of quotedFragments(utterance)) {
    words.push(...plainWords(utterance, { start: from, end: fragment.start }))
    words.push({ ...fragment, key: '"', quoted: true })
    from = fragment.end
  }
  words.push(...plainWords(utterance, { start: from, end: utterance.length }))
  return words.slice(0, MOST_WORDS)
}

/** The fragments in quotation marks, without the marks; only those that hold a letter or a digit. */
function quotedFragments(utterance: string): Span[] {
  const found: Span[] = []
  for (let at = 0; at < utterance.length; at++) {
    const ends = closing[utterance.charAt(at)]
    if (ends === undefined || !opensHere(utterance, at)) continue
    const end = closingAt(utterance, at + 1, ends)
    if (end === undefined || !/[\p{L}\p{N}]/u.test(utterance.slice(at + 1, end))) continue
    found.push({ start: at + 1, end })
    at = end
  }
  return found
}

const opensHere = (utterance: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(utterance.charAt(at - 1))

function closingAt(utterance: string, from: number, ends: string): number | undefined {
  for (let at = from; at < utterance.length; at++) {
    if (ends.includes(utterance.charAt(at)) && !/[\p{L}\p{N}]/u.test(utterance.charAt(at + 1))) return at
  }
  return undefined
}

function plainWords(utterance: string, within: Span): UtteranceWord[] {
  return findWords(utterance, within).flatMap((word) => splitElision(word.text, word.start))
}

function splitElision(text: string, start: number): UtteranceWord[] {
  const head = elided.exec(text)?.[0]
  if (head === undefined || head.length === text.length) return [{ start, end: start + text.length, key: keyOf(text) }]
  const rest = start + head.length
  return [{ start, end: rest, key: keyOf(head) }, ...splitElision(text.slice(head.length), rest)]
}

/** Folded, without apostrophes: „what’s“, „whats“ and „What's“ are one. */
export const keyOf = (word: string): string => fold(word).replace(/[’'.]/g, '')
