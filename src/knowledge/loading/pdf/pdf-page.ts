// What a PDF says of itself: words with their places, since it knows neither lines nor paragraphs.

/** Words at a place: `x` from the left, `y` from the bottom of the page, `size` of the letters, all in points. */
export interface PdfWords {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** The PDF's own sign that a line ends here. */
  readonly endsLine: boolean
}

/** Pages in order, and the fields of the file's information and metadata by name in lower case. */
export interface PdfContent {
  readonly pages: readonly (readonly PdfWords[])[]
  readonly facts: Readonly<Record<string, string>>
}

/** A line of a page. */
export interface PdfLine {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The lines of a page in the order in which it was written, which is that of reading also where there are columns. */
export const linesOfPage = (page: readonly PdfWords[]): readonly PdfLine[] => {
  const lines: PdfLine[] = []
  let open: PdfLine | undefined
  const close = (): void => {
    if (open && open.words.trim() !== '') lines.push({ ...open, words: open.words.replace(/\s+/gu, ' ').trim() })
    open = undefined
  }
  for (const piece of page) {
    if (open && Math.abs(open.y - piece.y) > Math.max(open.size, piece.size) / 2) close()
    open = open === undefined ? { ...piece } : joined(open, piece)
    if (piece.endsLine) close()
  }
  close()
  return lines
}

const joined = (line: PdfLine, piece: PdfWords): PdfLine =>
  line.words.trim() === ''
    ? { ...piece }
    : { ...line, words: `${line.words}${piece.words}`, size: Math.max(line.size, piece.size) }
