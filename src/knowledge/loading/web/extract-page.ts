// The article of a web page: what was written, and what the page states about it.

import { languageOf } from '../language-of.ts'
import { chooseBlocks } from './choose-blocks.ts'
import { decodePage } from './decode-page.ts'
import { findBlocks } from './find-blocks.ts'
import { fullestColumn } from './fullest-column.ts'
import { type StatedFacts, statedFacts } from './metadata/page-facts.ts'
import type { PageBlock } from './page-block.ts'
import type { PageRefusal } from './page-burden.ts'
import { pageWords, wordsOf } from './page-words.ts'
import { parsePage } from './parse-page.ts'
import { prunePage } from './prune-page.ts'
import { readabilityVote } from './readability-vote.ts'

/** `text` is the body, a blank line between two paragraphs; headline and what else is stated stand beside it. */
export interface ExtractedPage extends Omit<StatedFacts, 'body'> {
  readonly text: string
}

/**
 * The article of an HTML page, given as characters or as bytes in the encoding that they state. Refuses a page without text or
 * one that is too large or too deeply nested; throws for no page, only for broken word lists. No script is run, nothing fetched.
 */
export const extractPage = (html: string | Uint8Array): ExtractedPage | { readonly refused: PageRefusal } => {
  const parsed = parsePage(typeof html === 'string' ? html : decodePage(html))
  if ('refused' in parsed) return parsed
  const { document, body } = parsed
  const { body: stated, ...facts } = statedFacts(document)
  prunePage(body, pageWords())
  const blocks = markedBy(stated, findBlocks(body))
  const shown = textOf(articleBlocks(blocks, readabilityVote(document), facts.headline))
  const text = stated !== undefined && shown.length < SHELL * stated.length ? stated.trim() : shown
  return text === '' ? { refused: 'no text' } : { ...facts, ...languageFacts(text, facts.language), text }
}

/** A page that shows less than this share of the text it states is filled by scripts, which are not run here. */
const SHELL = 0.3

const articleBlocks = (
  blocks: readonly PageBlock[],
  voted: ReadonlySet<number>,
  headline: string,
): readonly PageBlock[] => {
  const first = voted.size > 0 ? voted : new Set(inColumn(blocks, fullestColumn(blocks)))
  const language = languageOf(textOf(blocks.filter((block) => first.has(block.id))))
  return chooseBlocks(first, { blocks, headline, language, words: pageWords() })
}

/** Where Readability has no answer. */
const inColumn = (blocks: readonly PageBlock[], column: number): readonly number[] =>
  blocks.filter((block) => block.parent === column).map((block) => block.id)

const textOf = (blocks: readonly PageBlock[]): string => blocks.map((block) => block.words).join('\n\n')

/** What begins as the stated text goes on somewhere is marked by it. */
const markedBy = (stated: string | undefined, blocks: readonly PageBlock[]): readonly PageBlock[] => {
  if (stated === undefined) return blocks
  const known = wordsOf(stated.slice(0, LONGEST_STATED))
  const runs = new Set(known.map((_, at) => runAt(known, at)))
  return blocks.map((block) => {
    const words = wordsOf(block.words)
    return words.length >= RUN && runs.has(runAt(words, 0)) ? { ...block, marked: true } : block
  })
}

/** Fewer words in a row stand in two texts by chance. */
const RUN = 5
const LONGEST_STATED = 500_000

const runAt = (words: readonly string[], at: number): string => words.slice(at, at + RUN).join(' ')

/** Templates say „en“ over articles in other languages; there the words decide. */
const languageFacts = (text: string, stated: string | undefined): { readonly language?: string } => {
  if (stated !== undefined && stated !== 'en') return { language: stated }
  if (text.length >= LONG_ENOUGH_TO_TELL) return { language: languageOf(text) }
  return stated === undefined ? {} : { language: stated }
}

const LONG_ENOUGH_TO_TELL = 200
