// What was read from the file once is kept until the library changes: one question looks at the same rows again and again.

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
