// Lines and line beginnings that a page puts around the body: photo credits and datelines.

import type { Boilerplate } from './boilerplate.ts'

const LONGEST_CREDIT = 140

/** Whether a whole line only says where a picture or text comes from: „Foto: …“, „… © …“. */
export const isCredit = (line: string, words: Boilerplate): boolean => {
  if (line.length > LONGEST_CREDIT) return false
  const lower = line.toLowerCase().replaceAll('’', "'")
  const marker = words.credits.find((each) => lower.startsWith(each))
  const named = marker !== undefined && /^\s*(?:[:/|©–-]|by\s)/u.test(lower.slice(marker.length))
  const rest = marker === undefined ? line : line.slice(marker.length)
  if (named) return !isSentence(rest)
  return /^\(?©|^\(c\)\s|\s©\s/iu.test(line) && !isSentence(line)
}

/** A credit ends without a stop and has no comma before a clause; „Quelle: Ein Mann, der …, sagte es.“ is a sentence. */
const isSentence = (rest: string): boolean => /[.!?]["“”»’]?$/u.test(rest) && rest.split(/\s+/u).length > 6

const agency = /^\s*\([\p{L}/ .-]{2,30}\)/u
const place = /^(?:St\. )?\p{Lu}[\p{L}'’-]*(?:[ /]\p{Lu}[\p{L}'’-]*){0,3}/u

/**
 * How many units of a body's beginning are the dateline with its dash or stop („Seeburg – “, „CALDER WICK, 3 May (agency) — “);
 * 0 where there is none.
 */
export const datelineEnd = (body: string, words: Boilerplate): number => {
  const name = place.exec(body)?.[0]
  if (name === undefined || name.split(/[ /]/u).some((word) => cannotBePlace(word, words))) return 0
  const date =
    /^,? (?:\p{L}{3,9}\.? )?\d{1,2}\.?(?: \p{L}{3,9}\.?)?(?: \d{4})?/u.exec(body.slice(name.length))?.[0] ?? ''
  const source = agency.exec(body.slice(name.length + date.length))?.[0] ?? ''
  const before = name.length + date.length + source.length
  const mark = /^(?:\s*[–—]\s*|\s+-{1,2}\s+|[.:]\s+)(?=["„“«‚‘']?\s?[\p{Lu}\p{N}])/u.exec(body.slice(before))?.[0]
  if (mark === undefined || (mark.startsWith(':') && source === '')) return 0
  return before + mark.length
}

const cannotBePlace = (word: string, words: Boilerplate): boolean => {
  const lower = word.toLowerCase()
  // „Ida J. Crake“ is a name. „Im“ and „The“ begin sentences; a place in capitals is never one of them.
  return lower.length < 2 || words.notPlaces.has(lower) || words.starters.has(lower) || words.verbs.has(lower)
}
