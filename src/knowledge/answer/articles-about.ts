// Which articles are about some words: found by headline and by passage, then judged by how much of the words stands in them.

import type { ArticleHead } from '../article/article.ts'
import { stemsOf } from '../search/analyse.ts'
import type { TellingWord } from '../search/collection.ts'
import type { Finding } from './finding.ts'

/** Articles by headline, and passages, among which the one named is looked for; and for a list. */
const FITTING = 8
const LISTED = 20
/** What a word counts in the first lines (in UTF-16 units) and farther down, against one in headline or teaser. */
const LEAD = 600
const IN_LEAD = 0.85
const IN_TEXT = 0.6
/** What an article in another language than the question counts: the words of a list are less sure than one's own. */
const TRANSLATED = 0.7
/** Share of the words that must stand in the article that is named; of those of a list, which nobody remembers by halves. */
const NAMED = 0.35
const ON_LIST = 0.6

/** The article whose id or key this is, or that is most about the words, if enough of them stand in it. */
export function articleNamed(words: string, language: string, finding: Finding): ArticleHead | undefined {
  const known = finding.collection.article(words)?.head
  if (known !== undefined) return known
  const [best] = judged(words, FITTING, language, finding)
  return best !== undefined && best.held >= NAMED ? finding.collection.article(best.id)?.head : undefined
}

/** The articles in which most of the words stand, those that are most about them first; at most forty. */
export const articlesAbout = (words: string, language: string, finding: Finding): readonly ArticleHead[] =>
  judged(words, LISTED, language, finding)
    .filter(({ held }) => held >= ON_LIST)
    .flatMap(({ id }) => finding.collection.article(id)?.head ?? [])

/** How much an article is about the words, and how much of them stands anywhere in it (0 to 1). */
interface Fit {
  readonly id: string
  readonly about: number
  readonly held: number
}

function judged(words: string, limit: number, language: string, { collection }: Finding): readonly Fit[] {
  const asked = collection.tellingWords(words)
  const near = [
    ...collection.findArticles(words, limit).map(({ item }) => item.id),
    ...collection.findPassages(words, limit).map(({ item }) => item.article.id),
  ]
  const fits = [...new Set(near)].map((id) => fitOf(id, asked, language, collection))
  return fits.sort((a, b) => b.about - a.about || (a.id < b.id ? -1 : 1))
}

function fitOf(id: string, asked: readonly TellingWord[], language: string, collection: Finding['collection']): Fit {
  const article = collection.article(id)?.article
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0)
  if (article === undefined || whole === 0) return { id, about: 0, held: 0 }
  const stemsIn = (text: string): ReadonlySet<string> => new Set(stemsOf(text, article.language))
  const head = stemsIn(`${article.headline}\n${article.teaser ?? ''}`)
  const lead = stemsIn(article.text.slice(0, LEAD))
  const text = stemsIn(article.text)
  const share = (word: TellingWord, stems: ReadonlySet<string>): number =>
    Math.max(0, ...[...word.matches].flatMap(([stem, match]) => (stems.has(stem) ? [match] : [])))
  const sum = (of: (word: TellingWord) => number): number =>
    asked.reduce((total, word) => total + word.weight * of(word), 0) / whole
  const own = article.language === language ? 1 : TRANSLATED
  return {
    id,
    about: own * sum((word) => Math.max(share(word, head), IN_LEAD * share(word, lead), IN_TEXT * share(word, text))),
    held: sum((word) => Math.max(share(word, head), share(word, text))),
  }
}
