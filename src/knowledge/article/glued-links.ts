// Links to other articles that a page shows between the paragraphs and a scrape leaves in the running text. Their titles are
// neither facts of this article nor anyone's words in it, and the sentence that follows must not be lost with them.

import type { Span } from '../text/span.ts'
import { type Boilerplate, firstLetters } from './boilerplate.ts'
import { findTitleEnd } from './title-end.ts'

/** A marker found where a sentence can begin. */
interface Marker {
  readonly start: number
  readonly kind: 'link' | 'section'
  /** A colon, a dash or an arrow follows. */
  readonly punctuated: boolean
  /** Where the title begins. */
  readonly title: number
}

/** As far as a title and the sentence after it are looked at, in UTF-16 units. */
const REACH = 400

/** Markers looked at in one paragraph: no page has more, and a hostile one must not take seconds. */
const MOST_MARKERS = 200

/** The links glued into one paragraph, in text order, marker and title; ordinary sentences that begin alike are left alone. */
export const findGluedLinks = (text: string, paragraph: Span, words: Boilerplate): readonly Span[] => {
  const found: Span[] = []
  let after = paragraph.start
  let looked = 0
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/\p{Lu}/gu)) {
    const start = paragraph.start + match.index
    if (start < after || (start !== after && !canBeginSentence(text, start, paragraph.start))) continue
    const marker = markerAt(text, start, paragraph.end, words)
    if (!marker) continue
    if (++looked > MOST_MARKERS) break
    const end = linkEnd(text, marker, paragraph.end, words)
    if (end === undefined) continue
    found.push({ start, end })
    // A link may follow a link, with no stop between them.
    after = end + (/^\s*/u.exec(text.slice(end, end + 3))?.[0].length ?? 0)
  }
  return found
}

const SENTENCE_ENDS = '.!?…"“”»’)'
const SPACE = /\s/

/** Behind a stop or a mark and up to three blanks; asked for every capital, so told letter by letter. */
const canBeginSentence = (text: string, start: number, paragraphStart: number): boolean => {
  if (start === paragraphStart) return true
  let at = start - 1
  while (at >= paragraphStart && start - at < 4 && SPACE.test(text.charAt(at))) at--
  return at < start - 1 && at >= paragraphStart && SENTENCE_ENDS.includes(text.charAt(at))
}

const markerAt = (text: string, start: number, end: number, words: Boilerplate): Marker | undefined => {
  const ahead = text
    .slice(start, Math.min(end, start + 60))
    .toLowerCase()
    .replaceAll('’', "'")
  const first = firstLetters(ahead)
  for (const kind of ['link', 'section'] as const) {
    const names = (kind === 'link' ? words.links : words.sections).get(first)
    const name = names?.find((each) => startsWithWord(ahead, each))
    if (name === undefined) continue
    const after =
      /^\s*(?:[:\-–—|>→»+]{1,3}\s*)?/u.exec(text.slice(start + name.length, Math.min(end, start + 80)))?.[0] ?? ''
    return { start, kind, punctuated: after.trim() !== '', title: start + name.length + after.length }
  }
  return undefined
}

const startsWithWord = (ahead: string, word: string): boolean =>
  ahead.startsWith(word) && !/^-?[\p{L}\p{N}]/u.test(ahead.slice(word.length))

/** Where the link ends, or undefined where the marker begins an ordinary sentence. */
const linkEnd = (text: string, marker: Marker, paragraphEnd: number, words: Boilerplate): number | undefined => {
  const title = {
    start: marker.title,
    end: Math.min(nextLink(text, marker.title, paragraphEnd, words), marker.title + REACH),
  }
  const rest = text.slice(title.start, title.end).trimEnd()
  const sure = marker.kind === 'link' && marker.punctuated
  if (!/^["„“«‚‘']?\s?[\p{Lu}\p{N}]/u.test(rest)) return sure ? marker.title + stopIn(rest) : undefined
  const best = findTitleEnd(text, title, words)
  if (best && best.score >= scoreNeeded(marker, opensLikeTitle(rest, words))) return best.end
  if (sure) return marker.title + stopIn(rest)
  return isUnstopped(rest) ? marker.title + rest.length : undefined
}

/** The less a marker can begin an ordinary sentence, the less is asked of its title's end. */
const scoreNeeded = ({ kind, punctuated }: Marker, titled: boolean): number => {
  if (kind === 'link') return punctuated ? 1 : 3
  return punctuated || titled ? 3 : 4
}

/** „Analyse Warum …“, „Analyse „Wir …“: inside a sentence no such word has a capital, and no quotation begins. */
const opensLikeTitle = (rest: string, words: Boilerplate): boolean =>
  /^["„“«]/u.test(rest) || words.starters.has(/^[\p{L}'’]+/u.exec(rest)?.[0].toLowerCase() ?? '')

/** Where the next sure link begins („… Read more: …“), or the paragraph's end. */
const nextLink = (text: string, from: number, paragraphEnd: number, words: Boilerplate): number => {
  const reach = text.slice(from, Math.min(paragraphEnd, from + REACH))
  for (const match of reach.matchAll(/(?<=\s)\p{Lu}/gu)) {
    const marker = markerAt(text, from + match.index, paragraphEnd, words)
    if (marker?.kind === 'link' && marker.punctuated) return from + match.index
  }
  return paragraphEnd
}

/** The end of the first sentence, or everything. */
const stopIn = (rest: string): number => {
  const found = /[.!?…](?=["“”»’]?(?:\s|$))/u.exec(rest)
  return found ? found.index + 1 : rest.length
}

/** A title that fills the rest of its paragraph without any stop. */
const isUnstopped = (rest: string): boolean => {
  const count = rest.split(/\s+/u).length
  return count >= 3 && count <= 25 && !/[.!?…:;,]["“”»’]?(?:\s|$)/u.test(rest)
}
