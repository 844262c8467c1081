// A JSON file: articles in our own fields, as JSON-LD or as ninjs; one, or an array of them.

import { articleFrom } from './article-fields.ts'
import type { Entry } from './loaded-item.ts'
import { fromNinjs, isNinjs } from './ninjs.ts'
import { fromJsonLd, isJsonLd } from './schema-org.ts'

/** The articles of a JSON file's content. `id` names an article without an id; in an array its number is added. */
export const fromJson = async (content: string, id: string): Promise<readonly Entry[]> => {
  const parsed = parseJson(content)
  if ('reason' in parsed) return [parsed]
  const { value } = parsed
  if (!Array.isArray(value) || isJsonLd(value)) return entriesOfJson(value, id)
  const entries: Entry[] = []
  for (const [index, each] of value.entries())
    entries.push(...numbered(await entriesOfJson(each, `${id}-${index + 1}`), index + 1))
  return entries
}

const numbered = (entries: readonly Entry[], number: number): readonly Entry[] =>
  entries.map((entry) => ('reason' in entry ? { ...entry, reason: `article ${number}: ${entry.reason}` } : entry))

/** The articles of one JSON value in whichever of the three forms it has; JSON-LD may hold several. */
export const entriesOfJson = async (value: unknown, id: string): Promise<readonly Entry[]> => {
  if (isJsonLd(value)) return fromJsonLd(value, id)
  return [isNinjs(value) ? await fromNinjs(value, id, new Date()) : articleFrom(value, id)]
}

/** JSON or the reason why it is none, with the line where the parser stopped. */
export const parseJson = (
  content: string,
): { readonly value: unknown } | { readonly reason: string; readonly line?: number } => {
  if (content.trim() === '') return { reason: 'there is nothing in it' }
  try {
    const value: unknown = JSON.parse(content)
    return nestsTooDeep(value) ? { reason: 'this JSON is nested too deeply to be an article' } : { value }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const line = content.slice(0, faultAt(error.message, content)).split('\n').length
    return { reason: `this is not valid JSON (${plainReason(error.message)})`, line }
  }
}

/** Objects and lists inside each other; those of articles are some ten deep, and what walks them calls itself. */
const DEEPEST = 100

/** Level by level, since a walk that calls itself would end where it is too deep. */
const nestsTooDeep = (value: unknown): boolean => {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

/**
 * Where the parser stopped. Node says „at position 12“, or shows the ten characters before and after the wrong one
 * („… Unexpected token 'o', ..."": oops" is not valid JSON“), or stops at the end.
 */
const faultAt = (message: string, content: string): number => {
  const position = /position (\d+)/u.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  const [, token = '', cut, shown] =
    /token '?([^,]*?)'?, (\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/u.exec(message) ?? []
  if (shown === undefined) return content.length
  return Math.max(0, content.indexOf(shown)) + (cut === undefined ? Math.max(0, shown.indexOf(token)) : 10)
}

// The parser repeats the content („… "{"id":1 …" is not valid JSON“) and positions; neither helps a reader.
const plainReason = (message: string): string =>
  message
    .replace(/,? ?\.{0,3}"[\s\S]*"\.{0,3} is not valid JSON$/u, '')
    .replace(/ in JSON at position.*$/u, '')
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
