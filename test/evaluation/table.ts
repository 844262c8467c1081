// A table for the terminal: first column words, all others figures.

/** Lines of a table whose columns are as wide as their widest cell. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return rows.map(line).join('\n')
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`

/** Harmonic mean of precision and recall. */
export const f1 = (right: number, found: number, gold: number): string =>
  found + gold === 0 ? '-' : `${((200 * right) / (found + gold)).toFixed(1)} %`
