// Prose out of the lines of a PDF: page furniture off, words that were parted at a line's end whole again, lines as paragraphs.

import type { PdfLine } from './pdf-page.ts'

/** Lines at each end of a page that may be furniture. */
const EDGE = 2
/** A gap between two lines that is this much larger than the usual one parts paragraphs. */
const WIDE_GAP = 1.35
const OTHER_SIZE = 0.12

/** The text of the pages: paragraphs parted by blank lines, also those that run over a page's or a column's end. */
export const textOfPages = (pages: readonly (readonly PdfLine[])[]): string => {
  const kept = withoutFurniture(pages)
  const whole = compounds(kept.flat())
  const leading = usualGap(kept)
  const paragraphs: PdfLine[][] = []
  for (const page of kept) {
    for (const [index, line] of page.entries()) {
      const before = paragraphs.at(-1)
      const last = before?.at(-1)
      if (before && last && continues(last, line, index === 0, leading)) before.push(line)
      else paragraphs.push([line])
    }
  }
  return paragraphs.map((lines) => wordsOf(lines, whole)).join('\n\n')
}

/** Headers, footers and page numbers: what stands at the edge of more than half of the pages, numbers aside. */
const withoutFurniture = (pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] => {
  const seen = new Map<string, number>()
  for (const page of pages) for (const key of new Set(edgeOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const isFurniture = (line: PdfLine): boolean => pages.length > 1 && (seen.get(keyOf(line)) ?? 0) > pages.length / 2
  return pages.map((page) => {
    const edge = new Set(edgeOf(page))
    return page.filter((line) => !(edge.has(line) && isFurniture(line)))
  })
}

const edgeOf = (page: readonly PdfLine[]): readonly PdfLine[] => {
  const byHeight = page.toSorted((a, b) => b.y - a.y)
  return [...byHeight.slice(0, EDGE), ...byHeight.slice(Math.max(EDGE, byHeight.length - EDGE))]
}

const keyOf = (line: PdfLine): string => `${line.words.replace(/\d+/gu, '#')} ${Math.round(line.y / 4)}`

/** The most frequent distance between two lines of one size, in points. */
const usualGap = (pages: readonly (readonly PdfLine[])[]): number => {
  const counts = new Map<number, number>()
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const gap = Math.round((page[index - 1]?.y ?? line.y) - line.y)
      if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return most?.[0] ?? 0
}

const endsSentence = (words: string): boolean => /[.!?…:][“”"»«’)\]]*$/u.test(words)

/** Whether a line goes on with the paragraph of the line before; over a column's or page's end while its sentence is open. */
const continues = (last: PdfLine, line: PdfLine, newPage: boolean, leading: number): boolean => {
  if (Math.abs(last.size - line.size) > last.size * OTHER_SIZE) return false
  const gap = last.y - line.y
  if (newPage || gap <= 0) return !endsSentence(last.words)
  if (gap > leading * WIDE_GAP) return false
  return !(line.x > last.x + line.size * 0.7 && endsSentence(last.words))
}

/** Words with a hyphen inside a line: the document's own evidence that „well-known“ keeps it. */
const compounds = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.words.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []))

const wordsOf = (lines: readonly PdfLine[], whole: ReadonlySet<string>): string =>
  lines.reduce((text, line) => (text === '' ? line.words : join(text, line.words, whole)), '')

const join = (text: string, next: string, whole: ReadonlySet<string>): string => {
  const [, soft, before] = /(?:(\u00AD)|(\p{L}+)[-\u2010])$/u.exec(text) ?? []
  if (soft !== undefined) return `${text.slice(0, -1)}${next}`
  const after = /^\p{L}+/u.exec(next)?.[0]
  if (before === undefined || after === undefined) return `${text} ${next}`
  const keepsHyphen = /^\p{Lu}/u.test(after) || whole.has(`${before}-${after}`.toLowerCase())
  return keepsHyphen ? `${text}${next}` : `${text.slice(0, -1)}${next}`
}
