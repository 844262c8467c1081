// How many slips of the finger lie between two words.

/**
 * Edits between two words, a swap of neighbours counted as one (optimal string alignment); `limit + 1` as soon as it is
 * more than `limit`. Linear in the words' lengths for a small limit.
 */
export function slips(left: string, right: string, limit: number): number {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  // What both begin and end with needs no edit; most words that are compared differ from the first letters on.
  let start = 0
  while (left.charCodeAt(start) === right.charCodeAt(start)) start++
  let [rows, columns] = [left.length, right.length]
  while (rows > start && columns > start && left.charCodeAt(rows - 1) === right.charCodeAt(columns - 1)) {
    rows--
    columns--
  }
  rows -= start
  columns -= start
  if (rows === 0 || columns === 0) return Math.max(rows, columns)
  return edits(left, right, { start, rows, columns }, limit)
}

/** The stretches of two words that are compared: from `start`, so many letters. */
interface Stretch {
  readonly start: number
  readonly rows: number
  readonly columns: number
}

/** Edits within the last three rows of the usual table; made longer for longer words. */
let table = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as [Uint16Array, Uint16Array, Uint16Array]

/** Only the cells that can be within the limit are looked at: those beside the diagonal. */
function edits(left: string, right: string, { start, rows, columns }: Stretch, limit: number): number {
  if (columns + 2 > table[0].length) table = [0, 0, 0].map(() => new Uint16Array(2 * columns + 2)) as typeof table
  let [before, previous, current] = table
  const most = limit + 1
  for (let column = 0; column <= columns; column++) previous[column] = Math.min(column, most)
  for (let row = 1; row <= rows; row++) {
    const from = Math.max(1, row - limit)
    const to = Math.min(columns, row + limit)
    const letter = left.charCodeAt(start + row - 1)
    const letterBefore = row > 1 ? left.charCodeAt(start + row - 2) : -1
    current[from - 1] = from === 1 ? Math.min(row, most) : most
    let least = current[from - 1] ?? most
    for (let column = from; column <= to; column++) {
      const other = right.charCodeAt(start + column - 1)
      let cost = (previous[column - 1] ?? most) + (letter === other ? 0 : 1)
      // Beyond the border of what is looked at everything is too much.
      if (column < row + limit) cost = Math.min(cost, (previous[column] ?? most) + 1)
      cost = Math.min(cost, (current[column - 1] ?? most) + 1)
      if (column > 1 && letterBefore === other && letter === right.charCodeAt(start + column - 2))
        cost = Math.min(cost, (before[column - 2] ?? most) + 1)
      current[column] = Math.min(cost, most)
      if (cost < least) least = cost
    }
    if (least > limit) return most
    const reused = before
    before = previous
    previous = current
    current = reused
  }
  return Math.min(previous[columns] ?? most, most)
}

/** Slips allowed in a word of this many letters: none in short ones, where one letter makes another word. */
export const slipsAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2)
