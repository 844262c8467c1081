// How far one word may stand for another: a slip of the finger, a part of a compound, another form of the same root.

import { grams } from './grams.ts'
import { slips, slipsAllowed } from './spelling.ts'

/** A word of the library that may stand for the one asked for. Both values are up to 1, which would be the word itself. */
export interface NearWord {
  readonly word: string
  /** As another form of the word or a part of a compound; 0 where it is none. */
  readonly akin: number
  /** As the word that was meant by a slip of the finger; 0 where too much differs. Counts where nobody wrote the word asked for. */
  readonly meant: number
}

const ONE_SLIP = 0.9
const TWO_SLIPS = 0.8
const PART = 0.6
/** In shorter words too much is alike by chance. */
const SHORTEST_PART = 4
/** Share of common runs of three letters, and of common beginning, from which words are taken to be akin. */
const AKIN_RUNS = 0.4
const AKIN_BEGINNING = 0.6
const AKIN = 0.6

/** How `word` may stand for `asked`, or undefined where it may not. Both are stems. */
export function nearWord(asked: string, word: string): NearWord | undefined {
  const allowed = slipsAllowed(asked.length)
  const edits = allowed === 0 ? 1 : slips(asked, word, allowed)
  const meant = edits > allowed ? 0 : edits === 1 ? ONE_SLIP : TWO_SLIPS
  const kin = kinship(asked, word)
  return meant === 0 && kin === 0 ? undefined : { word, meant, akin: kin === 0 ? 0 : Math.max(kin, meant) }
}

function kinship(asked: string, word: string): number {
  const [short, long] = asked.length < word.length ? [asked, word] : [word, asked]
  if (short.length < SHORTEST_PART) return 0
  const part = long.startsWith(short) || long.endsWith(short) ? PART : 0
  const beginning = sharedBeginning(short, long) / long.length
  const runs = sharedRuns(asked, word)
  const akin = runs >= AKIN_RUNS || beginning >= AKIN_BEGINNING ? AKIN * Math.max(runs, beginning) : 0
  return Math.max(part, akin)
}

function sharedBeginning(short: string, long: string): number {
  let length = 0
  while (length < short.length && short[length] === long[length]) length++
  return length
}

function sharedRuns(asked: string, word: string): number {
  const own = new Set(grams(asked, 3))
  const other = new Set(grams(word, 3))
  let both = 0
  for (const run of own) if (other.has(run)) both++
  return (2 * both) / (own.size + other.size)
}
