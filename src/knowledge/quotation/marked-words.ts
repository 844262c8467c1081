// Whether words in marks can be speech at all: titles, ships, nicknames and terms look like something else.

import type { Span } from '../text/span.ts'
import type { Frame, Reading } from './reading.ts'

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

export const wordCount = (text: string, span: Span): number =>
  text.slice(span.start, span.end).match(WORDS)?.length ?? 0

/** Whether the marks at token `at` may be a name that is itself subject or object: few words, no sentence, behind a noun or article. */
export function looksNamed(frame: Frame, at: number, reading: Reading): boolean {
  const marked = frame.tokens[at]?.marked
  const before = frame.tokens[at - 1]
  if (!marked || /[.!?…]$/.test(reading.text.slice(marked.start, marked.end))) return false
  const count = wordCount(reading.text, marked)
  if (before?.kind !== 'word') return count <= 3
  return count <= 7
}

/** Share of words that begin with a capital, of those that could. */
function capitalShare(text: string, span: Span): number {
  const words = text.slice(span.start, span.end).match(WORDS) ?? []
  return words.length ? words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / words.length : 0
}

/**
 * Whether the marks at token `at` hold a name („das Schiff „Elster““, „die „Neue Zeitung““) rather than words someone said.
 * After a verb of judging („nannte das „Unsinn““) only a noun that announces a name counts.
 */
export function isTitle(frame: Frame, at: number, reading: Reading, judged: boolean): boolean {
  const { text, lexicon } = reading
  const marked = frame.tokens[at]?.marked
  const before = frame.tokens[at - 1]
  if (!marked || !before || before.kind !== 'word') return false
  const { words } = lexicon
  if (words.named.has(before.lower)) return true
  if (judged && /^\p{Ll}/u.test(text.slice(marked.start, marked.end))) return false
  if (words.titleNouns.has(before.lower)) return true
  if (words.indefinite.has(before.lower)) return false
  if (/[.!?…]$/.test(text.slice(marked.start, marked.end)) || wordCount(text, marked) > 8) return false
  if (!/^[\p{Lu}\p{N}]/u.test(text.slice(marked.start, marked.start + 2))) return false
  if (lexicon.language === 'de') {
    if (/\szu\s\p{Ll}+n$/u.test(text.slice(marked.start, marked.end))) return false
    if (before.capital && at > 1) return true
    if (judged) return words.determiners.has(before.lower) && wordCount(text, marked) >= 2
    return wordCount(text, marked) <= 6
  }
  return !judged && capitalShare(text, marked) > 0.55
}

/** „der „Poe-Freund““ („der Gratulant“): a few words alone in brackets explain what stands before them. */
export function isGloss(frame: Frame, at: number, { text }: Reading): boolean {
  const { marked } = frame.tokens[at] ?? {}
  if (!marked || !/^\s?\)/.test(text.slice(marked.outer.end, marked.outer.end + 2)) || wordCount(text, marked) > 4)
    return false
  const before = text.slice(Math.max(0, marked.outer.start - 20), marked.outer.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}
