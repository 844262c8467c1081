// Chance that repeats: everything generated for the bench depends on a seed and nothing else.

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export type Chance = () => number

/** A chance of its own for each place in a collection, so that article 70,000 can be made without the ones before it. */
export function chanceFor(seed: number, ...place: readonly number[]): Chance {
  let state = place.reduce((hash, part) => Math.imul(hash ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13), seed | 0)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An integer from `least` to `most`, both included. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1))

/** One of the items; throws for an empty list. */
export function pick<T>(chance: Chance, items: readonly T[]): T {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new RangeError('Nothing to pick from an empty list')
  return item
}

/** How much the first ranks are flattened: the most frequent of 500 is drawn one time in twenty. */
const flattening = 3

/**
 * One of the items, the earlier the likelier: rank r (from 0) with a weight of about 1/(r + 3), as words and names are
 * spread in real text (Zipf–Mandelbrot). Drawn by inverting the integral, so that no table is needed.
 */
export function pickByRank<T>(chance: Chance, items: readonly T[]): T {
  const rank = Math.floor(flattening * ((items.length / flattening + 1) ** chance() - 1))
  return items[rank] ?? pick(chance, items)
}

/** The items in an order of their own (Fisher–Yates); the given list stays as it is. */
export function shuffled<T>(chance: Chance, items: readonly T[]): readonly T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const moved = order[last] as T
    order[last] = order[other] as T
    order[other] = moved
  }
  return order
}
