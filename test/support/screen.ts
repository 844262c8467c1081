// How much of a phone's screen a message takes: about forty letters a line, a folded quotation shown by its first lines.

interface SentText {
  readonly text?: string
  readonly entities?: readonly { readonly type: string; readonly offset: number; readonly length: number }[]
}

/** Letters in a line of a common phone at the usual size. */
const WIDTH = 42
/** Lines that clients show of an expandable blockquote before it is opened. */
const FOLDED = 4
/** Lines between the head and the foot of a chat, without buttons. */
export const ONE_SCREEN = 36

export function linesOnScreen({ text = '', entities = [] }: SentText): number {
  const folded = entities.filter(({ type }) => type === 'expandable_blockquote')
  const hidden = folded.map(({ offset, length }) => Math.max(0, linesOf(text.slice(offset, offset + length)) - FOLDED))
  return linesOf(text) - hidden.reduce((sum, lines) => sum + lines, 0)
}

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDTH)), 0)
