// What a reader may begin with: words that say what articles are about, in the language of the reader, and never a name.

import type { ArticleHead } from '../article/article.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { analyse } from '../search/analyse.ts'
import type { Collection, KeptQuotation } from '../search/collection.ts'

/** Headlines looked at: the newest. */
const ARTICLES = 60
/** „Bahn“ is a topic, „Los“ is hardly one. */
const SHORTEST = 4
/** In what somebody says, short words are „Jahr“ and „Euro“. */
const SHORTEST_SPOKEN = 5
const LONGEST = 24
/** „The first came late“ is one noun among many a „first time“: how much the other places of a word count against it. */
const AS_ADJECTIVE = 2
const OTHERWISE = 0.4

interface TellingWord {
  readonly stem: string
  readonly word: string
}

/** Topics found, by what they were found in: every refusal offers the same, and whole articles are read for them. */
const kept = new WeakMap<Collection, Map<string, readonly string[]>>()
/** Two languages with as many topics as two kinds of messages offer. */
const MOST_KEPT = 4

/** Words of the newest headlines in `language`, those of most headlines first; of equals the word of the newer one. */
export function startingTopics(language: string, limit: number, collection: Collection): readonly string[] {
  const heads = collection
    .articles({ from: 0, size: ARTICLES })
    .items.filter((head) => head.language === language && head.abstractOf === undefined)
  const { articles, quotations } = collection.facts()
  const state = JSON.stringify([language, limit, articles, quotations, heads.map(({ id, headline }) => [id, headline])])
  const known = kept.get(collection) ?? new Map<string, readonly string[]>()
  const topics = known.get(state) ?? firstTopics(heads, limit, collection)
  if (known.size >= MOST_KEPT) known.clear()
  kept.set(collection, known.set(state, topics))
  return topics
}

function firstTopics(heads: readonly ArticleHead[], limit: number, collection: Collection): readonly string[] {
  const topics: string[] = []
  for (const word of mostFrequent(heads.flatMap((head) => subjectWords(head, collection)))) {
    if (topics.length >= limit) break
    if (!isName(word, collection)) topics.push(word)
  }
  return topics
}

/**
 * What somebody speaks about: words of these quotations that name their articles' subject, too, the most frequent first.
 * A word of the quotation alone („countries“, „sending“) is often only how something was put.
 */
export function subjectsOf(quotations: readonly KeptQuotation[], collection: Collection): readonly string[] {
  const words = quotations.flatMap(({ article, spans }) => {
    const text = collection.article(article.id)?.article.text ?? ''
    const spoken = spans.flatMap((span) => analyse(text, article.language, span).map(({ stem }) => stem))
    return subjectWords(article, collection).filter(({ stem }) => spoken.includes(stem))
  })
  return mostFrequent(words).filter((word) => !isName(word, collection))
}

/** Nouns of these quotations, the most frequent first. */
export function nounsIn(quotations: readonly KeptQuotation[], collection: Collection): readonly string[] {
  const words = quotations.flatMap(({ article, spans }) => {
    const text = collection.article(article.id)?.article.text ?? ''
    const nouns = article.language === 'de' ? undefined : nounStems(text, article.language)
    return firstOfEachStem(
      spans.flatMap((span) => tellingWords(text.slice(span.start, span.end), article.language, nouns)),
    )
  })
  return mostFrequent(words).filter((word) => word.length >= SHORTEST_SPOKEN && !isName(word, collection))
}

/** The words of a headline that name things, each stem once. */
function subjectWords({ id, headline, language }: ArticleHead, collection: Collection): readonly TellingWord[] {
  const text = collection.article(id)?.article.text ?? ''
  const nouns = language === 'de' ? undefined : nounStems(text, language)
  return firstOfEachStem(tellingWords(headline, language, nouns))
}

/** `nouns`: the stems of nouns; without them (in German) what is written with a capital. */
function tellingWords(text: string, language: string, nouns?: ReadonlySet<string>): readonly TellingWord[] {
  const { functionWords, notNames } = loadLexicon(language)
  return analyse(text, language).flatMap(({ stem, stop, start, end }) => {
    const word = text.slice(start, end)
    const small = stop || functionWords.has(word.toLowerCase()) || notNames.has(word.toLowerCase())
    const fits = !small && word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word)
    const names = nouns === undefined ? /^\p{Lu}/u.test(word) : nouns.has(stem)
    return fits && names ? [{ stem, word }] : []
  })
}

/** What ends a phrase with „the“, „a“, „their“ before it in this text is a noun there: „the wooden plug,“, „a bell in“. */
function nounStems(text: string, language: string): ReadonlySet<string> {
  const { determiners } = loadLexicon(language)
  const terms = analyse(text, language)
  const begins = (place: number): boolean => {
    const term = terms[place]
    return term !== undefined && determiners.has(text.slice(term.start, term.end).toLowerCase())
  }
  const ends = (place: number): boolean => {
    const [term, next] = [terms[place], terms[place + 1]]
    return term !== undefined && (next === undefined || next.stop || text.slice(term.end, next.start) !== ' ')
  }
  const counts = new Map<string, number>()
  terms.forEach(({ stem, stop }, place) => {
    const noun = !stop && ends(place) && (begins(place - 1) || (begins(place - 2) && terms[place - 1]?.stop === false))
    const adjective = begins(place - 1) && !ends(place) && ends(place + 1)
    counts.set(stem, (counts.get(stem) ?? 0) + (noun ? 1 : adjective ? -AS_ADJECTIVE : -OTHERWISE))
  })
  return new Set([...counts].flatMap(([stem, count]) => (count > 0 ? [stem] : [])))
}

const firstOfEachStem = (words: readonly TellingWord[]): readonly TellingWord[] => [
  ...new Map(words.map((each) => [each.stem, each])).values(),
]

function mostFrequent(words: readonly TellingWord[]): readonly string[] {
  const counts = new Map<string, { count: number; word: string }>()
  for (const { stem, word } of words) {
    const known = counts.get(stem)
    if (known === undefined) counts.set(stem, { count: 1, word })
    else known.count++
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ word }) => word)
}

/** „Pohl“ and „Pohls“ are nobody's topic. */
const isName = (word: string, collection: Collection): boolean =>
  [word, word.replace(/s$/, '')].some((form) =>
    collection.findPeople(form, 3).some(({ by }) => by === 'exact' || by === 'part'),
  )
