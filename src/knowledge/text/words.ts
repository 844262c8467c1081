// Words with their places: every later step points at words by span, never by copy.

import type { Span } from './span.ts'

export interface Word extends Span {
  readonly text: string
}

// One word: „Kreml-Sprecher“, „Clinton's“, „2.800“, „17-metre“. A hyphen, an apostrophe or a decimal point joins only
// where a letter or digit follows, so that the closing mark of ‘these’ stays outside.
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑'’]|(?<=\d)[.,](?=\d))[\p{L}\p{M}\p{N}]+)*/gu

/** The words of `text` (or of the part `within`) in order; offsets are into the whole text. */
export const findWords = (text: string, within?: Span): Word[] => {
  const part = within === undefined ? text : text.slice(within.start, within.end)
  const shift = within?.start ?? 0
  return Array.from(part.matchAll(WORD), (found) => ({
    start: found.index + shift,
    end: found.index + shift + found[0].length,
    text: found[0],
  }))
}
