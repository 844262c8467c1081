// What ranking looks at of an article: its sentences and their words, kept apart from the article, which is only read when it is
// shown.

import type { Article } from '../article/article.ts'
import { remembered } from '../lexicon/remembered.ts'
import { analyse, analysePart, type Term } from '../search/analyse.ts'
import type { WrittenWord } from '../search/collection.ts'
import type { Span } from '../text/span.ts'
import type { ArticleRow } from './article-rows.ts'
import { type TermsBySentence, termsWithin } from './body-terms.ts'
import { type BodyWords, decodeBody, encodeBody, runsIn } from './body-words.ts'
import type { Database } from './database.ts'
import type { TextRuns } from './letter-runs.ts'
import type { Room } from './room.ts'
import type { WordForms, WordsOfLanguage } from './word-forms.ts'
import type { WantedSigns } from './word-signs.ts'

/** A few words of a text: those that were asked for. */
export interface StoredWords {
  readonly words: readonly WrittenWord[]
  /** Number of all its words. */
  readonly length: number
  /** Number of all its runs of letters. */
  readonly runs: () => number
}

/** A sentence of a body. */
export interface StoredSentence extends StoredWords {
  readonly span: Span
  /** Which of all its words those are that were asked for, counted from 0. */
  readonly places: readonly number[]
}

/** Says which words are wanted. Asked once for each word, however many sentences have it. */
export interface WordTest {
  /** Only words with such signs can be; all where absent. */
  readonly signs?: WantedSigns
  readonly isWanted: (word: WrittenWord) => boolean
}

export interface ArticleBodies {
  /** The sentences of the body, in text order. */
  sentences(article: number): readonly Span[]
  /** Those of its sentences that stand wholly inside the span. */
  within(article: number, span: Span, test: WordTest): readonly StoredSentence[]
  /** Those of its sentences that stand at these places, counted from 0. */
  at(article: number, places: readonly number[], test: WordTest): readonly StoredSentence[]
  headline(article: number, test: WordTest): StoredWords
  /**
   * The terms of this stretch of the text, as the analyser would find them; undefined where something of it is no sentence of
   * the body, or where it begins or ends inside a word.
   */
  terms(article: number, span: Span): readonly Term[] | undefined
  /** Whether `isWanted` holds for a word of the headline or the body. */
  some(article: number, isWanted: WordTest['isWanted']): boolean
  /** To be called when articles have changed. */
  forget(): void
}

/** Articles whose terms are kept, about 15 kB each where all of it was looked at. */
const MOST_TERMS = 200
const NOTHING: BodyWords = decodeBody(encodeBody([], []))

/** `languageOf`: the language of an article by its number. */
export function articleBodiesIn(
  db: Database,
  forms: WordForms,
  languageOf: (article: number) => string,
  { bodies: most }: Pick<Room, 'bodies'>,
): ArticleBodies {
  const kept = remembered(most, (article: number): BodyWords | undefined => {
    const row = db.sql('SELECT words FROM bodies WHERE article = ?').get(article)
    return row?.words instanceof Uint8Array ? decodeBody(row.words) : undefined
  })
  // Of this library alone: in another one the number is that of another word.
  let verdictsOf = keptVerdicts()
  const terms = remembered(MOST_TERMS, (_: number): TermsBySentence => [])
  const bodyOf = (article: number): BodyWords => kept.of(article) ?? NOTHING
  const sentenceReader = (body: BodyWords, language: string, test: WordTest) => {
    const words = forms.in(language)
    const holds = verdictsOf(test, language, words)
    return (place: number): StoredSentence => {
      const [from, to] = [body.first[place] ?? 0, body.first[place + 1] ?? 0]
      const wanted: WrittenWord[] = []
      const places: number[] = []
      for (let at = from; at < to; at++) {
        const number = body.numbers[at] ?? 0
        if (!holds(number)) continue
        wanted.push(words.form(number))
        places.push(at - from)
      }
      const span = body.sentences[place] ?? { start: 0, end: 0 }
      return { span, words: wanted, places, length: to - from, runs: () => body.runs[place] ?? 0 }
    }
  }
  return {
    sentences: (article) => bodyOf(article).sentences,
    within(article, { start, end }, test) {
      const body = bodyOf(article)
      const sentenceAt = sentenceReader(body, languageOf(article), test)
      const found: StoredSentence[] = []
      for (let place = 0; place < body.sentences.length; place++) {
        const span = body.sentences[place]
        if (span !== undefined && span.start >= start && span.end <= end) found.push(sentenceAt(place))
      }
      return found
    },
    at: (article, places, test) => places.map(sentenceReader(bodyOf(article), languageOf(article), test)),
    headline(article, test) {
      const language = languageOf(article)
      const words = forms.in(language)
      const all = bodyOf(article).headline
      const wanted = Array.from(all.filter(verdictsOf(test, language, words)), words.form)
      const runs = () => all.reduce((sum, number) => sum + runsIn(words.lettersOf(number)), 0)
      return { words: wanted, length: all.length, runs }
    },
    terms: (article, span) => {
      const { form } = forms.in(languageOf(article))
      return termsWithin(bodyOf(article), terms.of(article) ?? [], span, form)
    },
    some(article, isWanted) {
      const { headline, numbers } = bodyOf(article)
      const language = languageOf(article)
      const holds = verdictsOf({ isWanted }, language, forms.in(language))
      return headline.some(holds) || numbers.some(holds)
    },
    forget() {
      kept.forget()
      terms.forget()
      verdictsOf = keptVerdicts()
    },
  }
}

/** What a test said of a word by its number. */
const [NO, YES] = [1, 2]

type TestOf = (test: WordTest, language: string, words: WordsOfLanguage) => (word: number) => boolean

/** Tests for numbers of words of a language; what a test says is kept as long as the test itself. */
function keptVerdicts(): TestOf {
  const verdicts = new WeakMap<WordTest['isWanted'], Map<string, Uint8Array>>()
  return ({ signs, isWanted }, language, { form, mayHave }) => {
    const ofTest = verdicts.get(isWanted) ?? new Map<string, Uint8Array>()
    verdicts.set(isWanted, ofTest)
    let known = ofTest.get(language) ?? new Uint8Array(0)
    return (word) => {
      if (word >= known.length) {
        const larger = new Uint8Array(2 * word + 1)
        larger.set(known)
        known = larger
        ofTest.set(language, known)
      }
      if (known[word] === 0) {
        const isOpen = signs === undefined || mayHave(word, signs)
        known[word] = isOpen && isWanted(form(word)) ? YES : NO
      }
      return known[word] === YES
    }
  }
}

/** Sentences as one text of runs of letters. */
export const runsOf = (sentences: readonly StoredWords[]): TextRuns => ({
  words: sentences.flatMap(({ words }) => words),
  runs: sentences.reduce((sum, { runs }) => sum + runs(), 0),
})

/** The terms of a stretch of the article's text; only where it is not all body is the text read. */
export const termsIn = (bodies: ArticleBodies, row: ArticleRow, span: Span): readonly Term[] =>
  bodies.terms(row.number, span) ?? analyse(row.article.text, row.language, span)

/** The words of a part of a text that is no sentence of a body. */
export function sentenceIn(
  { text, language }: Pick<Article, 'text' | 'language'>,
  span: Span,
  test: WordTest,
): StoredWords {
  const all = analysePart(text, language, span).map(({ start, end, stem, stop }) => ({
    word: text.slice(start, end),
    stem,
    stop,
  }))
  return {
    words: all.filter(test.isWanted),
    length: all.length,
    runs: () => all.reduce((sum, { word }) => sum + runsIn(word.length), 0),
  }
}
