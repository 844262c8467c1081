// What all pictures are drawn on: a sheet of paper with an edge that is seen on a light and on a dark ground, and the bot's name.

import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { edge, paper, soft } from './palette.ts'
import { drawLines, typeset } from './typeset.ts'

/** Pixels; Telegram shows photos of up to 1280 a side unchanged. */
export const sheetWidth = 1080

/** A sheet of this height with `signature` small in its lower right corner, `margin` from the side. */
export function newSheet(height: number, margin: number, signature: string): Canvas {
  const canvas = createCanvas(sheetWidth, height)
  const context = canvas.getContext('2d')
  context.fillStyle = paper
  context.fillRect(0, 0, sheetWidth, height)
  context.strokeStyle = edge
  context.lineWidth = 4
  context.strokeRect(2, 2, sheetWidth - 4, height - 4)
  const lines = typeset(context, [{ text: signature, style: { face: 'plain', size: 28, colour: soft } }], sheetWidth)
  drawLines(context, lines, { x: sheetWidth - margin - (lines[0]?.width ?? 0), y: height - 38, leading: 0 })
  return canvas
}
