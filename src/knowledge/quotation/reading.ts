// An article as the rules see it: the writer's own sentences, in which every stretch in marks counts as one word.

import type { CueLexicon } from '../lexicon/cue-lexicon.ts'
import type { Cast } from '../person/person.ts'
import { contains, type Span } from '../text/span.ts'
import { type Marked, pairMarks, paragraphsOf } from './pair-marks.ts'

type TokenKind = 'word' | 'quote' | 'comma' | 'stop' | 'colon' | 'semicolon' | 'dash' | 'other'

/** A word, a punctuation mark, or a whole stretch in quotation marks (`marked`). */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  readonly lower: string
  /** Begins with a capital; of a stretch in marks: is short and may be a name. */
  readonly capital: boolean
  readonly marked?: Marked
}

/** Token indices of one part of a frame between two punctuation marks; `to` is exclusive. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** The mark before it; undefined for the first. */
  readonly after?: TokenKind
}

/** One sentence of the writer. Quotations inside it may hold many sentences of the speaker. */
export interface Frame extends Span {
  readonly index: number
  readonly paragraph: number
  readonly tokens: readonly Token[]
  readonly segments: readonly Segment[]
}

export interface Reading {
  readonly text: string
  readonly lexicon: CueLexicon
  readonly cast: Cast
  readonly marks: readonly Marked[]
  readonly frames: readonly Frame[]
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑'’&/.]|(?<=\d)[,:](?=\d))[\p{L}\p{M}\p{N}]+)*['’]?|--|\S/gu
/** „57-Jährige“ is a noun, too. */
const NUMBERED = /^\d+-\p{Lu}/u
const KINDS: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  ':': 'colon',
  ';': 'semicolon',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '--': 'dash',
}

/** Reads a text: pairs its marks and cuts it into frames. `sentences` must be in text order. */
export function readText(text: string, sentences: readonly Span[], cast: Cast, lexicon: CueLexicon): Reading {
  const marks = pairMarks(text)
  const outermost = marks.filter((marked) => marked.depth === 0)
  return { text, lexicon, cast, marks, frames: framesOf(text, sentences, outermost, lexicon) }
}

/** The words inside a quotation read as one frame (with the given index), so that a quotation in it is found like any other. */
export function readInside(reading: Reading, marked: Marked, index: number): Reading {
  const { text, lexicon } = reading
  const inner = reading.marks.filter((each) => each.depth === marked.depth + 1 && contains(marked, each))
  const tokens = tokensOf(text, marked, inner, lexicon)
  const frame = {
    start: marked.start,
    end: marked.end,
    index,
    paragraph: 0,
    tokens,
    segments: segmentsOf(tokens, text),
  }
  return { ...reading, frames: [frame] }
}

function framesOf(text: string, sentences: readonly Span[], marks: readonly Marked[], lexicon: CueLexicon): Frame[] {
  const paragraphs = paragraphsOf(text)
  const frames: Frame[] = []
  let paragraph = 0
  let mark = 0
  for (const { start, end } of joinedOverMarks(text, sentences, marks, lexicon)) {
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph]?.end ?? 0) <= start) paragraph++
    while ((marks[mark]?.outer.end ?? Infinity) <= start) mark++
    const inside: Marked[] = []
    for (let i = mark; (marks[i]?.outer.start ?? Infinity) < end; i++) inside.push(marks[i] as Marked)
    const tokens = tokensOf(text, { start, end }, inside, lexicon)
    for (let from = 0; from < tokens.length; from += LONGEST_FRAME) {
      frames.push(frameOf(tokens.slice(from, from + LONGEST_FRAME), frames.length, paragraph, text))
    }
  }
  return frames
}

/** More tokens are no sentence of anybody's; the cut keeps every step linear in the text, however hostile it is. */
const LONGEST_FRAME = 160

function frameOf(tokens: readonly Token[], index: number, paragraph: number, text: string): Frame {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  return { start, end, index, paragraph, tokens, segments: segmentsOf(tokens, text) }
}

/** Sentences put together again where a boundary falls inside a quotation, or between a quoted question and „fragte er“. */
function joinedOverMarks(
  text: string,
  sentences: readonly Span[],
  marks: readonly Marked[],
  lexicon: CueLexicon,
): Span[] {
  const joined: { start: number; end: number }[] = []
  let mark = 0
  for (const sentence of sentences) {
    const last = joined.at(-1)
    while ((marks[mark]?.outer.end ?? Infinity) < sentence.start) mark++
    const inside =
      (marks[mark]?.outer.start ?? Infinity) < sentence.start && (marks[mark]?.outer.end ?? 0) > sentence.start
    const closed = last && marks[mark - 1]?.outer.end === last.end
    const goesOn =
      closed && (/^[\p{Ll},–—―]/u.test(text[sentence.start] ?? '') || isShortTail(text, last, sentence, lexicon))
    if (last && (inside || goesOn)) last.end = sentence.end
    else joined.push({ start: sentence.start, end: sentence.end })
  }
  return joined
}

/** „What?“ Lind asked. The question mark ends no sentence of the writer's where a bare cue follows. */
function isShortTail(text: string, quoted: Span, next: Span, lexicon: CueLexicon): boolean {
  if (
    lexicon.language === 'de' ||
    next.end - next.start > 160 ||
    !/[?!…—–-]["”»’]$/.test(text.slice(quoted.end - 2, quoted.end))
  )
    return false
  const words = text.slice(next.start, next.end).split(/\s+/, 6)
  const at = words.findIndex((word) =>
    lexicon.verbs.get(word.replace(/[.,]$/, ''))?.some((form) => form.as === 'finite' && form.classes.has('say')),
  )
  const after = text.slice(next.start, next.end).split(/\s+/)[at + 1] ?? ''
  return (
    at >= 0 &&
    at <= 4 &&
    !words.slice(0, at).some((word) => word.endsWith(',')) &&
    (after === '' ||
      /[.,]$/.test(words[at] ?? '') ||
      lexicon.words.prepositions.has(after) ||
      lexicon.words.timeNouns.has(after.replace(/\W/g, '').toLowerCase()) ||
      after.startsWith('report'))
  )
}

function tokensOf(text: string, span: Span, marks: readonly Marked[], lexicon: CueLexicon): Token[] {
  const tokens: Token[] = []
  let at = span.start
  for (const marked of marks) {
    if (marked.outer.start < at) continue
    plainTokens(text, { start: at, end: marked.outer.start }, tokens, lexicon)
    const { start, end } = marked.outer
    const capital = /^\p{Lu}/u.test(text[marked.start] ?? '') && marked.end - marked.start < 40
    tokens.push({ start, end, kind: 'quote', text: '', lower: '', capital, marked })
    at = end
  }
  plainTokens(text, { start: at, end: Math.max(at, span.end) }, tokens, lexicon)
  return tokens
}

/** Words and punctuation; what stands in brackets is left out, since it never changes who speaks. */
function plainTokens(text: string, span: Span, tokens: Token[], lexicon: CueLexicon): void {
  const part = text.slice(span.start, span.end)
  let bracket = 0
  for (const { 0: found, index } of part.matchAll(TOKEN)) {
    if (found === '(' || found === '[') bracket++
    else if (found === ')' || found === ']') bracket = Math.max(0, bracket - 1)
    else if (bracket === 0) for (const token of wordTokens(found, span.start + index, lexicon)) tokens.push(token)
  }
}

/** One token, or two where French joins them: „qu'il“, „a-t-elle“. */
function wordTokens(found: string, start: number, lexicon: CueLexicon): Token[] {
  if (lexicon.language !== 'fr') return [token(found, start)]
  const elided = /^(?:l|d|qu|j|s|n|m|t|c|lorsqu|puisqu)['’]/i.exec(found)
  if (elided && elided[0].length < found.length) {
    const rest = elided[0].length
    return [token(found.slice(0, rest), start), ...wordTokens(found.slice(rest), start + rest, lexicon)]
  }
  const inverted = /-(?:t-)?(il|elle|on|ils|elles)$/i.exec(found)
  if (!inverted) return [token(found, start)]
  const pronoun = inverted[1] ?? ''
  return [token(found.slice(0, inverted.index), start), token(pronoun, start + found.length - pronoun.length)]
}

function token(text: string, start: number): Token {
  const unit = text.charCodeAt(0)
  // Most words begin with a Latin letter, which is told without a regular expression.
  const small = unit >= 0x61 && unit <= 0x7a
  const large = unit >= 0x41 && unit <= 0x5a
  const kind = small || large || /^[\p{L}\p{N}]/u.test(text) ? 'word' : (KINDS[text] ?? 'other')
  const digit = unit >= 0x30 && unit <= 0x39
  const capital = large || (unit > 0x7f && /^\p{Lu}/u.test(text)) || (digit && NUMBERED.test(text))
  return { start, end: start + text.length, kind, text, lower: text.toLowerCase(), capital }
}

function segmentsOf(tokens: readonly Token[], text: string): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let after: TokenKind | undefined
  const cut = (to: number, next: number, kind: TokenKind) => {
    if (to > from) segments.push(after ? { from, to, after } : { from, to })
    from = next
    after = kind
  }
  tokens.forEach((token, index) => {
    if (['comma', 'colon', 'semicolon', 'dash'].includes(token.kind)) cut(index, index + 1, token.kind)
    else if (token.marked && closesClause(token.marked, text)) {
      cut(index, index, after ?? 'other')
      cut(index + 1, index + 1, 'quote')
    }
  })
  cut(tokens.length, tokens.length, 'other')
  return segments
}

/** English puts the comma inside the marks; a full stop there ends the quoted sentence all the same. */
const closesClause = (marked: Marked, text: string): boolean => /[,.!?…—–]/.test(text[marked.end - 1] ?? '')

/** Index of the frame that holds the character at `offset`, or of the last one before it; 0 where there is none. */
export function frameAt({ frames }: Pick<Reading, 'frames'>, offset: number): number {
  let low = 0
  let high = frames.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((frames[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Index of the segment that holds token `index`; the last one where none does. */
export function segmentAt(frame: Frame, index: number): number {
  const found = frame.segments.findIndex((segment) => index < segment.to)
  return found < 0 ? frame.segments.length - 1 : found
}
