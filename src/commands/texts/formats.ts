// Dates, numbers and lists as a language writes them. Made when first asked for, since Intl's formats are slow to make.

const made = new Map<string, unknown>()

function once<T>(key: string, make: () => T): T {
  const known = made.get(key)
  if (known !== undefined) return known as T
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

/** The day of an ISO date as it stands there: a time's zone is the article's own, and is not turned into ours. */
const dayOf = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

const dateFormat = (locale: string): Intl.DateTimeFormat =>
  once(`date ${locale}`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))

/** „3. November 2026“; what is no date is shown as it is. */
export function formatDate(locale: string, iso: string): string {
  const day = dayOf(iso)
  return Number.isNaN(day.getTime()) ? iso : dateFormat(locale).format(day)
}

/** „3.–21. November 2026“; one date alone where both are the same day. */
export function formatDates(locale: string, first: string, last: string): string {
  const [from, to] = [dayOf(first), dayOf(last)]
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return `${first} – ${last}`
  return dateFormat(locale).formatRange(from, to)
}

/** „Sept. 2026“ for „2026-09“. */
export const formatMonth = (locale: string, yearAndMonth: string): string =>
  once(
    `month ${locale}`,
    () => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(dayOf(`${yearAndMonth}-01`))

const dayMs = 86_400_000
/** From how many days on an age is told in which unit, and how many days that has. */
const units: readonly { readonly from: number; readonly unit: Intl.RelativeTimeFormatUnit; readonly days: number }[] = [
  { from: 730, unit: 'year', days: 365.25 },
  { from: 60, unit: 'month', days: 30.44 },
  { from: 14, unit: 'week', days: 7 },
  { from: 0, unit: 'day', days: 1 },
]

/** „gestern“, „vor 3 Wochen“: whole days, weeks, months or years; undefined for what lies ahead or is no date. */
export function formatAge(locale: string, iso: string, now: Date): string | undefined {
  const days = Math.floor(now.getTime() / dayMs) - Math.floor(dayOf(iso).getTime() / dayMs)
  const step = units.find(({ from }) => days >= from)
  if (step === undefined) return undefined
  const format = once(`age ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  return format.format(-Math.floor(days / step.days), step.unit)
}

/** „1.204 Artikel“: the number as the language writes it, with the word in its form. */
export function formatCount(locale: string, count: number, one: string, many: string): string {
  const rule = once(`plural ${locale}`, () => new Intl.PluralRules(locale)).select(count)
  const number = once(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(count)
  return `${number} ${rule === 'one' ? one : many}`
}

/** „A, B und C“. */
export const formatNames = (locale: string, names: readonly string[]): string =>
  once(`list ${locale}`, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(names)

/** „vor 5 Minuten“: whole minutes, hours or days; what is not a minute ago is „vor 0 Minuten“ in the language's words. */
export function formatAgo(locale: string, ms: number): string {
  const { count, unit } = span(ms)
  return once(`age ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(-count, unit)
}

/** „5 Minuten“, „3 Tage“. */
export function formatSpan(locale: string, ms: number): string {
  const { count, unit } = span(ms)
  return once(
    `span ${locale} ${unit}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  ).format(count)
}

function span(ms: number): { readonly count: number; readonly unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 120) return { count: minutes, unit: 'minute' }
  return minutes < 48 * 60
    ? { count: Math.floor(minutes / 60), unit: 'hour' }
    : { count: Math.floor(minutes / 60 / 24), unit: 'day' }
}

/** „12,3 MB“. */
export const formatMegabytes = (locale: string, bytes: number): string =>
  once(
    `megabytes ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
  ).format(bytes / 1024 / 1024)

/** „Deutsch“ for `de`; a code that no language has as it is. */
export const formatLanguage = (locale: string, code: string): string =>
  once(`language ${locale}`, () => new Intl.DisplayNames(locale, { type: 'language' })).of(code) ?? code

/** Names told one by one; of more only the number. */
const MOST_NAMES = 4

/** „A, B, C, D und 3 weiteren“: `left` says how many more there are. */
export const formatSome = (locale: string, names: readonly string[], left: (count: number) => string): string =>
  names.length <= MOST_NAMES
    ? formatNames(locale, names)
    : formatNames(locale, [...names.slice(0, MOST_NAMES), left(names.length - MOST_NAMES)])
