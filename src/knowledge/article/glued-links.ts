// Links to other articles that a page shows between the paragraphs and a scrape leaves in the running text. Their titles are
// neither facts of this article nor anyone's words in it, and the sentence that follows must not be lost with them.

import type { Span } from '../text/span.ts'
import type { Boilerplate } from './boilerplate.ts'
import { findTitleEnd } from './title-end.ts'

/** A marker found where a sentence can begin. `sure`: it is no ordinary sentence, whatever follows. */
interface Marker extends Span {
  readonly kind: 'link' | 'section'
  readonly punctuated: boolean
  /** Where the title begins. */
  readonly title: number
}

/** The links glued into one paragraph, in text order, marker and title; ordinary sentences that begin alike are left alone. */
export const findGluedLinks = (text: string, paragraph: Span, words: Boilerplate): readonly Span[] => {
  const found: Span[] = []
  for (let at = paragraph.start; at < paragraph.end; ) {
    const marker = nextMarker(text, { start: at, end: paragraph.end }, paragraph.start, words)
    if (!marker) break
    const end = linkEnd(text, marker, paragraph, words)
    if (end !== undefined) found.push({ start: marker.start, end })
    at = end ?? marker.end
  }
  return found
}

const nextMarker = (text: string, within: Span, paragraphStart: number, words: Boilerplate): Marker | undefined => {
  const starts = /(?<=[.!?…"“”»’)]\s+|^\s*)\p{Lu}/gu
  const lower = text.slice(within.start, within.end)
  for (const match of lower.matchAll(starts)) {
    const start = within.start + match.index
    if (match.index === 0 && start !== paragraphStart && !/[.!?…"“”»’)]\s*$/u.test(text.slice(start - 3, start)))
      continue
    const marker = markerAt(text, { start, end: within.end }, words)
    if (marker) return marker
  }
  return undefined
}

const markerAt = (text: string, within: Span, words: Boilerplate): Marker | undefined => {
  const ahead = text
    .slice(within.start, Math.min(within.end, within.start + 60))
    .toLowerCase()
    .replaceAll('’', "'")
  for (const kind of ['link', 'section'] as const) {
    const name = (kind === 'link' ? words.links : words.sections).find((each) => startsWithWord(ahead, each))
    if (name === undefined) continue
    const after = /^\s*(?:[:\-–—|>→»+]+\s*)?/u.exec(text.slice(within.start + name.length, within.end))?.[0] ?? ''
    const title = within.start + name.length + after.length
    return { start: within.start, end: within.start + name.length, kind, punctuated: after.trim() !== '', title }
  }
  return undefined
}

const startsWithWord = (ahead: string, word: string): boolean =>
  ahead.startsWith(word) && !/^[\p{L}\p{N}-]*[\p{L}\p{N}]/u.test(ahead.slice(word.length))

/** Where the link ends, or undefined where the marker begins an ordinary sentence. */
const linkEnd = (text: string, marker: Marker, paragraph: Span, words: Boilerplate): number | undefined => {
  const rest = text.slice(marker.title, paragraph.end)
  if (!/^["„“«‚‘']?\s?[\p{Lu}\p{N}]/u.test(rest))
    return marker.kind === 'link' && marker.punctuated ? stop(rest, marker) : undefined
  const sure = marker.kind === 'link' && marker.punctuated
  const best = findTitleEnd(text, { start: marker.title, end: paragraph.end }, words)
  const needed = sure ? 2 : marker.kind === 'section' && !marker.punctuated ? 4 : 3
  if (best && best.score >= needed) return best.end
  if (sure) return stop(rest, marker)
  return isUnstopped(rest) ? marker.title + rest.trimEnd().length : undefined
}

/** The first stop, or the paragraph's end. */
const stop = (rest: string, marker: Marker): number => {
  const found = /[.!?…](?=["“”»’]?(?:\s|$))/u.exec(rest)
  return marker.title + (found ? found.index + 1 : rest.trimEnd().length)
}

/** A title that fills the rest of its paragraph without any stop. */
const isUnstopped = (rest: string): boolean => {
  const title = rest.trim()
  const count = title.split(/\s+/u).length
  return count >= 3 && count <= 25 && !/[.!?…:;,]["“”»’]?(?:\s|$)/u.test(title)
}
