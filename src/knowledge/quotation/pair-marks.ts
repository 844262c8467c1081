// Quotation marks of every house style, paired per paragraph: an odd mark may spoil its own paragraph, never the next one.

import type { Span } from '../text/span.ts'

/** Words between two marks. `outer` takes the marks in, the span itself leaves them out. */
export interface Marked extends Span {
  readonly outer: Span
  /** 0 for the outermost, 1 for marks inside marks, and so on. */
  readonly depth: number
  /** `single` marks are used for quotations inside quotations, and for scare quotes in headlines. */
  readonly weight: 'double' | 'single'
  /** True where the closing mark is missing because the quotation goes on in the next paragraph. */
  readonly runsOn: boolean
}

interface Open {
  readonly mark: string
  readonly at: number
  readonly width: number
}

/** Which marks may close what was opened with the key. German „ is closed by “ as well as, on English keyboards, by ” or ". */
const CLOSERS: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”"',
  '”': '”',
  '«': '»',
  '»': '«',
  '"': '"',
  "''": "''",
  '‚': "‘’'",
  '‘': '’',
  '’': '’',
  '›': '‹',
  '‹': '›',
  "'": "'",
}
const SINGLE = "‚‘’›‹'"
const MARK = /''|[„“”«»"‚‘’›‹']/g
const PARAGRAPH_END = /\n[^\S\n]*\n/g
const WORD = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /[\s([{—–\-/„“”«»"‚‘›‹:;,]/u

/** Deepest nesting that is followed; more is noise, and the limit keeps hostile input linear. */
const DEEPEST = 4

/** Whether there is a letter or a digit in `piece`. */
const hasWord = (piece: string | undefined): boolean => piece !== undefined && WORD.test(piece)

/** All marked stretches of `text` in order of their opening marks. Linear in the length of the text. */
export function pairMarks(text: string): Marked[] {
  const found: Marked[] = []
  let runningOn: string | undefined
  for (const paragraph of paragraphsOf(text)) runningOn = pairParagraph(text, paragraph, runningOn, found)
  return found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)
}

/** The stretches of text between blank lines, in order; empty ones left out. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (const gap of text.matchAll(PARAGRAPH_END)) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (start < text.length) paragraphs.push({ start, end: text.length })
  return paragraphs
}

/** Pairs one paragraph; returns the mark of a quotation that runs on into the next one. */
function pairParagraph(
  text: string,
  paragraph: Span,
  runningOn: string | undefined,
  found: Marked[],
): string | undefined {
  const open: Open[] = []
  const marks = [...text.slice(paragraph.start, paragraph.end).matchAll(MARK)]
  const lastStraight = lastClosingApostrophe(text, paragraph, marks)
  for (const { 0: mark, index } of marks) {
    const at = paragraph.start + index
    const opened = openerClosedBy(open, mark)
    if (opened >= 0 && closes(text, at, mark, open[opened]?.at ?? at)) close(text, open, opened, at, mark.length, found)
    else if (opens(text, at, mark, lastStraight) && open.length < DEEPEST) open.push({ mark, at, width: mark.length })
  }
  return leftOpen(text, paragraph, open, runningOn, found)
}

/** Index of the innermost opener that `mark` may close, or -1. */
function openerClosedBy(open: readonly Open[], mark: string): number {
  for (let i = open.length - 1; i >= 0; i--) if (CLOSERS[open[i]?.mark ?? '']?.includes(mark)) return i
  return -1
}

function close(text: string, open: Open[], index: number, at: number, width: number, found: Marked[]): void {
  const opened = open[index]
  open.length = index
  if (!opened) return
  const inner = trimmed(text, { start: opened.at + opened.width, end: at })
  // „?“ and „,“ are marks around marks: nobody's words.
  if (!hasWord(text.slice(inner.start, inner.end))) return
  const weight = SINGLE.includes(opened.mark) ? 'single' : 'double'
  found.push({ ...inner, outer: { start: opened.at, end: at + width }, depth: index, weight, runsOn: false })
}

/** Whether a mark that could close does so: not an apostrophe inside a word, not a mark with a gap before it and a word after. */
function closes(text: string, at: number, mark: string, openedAt: number): boolean {
  const before = text[at - 1]
  const after = text[at + mark.length]
  if (mark === '’' || mark === "'" || mark === '‘') return !hasWord(after) && !(before === ' ' && after !== ' ')
  if (mark === '"' || mark === "''") {
    const opening = (before === undefined || BEFORE_OPENING.test(before)) && hasWord(after)
    return !(opening && at - openedAt > 1 && /\s/.test(before ?? ' '))
  }
  return true
}

/** Whether a mark that closes nothing opens something. */
function opens(text: string, at: number, mark: string, lastApostrophe: number): boolean {
  const before = text[at - 1]
  const after = text[at + mark.length]
  if (after === undefined || after === '\n') return false
  const free = before === undefined || BEFORE_OPENING.test(before)
  if (mark === '„') return after !== ' '
  if (mark === '«' || mark === '»') return free || mark === '«'
  if (mark === '‚') return free && hasWord(after)
  if (mark === "'" || mark === '‘' || mark === '’') {
    if (!free || !WORD_OR_MARK.test(after) || /^\d\ds?\b/.test(text.slice(at + 1, at + 5))) return false
    return mark === '‘' || at < lastApostrophe
  }
  return free && !/\s/.test(after)
}
const WORD_OR_MARK = /[\p{L}\p{N}„“"«»…$€£¿¡]/u

/** Where the last mark stands that could close a quotation in straight single marks; -1 if none. */
function lastClosingApostrophe(text: string, paragraph: Span, marks: readonly RegExpMatchArray[]): number {
  for (let i = marks.length - 1; i >= 0; i--) {
    const at = paragraph.start + (marks[i]?.index ?? 0)
    const mark = marks[i]?.[0]
    if ((mark === "'" || mark === '’') && !hasWord(text[at + 1]) && /\S/.test(text[at - 1] ?? ' ')) return at
  }
  return -1
}

/**
 * What to do with openers that were never closed. Newspapers open every paragraph of a long quotation anew and close only the
 * last: such a paragraph is one stretch if the next begins with the same mark or it continues such a one. All others are odd.
 */
function leftOpen(text: string, paragraph: Span, open: Open[], runningOn: string | undefined, found: Marked[]) {
  const first = open[0]
  if (!first || (SINGLE.includes(first.mark) && first.mark !== '‘')) return undefined
  const next = text.slice(paragraph.end, paragraph.end + 12).trimStart()
  const goesOn = next.startsWith(first.mark)
  const continues = runningOn === first.mark && text.slice(paragraph.start, first.at).trim() === ''
  if (!goesOn && !continues) return undefined
  const inner = trimmed(text, { start: first.at + first.width, end: paragraph.end })
  if (inner.start >= inner.end) return undefined
  const outer = { start: first.at, end: inner.end }
  found.push({ ...inner, outer, depth: 0, weight: 'double', runsOn: true })
  return goesOn ? first.mark : undefined
}

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
