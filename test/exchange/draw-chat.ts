// A conversation drawn as a client shows it: bubbles, quotations beside a bar, buttons under the message.

import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { accent, ink, soft } from '../../src/bot/pictures/palette.ts'
import { drawLines, type SetLine, type Style, typeset, type Words } from '../../src/bot/pictures/typeset.ts'
import type { Said } from './play-exchange.ts'

const width = 1240
const margin = 40
const bubbleWidth = 940
const padding = 30
const leading = 46
const buttonHeight = 68
const gap = 14
const between = 34
const colours = { ground: '#dbe4e1', reader: '#dff2d4', bot: '#ffffff', quoted: '#eaf3f2', button: '#f4f8f7' }
const plain: Style = { face: 'plain', size: 34, colour: ink }

/** Lines that stand together: a quotation, or what is said around it. */
interface Part {
  readonly quoted: boolean
  readonly lines: readonly SetLine[]
}

export function drawChat(chat: readonly Said[]): Canvas {
  const scratch = createCanvas(1, 1).getContext('2d')
  const bubbles = chat.map((said) => ({ said, parts: partsOf(scratch, said) }))
  const heights = bubbles.map(({ said, parts }) => bubbleHeight(parts) + said.buttons.length * (buttonHeight + gap))
  const height = 2 * margin + heights.reduce((sum, each) => sum + each, 0) + between * (chat.length - 1)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  box(context, { x: 0, y: 0, width, height }, colours.ground, 0)
  let y = margin
  bubbles.forEach(({ said, parts }, index) => {
    drawBubble(context, said, parts, y)
    y += (heights[index] ?? 0) + between
  })
  return canvas
}

const bubbleHeight = (parts: readonly Part[]): number =>
  2 * padding + parts.reduce((sum, { lines, quoted }) => sum + lines.length * leading + (quoted ? 2 * gap : 0), 0)

/** The message in parts, cut at the edges of its quotations. */
function partsOf(context: SKRSContext2D, { text, entities }: Said): readonly Part[] {
  const quotes = entities.filter(({ type }) => type.endsWith('blockquote'))
  const cuts = [0, ...quotes.flatMap(({ offset, length }) => [offset, offset + length]), text.length]
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] ?? 0
    const quoted = index % 2 === 1
    const room = bubbleWidth - 2 * padding - (quoted ? 2 * padding : 0)
    const words = wordsOf(text, entities, start, end)
    return words.length === 0 ? [] : [{ quoted, lines: typeset(context, words, room) }]
  })
}

/** The words from `start` to `end`, in the styles of the entities; the line feed beside a quotation is its edge. */
function wordsOf(text: string, entities: Said['entities'], start: number, end: number): readonly Words[] {
  const from = text[start] === '\n' && start > 0 ? start + 1 : start
  const to = text[end - 1] === '\n' ? end - 1 : end
  const edges = entities.flatMap(({ offset, length }) => [offset, offset + length])
  const cuts = [from, ...edges.filter((at) => at > from && at < to).toSorted((a, b) => a - b), to]
  return cuts
    .slice(1)
    .map((at, index) => ({ text: text.slice(cuts[index], at), style: styleAt(cuts[index] ?? 0, entities) }))
    .filter((words) => words.text !== '')
}

function styleAt(at: number, entities: Said['entities']): Style {
  const types = entities.filter(({ offset, length }) => offset <= at && at < offset + length).map(({ type }) => type)
  if (types.includes('bold')) return { ...plain, face: 'bold' }
  if (types.includes('text_link')) return { ...plain, colour: accent }
  return types.includes('italic') ? { ...plain, colour: soft } : plain
}

function drawBubble(context: SKRSContext2D, { from, buttons }: Said, parts: readonly Part[], top: number): void {
  const widest = Math.max(...parts.flatMap(({ lines, quoted }) => lines.map((line) => line.width + (quoted ? 60 : 0))))
  const own = from === 'reader' ? widest + 2 * padding : bubbleWidth
  const x = from === 'reader' ? width - margin - own : margin
  const height = bubbleHeight(parts)
  box(context, { x, y: top, width: own, height }, colours[from], 26)
  let y = top + padding
  for (const { lines, quoted } of parts) {
    const tall = lines.length * leading
    if (quoted) drawQuoted(context, x + padding, y + gap / 2, tall + gap)
    const inset = quoted ? padding : 0
    drawLines(context, lines, { x: x + padding + inset, y: y + 34 + (quoted ? gap : 0), leading })
    y += tall + (quoted ? 2 * gap : 0)
  }
  drawButtons(context, buttons, x, top + height + gap)
}

function drawQuoted(context: SKRSContext2D, x: number, y: number, height: number): void {
  box(context, { x, y, width: bubbleWidth - 2 * padding, height }, colours.quoted, 10)
  box(context, { x, y, width: 6, height }, accent, 3)
}

function drawButtons(context: SKRSContext2D, rows: Said['buttons'], x: number, top: number): void {
  rows.forEach((row, index) => {
    const each = (bubbleWidth - gap * (row.length - 1)) / row.length
    row.forEach((label, column) => {
      const place = {
        x: x + column * (each + gap),
        y: top + index * (buttonHeight + gap),
        width: each,
        height: buttonHeight,
      }
      box(context, place, colours.button, 16)
      const lines = typeset(context, [{ text: label, style: { ...plain, size: 30, colour: accent } }], each)
      const at = place.x + (each - (lines[0]?.width ?? 0)) / 2
      drawLines(context, lines.slice(0, 1), { x: at, y: place.y + 44, leading: 0 })
    })
  })
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function box(context: SKRSContext2D, place: Place, colour: string, radius: number): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(place.x, place.y, place.width, place.height, radius)
  context.fill()
}
