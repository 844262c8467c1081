// What Telegram demands of a text and its entities, beyond their types. Offsets and lengths are UTF-16 units.
import type { MessageEntity } from '@grammyjs/types'
import { linkComplaints } from './link-rules.ts'

const mostEntities = 100
const quotes = new Set(['blockquote', 'expandable_blockquote'])
const verbatim = new Set(['code', 'pre'])

/** What is wrong with a message's text (1–4096 units that are not all white space) and its entities. */
export function textComplaints(text: string, entities: readonly MessageEntity[] = []): string[] {
  if (text.trim() === '') return ['message text is empty']
  const length = text.length > 4096 ? [`message is too long (${text.length} of 4096)`] : []
  return [...length, ...entityComplaints(text, entities)]
}

/** What is wrong with a caption (0–1024 units) and its entities. */
export function captionComplaints(caption = '', entities: readonly MessageEntity[] = []): string[] {
  const length = caption.length > 1024 ? [`message caption is too long (${caption.length} of 1024)`] : []
  return [...length, ...entityComplaints(caption, entities)]
}

function entityComplaints(text: string, entities: readonly MessageEntity[]): string[] {
  const tooMany = entities.length > mostEntities ? [`too many entities (${entities.length} of ${mostEntities})`] : []
  // Telegram: „strings must be encoded in UTF-8“
  const halves = text.isWellFormed() ? [] : ['half a letter (a lone surrogate) cannot be encoded in UTF-8']
  return [
    ...halves,
    ...tooMany,
    ...entities.flatMap((entity) => placeComplaints(text, entity)),
    ...pairComplaints(entities),
  ]
}

function placeComplaints(text: string, entity: MessageEntity): string[] {
  const { type, offset, length } = entity
  const end = offset + length
  const name = `entity ${type} at UTF-16 offset ${offset}`
  if (offset < 0) return [`${name} begins before the text`]
  if (length <= 0) return [`${name} has length ${length}`]
  if (end > text.length) return [`${name} ends after the end of the text at UTF-16 offset ${end}`]
  if (splitsPair(text, offset)) return [`${name} begins in a middle of a UTF-16 symbol`]
  if (splitsPair(text, end)) return [`${name} ends in a middle of a UTF-16 symbol`]
  return fieldComplaints(entity, name)
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

/** Fields that belong to one type of entity are given with that type, and only with it. */
function fieldComplaints(entity: MessageEntity, name: string): string[] {
  const owners = { url: 'text_link', user: 'text_mention', language: 'pre', custom_emoji_id: 'custom_emoji' }
  const needed = new Set(['url', 'user', 'custom_emoji_id'])
  const link = entity.type === 'text_link' && entity.url ? linkComplaints(entity.url, `${name}: link`) : []
  const fields = Object.entries(owners).flatMap(([field, owner]) => {
    if (field in entity && entity.type !== owner) return [`${name} has a ${field}, which belongs to ${owner}`]
    return !(field in entity) && entity.type === owner && needed.has(field) ? [`${name} has no ${field}`] : []
  })
  return [...fields, ...link]
}

function pairComplaints(entities: readonly MessageEntity[]): string[] {
  return entities.flatMap((one, index) => entities.slice(index + 1).flatMap((other) => overlapComplaint(one, other)))
}

function overlapComplaint(one: MessageEntity, other: MessageEntity): string[] {
  const [first, second] = one.offset <= other.offset ? [one, other] : [other, one]
  const [firstEnd, secondEnd] = [first.offset + first.length, second.offset + second.length]
  if (second.offset >= firstEnd) return []
  const place = `${first.type} and ${second.type} at UTF-16 offset ${second.offset}`
  if (quotes.has(first.type) && quotes.has(second.type)) return [`blockquotes can't be nested: ${place}`]
  if (verbatim.has(first.type) || verbatim.has(second.type)) return [`code can't hold or share entities: ${place}`]
  const nested = secondEnd <= firstEnd || first.offset === second.offset
  return nested ? [] : [`entities overlap without one holding the other: ${place}`]
}

/** The text as people see it: Telegram takes white space off both ends and moves the entities along. */
export function asShown(text: string, entities: readonly MessageEntity[] = []) {
  const start = text.length - text.trimStart().length
  const shown = text.trim()
  const moved = entities.flatMap((entity) => {
    const from = Math.max(0, entity.offset - start)
    const to = Math.min(shown.length, entity.offset + entity.length - start)
    return to > from ? [{ ...entity, offset: from, length: to - from }] : []
  })
  return { text: shown, entities: moved }
}
