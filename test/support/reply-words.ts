// Replies as plain words, for tests that read them like a reader.

import type { Button, Line, Reply } from '../../src/commands/reply.ts'

const wordsOfLine = (line: Line): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

/** One string for each line, entry, quotation and source. */
export const linesOf = (reply: Reply): readonly string[] =>
  reply.blocks.flatMap((block) => {
    if (block.kind === 'quotation') return [block.evidence.text]
    return block.kind === 'items' ? block.items.map(wordsOfLine) : [wordsOfLine(block.line)]
  })

export const wordsOf = (reply: Reply): string => linesOf(reply).join('\n')

export const labelsOf = (reply: Reply): readonly string[] => reply.buttons.flat().map(({ label }) => label)

/** The buttons that are pressed, without those that open a page. */
export const pressableOf = (reply: Reply): readonly Button[] =>
  reply.buttons.flat().flatMap((button) => ('url' in button ? [] : [button]))
