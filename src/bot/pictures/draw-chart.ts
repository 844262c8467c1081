// Quotations over time as bars: a bar for each month, its parts the topics, with every number written out.

import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Chart } from '../../commands/picture.ts'
import { ink, paper, parts, soft } from './palette.ts'
import { newSheet, sheetWidth } from './sheet.ts'
import { drawLines, type SetLine, type Style, typeset } from './typeset.ts'

const margin = 72
const inner = sheetWidth - 2 * margin
const barsHeight = 420
/** Between the bars, as a share of a bar's place. */
const gap = 0.28
const widestBar = 120
const legendLeading = 46
const swatch = 26

const titleStyle: Style = { face: 'bold', size: 44, colour: ink }
const noteStyle: Style = { face: 'plain', size: 30, colour: soft }
const labelStyle: Style = { face: 'plain', size: 26, colour: soft }
const countStyle: Style = { face: 'bold', size: 28, colour: ink }
const legendStyle: Style = { face: 'plain', size: 30, colour: ink }

/** The chart as a canvas; `signature` stands small in its corner. */
export function drawChart(chart: Chart, signature: string): Canvas {
  const scratch = createCanvas(1, 1).getContext('2d')
  const title = typeset(scratch, [{ text: chart.title, style: titleStyle }], inner)
  const note = typeset(scratch, [{ text: chart.note, style: noteStyle }], inner)
  const barsTop = margin + title.length * 56 + note.length * 42 + 80
  const legendTop = barsTop + barsHeight + 118
  const height = legendTop + chart.series.length * legendLeading + 56
  const canvas = newSheet(height, margin, signature)
  const context = canvas.getContext('2d')
  const under = drawLines(context, title, { x: margin, y: margin + 36, leading: 56 })
  drawLines(context, note, { x: margin, y: under - 6, leading: 42 })
  drawBars(context, chart, barsTop)
  drawLegend(context, chart, legendTop)
  return canvas
}

const widthOf = (lines: readonly SetLine[]): number => Math.max(0, ...lines.map((line) => line.width))

function drawBars(context: SKRSContext2D, { bars }: Chart, top: number): void {
  const place = inner / bars.length
  const bar = Math.min(widestBar, place * (1 - gap))
  const highest = Math.max(1, ...bars.map(({ counts }) => sum(counts)))
  const bottom = top + barsHeight
  const unit = barsHeight / highest
  context.strokeStyle = soft
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(margin, bottom + 1)
  context.lineTo(sheetWidth - margin, bottom + 1)
  context.stroke()
  const every = labelsEvery(context, bars, place)
  bars.forEach(({ label, counts }, index) => {
    const middle = margin + (index + 0.5) * place
    const above = drawParts(context, counts, { x: middle - bar / 2, y: bottom, width: bar, unit })
    const total = sum(counts)
    if (total > 0) centred(context, String(total), countStyle, middle, above - 12)
    if (index % every === 0) centred(context, label, labelStyle, middle, bottom + 40)
  })
}

/** The parts of one bar from its foot upwards; gives where its head is. */
function drawParts(
  context: SKRSContext2D,
  counts: readonly number[],
  bar: { readonly x: number; readonly y: number; readonly width: number; readonly unit: number },
): number {
  let head = bar.y
  counts.forEach((count, index) => {
    if (count === 0) return
    const height = count * bar.unit
    context.fillStyle = colourOf(index, counts.length)
    context.fillRect(bar.x, head - height, bar.width, height)
    // A line of paper between two parts tells them apart without their colours.
    context.fillStyle = paper
    if (head < bar.y) context.fillRect(bar.x, head - 1.5, bar.width, 3)
    head -= height
  })
  return head
}

/** The first of the series stands lowest in the bars, so it stands lowest here too. */
function drawLegend(context: SKRSContext2D, { series }: Chart, top: number): void {
  series.toReversed().forEach(({ label, total }, row) => {
    const y = top + row * legendLeading
    context.fillStyle = colourOf(series.length - 1 - row, series.length)
    context.fillRect(margin, y - swatch + 3, swatch, swatch)
    const lines = typeset(context, [{ text: `${label} · ${total}`, style: legendStyle }], inner - swatch - 20)
    drawLines(context, lines.slice(0, 1), { x: margin + swatch + 20, y, leading: legendLeading })
  })
}

/** The last of several series is what has no name of its own. */
const colourOf = (index: number, count: number): string =>
  parts[count > 1 && index === count - 1 ? parts.length - 1 : index] ?? soft

/** Every label where they fit side by side, else every second, third … */
function labelsEvery(context: SKRSContext2D, bars: Chart['bars'], place: number): number {
  const widest = Math.max(
    ...bars.map(({ label }) => widthOf(typeset(context, [{ text: label, style: labelStyle }], inner))),
  )
  return Math.max(1, Math.ceil((widest + 16) / place))
}

function centred(context: SKRSContext2D, text: string, style: Style, x: number, y: number): void {
  const lines = typeset(context, [{ text, style }], inner)
  drawLines(context, lines, { x: x - widthOf(lines) / 2, y, leading: 0 })
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
