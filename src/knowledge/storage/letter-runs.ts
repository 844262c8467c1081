// How much a text shares with a question in runs of letters. No index of runs is kept: it would be five times all the others.
// Words with such runs lead to the texts (vocabulary.ts); here the texts found are weighed by what they hold.

import { gramsOfText, RUN_NUMBERS, runNumber } from '../search/grams.ts'
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
      for (const run of new Set(gramsOfText(text))) add(run, by * times)
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

/** A word with the numbers of its runs. */
export interface WordRuns {
  readonly word: string
  readonly runs: readonly number[]
}

/** Place of a run in the question, from 1; all are 0 again after each use. */
const places = new Uint16Array(RUN_NUMBERS)

/** BM25 of the runs in each of the texts (their words as they are written), in their order. */
export function weighRuns(runs: ReadonlyMap<string, number>, texts: readonly (readonly WordRuns[])[]): number[] {
  const asked = Array.from(runs, ([run, weight]) => ({ number: runNumber(run), weight }))
  asked.forEach(({ number }, at) => {
    places[number] = at + 1
  })
  const lengths = texts.map((words) => words.reduce((sum, { word }) => sum + Math.max(1, word.length - 1), 0))
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length))
  const times = new Uint32Array(asked.length + 1)
  const scores = texts.map((words, at) => {
    times.fill(0)
    for (const { runs: held } of words) for (const run of held) (times[places[run] ?? 0] as number)++
    const norm = K1 * (1 - B + (B * (lengths[at] ?? 0)) / average)
    return asked.reduce((score, { weight }, place) => {
      const count = times[place + 1] ?? 0
      return count === 0 ? score : score + (weight * count * (K1 + 1)) / (count + norm)
    }, 0)
  })
  for (const { number } of asked) places[number] = 0
  return scores
}
