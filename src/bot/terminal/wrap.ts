// Lines as wide as the terminal, broken between words.

import { stripVTControlCharacters } from 'node:util'

/** Letters that take two columns: East Asian wide ones and emoji. */
const wide = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u

/** The columns that `text` takes, its colours not counted. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const { segment } of new Intl.Segmenter().segment(stripVTControlCharacters(text)))
    columns += wide.test(segment) ? 2 : 1
  return columns
}

/**
 * `text` in lines of at most `width` columns, the first after `lead`, the others after `indent`. A word that is wider than a
 * line (an address) gets a line of its own and is not cut, so that it can be copied.
 */
export function wrap(text: string, width: number, lead = '', indent = lead): string {
  return text
    .split('\n')
    .map((paragraph, index) => wrapParagraph(paragraph, width, index === 0 ? lead : indent, indent))
    .join('\n')
}

function wrapParagraph(paragraph: string, width: number, lead: string, indent: string): string {
  const lines: string[] = []
  let line = lead
  let columns = columnsOf(lead)
  let empty = true
  for (const word of paragraph.split(' ')) {
    const wordColumns = columnsOf(word)
    if (!empty && columns + 1 + wordColumns > width) {
      lines.push(line)
      line = indent
      columns = columnsOf(indent)
      empty = true
    }
    line += empty ? word : ` ${word}`
    columns += wordColumns + (empty ? 0 : 1)
    empty = false
  }
  return [...lines, line].join('\n')
}
