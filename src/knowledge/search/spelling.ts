// How many slips of the finger lie between two words.

/**
 * Edits between two words, a swap of neighbours counted as one (optimal string alignment); `limit + 1` as soon as it is
 * more than `limit`. Linear in the words' lengths for a small limit.
 */
export function slips(left: string, right: string, limit: number): number {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, place) => place)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= right.length; column++) {
      const edits = editsAt(left, right, row, column, { before, previous, current })
      current.push(edits)
      if (edits < least) least = edits
    }
    if (least > limit) return limit + 1
    before = previous
    previous = current
  }
  return Math.min(previous[right.length] ?? limit + 1, limit + 1)
}

interface Rows {
  readonly before: readonly number[]
  readonly previous: readonly number[]
  readonly current: readonly number[]
}

function editsAt(left: string, right: string, row: number, column: number, rows: Rows): number {
  const at = (values: readonly number[], place: number): number => values[place] ?? Number.POSITIVE_INFINITY
  const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1)
  const plain = Math.min(
    at(rows.previous, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.previous, column - 1) + (same ? 0 : 1),
  )
  const swapped =
    row > 1 &&
    column > 1 &&
    left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
    left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
  return swapped ? Math.min(plain, at(rows.before, column - 2) + 1) : plain
}

/** Slips allowed in a word of this many letters: none in short ones, where one letter makes another word. */
export const slipsAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2)
