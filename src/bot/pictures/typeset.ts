// Words set in lines of a given width, in several faces and colours, as a picture needs them.

import type { SKRSContext2D } from '@napi-rs/canvas'
import { type Face, familyFor } from './typefaces.ts'

/** `size` in pixels. */
export interface Style {
  readonly face: Face
  readonly size: number
  readonly colour: string
}

export interface Words {
  readonly text: string
  readonly style: Style
}

/** Letters of one font, drawn at once. */
interface Run {
  readonly text: string
  readonly font: string
  readonly colour: string
  readonly width: number
}

export interface SetLine {
  readonly runs: readonly Run[]
  readonly width: number
}

/** Characters that nobody sees: controls, turns of the reading direction, joints without width. They have no place in a picture. */
const unseen = /[\p{Cc}\p{Bidi_Control}\u200b\u2060-\u2064\ufeff]/gu

/** `text` as it is drawn: composed letters, line feeds kept, nothing unseen. */
const drawable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .split(/\r\n|[\n\u2028\u2029]/)
    .map((paragraph) => paragraph.replaceAll('\t', ' ').replaceAll(unseen, ''))
    .join('\n')

const graphemesOf = (text: string): string[] => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)

/** The letters of `text` that no font here can draw, each once. */
export const unknownLetters = (text: string): string =>
  [...new Set(graphemesOf(drawable(text)))].filter((letter) => letter !== '\n' && !familyFor('words', letter)).join('')

/** A word, a space or the end of a paragraph, measured. */
interface Token {
  readonly kind: 'word' | 'space' | 'end'
  readonly runs: readonly Run[]
  readonly width: number
  /** The word letter by letter, for where it is wider than a line. */
  readonly letters: () => readonly (readonly Run[])[]
}

/** Sets words in lines of at most `width` pixels, broken between words; a word that is wider is broken between letters. */
export const typeset = (context: SKRSContext2D, all: readonly Words[], width: number): readonly SetLine[] =>
  fill(tokensOf(context, all), width)

/** Sets words in as few lines as `width` allows, and these of about the same length. */
export function balanced(context: SKRSContext2D, all: readonly Words[], width: number): readonly SetLine[] {
  const tokens = tokensOf(context, all)
  const fewest = fill(tokens, width).length
  let [low, high] = [width / 2, width]
  while (high - low > 8) {
    const middle = (low + high) / 2
    if (fill(tokens, middle).length > fewest) low = middle
    else high = middle
  }
  return fill(tokens, high)
}

const tokensOf = (context: SKRSContext2D, all: readonly Words[]): readonly Token[] =>
  all.flatMap(({ text, style }) =>
    drawable(text)
      .split(/(\n| +)/)
      .filter((word) => word !== '')
      .map((word) => {
        const runs = word === '\n' ? [] : runsOf(context, word, style)
        const letters = () => graphemesOf(word).map((letter) => runsOf(context, letter, style))
        const kind = word === '\n' ? 'end' : word.trim() === '' ? 'space' : 'word'
        return { kind, runs, width: widthOf(runs), letters }
      }),
  )

function fill(tokens: readonly Token[], width: number): readonly SetLine[] {
  const lines: Run[][] = [[]]
  let room = width
  const breakLine = () => {
    lines.push([])
    room = width
  }
  const put = (runs: readonly Run[]) => {
    lines.at(-1)?.push(...runs)
    room -= widthOf(runs)
  }
  for (const token of tokens) {
    if (token.kind === 'end') breakLine()
    else if (token.width <= room) put(token.runs)
    else if (token.kind === 'word') {
      if (room < width) breakLine()
      for (const part of token.width <= width ? [token.runs] : token.letters()) {
        if (widthOf(part) > room) breakLine()
        put(part)
      }
    }
  }
  return lines.map((runs) => ({ runs: trimmed(runs), width: widthOf(trimmed(runs)) }))
}

/** Draws lines, the first with its baseline at `y`; gives the baseline after the last. */
export function drawLines(
  context: SKRSContext2D,
  lines: readonly SetLine[],
  { x, y, leading }: { readonly x: number; readonly y: number; readonly leading: number },
): number {
  lines.forEach(({ runs }, index) => {
    let at = x
    for (const { text, font, colour, width } of runs) {
      context.font = font
      context.fillStyle = colour
      context.fillText(text, at, y + index * leading)
      at += width
    }
  })
  return y + lines.length * leading
}

const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, { width }) => sum + width, 0)

/** Without the space at which the line was broken. */
const trimmed = (runs: readonly Run[]): readonly Run[] =>
  runs.slice(0, runs.findLastIndex(({ text }) => text.trim() !== '') + 1)

/** A word as runs, one where one font has all its letters. */
function runsOf(context: SKRSContext2D, word: string, style: Style): readonly Run[] {
  const runs: { text: string; family: string }[] = []
  for (const letter of graphemesOf(word)) {
    const family = familyFor(style.face, letter) ?? 'dejavu-sans-latin-400-normal'
    const last = runs.at(-1)
    if (last?.family === family) last.text += letter
    else runs.push({ text: letter, family })
  }
  return runs.map(({ text, family }) => {
    const font = `${style.size}px "${family}"`
    context.font = font
    return { text, font, colour: style.colour, width: context.measureText(text).width }
  })
}
