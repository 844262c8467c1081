// What was found in the library once is kept until it changes: one question looks at the same rows again and again, and many
// people ask the same question.

/** Values by key, read once each; the ones that were not asked for lately go when there are too many. */
export interface Remembered<Key, Value> {
  /** The value of the key; `undefined` (nothing there) is looked for again the next time. */
  of(key: Key): Value | undefined
  forget(): void
}

/** Keeps at most `most` of the values that `read` gives. */
export function remembered<Key, Value>(most: number, read: (key: Key) => Value | undefined): Remembered<Key, Value> {
  const kept = rememberedBySize<Key, Value>(most, () => 1)
  return {
    of(key) {
      const known = kept.get(key)
      if (known !== undefined) return known
      const fresh = read(key)
      if (fresh !== undefined) kept.set(key, fresh)
      return fresh
    },
    forget: kept.clear,
  }
}

/** Values that have the same place by the remainder of their number. */
const WAYS = 2

/**
 * Values by whole numbers, at most about `most`: as `remembered`, but in a table, for what is asked for by the million: looking words up in
 * a Map was 3 % of all that an answer takes among 100,000 passages. Of the numbers that share a place the two asked for last stay.
 */
export function rememberedByNumber<Value>(
  most: number,
  read: (number: number) => Value | undefined,
): (number: number) => Value | undefined {
  const places = Math.ceil(most / WAYS)
  const numbers = new Float64Array(places * WAYS).fill(-1)
  const values = new Array<Value | undefined>(places * WAYS).fill(undefined)
  return (number) => {
    const first = (number % places) * WAYS
    if (numbers[first] === number) return values[first]
    const other = first + 1
    const value = numbers[other] === number ? values[other] : read(number)
    if (value === undefined) return undefined
    numbers[other] = numbers[first] ?? -1
    values[other] = values[first]
    numbers[first] = number
    values[first] = value
    return value
  }
}

export interface RememberedBySize<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
  clear(): void
}

/**
 * Keeps values that together are at most `most` large. Two halves: when the newer is full, the older goes as a whole; what is
 * asked for comes back into the newer. Taking single ones out of a Map makes it slow.
 */
export function rememberedBySize<Key, Value>(
  most: number,
  sizeOf: (value: Value) => number,
): RememberedBySize<Key, Value> {
  let newer = new Map<Key, Value>()
  let older = new Map<Key, Value>()
  let size = 0
  const set = (key: Key, value: Value): void => {
    const more = sizeOf(value)
    if (size + more > most / 2) {
      older = newer
      newer = new Map()
      size = 0
    }
    size += more
    newer.set(key, value)
  }
  return {
    get(key) {
      const known = newer.get(key)
      if (known !== undefined) return known
      const value = older.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
    clear() {
      newer = new Map()
      older = new Map()
      size = 0
    },
  }
}
