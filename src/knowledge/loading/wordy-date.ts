// Dates with the month in letters: „3. November 2026“, „Nov. 3, 2026“, „3 de noviembre de 2026“.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'

const languages = ['de', 'en', 'fr', 'es', 'ru'] as const
const schema = z.strictObject({
  months: z.array(z.array(z.string())).length(12),
  between: z.array(z.string()).default([]),
})

/** A day of the calendar, not yet checked to exist. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

interface DateWords {
  readonly months: ReadonlyMap<string, number>
  /** Words between day, month and year that say nothing. */
  readonly between: ReadonlySet<string>
}

let known: DateWords | undefined

/** Words of every language at once, since a page's language may not be known yet; no name means two months. */
const dateWords = (): DateWords => {
  if (known) return known
  const lists = languages.map((language) => readLexiconFile(language, 'dates', schema))
  const months = lists.flatMap((list) =>
    list.months.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
  )
  known = { months: new Map(months), between: new Set(lists.flatMap((list) => list.between)) }
  return known
}

interface Token {
  readonly words: string
  readonly number?: number
}

const isYear = (token: Token | undefined): boolean => token?.number !== undefined && token.words.length === 4

const isDay = (token: Token | undefined): boolean =>
  token?.number !== undefined && token.words.length <= 2 && token.number >= 1 && token.number <= 31

/** All dates in the words whose month is in letters; the days need not exist. */
export const wordyDates = (words: string): readonly Day[] => {
  const tokens = tokensOf(words)
  return tokens.flatMap((token, index) => {
    const month = dateWords().months.get(token.words)
    const around = month === undefined ? undefined : (dayBefore(tokens, index) ?? dayAfter(tokens, index))
    return month === undefined || around === undefined ? [] : [{ month, ...around }]
  })
}

/** The numbers (without the endings of „3rd“) and the words that may be months. */
const tokensOf = (words: string): readonly Token[] =>
  [...words.toLowerCase().matchAll(/(\d+)(?:st|nd|rd|th|er|º)?(?!\p{L})|\p{L}+/gu)]
    .map(([token, number]) => (number === undefined ? { words: token } : { words: number, number: Number(number) }))
    .filter((token) => !dateWords().between.has(token.words))

/** „3 Nov 2026“ and, as RFC 822 had it, „03 Nov 26“. */
const dayBefore = (tokens: readonly Token[], month: number): Omit<Day, 'month'> | undefined => {
  const [day, year] = [tokens[month - 1], tokens[month + 1]]
  if (day?.number === undefined || year?.number === undefined || !isDay(day)) return undefined
  if (isYear(year)) return { day: day.number, year: year.number }
  return year.words.length === 2 ? { day: day.number, year: year.number + (year.number < 50 ? 2000 : 1900) } : undefined
}

const dayAfter = (tokens: readonly Token[], month: number): Omit<Day, 'month'> | undefined => {
  const [day, year] = [tokens[month + 1], tokens[month + 2]]
  if (day?.number === undefined || year?.number === undefined || !isDay(day) || !isYear(year)) return undefined
  return { day: day.number, year: year.number }
}
