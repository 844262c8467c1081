// What the bot remembers of a person between two messages: in memory only, for a quarter of an hour, and never of more people
// than fit. A restart forgets it, which costs a reader one repeated name and nobody his privacy.

/** Keeps values for `minutes` after they were last set, of at most `most` keys (the longest unused go first). */
export interface ShortMemory<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  delete(key: string): void
  /** Deletes every key that `chosen` picks. */
  deleteAll(chosen: (key: string) => boolean): void
}

export function shortMemory<V>(minutes: number, most: number, now: () => Date): ShortMemory<V> {
  const kept = new Map<string, { value: V; until: number }>()
  return {
    get(key) {
      const entry = kept.get(key)
      if (entry === undefined) return undefined
      if (entry.until > now().getTime()) return entry.value
      kept.delete(key)
      return undefined
    },
    set(key, value) {
      // A Map keeps the order of insertion: setting again moves a key to the end, so the first is the longest unused.
      kept.delete(key)
      kept.set(key, { value, until: now().getTime() + minutes * 60_000 })
      const oldest = kept.keys().next()
      if (kept.size > most && !oldest.done) kept.delete(oldest.value)
    },
    delete: (key) => {
      kept.delete(key)
    },
    deleteAll(chosen) {
      for (const key of [...kept.keys()]) if (chosen(key)) kept.delete(key)
    },
  }
}
