// The word lists by which pages are cleared: how pages name their parts, and what stands in lines that are no article.

import { z } from 'zod'
import { readLexiconFile } from '../../lexicon/lexicon.ts'

const list = z.array(z.string().min(1)).default([])
const namesSchema = z.strictObject({ foreign: list, linking: list, labels: list })
const linesSchema = z.strictObject({ openings: list, lines: list, ends: list })

/** Pages are written in German and named in English, so that every page is read with all languages. */
const languages = ['en', 'de'] as const

export interface PageWords {
  /** Names of elements that are never the article. */
  readonly foreign: PhraseList
  /** Names of elements that are not the article when they are mostly links. */
  readonly linking: PhraseList
  /** Names of elements that are not the article when they are short. */
  readonly labels: PhraseList
  /** Begin a line that is none of the article's: „Lesen Sie auch“. */
  readonly openings: PhraseList
  /** Whole lines that are none of the article's: „Drucken“. */
  readonly lines: PhraseList
  /** Headings after which the article is over: „Über den Autor“. */
  readonly ends: PhraseList
}

/** Phrases by their first word; each phrase is its words in lower case. */
export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>

let known: PageWords | undefined

/** All lists, read once. Throws what `readLexiconFile` throws. */
export const pageWords = (): PageWords => {
  known ??= readPageWords()
  return known
}

const readPageWords = (): PageWords => {
  const names = languages.map((language) => readLexiconFile(language, 'page-names', namesSchema))
  const lines = languages.map((language) => readLexiconFile(language, 'page-lines', linesSchema))
  return {
    foreign: phrases(names.flatMap((each) => each.foreign)),
    linking: phrases(names.flatMap((each) => each.linking)),
    labels: phrases(names.flatMap((each) => each.labels)),
    openings: phrases(lines.flatMap((each) => each.openings)),
    lines: phrases(lines.flatMap((each) => each.lines)),
    ends: phrases(lines.flatMap((each) => each.ends)),
  }
}

const phrases = (entries: readonly string[]): PhraseList => Map.groupBy(entries.map(wordsOf), (words) => words[0] ?? '')

/** The words of a line or of a name („relatedPosts“ has two), in lower case. */
export const wordsOf = (line: string): readonly string[] =>
  line
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** How many words of `words`, from `at` on, are a phrase of the list: those of the longest one, 0 where there is none. */
export const phraseAt = (words: readonly string[], at: number, list: PhraseList): number => {
  const fitting = (list.get(words[at] ?? '') ?? []).filter((phrase) =>
    phrase.every((word, index) => words[at + index] === word),
  )
  return Math.max(0, ...fitting.map((phrase) => phrase.length))
}
