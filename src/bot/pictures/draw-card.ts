// A quotation as a picture to pass on: the words beside a bar, as in a message; under them who said them, and where they stand.

import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Picture } from '../../commands/picture.ts'
import type { Piece } from '../../commands/reply.ts'
import { accent, ink, soft } from './palette.ts'
import { newSheet, sheetWidth } from './sheet.ts'
import { balanced, drawLines, type SetLine, typeset, type Words } from './typeset.ts'

type Card = Extract<Picture, { kind: 'card' }>

const margin = 84
const barWidth = 10
const indent = 40
/** Under the last line: room for the signature. */
const foot = 92
/** Letters of a note that stays on one line. */
const longestUnbroken = 32

/** Short words stand larger: size of the letters by the number of them. */
const sizes: readonly { readonly upTo: number; readonly size: number }[] = [
  { upTo: 70, size: 72 },
  { upTo: 150, size: 62 },
  { upTo: 280, size: 52 },
  { upTo: Number.POSITIVE_INFINITY, size: 44 },
]
/** Height of a capital letter, by the size: lines stand in the middle of their leading. */
const capital = 0.68
const leadingOf = (size: number): number => Math.round(size * 1.34)

interface Block {
  readonly lines: readonly SetLine[]
  readonly leading: number
  readonly size: number
}

/** The card as a canvas; `signature` stands small in its corner. */
export function drawCard({ evidence, speaker, source }: Card, signature: string): Canvas {
  const scratch = createCanvas(1, 1).getContext('2d')
  const words = wordsBlock(scratch, evidence.text)
  const under = [
    { gap: 52, block: lineBlock(scratch, speaker.map(speakerWords)) },
    { gap: 22, block: lineBlock(scratch, source.slice(0, 1).map(headlineWords)) },
    { gap: 0, block: lineBlock(scratch, source.slice(1).map(noteWords)) },
  ]
  const height = under.reduce((sum, { gap, block }) => sum + gap + heightOf(block), margin + heightOf(words) + foot)
  const canvas = newSheet(height, margin, signature)
  const context = canvas.getContext('2d')
  let top = drawWords(context, words)
  for (const { gap, block } of under) top = drawBlock(context, block, top + gap)
  return canvas
}

const heightOf = ({ lines, leading }: Block): number => lines.length * leading

/** Telegram takes no picture of more lines than fit below its width many times over; those of a poem fit. */
const mostLineBreaks = 24

const withFewBreaks = (text: string): string =>
  text.split('\n').length > mostLineBreaks ? text.replace(/\s+/gu, ' ') : text

function wordsBlock(context: SKRSContext2D, given: string): Block {
  const text = withFewBreaks(given)
  const size = sizes.find(({ upTo }) => text.length <= upTo)?.size ?? 0
  const words: Words = { text, style: { face: 'words', size, colour: ink } }
  return { lines: balanced(context, [words], sheetWidth - 2 * margin - indent), leading: leadingOf(size), size }
}

/** Lines of one size; none where there is nothing to say. */
function lineBlock(context: SKRSContext2D, words: readonly Words[]): Block {
  const size = words[0]?.style.size ?? 0
  const lines = words.length === 0 ? [] : typeset(context, words, sheetWidth - 2 * margin)
  return { lines, leading: leadingOf(size), size }
}

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text)

/** The name stands out, the rest is lighter. */
const speakerWords = (piece: Piece): Words => ({
  text: textOf(piece),
  style:
    typeof piece === 'string' ? { face: 'plain', size: 38, colour: soft } : { face: 'bold', size: 38, colour: ink },
})

/** In italics, whether it is a link in the message or not. */
const headlineWords = (piece: Piece): Words => ({
  text: textOf(piece),
  style: { face: 'title', size: 32, colour: soft },
})

/** Publisher and date on a line of their own: the dot before them falls away, and a date is not broken. */
const noteWords = (piece: Piece): Words => ({
  text: textOf(piece)
    .replace(/^ · /, '')
    .split(' · ')
    .map((note) => (note.length > longestUnbroken ? note : note.replaceAll(' ', '\u00a0')))
    .join(' · '),
  style: { face: 'plain', size: 32, colour: soft },
})

/** The words with the bar beside them; gives where they end. */
function drawWords(context: SKRSContext2D, { lines, leading, size }: Block): number {
  const height = lines.length * leading
  context.fillStyle = accent
  context.beginPath()
  context.roundRect(margin, margin, barWidth, height, barWidth / 2)
  context.fill()
  drawLines(context, lines, { x: margin + indent, y: margin + (leading + size * capital) / 2, leading })
  return margin + height
}

/** Lines from `top` on; gives where they end. */
function drawBlock(context: SKRSContext2D, { lines, leading, size }: Block, top: number): number {
  drawLines(context, lines, { x: margin, y: top + (leading + size * capital) / 2, leading })
  return top + lines.length * leading
}
