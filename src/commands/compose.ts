// The few words in which replies are put together, so that a command reads as what it says.

import type { Action } from './action.ts'
import type { Effect, Response } from './command.ts'
import type { Block, Button, Line, LinkButton, Piece, Reply } from './reply.ts'

/** One line of the bot's own words. */
export const line = (...pieces: Piece[]): Block => ({ kind: 'line', line: pieces })

export const bold = (text: string): Piece => ({ text, style: 'bold' })

/** A list of lines; nothing where there is none, so that no empty list is shown. */
export const items = (lines: readonly Line[]): readonly Block[] =>
  lines.length === 0 ? [] : [{ kind: 'items', items: lines }]

export const button = (label: string, action: Action): Button => ({ label, action })

/** A reply; rows without buttons are left out. */
export const reply = (
  blocks: readonly Block[],
  buttons: readonly (readonly (Button | LinkButton)[])[] = [],
): Reply => ({
  blocks,
  buttons: buttons.filter((row) => row.length > 0),
})

/** One sentence and nothing else. */
export const plainReply = (sentence: string): Reply => reply([line(sentence)])

/** The lines of a reply without style or buttons. */
export const plainWords = ({ blocks }: Reply): string =>
  blocks
    .flatMap((block) => (block.kind === 'line' ? [block.line] : []))
    .map((each) => each.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
    .join('\n')

/** A response that is sent as a message of its own. */
export const respond = (said: Reply, ...effects: Effect[]): Response => ({ reply: said, effects, inPlace: false })

/** A response that takes the place of the message whose button was pressed. */
export const replace = (said: Reply, ...effects: Effect[]): Response => ({ reply: said, effects, inPlace: true })

/** Buttons in rows of `width`. */
export const inRows = (buttons: readonly Button[], width: number): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) => buttons.slice(row * width, (row + 1) * width))
