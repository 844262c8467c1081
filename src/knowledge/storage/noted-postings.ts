// The postings of a transaction before they are written. They stand one after the other in arrays of numbers, each with the next of
// its term: most terms of a transaction have one text, and two lists for each of these would be most of what is kept in memory.

import type { Postings } from './posting-list.ts'

/** Terms and their postings, in the order in which they came. */
export interface NotedPostings {
  /** Number of texts. */
  texts(): number
  /** Notes the terms of a text; gives those that no text had before. */
  add(number: number, terms: readonly string[]): readonly string[]
  /** All terms, in the order of their letters. */
  terms(): readonly string[]
  /** The texts of a term, ascending, and their weights; good until it is called again. */
  of(term: string): Postings
  clear(): void
}

/** Postings that there is room for at first, and terms. */
const FIRST_ROOM = 1024

/** `weigh`: the weight of a term that stands so many times in a text of so many terms. */
export function notedPostings(weigh: (times: number, length: number) => number): NotedPostings {
  const known = new Map<string, number>()
  let [texts, count] = [0, 0]
  /** By term: its first posting and its last. */
  let first = new Int32Array(FIRST_ROOM)
  let last = new Int32Array(FIRST_ROOM)
  /** By posting: the text, how often the term stands in it (its weight, when the text is done), the next posting of the term. */
  let numbers = new Int32Array(FIRST_ROOM)
  let weights = new Int32Array(FIRST_ROOM)
  let next = new Int32Array(FIRST_ROOM)
  const ofTerm = { numbers: [] as number[], weights: [] as number[] }
  const makeRoom = (more: number): void => {
    if (count + more > numbers.length) {
      numbers = longer(numbers, count + more)
      weights = longer(weights, count + more)
      next = longer(next, count + more)
    }
    if (known.size + more > first.length) {
      first = longer(first, known.size + more)
      last = longer(last, known.size + more)
    }
  }
  const begin = (number: number): number => {
    numbers[count] = number
    weights[count] = 1
    next[count] = NONE
    return count++
  }
  return {
    texts: () => texts,
    add(number, terms) {
      makeRoom(terms.length)
      const fresh: string[] = []
      const from = count
      for (const term of terms) {
        const at = known.get(term)
        if (at === undefined) {
          const posting = begin(number)
          first[known.size] = posting
          last[known.size] = posting
          known.set(term, known.size)
          fresh.push(term)
          continue
        }
        const before = last[at] ?? NONE
        if (before >= from) weights[before] = (weights[before] ?? 0) + 1
        else {
          const posting = begin(number)
          next[before] = posting
          last[at] = posting
        }
      }
      for (let posting = from; posting < count; posting++) weights[posting] = weigh(weights[posting] ?? 0, terms.length)
      texts++
      return fresh
    },
    terms: () => [...known.keys()].sort(),
    of(term) {
      ofTerm.numbers.length = 0
      ofTerm.weights.length = 0
      const at = known.get(term)
      let posting = at === undefined ? NONE : (first[at] ?? NONE)
      for (; posting !== NONE; posting = next[posting] ?? NONE) {
        ofTerm.numbers.push(numbers[posting] ?? 0)
        ofTerm.weights.push(weights[posting] ?? 0)
      }
      return ofTerm
    },
    clear() {
      known.clear()
      texts = 0
      count = 0
    },
  }
}

/** Behind the last posting of a term. */
const NONE = -1

function longer(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(least, 2 * array.length))
  more.set(array)
  return more
}
