// What ranking looks at of an article: its sentences and their words, kept apart from the article, which is only read when it is
// shown.

import type { Article } from '../article/article.ts'
import { analysePart, type Term } from '../search/analyse.ts'
import { gramsOfWord, runNumber } from '../search/grams.ts'
import type { Span } from '../text/span.ts'
import { type BodyWords, decodeBody, encodeBody } from './body-words.ts'
import type { Database } from './database.ts'
import { remembered } from './remembered.ts'
import type { WordForm, WordForms } from './word-forms.ts'

/** A sentence with its words. */
export interface StoredSentence {
  readonly span: Span
  readonly words: readonly WordForm[]
}

export interface ArticleBodies {
  /** The sentences of the body, in text order. */
  sentences(article: number): readonly Span[]
  /** Those of its sentences that stand wholly inside the span, with their words. */
  within(article: number, span: Span): readonly StoredSentence[]
  /** Those of its sentences that stand at these places, counted from 0. */
  at(article: number, places: readonly number[]): readonly StoredSentence[]
  /** The words of the headline. */
  headline(article: number): readonly WordForm[]
  /** Whether `test` holds for a word of the headline or the body; it is asked once for each word, however many articles have it. */
  some(article: number, test: (word: WordForm) => boolean): boolean
  /** To be called when articles have changed. */
  forget(): void
}

/** Bodies kept in memory, about 6 kB each. */
const MOST_KEPT = 4000
const NOTHING: BodyWords = decodeBody(encodeBody([], []))

/** `languageOf`: the language of an article by its number. */
export function articleBodiesIn(
  db: Database,
  forms: WordForms,
  languageOf: (article: number) => string,
): ArticleBodies {
  const kept = remembered(MOST_KEPT, (article: number): BodyWords | undefined => {
    const row = db.sql('SELECT words FROM bodies WHERE article = ?').get(article)
    return row?.words instanceof Uint8Array ? decodeBody(row.words) : undefined
  })
  const bodyOf = (article: number): BodyWords => kept.of(article) ?? NOTHING
  const sentenceAt = ({ sentences, first, numbers }: BodyWords, place: number, language: string): StoredSentence => {
    const words: WordForm[] = []
    for (let at = first[place] ?? 0; at < (first[place + 1] ?? 0); at++)
      words.push(forms.form(numbers[at] ?? 0, language))
    return { span: sentences[place] ?? { start: 0, end: 0 }, words }
  }
  return {
    sentences: (article) => bodyOf(article).sentences,
    within(article, { start, end }) {
      const body = bodyOf(article)
      const language = languageOf(article)
      const found: StoredSentence[] = []
      for (let place = 0; place < body.sentences.length; place++) {
        const span = body.sentences[place]
        if (span !== undefined && span.start >= start && span.end <= end) found.push(sentenceAt(body, place, language))
      }
      return found
    },
    at: (article, places) => places.map((place) => sentenceAt(bodyOf(article), place, languageOf(article))),
    headline(article) {
      const language = languageOf(article)
      return Array.from(bodyOf(article).headline, (number) => forms.form(number, language))
    },
    some(article, test) {
      const { headline, numbers } = bodyOf(article)
      const language = languageOf(article)
      const holds = verdictsOf(test, language, forms)
      return headline.some(holds) || numbers.some(holds)
    },
    forget: kept.forget,
  }
}

/** What a test said of a word by its number: 0 not asked yet. */
type Verdicts = Map<string, Uint8Array>
const [NO, YES] = [1, 2]
const verdicts = new WeakMap<(word: WordForm) => boolean, Verdicts>()

/** The test for numbers of words of a language; what it says is kept as long as the test itself. */
function verdictsOf(test: (word: WordForm) => boolean, language: string, forms: WordForms): (word: number) => boolean {
  const ofTest = verdicts.get(test) ?? new Map<string, Uint8Array>()
  verdicts.set(test, ofTest)
  let known = ofTest.get(language) ?? new Uint8Array(0)
  return (word) => {
    if (word >= known.length) {
      const larger = new Uint8Array(2 * word + 1)
      larger.set(known)
      known = larger
      ofTest.set(language, known)
    }
    if (known[word] === 0) known[word] = test(forms.form(word, language)) ? YES : NO
    return known[word] === YES
  }
}

/** Writes the body of an article that is put; its text is read sentence by sentence, as it is found again. */
export function writeBody(
  db: Database,
  forms: WordForms,
  number: number,
  { text, headline, language }: Pick<Article, 'text' | 'headline' | 'language'>,
  sentences: readonly Span[],
): void {
  const numbered = (of: string, terms: readonly Term[]) =>
    terms.map(({ start, end }) => ({ start, end, number: forms.numberOf(of.slice(start, end)) }))
  const title = numbered(headline, analysePart(headline, language, { start: 0, end: headline.length }))
  const words = encodeBody(
    title.map((word) => word.number),
    sentences.map((span) => ({ span, words: numbered(text, analysePart(text, language, span)) })),
  )
  db.sql('INSERT INTO bodies (article, words) VALUES (?, ?)').run(number, words)
}

/** The words in a part of a text that is no sentence of a body. */
export const wordsIn = ({ text, language }: Pick<Article, 'text' | 'language'>, span: Span): readonly WordForm[] =>
  analysePart(text, language, span).map(({ start, end, stem, stop }) => {
    const word = text.slice(start, end)
    return { word, stem, stop, runs: gramsOfWord(word).map(runNumber) }
  })
