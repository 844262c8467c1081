// „Welche Artikel gibt es vom Oktober“, „latest stories from the Courier“, „was gibts neues“: a noun for articles, and all other
// words ask nothing further or say which ones: of a publisher, of a time, about a topic.

import { stopWords } from '../lexicon/stop-words.ts'
import { type ArticleListWords, articleListWords } from './article-list-words.ts'
import { type FoundPeriod, findPeriod } from './dates.ts'
import type { Question } from './question.ts'
import type { DateWords, QuestionLexicon } from './question-lexicon.ts'
import { base, type Reading } from './reading.ts'
import { textOf } from './signs.ts'
import type { UtteranceWord } from './utterance.ts'

/** More words are no topic and no name of a list. */
const LONGEST = 6

/** The list of articles that is asked for; undefined where anything else is. */
export function readArticleList(reading: Reading): Question | undefined {
  const { words, lexicon } = reading
  const list = articleListWords(lexicon.language)
  const articles = { ...base(reading, 'list', `${lexicon.language}/list: articles`), list: 'articles' } as const
  if (list.news.has(words.map(({ key }) => key).join(' '))) return articles
  const period = lexicon.dates && periodOf(words, lexicon.dates, list, reading.asked.now)
  const others = period === undefined ? words : [...words.slice(0, period.from), ...words.slice(period.to)]
  const spoken = languageOf(others, list)
  const which = whichOnes(spoken.rest, list, lexicon)
  if (which === undefined) return undefined
  const named = which.words.length === 0 ? undefined : textOf(which.words, reading)
  return {
    ...articles,
    ...(named === undefined ? {} : which.by === 'publisher' ? { publisher: named } : { topic: named }),
    ...(spoken.code === undefined ? {} : { inLanguage: spoken.code }),
    ...reading.period,
    ...(period?.since === undefined ? {} : { since: period.since }),
    ...(period?.until === undefined ? {} : { until: period.until }),
  }
}

/** In a list „vom Oktober“, „from October“, „3 October“ and „2026“ say when; elsewhere they are part of what is asked. */
const periodOf = (
  words: readonly UtteranceWord[],
  dates: DateWords,
  { from }: ArticleListWords,
  now: Date,
): FoundPeriod | undefined => {
  const since = new Set([...dates.since].filter((key) => !from.has(key)))
  return findPeriod(words, { ...dates, since, in: new Set([...dates.in, ...from]) }, now, 'of a list')
}

/** „Englische Artikel“, „Artikel auf Englisch“: the language, and the other words; „Artikel über Englisch“ are about it. */
function languageOf(
  words: readonly UtteranceWord[],
  { languages, inLanguage, articles }: ArticleListWords,
): { readonly code?: string; readonly rest: readonly UtteranceWord[] } {
  for (const [at, { key }] of words.entries()) {
    const code = languages.get(key)
    if (code === undefined) continue
    const isBehind = inLanguage.has(words[at - 1]?.key ?? '')
    if (!isBehind && !articles.has(words[at + 1]?.key ?? '')) continue
    return { code, rest: [...words.slice(0, isBehind ? at - 1 : at), ...words.slice(at + 1)] }
  }
  return { rest: words }
}

interface Which {
  readonly words: readonly UtteranceWord[]
  readonly by: 'publisher' | 'topic'
}

/** The words that say which articles, none where all are meant; undefined where something else is asked. */
function whichOnes(
  words: readonly UtteranceWord[],
  list: ArticleListWords,
  lexicon: QuestionLexicon,
): Which | undefined {
  const isNewest = words.some(({ key }) => list.newest.has(key))
  const noun = words.findIndex(({ key }) => list.articles.has(key) || (isNewest && list.one.has(key)))
  if (noun < 0) return undefined
  const isSmall = asksNothing(list, lexicon)
  const [before, after] = [words.slice(0, noun), words.slice(noun + 1)]
  const said = before.filter((word) => !isSmall(word))
  const opens = after.findIndex((word) => !isSmall(word))
  if (opens >= 0) return said.length === 0 ? whichBehind(after, opens, list, words[0], lexicon) : undefined
  // „zeig mir drohnen artikel“: what is told apart stands right before the noun.
  const isBeside = before.slice(before.length - said.length).every((word) => !isSmall(word))
  return isBeside ? asWhich(said, 'topic', lexicon) : undefined
}

/** Whether a word asks nothing further: „welche“, „hast“, „neueste“, a number, but no preposition that leads to what is meant. */
function asksNothing(list: ArticleListWords, lexicon: QuestionLexicon): (word: UtteranceWord) => boolean {
  const stops = stopWords(lexicon.language)
  const isStop = (key: string): boolean =>
    stops.has(key) && !lexicon.openWith.has(key) && !list.about.has(key) && !list.of.has(key)
  return ({ key, quoted }) =>
    quoted !== true &&
    (list.small.has(key) || list.newest.has(key) || lexicon.fillers.has(key) || /^\d{1,2}$/.test(key) || isStop(key))
}

/** What stands behind the noun, where `opens` is the first word that says something, and `first` the first of all. */
function whichBehind(
  after: readonly UtteranceWord[],
  opens: number,
  list: ArticleListWords,
  first: UtteranceWord | undefined,
  lexicon: QuestionLexicon,
): Which | undefined {
  const [owner = '', link = ''] = [after[opens - 1]?.key, after[opens]?.key]
  const isLink = list.about.has(link) || list.of.has(link)
  // „Die Artikel der Tidemark-Zeitung“, but not „Artikel 5 des Grundgesetzes“
  if (!isLink && opens === 1 && list.owned.has(owner)) return asWhich(after.slice(opens), 'publisher', lexicon)
  // „Artikel fünf“ is one of a law; behind a question word any words may say which ones („welche Artikel behandeln …“).
  if (!isLink && !lexicon.openWith.has(first?.key ?? '')) return undefined
  const rest = after.slice(isLink ? opens + 1 : opens)
  const last = rest.findLastIndex((word) => !asksNothing(list, lexicon)(word))
  return asWhich(rest.slice(0, last + 1), list.of.has(link) ? 'publisher' : 'topic', lexicon)
}

/** Undefined for more words than a topic has, and for those with a question of their own. */
const asWhich = (words: readonly UtteranceWord[], by: Which['by'], lexicon: QuestionLexicon): Which | undefined =>
  words.length > LONGEST || words.some(({ key }) => key.length > 3 && lexicon.openWith.has(key))
    ? undefined
    : { words, by }
