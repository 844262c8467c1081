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
const DIGIT = /\d/
/** In shorter words too much is alike by chance. */
const SHORTEST_PART = 4
/** Share of common runs of three letters, and of common beginning, from which words are taken to be akin. */
const AKIN_RUNS = 0.4
const AKIN_BEGINNING = 0.6
const AKIN = 0.6
/** Words of so many letters are seldom alike by chance. */
const LONG = 6

/** How `word` may stand for `asked`, or undefined where it may not. Both are stems. */
export function nearWord(asked: string, word: string): NearWord | undefined {
  const [short, long] = asked.length < word.length ? [asked, word] : [word, asked]
  const part = short.length >= SHORTEST_PART && (long.startsWith(short) || long.endsWith(short)) ? PART : 0
  // „1564“ is neither „1964“ mistyped nor akin to it, but „1960“ is a part of „1960er“.
  if (DIGIT.test(asked)) return part > 0 ? { word, akin: part, meant: 0 } : undefined
  const meant = slipped(asked, word)
  const akin = kinship(short, long, part, meant)
  return meant === 0 && akin === 0 ? undefined : { word, meant, akin }
}

function slipped(asked: string, word: string): number {
  const allowed = slipsAllowed(asked.length)
  if (allowed === 0) return 0
  if (beginsOtherwise(asked, word)) return 0
  const edits = slips(asked, word, allowed)
  return edits > allowed ? 0 : edits === 1 ? ONE_SLIP : TWO_SLIPS
}

/** „Rasch“ is no „Tasche“: fingers slip later in a word, but may swap or miss its first two letters. */
const beginsOtherwise = (asked: string, word: string): boolean =>
  asked[0] !== word[0] && asked[1] !== word[0] && asked[0] !== word[1]

/** What begins alike and is a slip apart is another form or spelling („regelt“, „regel“), as are long words; „band“ and „land“ are not. */
function kinship(short: string, long: string, part: number, meant: number): number {
  if (short.length < SHORTEST_PART) return 0
  const beginning = sharedBeginning(short, long) / long.length
  const runs = sharedRuns(short, long)
  if (runs < AKIN_RUNS && beginning < AKIN_BEGINNING) return part
  const spelling = beginning >= AKIN_BEGINNING || short.length >= LONG ? meant : 0
  return Math.max(part, spelling, AKIN * Math.max(runs, beginning))
}

function sharedBeginning(short: string, long: string): number {
  let length = 0
  while (length < short.length && short[length] === long[length]) length++
  return length
}

function sharedRuns(one: string, another: string): number {
  const own = new Set(grams(one, 3))
  const other = new Set(grams(another, 3))
  let both = 0
  for (const run of own) if (other.has(run)) both++
  return (2 * both) / (own.size + other.size)
}
