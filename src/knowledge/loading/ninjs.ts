// IPTC ninjs, the JSON in which agencies send news. Versions 1 to 3 spell their fields differently (body_text, bodies with
// contenttype, bodies with contentType), so they are read without regard to case. https://iptc.org/std/ninjs/userguide/

import { z } from 'zod'
import { articleFrom } from './article-fields.ts'
import { looksLikeHtml, textOfFragment } from './fragment-text.ts'
import type { Entry } from './loaded-item.ts'
import { readDate } from './read-date.ts'

const words = z.string().trim().min(1).optional().catch(undefined)
const part = z.looseObject({ role: words, contenttype: words, value: words })
const parts = z.array(z.preprocess((value) => lowered(value), part)).default([])

const itemSchema = z.preprocess(
  (value) => lowered(value),
  z.looseObject({
    uri: z.string().trim().min(1),
    type: words,
    representationtype: words,
    pubstatus: z.string().optional(),
    embargoeduntil: z.unknown().optional(),
    embargoed: z.unknown().optional(),
    usageterms: words,
    ednote: words,
    language: words,
    headline: words,
    headlines: parts,
    title: words,
    bodies: parts,
    body_text: words,
    body_html: words,
    body_xhtml: words,
    by: words,
    byline: words,
    copyrightholder: words,
    firstcreated: words,
    versioncreated: words,
  }),
)

type Item = z.output<typeof itemSchema>

const lowered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]))
    : value

const SIGNS = [
  'pubstatus',
  'versioncreated',
  'bodies',
  'headlines',
  'body_text',
  'body_html',
  'body_xhtml',
  'representationtype',
]

/** Whether a JSON value is a ninjs item: it has an identifier (`uri`), a field that only ninjs has, and no `text` as ours have. */
export const isNinjs = (value: unknown): boolean => {
  const fields = lowered(value)
  if (typeof fields !== 'object' || fields === null || !('uri' in fields) || 'text' in fields) return false
  return SIGNS.some((name) => name in fields)
}

/** The article of a ninjs item. What may not be published at `now` (withheld, cancelled, under embargo) is refused. */
export const fromNinjs = async (value: unknown, id: string, now: Date): Promise<Entry> => {
  const checked = itemSchema.safeParse(value)
  if (!checked.success) {
    const fields = new Set(checked.error.issues.map((issue) => String(issue.path[0] ?? 'the item')))
    return { reason: `this ninjs item has a wrong value in: ${[...fields].join(', ')}` }
  }
  const item = checked.data
  const { pubstatus } = item
  if (pubstatus !== undefined && pubstatus.toLowerCase() !== 'usable')
    return {
      reason: `its publisher says that it must not be used (status "${pubstatus}")`,
      withdrawn: { id: idOf(item) ?? id, ...issuedOf(item) },
    }
  const forbidden = otherThanText(item)
  if (forbidden !== undefined) return { reason: forbidden }
  const held = embargo(item, now)
  if (held !== undefined) return held
  const text = await bodyOf(item)
  if (text === undefined) return { reason: 'the ninjs item has no text (bodies)' }
  const entry = articleFrom(fieldsOf(item, text), id)
  const note = noteOn(item)
  return 'reason' in entry ? entry : { ...entry, ...issuedOf(item), ...(note === undefined ? {} : { note }) }
}

const issuedOf = ({ versioncreated }: Item): { readonly issued?: string } => {
  const read = versioncreated === undefined ? undefined : readDate(versioncreated)
  return read && 'published' in read ? { issued: read.published } : {}
}

const idOf = ({ uri }: Item): string | undefined => (uri.length <= 200 ? uri : undefined)

const fieldsOf = (item: Item, text: string): Readonly<Record<string, unknown>> => ({
  id: idOf(item),
  headline: headlineOf(item),
  text,
  language: item.language,
  published: item.firstcreated ?? item.versioncreated,
  byline: item.by ?? item.byline,
  publisher: item.copyrightholder,
})

const otherThanText = ({ type }: Item): string | undefined => {
  if (type !== undefined && !['text', 'composite'].includes(type.toLowerCase())) return `this is no text but "${type}"`
  return undefined
}

/** Version 3 says embargoedUntil, the earlier ones embargoed. An embargo that cannot be read still stands. */
const embargo = (item: Item, now: Date): { readonly reason: string; readonly until?: string } | undefined => {
  const stated = item.embargoeduntil ?? item.embargoed
  if (stated === undefined || stated === null || stated === '' || stated === false) return undefined
  const until = typeof stated === 'string' ? readDate(stated) : { reason: 'no date' }
  if ('reason' in until)
    return { reason: `it is under an embargo whose end cannot be read (${JSON.stringify(stated).slice(0, 60)})` }
  const end = endOf(until.published)
  if (now.getTime() >= end) return undefined
  return { reason: `it is under an embargo until ${String(stated)}`, until: new Date(end).toISOString() }
}

/** A day without hour and zone is over when it is over everywhere. */
const endOf = (moment: string): number => Date.parse(moment.includes('T') ? moment : `${moment}T23:59:59-12:00`)

const bodyOf = async (item: Item): Promise<string | undefined> => {
  const plain = item.bodies.find((body) => /^text\/plain/iu.test(body.contenttype ?? ''))?.value ?? item.body_text
  if (plain !== undefined) return plain
  const html =
    item.bodies.find((body) => /html/iu.test(body.contenttype ?? ''))?.value ?? item.body_html ?? item.body_xhtml
  if (html !== undefined) return textOfFragment(html)
  const other = item.bodies.find((body) => body.contenttype === undefined)?.value
  return other !== undefined && looksLikeHtml(other) ? textOfFragment(other) : other
}

const headlineOf = (item: Item): string | undefined =>
  item.headlines.find((each) => each.role?.toLowerCase() === 'main')?.value ??
  item.headlines[0]?.value ??
  item.headline ??
  item.title

const noteOn = ({ usageterms, representationtype, ednote }: Item): string | undefined => {
  const told = [
    ...(usageterms === undefined ? [] : [`terms of use: ${usageterms}`]),
    ...(ednote === undefined ? [] : [`note to editors: ${ednote}`]),
    ...(representationtype?.toLowerCase() === 'partial' ? ['only a part of the article'] : []),
  ]
  return told.length === 0 ? undefined : told.join('; ')
}
