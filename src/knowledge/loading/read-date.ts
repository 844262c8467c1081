// When an article was published, from any usual way of writing it. A wrong date under a quotation is worse than none, so what can
// be read in two ways is refused, and an hour without its zone is left out.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { type Day, wordyDates } from './wordy-date.ts'

/** ISO 8601: a calendar date, or date and time with the zone as it was written; or why there is none. */
export type DateRead = { readonly published: string } | { readonly reason: string }

const LONGEST = 120

const zoneSchema = z.record(z.string(), z.string())
let zones: ReadonlyMap<string, string> | undefined

const zoneNames = (): ReadonlyMap<string, string> => {
  zones ??= new Map(Object.entries(readLexiconFile('.', 'zones', zoneSchema)))
  return zones
}

/**
 * Reads „2026-11-03T08:00:00+01:00“, „3. November 2026“, „03.11.2026, 14:30 Uhr MEZ“, „Tue, 03 Nov 2026 08:00:00 GMT“,
 * „November 3, 2026 2:30 p.m. EST“. „03/11/2026“ is refused, since it is a day in March to half of the world.
 */
export const readDate = (words: string): DateRead => {
  const written = words.replace(/\s+/gu, ' ').trim()
  if (written === '' || written.length > LONGEST) return { reason: `${shown(written)} is no date` }
  const iso = isoDate(written)
  if (iso) return iso
  const numeric = numericDates(written)
  const unclear = numeric.find((each) => 'reason' in each)
  if (unclear && 'reason' in unclear) return unclear
  const days = [...numeric, ...wordyDates(written)].flatMap((each) => ('reason' in each ? [] : [each]))
  const found = new Set(days.map(isoDay))
  const [day] = found
  if (day === undefined) return { reason: `${shown(written)} is no date` }
  if (found.size > 1) return { reason: `${shown(written)} holds more than one date` }
  return isRealDay(day)
    ? { published: withTime(day, written) }
    : { reason: `${shown(written)} is no day of the calendar` }
}

const shown = (words: string): string => `"${words.length > 60 ? `${words.slice(0, 60)}…` : words}"`

const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Nothing was printed before; „0001-01-01“ is how some programs write that they know no date. */
const FIRST_YEAR = '1450'

const isRealDay = (day: string): boolean => z.iso.date().safeParse(day).success && day.slice(0, 4) >= FIRST_YEAR

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|t| )(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/u

const isoDate = (written: string): DateRead | undefined => {
  const [match, year, month, day, hour, minute, second = '00', fraction, zone] = ISO.exec(written) ?? []
  if (match === undefined) return undefined
  const date = `${year}-${month}-${day}`
  if (!isRealDay(date)) return { reason: `${shown(written)} is no day of the calendar` }
  if (hour === undefined || zone === undefined) return { published: date }
  const time = `${date}T${hour}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}${offset(zone)}`
  const real = z.iso.datetime({ offset: true }).safeParse(time).success
  return real ? { published: time } : { reason: `${shown(written)} is no time of the day` }
}

/** „+0100“ and „+01“ as „+01:00“. */
const offset = (zone: string): string => {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? []
  return sign === undefined ? 'Z' : `${sign}${hours?.padStart(2, '0')}:${minutes}`
}

const NUMERIC = /(?<![\d./-])(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d/-]|\.\d)/gu

/** „3.11.2026“, „25/11/2026“, „2026/11/03“, and why those that are not clear are none. */
const numericDates = (written: string): readonly (Day | { readonly reason: string })[] =>
  [...written.matchAll(NUMERIC)].map(([match, first = '', mark = '', second = '', last = '']) => {
    const [a, b, c] = [Number(first), Number(second), Number(last)]
    if (first.length === 4) return { year: a, month: b, day: c }
    if (first.length === 3) return { reason: `${shown(match)} is no date` }
    if (mark === '.') return { year: fullYear(last), month: b, day: a }
    if (last.length === 2)
      return { reason: `${shown(match)} does not tell day, month and year apart; write it as 2026-11-03` }
    if (a !== b && a <= 12 && b <= 12)
      return { reason: `${shown(match)} may be two days (which number is the month?); write it as 2026-11-03` }
    return a > 12 ? { year: c, month: b, day: a } : { year: c, month: a, day: b }
  })

/** Two digits as RFC 2822 (4.3) has them: 00–49 are of this century. */
const fullYear = (digits: string): number => {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 50 ? 2000 + year : 1900 + year
}

const TIME =
  /(?<![\d.,:+-])(\d{1,2})(?::(\d{2})(?::(\d{2}))?|\.(\d{2})(?= ?Uhr)|(?= ?(?:Uhr|[ap]\.?m\b)))(?!\d)(?: ?Uhr)? ?(.*)$/iu

/** The day with the time where it is written together with a zone we know, else the day alone. */
const withTime = (day: string, written: string): string => {
  const [, hours, minutes, seconds = '00', dotted, rest = ''] = TIME.exec(written) ?? []
  if (hours === undefined) return day
  const { hour, after } = hourOfDay(Number(hours), rest)
  const zone = zoneAtStart(after)
  if (zone === undefined) return day
  const time = `${day}T${String(hour).padStart(2, '0')}:${minutes ?? dotted ?? '00'}:${seconds}${zone}`
  return z.iso.datetime({ offset: true }).safeParse(time).success ? time : day
}

const hourOfDay = (hour: number, rest: string): { readonly hour: number; readonly after: string } => {
  const [half, letter] = /^([ap])\.?m\b\.? ?/iu.exec(rest) ?? []
  if (half === undefined || letter === undefined) return { hour, after: rest }
  return { hour: (hour % 12) + (letter.toLowerCase() === 'p' ? 12 : 0), after: rest.slice(half.length) }
}

const zoneAtStart = (rest: string): string | undefined => {
  const [, name, sign] = /^\(?(\p{L}{1,5})?([+-]\d{1,2}(?::?\d{2})?)?(?![\p{L}\d])/u.exec(rest) ?? []
  if (sign !== undefined) return offset(sign)
  return name === undefined ? undefined : zoneNames().get(name.toLowerCase())
}
