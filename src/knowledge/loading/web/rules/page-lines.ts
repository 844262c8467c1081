// Lines of the page between the paragraphs: „Lesen Sie auch: …“, „Foto: …“, „Drucken“.

import type { PageBlock } from '../page-block.ts'
import { type PageWords, phraseAt, wordsOf } from '../page-words.ts'
import type { BlockRule } from './block-rule.ts'

/** A longer line that begins alike is a sentence: „Bild und Ton sind gut. …“. In UTF-16 units. */
const LONGEST = 140

export const pageLines: BlockRule = {
  name: 'page lines',
  apply: (taken, page) => taken.filter((block) => !isPageLine(block, page.words)),
}

const isPageLine = (block: PageBlock, words: PageWords): boolean => {
  const line = wordsOf(block.words.slice(0, 2 * LONGEST))
  if (line.length === 0) return false
  if (phraseAt(line, 0, words.lines) === line.length) return true
  if (isCopyright(block.words)) return true
  const opening = phraseAt(line, 0, words.openings)
  if (opening === 0 || block.words.length > LONGEST || isSpoken(block.words)) return false
  return opening === line.length || block.linked > 0.4 || isMarkedOpening(block.words, opening) || opening > 2
}

/** „BILD: Wer hat das Tor geöffnet?“ and „Did you …“ in quotation marks are somebody's words. */
const isSpoken = (line: string): boolean => /^["„“«»‚‘']|\?["“”»’']?$/u.test(line)

/** „Foto: …“ and „Foto © …“, not „Foto und Text …“. */
const isMarkedOpening = (line: string, opening: number): boolean =>
  new RegExp(
    `^[^\\p{L}\\p{N}]*(?:[\\p{L}\\p{N}]+[^\\p{L}\\p{N}:|©]+){${opening - 1}}[\\p{L}\\p{N}]+\\s*[:|©@/»>→]`,
    'u',
  ).test(line)

const isCopyright = (line: string): boolean => line.length <= LONGEST && /^[([]?\s*(?:©|\(c\)\s)/iu.test(line)
