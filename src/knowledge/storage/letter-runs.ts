// How much a text shares with a question in runs of letters. No index of runs is kept: it would be five times all the others.
// Words with such runs lead to the texts (vocabulary.ts); here the texts found are weighed by what they hold.

import { runNumber, runNumbersOf } from '../search/grams.ts'
import { plainRarity } from '../search/query.ts'
import type { Database } from './database.ts'
import { rowWriterIn } from './row-writer.ts'
import { runCounts } from './run-counts.ts'

export interface LetterRuns {
  /** Counts the runs of a passage, or takes it back. */
  count(number: number, text: string, by: 1 | -1): void
  /** Writes what was counted; to be called before the transaction ends. */
  settle(): void
  /** Drops what was counted: the transaction came to nothing. */
  undo(): void
  /** The runs that tell texts apart with how much; those that stand everywhere are left out. */
  telling(runs: readonly string[]): ReadonlyMap<string, number>
  forget(): void
}

/** A run of letters in more than this share of the passages tells little; in few of them it is no matter. */
const TOO_COMMON = 0.1
const FEW = 200
/** Of the first passages all are counted, of the later ones each sixteenth, for sixteen: how rare a run is is known by then. */
const ALL_COUNTED = 4096
const SAMPLED = 16

/** What becomes of a run that is there. */
const ADDED = 'ON CONFLICT (run) DO UPDATE SET passages = passages + excluded.passages'

export function letterRunsIn(db: Database): LetterRuns {
  const counted = runCounts()
  const rarities = new Map<string, number>()
  let passages: number | undefined
  const holding = (run: string): number =>
    Number(db.sql('SELECT passages FROM letter_runs WHERE run = ?').get(run)?.passages ?? 0)
  const rarity = (run: string): number => {
    const known = rarities.get(run)
    if (known !== undefined) return known
    passages ??= holding('')
    const held = holding(run)
    const fresh = held > Math.max(FEW, TOO_COMMON * passages) ? 0 : plainRarity(held, passages)
    rarities.set(run, fresh)
    return fresh
  }
  return {
    count(number, text, by) {
      if (number > ALL_COUNTED && number % SAMPLED !== 0) return
      counted.add(text, by * (number > ALL_COUNTED ? SAMPLED : 1))
    },
    settle() {
      const rows = rowWriterIn(db, 'INSERT INTO letter_runs (run, passages)', 2, ADDED)
      for (const [run, passages] of counted.sums()) rows.write(run, passages)
      rows.end()
      counted.clear()
    },
    undo: counted.clear,
    telling: (runs) => new Map(runs.map((run) => [run, rarity(run)] as const).filter(([, weight]) => weight > 0)),
    forget() {
      rarities.clear()
      passages = undefined
    },
  }
}

/** BM25's usual saturation and length correction. */
const K1 = 1.2
const B = 0.75

/** A text as it is weighed: words that have runs of the question, and how many runs all its words have. */
export interface TextRuns {
  readonly words: readonly { readonly word: string }[]
  readonly runs: number
}

/** BM25 of the runs in each of the texts, in their order. */
export function weighRuns(runs: ReadonlyMap<string, number>, texts: readonly TextRuns[]): number[] {
  const weights = new Map([...runs].map(([run, weight]) => [runNumber(run), weight]))
  const tellingRuns = new Map<string, readonly number[]>()
  const tellingIn = (word: string): readonly number[] => {
    const known = tellingRuns.get(word)
    if (known !== undefined) return known
    const found = runNumbersOf(word).filter((run) => weights.has(run))
    tellingRuns.set(word, found)
    return found
  }
  const average = Math.max(1, texts.reduce((sum, text) => sum + text.runs, 0) / Math.max(1, texts.length))
  return texts.map((text) => {
    const times = new Map<number, number>()
    for (const { word } of text.words) for (const run of tellingIn(word)) times.set(run, (times.get(run) ?? 0) + 1)
    const norm = K1 * (1 - B + (B * text.runs) / average)
    let score = 0
    for (const [run, count] of times) score += ((weights.get(run) ?? 0) * count * (K1 + 1)) / (count + norm)
    return score
  })
}
