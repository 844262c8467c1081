// An utterance that fits no template is read by the signs in it: a name, a verb of speaking, „wer“, „kurzfassung“. People put
// the words of a question in any order („brenda coyle treppentraining, was erzählt sie“), and the signs stay the same.

import { stopWords } from '../search/stop-words.ts'
import { answerTypeOf } from './answer-type.ts'
import { namesRole } from './names.ts'
import { type NamedPeople, peopleNamed } from './people-named.ts'
import type { Question } from './question.ts'
import { base, type Reading } from './reading.ts'
import { type SignLexicon, signLexicon } from './sign-lexicon.ts'
import type { UtteranceWord } from './utterance.ts'

/** The words of an utterance without its frame, and which of them are signs (places among these words). */
interface Signs {
  readonly reading: Reading
  readonly lexicon: SignLexicon
  readonly words: readonly UtteranceWord[]
  readonly speaking: ReadonlySet<number>
  readonly views: ReadonlySet<number>
  /** Where a person is asked for: „wer“, „welcher Politiker“, „jemand“. */
  readonly who: ReadonlySet<number>
  readonly named: NamedPeople | undefined
}

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

function signsOf(reading: Reading): Signs {
  const lexicon = signLexicon(reading.lexicon.language)
  const words = withoutFrames(reading.words, lexicon)
  const places = (test: (word: UtteranceWord, place: number) => boolean): ReadonlySet<number> =>
    new Set(words.flatMap((word, place) => (word.quoted !== true && test(word, place) ? [place] : [])))
  const who = whoPlaces(words, lexicon, reading)
  const plain = words.map((word) => reading.utterance.slice(word.start, word.end).toLowerCase())
  const speaking = places((word, place) => lexicon.speaks(word.key, plain, place))
  const views = placesOf(words, lexicon.views)
  const mayName = (place: number): boolean =>
    words[place]?.quoted !== true && !who.has(place) && !speaking.has(place) && !views.has(place)
  const beside = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    [from - 1, from - 2, to, to + 1].some((place) => speaking.has(place) || views.has(place))
  const named = peopleNamed(reading, words, mayName, beside)
  return { reading, lexicon, words, speaking, views, who, named }
}

/** The people whom an utterance surely names, by their names, and reads as speakers; undefined where its signs show none. */
export function readNamedSpeaker(reading: Reading): Question | undefined {
  const signs = signsOf(reading)
  return signs.named?.byName === true ? readWhatSaid(signs) : undefined
}

/** The utterance without „weißt du noch“ in front and „bitte“ behind. */
export function withoutFrame({ utterance, words, lexicon }: Reading): string {
  const rest = withoutFrames(words, signLexicon(lexicon.language))
  if (rest.length === words.length) return utterance
  return utterance.slice(rest[0]?.start ?? 0, rest.at(-1)?.end ?? utterance.length)
}

/** The words without „weißt du noch“ in front and „bitte“ behind; all of them where nothing else is left. */
function withoutFrames(words: readonly UtteranceWord[], { frames }: SignLexicon): readonly UtteranceWord[] {
  let rest = words
  for (;;) {
    const front = frames.find((phrase) => phrase.every((key, place) => rest[place]?.key === key))
    const back = frames.find((phrase) => endsWith(rest, phrase))
    const next = front ? rest.slice(front.length) : back ? rest.slice(0, rest.length - back.length) : rest
    if (next.length === rest.length || next.length === 0) return rest
    rest = next
  }
}

const endsWith = (words: readonly UtteranceWord[], phrase: readonly string[]): boolean =>
  words.length > phrase.length && phrase.every((key, place) => words[words.length - phrase.length + place]?.key === key)

/** „wer“, „someone“, „welcher politiker“ („which meadow“ asks for no person). */
function whoPlaces(words: readonly UtteranceWord[], lexicon: SignLexicon, reading: Reading): ReadonlySet<number> {
  const found = new Set<number>()
  words.forEach(({ key, quoted }, place) => {
    if (quoted === true) return
    if (lexicon.who.has(key)) found.add(place)
    if (lexicon.somebody.has(key) && asksWhoElsewhere(words, place, lexicon)) found.add(place)
    const which = lexicon.which.find((phrase) => phrase.every((each, at) => words[place + at]?.key === each))
    const noun = which && words[place + which.length]
    if (which === undefined || noun === undefined || !isPersonNoun(noun.key, lexicon, reading)) return
    for (let at = place; at <= place + which.length; at++) found.add(at)
  })
  return found
}

/** „Someone said …, who?“, „da hat jemand … gelästert“: somebody unknown is asked for where the sentence opens with him or asks who. */
const asksWhoElsewhere = (words: readonly UtteranceWord[], place: number, lexicon: SignLexicon): boolean =>
  place <= 2 || words.some(({ key }) => lexicon.who.has(key))

function isPersonNoun(key: string, lexicon: SignLexicon, reading: Reading): boolean {
  return lexicon.people.has(key) || namesRole(key, reading.lexicon)
}

function readOpinion(signs: Signs): Question | undefined {
  const { reading, words, lexicon } = signs
  const asked = placesOfPhrase(words, lexicon.opinionPhrases)
  if (asked === undefined || signs.who.size + signs.speaking.size > 2) return undefined
  const topic = topicOf(signs, (place) => !asked.has(place))
  if (topic === undefined) return undefined
  return { ...base(reading, 'opinion', ruleOf(signs, 'opinion: asks for a verdict')), topic }
}

function readSummary(signs: Signs): Question | undefined {
  const { reading, words, lexicon } = signs
  const phrase = placesOfPhrase(words, lexicon.summaryPhrases) ?? new Set<number>()
  const asked = new Set(
    words.flatMap(({ key }, place) => (lexicon.summary.has(key) || phrase.has(place) ? [place] : [])),
  )
  if (asked.size === 0) return undefined
  const article = topicOf(signs, (place) => !asked.has(place) && !lexicon.article.has(words[place]?.key ?? ''))
  const long = reading.lexicon.classes.get('long')
  return {
    ...base(reading, 'summary', ruleOf(signs, 'summary: asks for it in a word')),
    ...(article === undefined ? {} : { article }),
    ...(words.some(({ key }) => long?.has(key) === true) ? { long: true } : {}),
  }
}

/** „Was für Artikel hast du alles zu Tarvenien“: articles, and that they are there. */
function readList({ reading, words, lexicon, speaking }: Signs): Question | undefined {
  const articles = words.some(({ key }) => lexicon.listArticles.has(key))
  const has = words.some(({ key }) => lexicon.has.has(key))
  const asks = words.some(({ key }) => reading.lexicon.openWith.has(key))
  if (!articles || !has || !asks || speaking.size > 0) return undefined
  return {
    ...base(reading, 'list', `${reading.lexicon.language}/signs list: articles that are there`),
    list: 'articles',
  }
}

/** Somebody unknown and a verb of speaking: whose words are these? */
function readWhoSaid(signs: Signs): Question | undefined {
  const { reading, speaking, who, views } = signs
  if (who.size === 0 || speaking.size + views.size === 0) return undefined
  const topic = topicOf(signs, (place) => !who.has(place) && !speaking.has(place), 'with names')
  if (topic === undefined) return undefined
  const rule = ruleOf(signs, 'who-said: somebody and a verb of speaking')
  return { ...base(reading, 'who-said', rule), topic, ...(saysPlainly(signs) ? {} : { maybeFact: 'person' }) }
}

/** Somebody named, or a role, and a verb or noun of speaking, or no question word at all: his words. */
function readWhatSaid(signs: Signs): Question | undefined {
  const { reading, words, speaking, views, named, who, lexicon } = signs
  if (
    who.size > 0 ||
    words.some(({ key }) => reading.lexicon.nobody.has(key) && key.length > 2 && !lexicon.them.has(key))
  )
    return undefined
  const asksWords = speaking.size + views.size > 0
  const asks = words.some(({ key }) => reading.lexicon.openWith.has(key) && !reading.lexicon.determiners.has(key))
  if (!asksWords && (asks || named === undefined || named.to - named.from === words.length)) return undefined
  // „How much more pay does the union want“ asks for the sum, whoever named it.
  const type = answerTypeOf(words, reading.lexicon)
  if (type !== undefined && factual.has(type) && !saysPlainly(signs)) return undefined
  if (asksWhich(signs)) return undefined
  const maybeFact = { maybeFact: type ?? 'thing' } as const
  if (named === undefined) {
    const role = carriedPerson(signs) ?? readRole(signs)
    return role && (saysPlainly(signs) ? role : { ...role, ...maybeFact })
  }
  const topic = topicOf(signs, (place) => !speaking.has(place) && (place < named.from || place >= named.to))
  const rule = ruleOf(signs, 'what-said: a name and a word of speaking')
  const pointsBack = topic !== undefined && lexicon.back.has(topic)
  return {
    ...base(reading, 'what-said', rule),
    persons: named.persons,
    ...(topic === undefined || pointsBack ? {} : { topic }),
    ...(named.byName && (saysPlainly(signs) || views.size > 0 || !asks) ? {} : maybeFact),
    ...reading.period,
  }
}

/** „Which law recognised …“ asks for the thing, not for words about it; „which position does X take“ for words. */
function asksWhich(signs: Signs): boolean {
  const { words, lexicon, views } = signs
  return words.some((_, place) => {
    const which = lexicon.which.find((phrase) => phrase.every((key, at) => words[place + at]?.key === key))
    if (which === undefined) return false
    const next = place + which.length
    const noun = words[next]
    return noun !== undefined && !views.has(next) && !isSmall(noun.key, signs) && !signs.speaking.has(next)
  })
}

/** Kinds of answer that stand in a sentence, whoever says it. */
const factual: ReadonlySet<string> = new Set(['time', 'place', 'number', 'money', 'duration', 'distance'])

/** Whether one of the words is a plain verb of saying („sagte“, „said“), not only one that may mean it. */
const saysPlainly = ({ words, reading, speaking }: Signs): boolean =>
  [...speaking].some((place) => isPlain(words[place]?.key ?? '', reading))

const isPlain = (key: string, { lexicon }: Reading): boolean =>
  ['utter', 'said'].some((name) => lexicon.classes.get(name)?.has(key) === true)

/** „Was hält sie von …“ after a question about her. */
function carriedPerson(signs: Signs): Question | undefined {
  const { reading, words, lexicon, speaking } = signs
  const previous = reading.asked.previous
  if (previous === undefined || previous.persons.length === 0) return undefined
  if (!words.some(({ key }) => lexicon.them.has(key))) return undefined
  const topic = topicOf(signs, (place) => !speaking.has(place) && !lexicon.them.has(words[place]?.key ?? ''))
  return {
    ...base(reading, 'what-said', ruleOf(signs, 'what-said: the person before')),
    persons: previous.persons,
    ...(topic === undefined || lexicon.back.has(topic) ? {} : { topic }),
    carried: { persons: previous.persons },
  }
}

/** A role without a name: what stands before „zu“, „about“ or the verb; the rest is the topic. */
function readRole(signs: Signs): Question | undefined {
  const { reading, words, speaking, views } = signs
  const about = reading.lexicon.classes.get('about')
  const content = words
    .map((word, place) => ({ word, place }))
    .filter(({ word, place }) => {
      return (
        word.quoted === true || (!speaking.has(place) && !isSmall(word.key, signs)) || about?.has(word.key) === true
      )
    })
  const first = content.findIndex(({ word }) => about?.has(word.key) !== true)
  if (first < 0) return undefined
  const isBorder = (place: number): boolean =>
    about?.has(content[place]?.word.key ?? '') === true ||
    crossesVerb(content[place - 1]?.place, content[place]?.place, signs)
  let end = first + 1
  while (end < content.length && !isBorder(end)) end++
  const role = textOf(
    content.slice(first, end).map(({ word }) => word),
    reading,
  )
  const last = content[end - 1]?.word.key ?? ''
  if (views.has(content[first]?.place ?? -1)) return undefined
  if (!namesRole(last, reading.lexicon) && !saysPlainly(signs) && views.size === 0) return undefined
  const topic = textOf(
    content
      .slice(end)
      .filter(({ word }) => about?.has(word.key) !== true)
      .map(({ word }) => word),
    reading,
  )
  return {
    ...base(reading, 'what-said', ruleOf(signs, 'what-said: a role and a word of speaking')),
    unknownNames: [role],
    ...(topic === '' ? {} : { topic }),
    ...reading.period,
  }
}

function crossesVerb(
  before: number | undefined,
  after: number | undefined,
  { speaking, words, reading }: Signs,
): boolean {
  if (before === undefined || after === undefined) return false
  const between = words.slice(before + 1, after)
  return between.some(
    (word) => speaking.has(words.indexOf(word)) || reading.lexicon.classes.get('have')?.has(word.key) === true,
  )
}

/** Stop words, question words and auxiliaries say nothing of what is asked about. */
const isSmall = (key: string, { reading }: Signs): boolean =>
  stopWords(reading.lexicon.language).has(key) ||
  reading.lexicon.openWith.has(key) ||
  reading.lexicon.fillers.has(key) ||
  reading.lexicon.classes.get('something')?.has(key) === true

/** The words that tell what it is about, from the first to the last telling one; undefined where none is left. */
function topicOf(signs: Signs, isFree: (place: number) => boolean, names?: 'with names'): string | undefined {
  const { words, reading, views } = signs
  const left = words.map((word, place) => ({ word, place })).filter(({ place }) => isFree(place) && !views.has(place))
  const tells = ({ word }: (typeof left)[number]): boolean => word.quoted === true || !isSmall(word.key, signs)
  const first = left.findIndex(tells)
  if (first < 0) return undefined
  const kept = left.slice(first, left.findLastIndex(tells) + 1).map(({ word }) => word)
  const quoted = kept.filter((word) => word.quoted === true)
  const asked = names === 'with names' && quoted.length === 1 ? quoted : kept
  return textOf(asked, reading) || undefined
}

const textOf = (words: readonly UtteranceWord[], { utterance }: Reading): string =>
  words.map((word) => utterance.slice(word.start, word.end)).join(' ')

/** The places of all words of the phrases that are there. */
const placesOf = (words: readonly UtteranceWord[], phrases: readonly (readonly string[])[]): ReadonlySet<number> =>
  new Set(
    words.flatMap((word, place) =>
      word.quoted === true
        ? []
        : phrases
            .filter((phrase) => phrase.every((key, at) => words[place + at]?.key === key))
            .flatMap((phrase) => phrase.map((_, at) => place + at)),
    ),
  )

/** Where the first of the phrases stands that is there. */
function placesOfPhrase(
  words: readonly UtteranceWord[],
  phrases: readonly (readonly string[])[],
): Set<number> | undefined {
  for (const phrase of phrases) {
    const from = words.findIndex((_, place) => phrase.every((key, at) => words[place + at]?.key === key))
    if (from >= 0) return new Set(phrase.map((_, at) => from + at))
  }
  return undefined
}

const ruleOf = ({ reading }: Signs, rule: string): string => `${reading.lexicon.language}/signs ${rule}`
