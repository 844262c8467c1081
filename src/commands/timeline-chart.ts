// /timeline as a picture: how many of somebody's words are from which month, and on what.

import { type Evidence, type KnownPerson, MOST_WEIGHED } from '../knowledge/knowledge-base.ts'
import type { Request, Response } from './command.ts'
import { bold, line, plainReply, reply, respond } from './compose.ts'
import type { Chart } from './picture.ts'
import { echo } from './shorten.ts'
import type { Texts } from './texts/texts.ts'

/** With the rest as many parts as can be told apart in a bar. */
const topicsShown = 4
const topicsLookedAt = 5
/** Bars for more months would be too thin; then a bar is a year. */
const mostMonths = 24

/** What is counted under one topic. */
interface Series {
  readonly label: string
  readonly holds: (evidence: Evidence) => boolean
}

/** The chart and the same figures in words; a line where there is nothing to show. */
export function timelineChart(person: KnownPerson, topic: string | undefined, request: Request): Response {
  const { texts, knowledge } = request
  const { items } = knowledge.quotations(person.key, { from: 0, size: MOST_WEIGHED }, topic)
  const dated = items.filter(({ article }) => article.published !== undefined)
  if (items.length === 0) return respond(plainReply(texts.refusal.noStatement(person.name, topic && echo(topic))))
  if (dated.length === 0) return respond(plainReply(texts.chart.undated))
  const chart: Chart = {
    kind: 'chart',
    title: texts.chart.title(person.name, topic && echo(topic)),
    note: texts.chart.note(
      dated.length,
      items.length - dated.length,
      person.quotations > MOST_WEIGHED ? person.quotations : undefined,
    ),
    ...counted(
      dated,
      topic === undefined ? topicsOf(person, request) : [{ label: echo(topic), holds: () => true }],
      texts,
    ),
  }
  return respond({ ...reply(inWords(chart)), picture: chart })
}

/**
 * The topics that most of the words are on. A quotation counts for the first of them that it is on, and else for what has no
 * name; each topic is chosen for what those before it leave over.
 */
function topicsOf({ key }: KnownPerson, { knowledge, language, texts }: Request): readonly Series[] {
  const candidates = knowledge.topicsOf(key, topicsLookedAt, language).map((label) => ({
    label,
    places: new Set(knowledge.quotations(key, { from: 0, size: MOST_WEIGHED }, label).items.map(placeOf)),
  }))
  const chosen: typeof candidates = []
  while (chosen.length < topicsShown) {
    const left = candidates.map(({ label, places }) => ({
      label,
      places: new Set([...places].filter((place) => !chosen.some((before) => before.places.has(place)))),
    }))
    const [most] = left.toSorted((a, b) => b.places.size - a.places.size)
    if (most === undefined || most.places.size === 0) break
    chosen.push(most)
  }
  const named = chosen.map(({ label, places }) => ({ label, holds: (each: Evidence) => places.has(placeOf(each)) }))
  return [...named, { label: texts.chart.other, holds: () => true }]
}

const placeOf = ({ article, start }: Evidence): string => `${article.key} ${start}`

function counted(dated: readonly Evidence[], series: readonly Series[], texts: Texts): Pick<Chart, 'series' | 'bars'> {
  const months = dated.map(({ article }) => article.published?.slice(0, 7) ?? '').toSorted()
  const all = monthsBetween(months[0] ?? '', months.at(-1) ?? '')
  const byYear = all.length > mostMonths
  const times = byYear ? [...new Set(all.map((month) => month.slice(0, 4)))] : all
  const seriesOf = dated.map((evidence) => series.findIndex(({ holds }) => holds(evidence)))
  const countsAt = (time: string): readonly number[] =>
    series.map(
      (_, index) =>
        dated.filter(({ article }, at) => seriesOf[at] === index && article.published?.startsWith(time)).length,
    )
  const used = series.map((_, index) => seriesOf.includes(index))
  return {
    series: series
      .map(({ label }, index) => ({ label, total: seriesOf.filter((each) => each === index).length }))
      .filter((_, index) => used[index]),
    bars: times.map((time) => ({
      label: byYear ? time : texts.chart.month(time),
      counts: countsAt(time).filter((_, index) => used[index]),
    })),
  }
}

/** „2026-09“ to „2026-11“: every month, those without words too. */
function monthsBetween(first: string, last: string): readonly string[] {
  const [from = 0, to = 0] = [first, last].map(
    (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1,
  )
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const month = from + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The same for whoever does not see the picture. */
function inWords({ title, note, series, bars }: Chart) {
  const totals = bars.map(({ label, counts }) => ({ label, total: counts.reduce((sum, count) => sum + count, 0) }))
  const listed = (entries: typeof totals) =>
    entries.flatMap(({ label, total }) => (total === 0 ? [] : [`${label}: ${total}`])).join(' · ')
  return [
    line(bold(title)),
    line(note),
    line(listed(totals)),
    ...(series.length > 1 ? [line(listed([...series]))] : []),
  ]
}
