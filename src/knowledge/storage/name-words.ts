// The words of all names, by their runs of three letters: Fuse compares only the few that share most of them, since it reads
// every string it is given.

import Fuse from 'fuse.js'
import { grams } from '../search/grams.ts'
import { slips } from '../search/spelling.ts'
import type { Database } from './database.ts'

export interface NameWords {
  /** Words of names that the word may be meant for, best first; `likeness` up to 1. */
  near(word: string): readonly { readonly word: string; readonly likeness: number }[]
  /** Drops what is kept; to be called when names have come or gone. */
  forget(): void
}

const SIZE = 3
/** Words given to Fuse. */
const COMPARED = 40
/** Fuse's distance, 0 the same. */
const FARTHEST = 0.5
/** Where even two short names differ by one letter („Holm“, „Holz“), a slip cannot be told from another name. */
const SHORTEST = 5
const LONG = 9

export function nameWordsIn(db: Database): NameWords {
  let words: readonly string[] = []
  let byRun: Map<string, number[]> | undefined
  const index = (): Map<string, number[]> => {
    if (byRun !== undefined) return byRun
    const rows = db.sql("SELECT DISTINCT word FROM person_words WHERE type = 'name' ORDER BY word").all()
    words = rows.map((row) => String(row.word)).filter((word) => word.length >= SHORTEST)
    const built = new Map<string, number[]>()
    words.forEach((word, at) => {
      for (const run of new Set(grams(word, SIZE))) {
        const known = built.get(run)
        if (known === undefined) built.set(run, [at])
        else known.push(at)
      }
    })
    byRun = built
    return built
  }
  return {
    near(word) {
      if (word.length < SHORTEST) return []
      const runs = index()
      const shared = new Map<number, number>()
      for (const run of new Set(grams(word, SIZE)))
        for (const at of runs.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      const compared = [...shared]
        .sort(([a, n], [b, m]) => m - n || a - b)
        .slice(0, COMPARED)
        .flatMap(([at]) => words[at] ?? [])
        .filter((name) => slips(word, name, slipsInName(word)) <= slipsInName(word))
      const fuse = new Fuse(compared, { includeScore: true, threshold: FARTHEST })
      return fuse.search(word).map(({ item, score }) => ({ word: item, likeness: 1 - (score ?? 1) * 0.9 - 0.01 }))
    },
    forget() {
      byRun = undefined
    },
  }
}

const slipsInName = (word: string): number => (word.length < LONG ? 1 : 2)
