// What readers report as wrongly attributed, kept for the admins among the records: the words and where they stand, never
// who reported them.

import { z } from 'zod'
import { checkMark } from '../commands/check-mark.ts'
import type { Report } from '../commands/command.ts'
import type { UserRecords } from './session.ts'

/** A report with the day on which it came first. */
interface KeptReport extends Report {
  readonly day: string
}

export interface Reports {
  /** The same words are kept once. */
  add(report: Report): void
  /** The newest first. */
  all(): readonly KeptReport[]
}

/** Not a Telegram number, so no reader's /forget reaches it. */
const OWNER = 'reports'
/** More than anyone reads; whoever reports beyond that takes the place of the oldest. */
const MOST_REPORTS = 500

const keptReport = z.object({
  day: z.iso.date(),
  article: z.string(),
  start: z.number(),
  end: z.number(),
  words: z.string(),
  speaker: z.string().optional(),
})

export function reportsIn(records: UserRecords, now: () => Date): Reports {
  const all = () =>
    records
      .of(OWNER)
      .flatMap(({ key, value }) => {
        const read = keptReport.safeParse(JSON.parse(value)).data
        if (read === undefined) return []
        const { speaker, ...rest } = read
        return [{ key, report: speaker === undefined ? rest : { ...rest, speaker } }]
      })
      .toSorted((a, b) => (a.report.day < b.report.day ? 1 : -1))
  return {
    add(report) {
      const kept = all()
      const key = checkMark(`${report.article} ${report.start} ${report.words}`)
      if (kept.some((each) => each.key === key)) return
      for (const { key: oldest } of kept.slice(MOST_REPORTS - 1)) records.delete(OWNER, oldest)
      records.set(OWNER, key, JSON.stringify({ ...report, day: now().toISOString().slice(0, 10) }))
    },
    all: () => all().map(({ report }) => report),
  }
}
