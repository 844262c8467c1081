// How long a process takes until it can answer, what memory it then keeps, and how fast it imports. Each start is a process of
// its own.

import { knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { loadInto } from '../../src/knowledge/loading/load-into.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { collectGarbage, type MeasuredApart, measuredApart } from './apart.ts'

export interface StartFigures {
  /** From the start of the process until the first question was answered, ms. */
  readonly ready: number
  /** Of the whole process until then, ms, all threads. */
  readonly cpu: number
  /** Bytes after garbage collection. */
  readonly resident: number
  readonly heap: number
  /** Highest resident size until then, bytes. */
  readonly peak: number
}

/** Run in the process that is measured: opens the library, loads `corpus` into it if given, answers `question`. */
export async function start(libraryPath: string, corpus: string | undefined, question: string): Promise<StartFigures> {
  const library = openLibrary(libraryPath)
  if (corpus !== undefined) await loadInto(library, [corpus])
  knowledgeBase(library).ask(question, { language: 'de', now: new Date() })
  const ready = performance.now()
  const { user, system } = process.cpuUsage()
  const peak = process.resourceUsage().maxRSS * 1024
  collectGarbage()
  const { rss, heapUsed } = process.memoryUsage()
  library.close()
  return { ready, cpu: (user + system) / 1000, resident: rss, heap: heapUsed, peak }
}

/** Longest import, ms. */
const LONGEST_MS = 3_600_000
const MOST_MEMORY_MB = 4000

/** Starts by what has to be done before the first answer, each measured in a new process; the first fills the library. */
export function startsOf(library: string, corpus: string): Readonly<Record<string, StartFigures>> {
  const question = 'Was gibt es zu Hafen und Brücke?'
  const measured = (more: { readonly corpus?: string }): StartFigures => {
    const figures: MeasuredApart<StartFigures> = measuredApart(
      { what: 'start', library, ...more, question },
      LONGEST_MS,
      MOST_MEMORY_MB,
    )
    if ('leftOut' in figures) throw new Error(`No start: ${figures.leftOut}`)
    return figures
  }
  return {
    'cold: the whole collection is imported': measured({ corpus }),
    'warm: the collection is compared': measured({ corpus }),
    'warm: the library alone': measured({}),
  }
}
