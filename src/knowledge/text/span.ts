// A span is how everything here points at words: never a copy of them, always where they stand.

/** Half-open range of UTF-16 units into one text, as `String.prototype.slice` takes it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words at `span`. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Number of UTF-16 units that two spans of the same text share; 0 where they do not touch. */
export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Whether `inner` lies wholly inside `outer` (equal spans contain each other). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether a stretch shares letters with any of the spans; by halves, since an article may hold thousands of both. */
export function sharesAny(spans: readonly Span[]): (stretch: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let farthest = 0
  const ends = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end)
    return farthest
  })
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return (ends[low - 1] ?? 0) > start
  }
}
