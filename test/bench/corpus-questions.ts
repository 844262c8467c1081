// Questions about any collection, taken from what the library itself found in it. What is right is then only what was found:
// good for speed and for whether things are found again, no judge of what was read wrongly.

import type { Collection, KeptQuotation } from '../../src/knowledge/search/collection.ts'
import type { World } from './invented-world.ts'
import { type BenchQuestion, generateQuestions } from './question-generator.ts'
import { type Chance, chanceFor, pick } from './random.ts'
import { withSlips } from './typing-slips.ts'

const frames = {
  'who-said': { de: 'Wer sagte „<>“?', en: 'Who said “<>”?' },
  'what-said': { de: 'Was hat <> gesagt?', en: 'What did <> say?' },
  topic: { de: 'Was gibt es zu <>?', en: 'What is there on <>?' },
} as const

/** Invented articles, none of which is in the collection, whose facts are asked for. */
const STRANGE_ARTICLES = 1000

const spoken = (language: string): 'de' | 'en' => (language === 'de' ? 'de' : 'en')

function whoSaid(collection: Collection, chance: Chance, articleId: string): BenchQuestion | undefined {
  const fits = ({ type, spans: [{ start, end }] }: KeptQuotation) => type === 'direct' && end - start > 30
  const quotation = collection.quotationsIn(articleId).find(fits)
  const article = collection.article(articleId)?.article
  if (quotation === undefined || article === undefined) return undefined
  const [{ start, end }] = quotation.spans
  const said = article.text.slice(start, end).split(/\s+/u).slice(0, 12).join(' ')
  const slips = chance() < 0.5
  const words = slips ? withSlips(chance, said, 0.34) : said
  const language = spoken(article.language)
  return {
    kind: 'who-said',
    sort: slips ? 'slips' : 'word for word',
    language,
    utterance: frames['who-said'][language].replace('<>', words),
    expect: { article: articleId, spans: quotation.spans },
  }
}

/** `perKind` questions of each kind, drawn by the world's seed; fewer of a kind where the collection has fewer. */
export function questionsFrom(collection: Collection, world: World, perKind: number): readonly BenchQuestion[] {
  const chance = chanceFor(world.seed, 7)
  const total = collection.facts().articles
  const heads = Array.from({ length: perKind * 4 }, () =>
    collection.articles({ from: Math.floor(chance() * total), size: 1 }).items.at(0),
  ).filter((head) => head !== undefined)
  const people = collection.people({ from: 0, size: 100 }).items.slice(0, perKind)
  const about = heads.map((head): BenchQuestion => {
    const language = spoken(head.language)
    const utterance = frames.topic[language].replace('<>', withSlips(chance, head.headline, 0.2))
    return { kind: 'topic', sort: 'headline, slips', language, utterance, expect: { article: head.id } }
  })
  const named = people.map(({ name }, index): BenchQuestion => {
    const language = index % 2 === 0 ? 'de' : 'en'
    const surname = name.split(' ').at(-1) ?? name
    const utterance = frames['what-said'][language].replace('<>', name)
    return { kind: 'what-said', sort: 'full name', language, utterance, expect: { surname } }
  })
  const unknown = Array.from({ length: perKind }, (): BenchQuestion => {
    const language = chance() < 0.5 ? 'de' : 'en'
    const utterance = frames['what-said'][language].replace('<>', pick(chance, world.absent.people).name[language])
    return { kind: 'unanswerable', sort: 'unknown person', language, utterance, expect: 'refusal' }
  })
  const words = heads.flatMap((head) => whoSaid(collection, chance, head.id) ?? [])
  const strange = generateQuestions(world, STRANGE_ARTICLES, perKind)
    .filter(({ kind }) => kind === 'fact')
    .map((asked): BenchQuestion => ({ ...asked, kind: 'unanswerable', sort: 'unknown subject', expect: 'refusal' }))
  return [...words.slice(0, perKind), ...named, ...about.slice(0, perKind), ...unknown, ...strange]
}
