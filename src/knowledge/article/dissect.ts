// Takes a scraped page's text apart: what the writer wrote as the article's body, and what the page put around and into it.

import type { Span } from '../text/span.ts'
import type { Anatomy, Part, PartKind } from './anatomy.ts'
import { type Boilerplate, boilerplateOf } from './boilerplate.ts'
import { findGluedLinks } from './glued-links.ts'
import { datelineEnd, isCredit } from './page-lines.ts'

/** What the source states beside the text itself. */
interface Known {
  readonly headline?: string
  readonly teaser?: string
  /** ISO 639-1 of the text. */
  readonly language: string
}

/**
 * The parts of `text` in order: headline, teaser, credits, dateline, glued links and body. Spans are trimmed, so that only
 * blanks lie between them. A headline that is not `known` is taken from a first line that is no sentence.
 */
export const dissect = (text: string, known: Known): Anatomy => {
  const words = boilerplateOf(known.language)
  const paragraphs = paragraphsOf(text)
  const kinds = kindsOf(text, paragraphs, known, words)
  const firstBody = kinds.indexOf('body')
  const parts = paragraphs.flatMap((paragraph, index) => {
    const kind = kinds[index] ?? 'body'
    return kind === 'body' ? bodyParts(text, paragraph, index === firstBody, words) : [{ ...paragraph, kind }]
  })
  return { parts: joined(parts) }
}

/** The lines of the text that hold anything, trimmed. */
const paragraphsOf = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)].flatMap((match) => {
    const start = match.index + match[0].length - match[0].trimStart().length
    const end = match.index + match[0].trimEnd().length
    return start < end ? [{ start, end }] : []
  })

const kindsOf = (text: string, paragraphs: readonly Span[], known: Known, words: Boilerplate): readonly PartKind[] => {
  const lines = paragraphs.map((each) => text.slice(each.start, each.end))
  const kinds: PartKind[] = lines.map((line) => (isCredit(line, words) ? 'credit' : 'body'))
  if (isHeadline(lines, known.headline)) kinds[0] = 'headline'
  const next = kinds[0] === 'headline' ? 1 : 0
  if (isTeaser(lines, kinds, next, known.teaser)) kinds[next] = 'teaser'
  return kinds
}

const same = (a: string, b: string): boolean => a.replace(/\s+/gu, ' ').trim() === b.replace(/\s+/gu, ' ').trim()

const isHeadline = (lines: readonly string[], headline: string | undefined): boolean => {
  const first = lines[0]
  if (first === undefined || lines.length < 2) return false
  if (headline !== undefined) return same(first, headline)
  // No stop at the end, nor between two sentences; „St. Odo“ and „U.S.“ have theirs.
  return first.length <= 160 && !/[.…:;,]["“”»’']?$|\p{Ll}{3}[.!?]["“”»’']?\s/u.test(first)
}

/** The line after the headline, when it is the stated teaser, or when a photo credit parts it from the body. */
const isTeaser = (
  lines: readonly string[],
  kinds: readonly PartKind[],
  at: number,
  teaser: string | undefined,
): boolean => {
  const line = lines[at]
  if (line === undefined || kinds[at] !== 'body' || !kinds.includes('body', at + 1)) return false
  if (teaser !== undefined && same(line, teaser)) return true
  return at > 0 && line.length <= 500 && kinds[at + 1] === 'credit'
}

const bodyParts = (text: string, paragraph: Span, first: boolean, words: Boilerplate): readonly Part[] => {
  const dateline = first ? datelineEnd(text.slice(paragraph.start, paragraph.end), words) : 0
  const parts: Part[] =
    dateline > 0 ? [{ kind: 'dateline', ...trimmed(text, paragraph.start, paragraph.start + dateline) }] : []
  let at = paragraph.start + dateline
  for (const link of findGluedLinks(text, { start: at, end: paragraph.end }, words)) {
    parts.push(
      { kind: 'body', ...trimmed(text, at, link.start) },
      { kind: 'link', ...trimmed(text, link.start, link.end) },
    )
    at = link.end
  }
  parts.push({ kind: 'body', ...trimmed(text, at, paragraph.end) })
  return parts.filter((part) => part.start < part.end)
}

const trimmed = (text: string, start: number, end: number): Span => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

/** Neighbouring paragraphs of the body are one part: a sentence's context goes across them. */
const joined = (parts: readonly Part[]): readonly Part[] => {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last?.kind === 'body' && part.kind === 'body') out[out.length - 1] = { ...last, end: part.end }
    else out.push(part)
  }
  return out
}
