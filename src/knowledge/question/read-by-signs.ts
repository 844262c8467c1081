// An utterance that fits no template is read by the signs in it: a name, a verb of speaking, „wer“, „kurzfassung“. People put
// the words of a question in any order („brenda coyle treppentraining, was erzählt sie“), and the signs stay the same.

import { articleWords } from './article-named.ts'
import type { Question } from './question.ts'
import { factIn } from './read-fact.ts'
import { readWhatSaid } from './read-speaker-by-signs.ts'
import { base, type Reading } from './reading.ts'
import { placesOf, ruleOf, type Signs, saysPlainly, signsOf, topicOf } from './signs.ts'

/** The kinds of question that show by their signs, in the order in which they are looked for. */
const kinds: readonly ((signs: Signs) => Question | undefined)[] = [
  readOpinion,
  readSummary,
  readList,
  readWhoSaid,
  readWhatSaid,
]

/** Reads an utterance by its signs; undefined where they show none of the kinds above. */
export function readBySigns(reading: Reading): Question | undefined {
  const signs = signsOf(reading)
  for (const read of kinds) {
    const question = read(signs)
    if (question !== undefined) return question
  }
  return undefined
}

function readOpinion(signs: Signs): Question | undefined {
  const { reading, words, lexicon } = signs
  const opens = reading.lexicon.openWith.has(words[0]?.key ?? '')
  const asked = placesOf(words, [...lexicon.opinionPhrases, ...(opens ? [] : lexicon.opinionChoices)])
  if (asked.size === 0 || signs.who.size + signs.speaking.size > 2) return undefined
  const topic = topicOf(signs, (place) => !asked.has(place))
  if (topic === undefined) return undefined
  return { ...base(reading, 'opinion', ruleOf(signs, 'opinion: asks for a verdict')), topic }
}

function readSummary(signs: Signs): Question | undefined {
  const { reading, words, lexicon } = signs
  const phrase = placesOf(words, lexicon.summaryPhrases)
  const asked = new Set(
    words.flatMap(({ key }, place) => (lexicon.summary.has(key) || phrase.has(place) ? [place] : [])),
  )
  if (asked.size === 0) return undefined
  const article = topicOf(signs, (place) => !asked.has(place) && !lexicon.article.has(words[place]?.key ?? ''))
  const long = reading.lexicon.classes.get('long')
  return {
    ...base(reading, 'summary', ruleOf(signs, 'summary: asks for it in a word')),
    ...(article === undefined ? {} : { article: articleWords(article, reading.lexicon) }),
    ...(words.some(({ key }) => long?.has(key) === true) ? { long: true } : {}),
  }
}

/** „Was für Artikel hast du alles zu Tarvenien“: articles, and that they are there. */
function readList(signs: Signs): Question | undefined {
  const { reading, words, lexicon, speaking } = signs
  const articles = words.some(({ key }) => lexicon.listArticles.has(key))
  const has = words.some(({ key }) => lexicon.has.has(key))
  const asks = words.some(({ key }) => reading.lexicon.openWith.has(key))
  if (!articles || !has || !asks || speaking.size > 0) return undefined
  return { ...base(reading, 'list', ruleOf(signs, 'list: articles that are there')), list: 'articles' }
}

/** Somebody unknown and a verb of speaking: whose words are these? */
function readWhoSaid(signs: Signs): Question | undefined {
  const { reading, speaking, who, views } = signs
  if (who.size === 0 || speaking.size + views.size === 0) return undefined
  const topic = topicOf(signs, (place) => !who.has(place) && !speaking.has(place), 'with names')
  if (topic === undefined) return undefined
  const rule = ruleOf(signs, 'who-said: somebody and a verb of speaking')
  return {
    ...base(reading, 'who-said', rule),
    topic,
    ...(saysPlainly(signs) ? {} : { otherwise: factIn(reading, 'person') }),
  }
}
