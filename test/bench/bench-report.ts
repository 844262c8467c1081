// The figures as tables for the terminal, with what they were measured on.

import { cpus, loadavg, totalmem } from 'node:os'
import type { MeasuredApart } from './apart.ts'
import type { AnswerFigures, MemoryFigures } from './measure-answers.ts'
import type { FoundAgain, FoundFigures } from './measure-found.ts'
import type { RetrievalFigures } from './measure-peers.ts'
import type { ReadingFigures } from './measure-reading.ts'
import type { StartFigures } from './measure-start.ts'
import type { TelegramFigures } from './measure-telegram.ts'
import type { ProfiledFunction } from './profile.ts'
import type { Taken } from './stopwatch.ts'

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** Columns of equal width, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return rows.map(line).join('\n')
}

/** What the figures hold for; `load` tells whether others used the machine meanwhile. */
export const measuredOn = () => ({
  date: new Date().toISOString(),
  processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memory: megabytes(totalmem()),
  load: loadavg()[0]?.toFixed(1) ?? '',
  node: process.version,
  sqlite: process.versions.sqlite ?? '',
})

const rate = (count: number, { wall, cpu }: Taken): [string, string] => [
  `${Math.round(count / (wall / 1000))}/s`,
  `${Math.round(count / (cpu / 1000))}/s`,
]

export function readingTable({
  articles,
  characters,
  quotations,
  reading,
  intoMemory,
  intoFile,
}: ReadingFigures): string {
  const each = `${Math.round(characters / articles)} characters, ${(quotations / articles).toFixed(1)} quotations each`
  return table([
    [`${articles} articles (${each})`, 'by the clock', 'of one core'],
    ['read: sentences, people, quotations', ...rate(articles, reading)],
    ['put into a library in memory', ...rate(articles, intoMemory)],
    ['put into a library in a file', ...rate(articles, intoFile)],
  ])
}

export function foundTable({ figures, all, unwritten }: Omit<FoundAgain, 'wrong'>): string {
  const row = ({ what, written, found, rightSpeaker }: FoundFigures) => [
    what,
    String(written),
    percent(found),
    percent(rightSpeaker),
  ]
  const rows = [['quotations by speaker', 'written', 'found', 'with speaker'], ...figures.map(row)]
  return `${table(rows)}\nfound but never written: ${unwritten} of ${all} (${percent(unwritten / all)})`
}

export function telegramTable(figures: readonly TelegramFigures[]): string {
  const ms = (time: number) => `${time.toFixed(0)} ms`
  const row = ({ what, times, p50, p95, slowest, p95Cpu, slowestCpu }: TelegramFigures) => [
    what,
    String(times),
    ms(p50),
    ms(p95),
    ms(slowest),
    ms(p95Cpu),
    ms(slowestCpu),
  ]
  return table([
    ['on Telegram, until the answer', 'times', 'half', '95 %', 'slowest', 'cpu 95 %', 'cpu slowest'],
    ...figures.map(row),
  ])
}

export function startTable(starts: Readonly<Record<string, StartFigures>>): string {
  const row = ([what, { ready, cpu, resident, heap, peak }]: [string, StartFigures]) => [
    what,
    seconds(ready),
    seconds(cpu),
    megabytes(resident),
    megabytes(heap),
    megabytes(peak),
  ]
  return table([
    ['start until the first answer', 'clock', 'cpu', 'resident', 'heap', 'peak'],
    ...Object.entries(starts).map(row),
  ])
}

/** How much room the library takes, and how fast it was filled. */
export function sizeLines(
  bytes: number,
  { 'cold: the whole collection is imported': cold }: Readonly<Record<string, StartFigures>>,
  corpus: number,
): string[] {
  const rate =
    cold === undefined ? '' : `; imported ${(corpus / 1024 ** 2 / (cold.ready / 1000)).toFixed(2)} MB a second`
  return [`library file: ${megabytes(bytes)} for ${megabytes(corpus)} of articles${rate}`]
}

/** Retrieval by library, those that could not be measured with why. */
export function peerTable(measured: Readonly<Record<string, MeasuredApart<RetrievalFigures>>>): string {
  const row = ([name, figures]: [string, MeasuredApart<RetrievalFigures>]): string[] => {
    if ('leftOut' in figures) return [name, figures.leftOut]
    const { asked, build, p50, p95, memory, rightFirst, rightFirstOfSlips } = figures
    return [
      name,
      String(asked),
      build === undefined ? '' : seconds(build.cpu),
      p50.toFixed(2),
      p95.toFixed(2),
      megabytes(memory),
      percent(rightFirst),
      percent(rightFirstOfSlips),
    ]
  }
  const heads = ['asked', 'built, cpu', 'cpu ms 50 %', '95 %', 'memory', 'right first', 'with slips']
  return table([['passages found', ...heads], ...Object.entries(measured).map(row)])
}

export function answerTable(figures: readonly AnswerFigures[], { opened, rest, peak }: MemoryFigures): string {
  const ms = (time: number) => time.toFixed(1)
  const heads = [
    'cpu ms 50 %',
    '95 %',
    '99 %',
    'clock ms 50 %',
    '95 %',
    '99 %',
    'right first',
    'in three',
    'none shown',
  ]
  const row = ({ what, questions, cpu, wall, rightFirst, rightInThree, nothingShown }: AnswerFigures) => [
    what,
    String(questions),
    ...[cpu.p50, cpu.p95, cpu.p99, wall.p50, wall.p95, wall.p99].map(ms),
    ...[rightFirst, rightInThree, nothingShown].map(percent),
  ]
  const memory = `memory: ${megabytes(opened)} opened, ${megabytes(rest)} after all questions, at most ${megabytes(peak)}`
  return `${table([['answers', 'asked', ...heads], ...figures.map(row)])}\n${memory}`
}

/** The functions of `work` with most time in themselves, and those with most time at all. */
export function profileTable(work: string, functions: readonly ProfiledFunction[]): string {
  const rows = (by: 'self' | 'total') =>
    functions
      .toSorted((a, b) => b[by] - a[by])
      .slice(0, 30)
      .map(({ name, self, total }) => [name, percent(self), percent(total)])
  return [
    table([[`${work}, by a function's own time`, 'own', 'with callees'], ...rows('self')]),
    table([[`${work}, by time with callees`, 'own', 'with callees'], ...rows('total')]),
  ].join('\n\n')
}
