// What was read from the file once is kept until the library changes: one question looks at the same rows again and again.

/** Values by key, read once each; the ones read first go when there are too many. */
export interface Remembered<Key, Value> {
  /** The value of the key; `undefined` (nothing there) is looked for again the next time. */
  of(key: Key): Value | undefined
  forget(): void
}

/** Keeps at most `most` of the values that `read` gives. */
export function remembered<Key, Value>(most: number, read: (key: Key) => Value | undefined): Remembered<Key, Value> {
  const kept = new Map<Key, Value>()
  return {
    of(key) {
      const known = kept.get(key)
      if (known !== undefined) return known
      const fresh = read(key)
      if (fresh === undefined) return undefined
      if (kept.size >= most)
        for (const oldest of kept.keys()) {
          kept.delete(oldest)
          break
        }
      kept.set(key, fresh)
      return fresh
    },
    forget: () => kept.clear(),
  }
}
