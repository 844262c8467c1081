// How much a text shares with a question in runs of letters. No index of runs is kept: it would be five times all the others.
// Words with such runs lead to the texts (vocabulary.ts); here the texts found are weighed by what they hold.

import { runNumber, runsOfText } from '../search/grams.ts'
import { plainRarity } from '../search/query.ts'
import type { Database } from './database.ts'

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

export function letterRunsIn(db: Database): LetterRuns {
  let counted = new Map<string, number>()
  const rarities = new Map<string, number>()
  let passages: number | undefined
  const add = (run: string, by: number): void => void counted.set(run, (counted.get(run) ?? 0) + by)
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
      const times = number > ALL_COUNTED ? SAMPLED : 1
      for (const run of runsOfText(text)) add(run, by * times)
      // How many passages there are, under no run.
      add('', by * times)
    },
    settle() {
      const upsert = db.sql(
        'INSERT INTO letter_runs (run, passages) VALUES (?1, ?2) ON CONFLICT (run) DO UPDATE SET passages = passages + ?2',
      )
      for (const run of [...counted.keys()].sort()) upsert.run(run, counted.get(run) ?? 0)
      counted = new Map()
    },
    undo() {
      counted = new Map()
    },
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

/** A text as it is weighed: words that have runs of the question, by the numbers of theirs, and how many runs all its words have. */
export interface TextRuns {
  readonly words: readonly { readonly runs: readonly number[] }[]
  readonly runs: number
}

/** BM25 of the runs in each of the texts, in their order. */
export function weighRuns(runs: ReadonlyMap<string, number>, texts: readonly TextRuns[]): number[] {
  const weights = new Map([...runs].map(([run, weight]) => [runNumber(run), weight]))
  const average = Math.max(1, texts.reduce((sum, text) => sum + text.runs, 0) / Math.max(1, texts.length))
  return texts.map((text) => {
    const times = new Map<number, number>()
    for (const word of text.words)
      for (const run of word.runs) if (weights.has(run)) times.set(run, (times.get(run) ?? 0) + 1)
    const norm = K1 * (1 - B + (B * text.runs) / average)
    let score = 0
    for (const [run, count] of times) score += ((weights.get(run) ?? 0) * count * (K1 + 1)) / (count + norm)
    return score
  })
}
