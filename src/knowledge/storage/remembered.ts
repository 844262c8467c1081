// What was read from the file once is kept until the library changes: one question looks at the same rows again and again.

/** Values by key, read once each; the ones that were not asked for lately go when there are too many. */
export interface Remembered<Key, Value> {
  /** The value of the key; `undefined` (nothing there) is looked for again the next time. */
  of(key: Key): Value | undefined
  forget(): void
}

/** Keeps at most `most` of the values that `read` gives. */
export function remembered<Key, Value>(most: number, read: (key: Key) => Value | undefined): Remembered<Key, Value> {
  // Two halves: when the newer is full, the older goes as a whole. Taking single ones out of a Map makes it slow.
  let newer = new Map<Key, Value>()
  let older = new Map<Key, Value>()
  const half = Math.ceil(most / 2)
  return {
    of(key) {
      const known = newer.get(key)
      if (known !== undefined) return known
      const value = older.get(key) ?? read(key)
      if (value === undefined) return undefined
      if (newer.size >= half) {
        older = newer
        newer = new Map()
      }
      newer.set(key, value)
      return value
    },
    forget() {
      newer = new Map()
      older = new Map()
    },
  }
}
