// Whose words an utterance asks for by its signs: somebody named, the person of the question before, or a role.

import { stopWords } from '../lexicon/stop-words.ts'
import { answerTypeOf } from './answer-type.ts'
import { namesRole } from './names.ts'
import { occasionIn } from './occasion.ts'
import type { NamedPeople } from './people-named.ts'
import type { Question } from './question.ts'
import { factIn } from './read-fact.ts'
import { base, type Reading, readTopic } from './reading.ts'
import { isSmall, ruleOf, type Signs, saysPlainly, signsOf, textOf, topicOf } from './signs.ts'
import { keyOf } from './utterance.ts'

/** The people whom an utterance surely names, by their names, and reads as speakers; undefined where its signs show none. */
export function readNamedSpeaker(reading: Reading): Question | undefined {
  const signs = signsOf(reading)
  return signs.named?.byName === true ? readWhatSaid(signs) : undefined
}

/** Somebody named, or a role, and a verb or noun of speaking, or no question word at all: his words. */
export function readWhatSaid(signs: Signs): Question | undefined {
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
  const otherwise = factIn(reading, type)
  if (named === undefined) {
    const role = carriedPerson(signs) ?? readRole(signs)
    if (role === undefined || saysPlainly(signs)) return role
    const { persons, carried } = role
    return { ...role, otherwise: carried === undefined ? otherwise : { ...otherwise, persons, carried } }
  }
  const begin = titleBegin(named, signs)
  const topic = topicOf(signs, (place) => !speaking.has(place) && (place < begin || place >= named.to))
  const rule = ruleOf(signs, 'what-said: a name and a word of speaking')
  const pointsBack = topic !== undefined && lexicon.back.has(topic)
  return {
    ...base(reading, 'what-said', rule),
    persons: named.persons,
    ...(topic === undefined || pointsBack ? {} : { topic }),
    ...(topic !== undefined && tellsOccasion(signs) ? { occasion: true as const } : {}),
    ...(named.byName && (saysPlainly(signs) || !asks) ? {} : { otherwise }),
    ...(!asksWords && isBarelyNamed(named, signs) ? { otherwise: readTopic(reading) } : {}),
    ...reading.period,
  }
}

/** Words of a title before a name. */
const LONGEST_TITLE = 3

/** Where „der Verkehrsforscher Huse“, „trainer behnke“ begins: what somebody is called before his name is not what he spoke of. */
function titleBegin({ from, byName }: NamedPeople, { words, reading, speaking, lexicon }: Signs): number {
  if (!byName) return from
  const about = reading.lexicon.classes.get('about')
  const isOther = (place: number): boolean => {
    const key = words[place]?.key ?? ''
    return speaking.has(place) || about?.has(key) === true || stopWords(reading.lexicon.language).has(key)
  }
  let begin = from
  while (begin > 0 && from - begin < LONGEST_TITLE && !isOther(begin - 1) && !isArticle(begin - 1, words, reading))
    begin--
  if (begin < from && isArticle(begin - 1, words, reading)) return begin
  const before = words[from - 1]?.key ?? ''
  return begin < from && !lexicon.people.has(before) && namesRole(before, reading.lexicon) ? from - 1 : from
}

const isArticle = (place: number, words: Signs['words'], { lexicon }: Reading): boolean =>
  lexicon.classes.get('the')?.has(words[place]?.key ?? '') === true

/** „flood bridge Tannenmoor“, where „Tannenmoor Pictures“ has spoken: by nothing but the first word of a name a place may be meant. */
function isBarelyNamed({ persons, from, to, byName }: NamedPeople, { words, reading }: Signs): boolean {
  const names = persons.flatMap((key) => reading.asked.collection.person(key)?.name ?? [])
  const isBegun = (name: string): boolean => {
    const [first, ...others] = name.split(' ')
    return others.length > 0 && keyOf(first ?? '') === words[from]?.key
  }
  return byName && to === from + 1 && names.length > 0 && names.every(isBegun)
}

/** „What did X say after the defeat“: behind the name, or the verb, stands when it was. */
function tellsOccasion(signs: Signs): boolean {
  const { words, named, speaking, reading } = signs
  if (named === undefined || !saysPlainly(signs)) return false
  const at = occasionIn(words, reading.lexicon)
  // „Der Sprecher von Frieda Harms“ is not Frieda Harms, nor „der Bauer“ Jan Bauer.
  const isCalled = reading.lexicon.determiners.has(words[named.from - 1]?.key ?? '')
  const isAlone =
    !isCalled && words.slice(0, named.from).every(({ key }, place) => speaking.has(place) || isSmall(key, signs))
  const isOnce = [...speaking].every((place) => place < at)
  return isAlone && isOnce && (named.to === at || speaking.has(at - 1))
}

/** „Which law recognised …“ asks for the thing, not for words about it; „which position does X take“, „what X said“ for words. */
function asksWhich(signs: Signs): boolean {
  const { words, lexicon, views, named } = signs
  return words.some((_, place) => {
    const which = lexicon.which.find((phrase) => phrase.every((key, at) => words[place + at]?.key === key))
    if (which === undefined) return false
    const next = place + which.length
    const noun = words[next]
    const isNamed = named !== undefined && next >= named.from && next < named.to
    return noun !== undefined && !isNamed && !views.has(next) && !isSmall(noun.key, signs) && !signs.speaking.has(next)
  })
}

/** Kinds of answer that stand in a sentence, whoever says it. */
const factual: ReadonlySet<string> = new Set(['time', 'place', 'number', 'money', 'duration', 'distance'])

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

/** Whether a verb of speaking or „hat“ stands between two places. */
function crossesVerb(
  before: number | undefined,
  after: number | undefined,
  { speaking, words, reading }: Signs,
): boolean {
  if (before === undefined || after === undefined) return false
  const have = reading.lexicon.classes.get('have')
  return words.some((word, at) => at > before && at < after && (speaking.has(at) || have?.has(word.key) === true))
}
