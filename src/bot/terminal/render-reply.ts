// A reply as lines of text: the same words as on Telegram, quotations behind a bar, buttons as numbers.

import type { Block, Button, Line, Piece, Reply } from '../../commands/reply.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

type Style = 'bold' | 'italic' | 'dim' | 'cyan'

/** How lines are shown: their width in columns (Infinity: not wrapped) and their colours. */
export interface Look {
  readonly width: number
  readonly paint: (style: Style, text: string) => string
}

/** Neither wrapped nor coloured: for pipes and files. */
export const plain: Look = { width: Number.POSITIVE_INFINITY, paint: (_style, text) => text }

/** The buttons in the order of their numbers, which begin at 1. Links are left out: their addresses stand in the text. */
export const numberedButtons = (reply: Reply): readonly Button[] => reply.buttons.flatMap(pressable)

const pressable = (row: Reply['buttons'][number]): readonly Button[] =>
  row.flatMap((each) => ('url' in each ? [] : [each]))

/** The whole reply, its buttons after it, without a final line feed. */
export function renderReply(reply: Reply, look: Look): string {
  const taken = new Set<Button>()
  const blocks = renderBlocks(reply, look, taken)
  const rows = buttonRows(reply, look, taken)
  return rows === '' ? blocks : `${blocks}\n\n${rows}`
}

function renderBlocks(reply: Reply, look: Look, taken: Set<Button>): string {
  const buttons = numberedButtons(reply)
  return reply.blocks
    .map((block, index) => `${gap(block, reply.blocks[index - 1])}${renderBlock(block, look, buttons, taken)}`)
    .join('\n')
}

/** An empty line before each new piece of evidence: what follows a source is about something else. */
const gap = (block: Block, before: Block | undefined): string =>
  before?.kind === 'source' || (before?.kind === 'quotation' && block.kind !== 'source') || before?.kind === 'items'
    ? '\n'
    : ''

function renderBlock(block: Block, look: Look, buttons: readonly Button[], taken: Set<Button>): string {
  switch (block.kind) {
    case 'line':
      return wrap(renderLine(block.line, look), look.width)
    case 'quotation':
      return wrap(visible(block.evidence.text), look.width, look.paint('cyan', '│ '))
    case 'source':
      return wrap(look.paint('dim', renderLine(block.line, plain)), look.width, '  ')
    case 'items':
      return block.items.map((item) => renderItem(item, look, buttons, taken)).join('\n')
  }
}

/** An entry of a list; where a button says the same, the entry takes its number and the button is not repeated. */
function renderItem(item: Line, look: Look, buttons: readonly Button[], taken: Set<Button>): string {
  const words = item.map(wordsOf).join('')
  const index = buttons.findIndex((button) => !taken.has(button) && words.startsWith(button.label.replace(/…$/, '')))
  const button = buttons[index]
  if (button === undefined) return wrap(renderLine(item, look), look.width, '  • ', '    ')
  taken.add(button)
  return wrap(renderLine(item, look), look.width, `${look.paint('cyan', `[${index + 1}]`.padStart(4))} `, '     ')
}

function buttonRows(reply: Reply, look: Look, taken: ReadonlySet<Button>): string {
  const all = numberedButtons(reply)
  return reply.buttons
    .map((row) => pressable(row).filter((button) => !taken.has(button)))
    .filter((row) => row.length > 0)
    .map((row) => row.map((button) => numbered(button, all.indexOf(button) + 1, look)).join('   '))
    .map((row) => wrap(row, look.width))
    .join('\n')
}

const numbered = ({ label }: Button, number: number, look: Look): string =>
  `${look.paint('cyan', `[${number}]`)} ${visible(label)}`

const wordsOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text)

const renderLine = (line: Line, look: Look): string => line.map((piece) => renderPiece(piece, look)).join('')

/** A terminal that shows links would need escape sequences; the address is written out instead, without the words it leads to. */
function renderPiece(piece: Piece, look: Look): string {
  if (typeof piece === 'string') return visible(piece)
  if ('url' in piece) return `${visible(piece.text)} <${visible(piece.url.replace(/#?:~:text=.*$/, ''))}>`
  return look.paint(piece.style, visible(piece.text))
}
