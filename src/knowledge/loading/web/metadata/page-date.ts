// Dates as pages write them: ISO in many spellings, mail headers, German and English words. The zone is kept as stated; a time
// without a zone is dropped, since nobody can say which hour it was.

import { z } from 'zod'

const checked = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** An ISO 8601 date, or a date and time with its zone; undefined where the words hold no date that exists. */
export const pageDate = (words: string): string | undefined => {
  const stated = words.slice(0, 200).trim()
  const found = isoDate(stated) ?? mailDate(stated) ?? dottedDate(stated) ?? namedDate(stated)
  const date = checked.safeParse(found)
  return date.success ? date.data : undefined
}

/** „2026-11-03T08:00:00+0100“, „2026-11-03 08:00 +01:00“, „20261103“. */
const isoDate = (words: string): string | undefined => {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?![\d-])/iu.exec(
      words,
    )
  if (!match) return undefined
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', zone] = match
  const date = `${year}-${month}-${day}`
  return hour === undefined || zone === undefined ? date : `${date}T${hour}:${minute}:${second}${zoneOf(zone)}`
}

const zoneOf = (zone: string): string => {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone) ?? []
  return sign === undefined || hours === undefined ? 'Z' : `${sign}${hours}:${minutes}`
}

/** „Tue, 03 Nov 2026 08:00:00 +0100“. */
const mailDate = (words: string): string | undefined => {
  const match =
    /^(?:\p{L}{3},?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})\b/iu.exec(
      words,
    )
  if (!match) return undefined
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone = ''] = match
  const date = dateOf(year, monthNamed(month), day)
  return date && `${date}T${hour}:${minute}:${second}${zoneOf(zone)}`
}

/** „3.11.2026“, „03.11.26“. */
const dottedDate = (words: string): string | undefined => {
  const [, day = '', month = '', year = ''] =
    /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/u.exec(words) ?? []
  return dateOf(year.length === 2 ? `20${year}` : year, Number(month), day)
}

/** „3. November 2026“, „3rd November 2026“, „November 3, 2026“. */
const namedDate = (words: string): string | undefined => {
  const dayFirst = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})/iu.exec(words)
  if (dayFirst) return dateOf(dayFirst[3] ?? '', monthNamed(dayFirst[2] ?? ''), dayFirst[1] ?? '')
  const [, month = '', day = '', year = ''] =
    /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/iu.exec(words) ?? []
  return dateOf(year, monthNamed(month), day)
}

const dateOf = (year: string, month: number, day: string): string | undefined =>
  year === '' || month < 1 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`

/** 1 to 12 for the name of a month or its first three letters or more; 0 for any other word. */
const monthNamed = (name: string): number => {
  const wanted = name.toLowerCase()
  if (wanted.length < 3) return 0
  return 1 + monthNames().findIndex((names) => names.some((each) => each.startsWith(wanted)))
}

const languages = ['en', 'de', 'fr'] as const

let known: readonly (readonly string[])[] | undefined

/** The names of each month, asked once: making a formatter takes milliseconds. */
const monthNames = (): readonly (readonly string[])[] => {
  known ??= Array.from({ length: 12 }, (_, month) =>
    languages.map((language) =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month)).toLowerCase(),
    ),
  )
  return known
}
