// From loose fields (JSON, front matter) to a checked article, with reasons that a person without a programmer understands.

import { z } from 'zod'
import { type Article, articleSchema } from '../article/article.ts'
import { languageOf } from './language-of.ts'
import { meantField } from './misspelt-field.ts'
import { readDate } from './read-date.ts'

/** Field by field: what a right value looks like. */
const expected: Readonly<Record<string, string>> = {
  id: 'a text of at most 200 characters',
  headline: 'a text of at most 500 characters',
  text: 'a text that is not empty',
  teaser: 'a text',
  language: 'a code of two letters such as de',
  publisher: 'a text',
  published: 'a date such as 2026-11-03 or 2026-11-03T08:00:00+01:00',
  byline: 'a text',
  url: 'a web address such as https://example.org/article',
  correction: 'a text of at most 2000 characters',
  retracted: 'the reason, a text of at most 2000 characters',
  abstractOf: 'an object with the headline of the original and, if you like, a note',
}

/** UTF-16 units, about 33,000 words: no reportage comes near it. More takes seconds, in which a running bot answers nobody. */
const LONGEST_TEXT = 200_000

const fieldsSchema = z.record(z.string(), z.unknown())

/**
 * An article from named fields, or the reason why not (all faults, one sentence). `lang` stands for `language`; what is null or
 * blank counts as not stated; a missing id is `id`, a missing headline the text's beginning, a missing language guessed from
 * the text. Fields that no article has are ignored, unless they are misspelt ones.
 */
export const articleFrom = (raw: unknown, id: string): { readonly article: Article } | { readonly reason: string } => {
  const fields = fieldsSchema.safeParse(raw)
  if (!fields.success || Array.isArray(raw)) return { reason: 'this is no article: an object with fields was expected' }
  const stated = statedFields(fields.data)
  if (typeof stated.text === 'string' && stated.text.length > LONGEST_TEXT)
    return { reason: 'the text is longer than 200,000 characters; cut a book or a collection into its articles' }
  const misspelt = misspeltFields(fields.data)
  if (misspelt.length > 0) return { reason: misspelt.join('; ') }
  const date = typeof stated.published === 'string' ? readDate(stated.published) : {}
  const checked = articleSchema.safeParse({ ...defaults(stated, id), ...stated, ...('published' in date ? date : {}) })
  if (checked.success) return 'reason' in date ? { reason: `"published": ${date.reason}` } : { article: checked.data }
  const reasons = new Set(checked.error.issues.map((issue) => reasonFor(String(issue.path[0] ?? ''), stated, date)))
  return { reason: [...reasons].join('; ') }
}

const statedFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const stated: Record<string, unknown> = {}
  for (const name of Object.keys(expected)) {
    const value = name === 'language' ? (fields.language ?? fields.lang) : fields[name]
    if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) continue
    if (name === 'retracted' && value === false) continue
    if (name === 'published' && typeof value === 'string' && value.startsWith(NO_DATE)) continue
    stated[name] = meant(name, value)
  }
  return stated
}

/** `retracted` is the reason, or `true` where none is given. */
const meant = (name: string, value: unknown): unknown => {
  if (name === 'language' && typeof value === 'string') return baseLanguage(value)
  if (ONE_LINE.has(name) && typeof value === 'string') return oneLine(value)
  if (name === 'abstractOf' && typeof value === 'object' && value !== null && 'headline' in value)
    return { ...value, headline: typeof value.headline === 'string' ? oneLine(value.headline) : value.headline }
  if (name === 'retracted' && value === true) return {}
  return name === 'retracted' && typeof value === 'string' ? { reason: value } : value
}

/** How some programs write that they know none. */
const NO_DATE = '0001-01-01'

/** Shown in one line with others: a break in them could look like a quotation of somebody else's. */
const ONE_LINE: ReadonlySet<string> = new Set(['headline', 'publisher', 'byline'])

/** Without line breaks, control characters and what turns the direction of writing round. */
const oneLine = (words: string): string =>
  words
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

const misspeltFields = (fields: Readonly<Record<string, unknown>>): readonly string[] => {
  const absent = Object.keys(expected).filter((name) => !(name in fields))
  const others = Object.keys(fields).filter((name) => !(name in expected) && name !== 'lang')
  return others.flatMap((name) => {
    const meant = meantField(name, absent)
    return meant === undefined ? [] : [`there is no field "${name.slice(0, 40)}"; is "${meant}" meant?`]
  })
}

/** „de-AT“ and „DE“ are German. */
const baseLanguage = (code: string): string =>
  code
    .trim()
    .toLowerCase()
    .replace(/[-_].*$/u, '')

const defaults = (stated: Readonly<Record<string, unknown>>, id: string): Record<string, unknown> => {
  const text = stated.text
  if (typeof text !== 'string') return { id, headline: '-', language: 'en' }
  return { id, headline: headlineFrom(text), language: stated.language === undefined ? languageOf(text) : 'en' }
}

const reasonFor = (field: string, stated: Readonly<Record<string, unknown>>, date: object): string =>
  field === 'published' && 'reason' in date
    ? `"published": ${date.reason}`
    : field in stated
      ? `"${field}" must be ${expected[field] ?? 'something else'}`
      : `"${field}" is missing`

const LONGEST_HEADLINE = 160

/** The first line, cut between two words where it is longer than a headline. */
export const headlineFrom = (text: string): string => {
  const line = (/\S[^\r\n\u2028\u2029]*/u.exec(text)?.[0] ?? '').trim()
  if (line.length <= LONGEST_HEADLINE) return line
  const cut = line.slice(0, LONGEST_HEADLINE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_HEADLINE / 2)).trimEnd()}…`
}
