// Whether words in marks can be speech at all: titles, ships, nicknames and terms look like something else.

import type { Span } from '../text/span.ts'
import type { Frame, Reading } from './reading.ts'
import { sourceOf } from './source-phrase.ts'

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
  if (isListedTitle(frame, at, reading, judged)) return true
  if (/[.!?…]$/.test(text.slice(marked.start, marked.end))) return false
  if (wordCount(text, marked) > 8) return isLongName(frame, at, reading)
  if (!/^[\p{Lu}\p{N}]/u.test(text.slice(marked.start, marked.start + 2))) return false
  if (lexicon.language === 'de') {
    if (/\szu\s\p{Ll}+n$/u.test(text.slice(marked.start, marked.end))) return false
    if (before.capital && at > 1) return true
    if (judged) return words.determiners.has(before.lower) && wordCount(text, marked) >= 2
    return wordCount(text, marked) <= 6
  }
  return !judged && capitalShare(text, marked) > 0.55
}

/** „die Modelle „Elster“ und „Amsel““: what is listed with a title is one. */
function isListedTitle(frame: Frame, at: number, reading: Reading, judged: boolean): boolean {
  const { conjunctions } = reading.lexicon.words
  return (
    conjunctions.has(frame.tokens[at - 1]?.lower ?? '') &&
    frame.tokens[at - 2]?.kind === 'quote' &&
    looksNamed(frame, at, reading) &&
    isTitle(frame, at - 2, reading, judged)
  )
}

/** „den „Großen Preis der Stiftung für …““: many words behind a determiner, none of them a verb. */
function isLongName(frame: Frame, at: number, { text, lexicon }: Reading): boolean {
  const { marked } = frame.tokens[at] ?? {}
  const { determiners, asSaid, auxiliaries, passives, futures } = lexicon.words
  const before = frame.tokens[at - 1]?.lower ?? ''
  if (!marked || lexicon.language !== 'de' || (!determiners.has(before) && !asSaid.has(before))) return false
  if (
    !/^\p{Lu}/u.test(text.slice(marked.start, marked.start + 2)) ||
    /[,;:]/.test(text.slice(marked.start, marked.end))
  )
    return false
  return (text.slice(marked.start, marked.end).match(WORDS) ?? []).every(
    (word) => !auxiliaries.has(word) && !passives.has(word) && !futures.has(word) && !lexicon.verbs.has(word),
  )
}

/**
 * Whether the marks at token `at` are surely no speech whatever stands around them: „der „Post“-Reporter“, „der Flieger („the flyer“)“,
 * „''Lind'': …“ in an interview, „genannt „Deichgraf““, „laut „Hansekurier““.
 */
export function isOnlyName(frame: Frame, at: number, reading: Reading): boolean {
  const { marked } = frame.tokens[at] ?? {}
  if (!marked) return false
  const { text, lexicon } = reading
  const behind = text.slice(marked.outer.end, marked.outer.end + 2)
  if (/^[-‐]\p{L}/u.test(behind)) return true
  if (!looksNamed(frame, at, reading)) return false
  if (lexicon.words.named.has(frame.tokens[at - 1]?.lower ?? '')) return true
  const source = sourceOf(frame, reading)
  if (source && at >= source.from && at < source.to) return true
  const few = wordCount(text, marked) <= 4
  return (
    few && ((behind.startsWith(':') && at === 0) || (/^\s?\)/.test(behind) && inBrackets(text, marked.outer.start)))
  )
}

/** Whether a bracket was opened in the 60 characters before `offset` and not closed. */
function inBrackets(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 60), offset)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}
