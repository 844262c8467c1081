// The words by which somebody asks which articles there are, read from data/lexicon/<language>/question-articles.yaml.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import { keyOf } from './utterance.ts'

const words = z.array(z.string().min(1)).default([])
const schema = z.strictObject({
  articles: words,
  one: words,
  newest: words,
  small: words,
  about: words,
  of: words,
  owned: words,
  from: words,
  news: words,
  languages: z.record(z.string().length(2), words).default({}),
  inLanguage: words,
})

export interface ArticleListWords {
  /** „artikel“, „berichte“. */
  readonly articles: ReadonlySet<string>
  /** Nouns that ask for a list only beside a word for the newest: „letzter bericht“. */
  readonly one: ReadonlySet<string>
  readonly newest: ReadonlySet<string>
  /** Words that ask nothing further: „welche … hast du“. */
  readonly small: ReadonlySet<string>
  /** Before a topic. */
  readonly about: ReadonlySet<string>
  /** Before a publisher. */
  readonly of: ReadonlySet<string>
  /** Articles before a noun that make it a publisher: „Artikel der Tidemark-Zeitung“. */
  readonly owned: ReadonlySet<string>
  /** Before a date that elsewhere is no filter: „vom Oktober“. */
  readonly from: ReadonlySet<string>
  /** ISO 639-1 by the words for a language: „englische“, „englisch“. */
  readonly languages: ReadonlyMap<string, string>
  /** Before such a word: „auf Englisch“. */
  readonly inLanguage: ReadonlySet<string>
  /** Whole phrases for the newest articles, as word keys joined by blanks: „was gibts neues“. */
  readonly news: ReadonlySet<string>
}

/** Those of a language, read once; a language without the file has none. Throws where the file is malformed. */
export const articleListWords = perLanguage((language): ArticleListWords => {
  const lists = readLexiconFile(language, 'question-articles', schema)
  const keys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(keyOf))
  return {
    articles: keys(lists.articles),
    one: keys(lists.one),
    newest: keys(lists.newest),
    small: keys(lists.small),
    about: keys(lists.about),
    of: keys(lists.of),
    owned: keys(lists.owned),
    from: keys(lists.from),
    languages: new Map(
      Object.entries(lists.languages).flatMap(([code, names]) => names.map((name) => [keyOf(name), code] as const)),
    ),
    inLanguage: keys(lists.inLanguage),
    news: new Set(lists.news.map((phrase) => phrase.split(' ').map(keyOf).join(' '))),
  }
})
