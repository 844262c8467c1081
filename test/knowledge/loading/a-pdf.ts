// The smallest PDF that a reader accepts, for tests: lines of Helvetica at given places.

/** A line of a page: words in Latin-1, distance from the left and the bottom, size; all in points. */
export interface PrintedLine {
  readonly words: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

/** A PDF with the given pages, and fields of its information as PDF has them (`{ Title: 'A' }`). */
export const aPdf = (
  pages: readonly (readonly PrintedLine[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>']
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  objects.push(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${value})`)
      .join(' ')} >>`,
  )
  for (const [index, page] of pages.entries()) {
    const stream = page.map(printed).join('\n')
    const content = `${6 + index * 2} 0 R`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} >>`,
    )
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  return Buffer.from(fileOf(objects), 'latin1')
}

const printed = ({ words, x = 50, y, size = 10 }: PrintedLine): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/gu, '\\$&')}) Tj ET`

const fileOf = (objects: readonly string[]): string => {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF`
}
