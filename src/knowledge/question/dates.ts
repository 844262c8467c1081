// When the words should have been published: „gestern“, „seit März“, „last week“, „im Mai 2025“ become ISO dates.

import type { DateWords } from './question-lexicon.ts'
import type { UtteranceWord } from './utterance.ts'

export interface Period {
  /** ISO dates, inclusive. */
  readonly since?: string
  readonly until?: string
}

/** A period and the words that named it (indexes, `to` exclusive), so that they can be taken out of the question. */
export interface FoundPeriod extends Period {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000
const iso = (date: Date): string => date.toISOString().slice(0, 10)
const day = (year: number, month: number, date: number): string => iso(new Date(Date.UTC(year, month, date)))

/**
 * The first words that name a period, seen from `now`; undefined where none do. Weeks begin on Monday. `of a list`: a single day, a
 * bare month and a bare year count, too. Elsewhere they are part of what is asked: words spoken on a day are printed on the next.
 */
export function findPeriod(
  words: readonly UtteranceWord[],
  lexicon: DateWords,
  now: Date,
  where: 'of a list' | 'in a question' = 'in a question',
): FoundPeriod | undefined {
  for (let from = 0; from < words.length; from++) {
    const found = periodAt(
      words.slice(from, from + 5).map((word) => word.key),
      lexicon,
      now,
      where === 'of a list',
    )
    if (found !== undefined) return { ...found.period, from, to: from + found.length }
  }
  return undefined
}

type Read = { readonly period: Period; readonly length: number }

function periodAt(keys: readonly string[], lexicon: DateWords, now: Date, ofList: boolean): Read | undefined {
  const [first = '', second = ''] = keys
  const since = lexicon.since.has(first)
  const before = lexicon.before.has(first)
  const link = since || before || lexicon.in.has(first) ? 1 : 0
  const named = keys.slice(link)
  const skipped = ofList && link === 1 && lexicon.the.has(second) ? 1 : 0
  const stretch =
    (ofList ? dayAt(named.slice(skipped), lexicon, now) : undefined) ?? stretchAt(named.slice(skipped), lexicon, now)
  if (stretch === undefined) return undefined
  // „1964“ or „March“ alone is more often part of what is asked than a wish about the date of an article.
  if (stretch.bare && link === 0 && !ofList) return undefined
  const length = link + skipped + stretch.length
  if (since) return { period: { since: stretch.since }, length }
  if (before) return { period: { until: stretch.until }, length }
  return { period: { since: stretch.since, until: stretch.until }, length }
}

interface Stretch {
  readonly since: string
  readonly until: string
  readonly length: number
  /** A month or year that could as well be part of the topic. */
  readonly bare?: boolean
}

function stretchAt(keys: readonly string[], lexicon: DateWords, now: Date): Stretch | undefined {
  const [first = '', second = ''] = keys
  if (lexicon.today.has(first)) return { since: iso(now), until: iso(now), length: 1 }
  if (lexicon.yesterday.has(first)) {
    const yesterday = iso(new Date(now.getTime() - DAY))
    return { since: yesterday, until: yesterday, length: 1 }
  }
  const back = lexicon.last.has(first) ? 1 : lexicon.this.has(first) ? 0 : undefined
  if (back !== undefined) return stretchBack(second, back, lexicon, now)
  const month = lexicon.months.indexOf(first)
  if (month >= 0) return monthStretch(month, second, now)
  const year = yearOf(lexicon.year.has(first) ? second : first)
  const length = lexicon.year.has(first) ? 2 : 1
  if (year !== undefined) return { since: day(year, 0, 1), until: day(year, 11, 31), length, bare: length === 1 }
  return undefined
}

const yearOf = (key: string): number | undefined => (/^(?:19|20)\d\d$/.test(key) ? Number(key) : undefined)

function monthStretch(month: number, yearKey: string, now: Date): Stretch {
  const year = yearOf(yearKey)
  // Without a year the last such month that has begun is meant.
  const meant = year ?? (month <= now.getUTCMonth() ? now.getUTCFullYear() : now.getUTCFullYear() - 1)
  return {
    since: day(meant, month, 1),
    until: day(meant, month + 1, 0),
    length: year === undefined ? 1 : 2,
    bare: true,
  }
}

/** „3 oktober 2026“, „october 3rd“: the last such day that has been, where no year is named. */
function dayAt(keys: readonly string[], lexicon: DateWords, now: Date): Stretch | undefined {
  const [one = '', other = '', then = ''] = keys
  const number = [one, other].map((key) => /^([12]?\d|3[01])(?:st|nd|rd|th)?$/.exec(key)?.[1]).find(Boolean)
  const month = [one, other].map((key) => lexicon.months.indexOf(key)).find((place) => place >= 0)
  if (number === undefined || month === undefined) return undefined
  const year = yearOf(then)
  const thisYear = day(now.getUTCFullYear(), month, Number(number))
  const meant = year ?? (thisYear <= iso(now) ? now.getUTCFullYear() : now.getUTCFullYear() - 1)
  const date = day(meant, month, Number(number))
  return { since: date, until: date, length: year === undefined ? 2 : 3 }
}

function stretchBack(unit: string, back: number, lexicon: DateWords, now: Date): Stretch | undefined {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  if (lexicon.units.week.has(unit)) {
    const monday = now.getTime() - ((now.getUTCDay() + 6) % 7) * DAY - back * 7 * DAY
    return { since: iso(new Date(monday)), until: iso(new Date(monday + 6 * DAY)), length: 2 }
  }
  if (lexicon.units.month.has(unit)) {
    return { since: day(year, month - back, 1), until: day(year, month - back + 1, 0), length: 2 }
  }
  if (lexicon.units.year.has(unit)) {
    return { since: day(year - back, 0, 1), until: day(year - back, 11, 31), length: 2 }
  }
  return undefined
}
