// A question that leans on the one before: „und Lawrow?“, „was sagte sie noch?“, „and about gas?“, „when was that?“.
// What is carried over is named in the question, so that the reply can show it.

import { stopWords } from '../lexicon/stop-words.ts'
import { answerTypeOf } from './answer-type.ts'
import { linkName, namesRole } from './names.ts'
import { peopleNamed } from './people-named.ts'
import type { Question } from './question.ts'
import { readTemplates } from './read-templates.ts'
import { base, type Reading } from './reading.ts'
import { signLexicon } from './sign-lexicon.ts'
import { withoutFrame } from './signs.ts'
import { fits } from './template.ts'
import type { UtteranceWord } from './utterance.ts'

/** The kinds a follow-up can continue as they are; all others become a question about words. */
const continuable: ReadonlySet<Question['kind']> = new Set(['what-said', 'timeline', 'compare', 'who-else'])

/** Reads the utterance as a continuation of the question before; undefined where it stands on its own. */
export function followUp(reading: Reading): Question | undefined {
  const { previous } = reading.asked
  if (previous === undefined) return undefined
  return (
    readSetPhrase(reading, previous) ??
    readPronoun(reading, previous) ??
    readPointing(reading, previous) ??
    readAnd(reading, previous)
  )
}

/** „was noch?“, „wann war das?“: the question before again, for more of it or for its date. */
function readSetPhrase(reading: Reading, previous: Question): Question | undefined {
  for (const group of reading.lexicon.groups) {
    if (group.kind !== 'follow-time' && group.kind !== 'follow-more') continue
    const template = group.templates.find(
      (candidate) => fits(candidate, reading.words, reading.lexicon.classes).length > 0,
    )
    if (template === undefined) continue
    const rule = `${reading.lexicon.language}/${group.kind}: ${template.source}`
    return group.kind === 'follow-time' ? again(reading, previous, rule) : more(reading, previous, rule)
  }
  return undefined
}

/** „When was that?“: the same evidence, whose date is shown with it; a fact question now wants its sentence with a date. */
function again(reading: Reading, previous: Question, rule: string): Question {
  const carried = carriedFrom(previous)
  const time = previous.kind === 'fact' || previous.kind === 'topic' ? { answerType: 'time' as const } : {}
  return {
    ...previous,
    ...time,
    utterance: reading.utterance,
    language: reading.lexicon.language,
    carried,
    because: [rule],
  }
}

/** „What else did she say?“: the persons before, without the topic, so that there is more. */
function more(reading: Reading, previous: Question, rule: string): Question {
  if (previous.persons.length === 0) return again(reading, previous, rule)
  return {
    ...base(reading, 'what-said', rule),
    persons: previous.persons,
    carried: { persons: previous.persons },
  }
}

/** „Was sagte sie zu den Kosten?“: a pronoun where a name would stand means the person before. */
function readPronoun(reading: Reading, previous: Question): Question | undefined {
  if (previous.persons.length === 0) return undefined
  const question = readTemplates(reading)
  if (question === undefined || question.kind === 'small-talk') return undefined
  const points = question.unknownNames.some((name) => reading.lexicon.pronouns.has(name.toLowerCase()))
  if (!points) return undefined
  return { ...question, persons: previous.persons, unknownNames: [], carried: { persons: previous.persons } }
}

/** „Warum hat sie abgesagt?“, „wie viele wurden dafür markiert?“: a fact about the person or the matter before. */
function readPointing(reading: Reading, previous: Question): Question | undefined {
  const signs = signLexicon(reading.lexicon.language)
  const type = answerTypeOf(reading.words, reading.lexicon)
  const asks = type !== undefined || reading.words.some(({ key }) => reading.lexicon.openWith.has(key))
  if (!asks || readTemplates(reading) !== undefined) return undefined
  const isThey = reading.words.some(({ key }) => signs.them.has(key))
  const persons = isThey || asksWhoThatIs(reading, type) ? previous.persons : []
  const matter =
    persons.length === 0 && reading.words.some((word, place) => signs.back.has(word.key) && standsAlone(place, reading))
  const topic = matter ? previous.topic : undefined
  // „Wie schwer ist sie?“ may ask of the bell that she spoke about.
  const thing = isThey && previous.topic !== undefined ? `${withoutFrame(reading)} ${previous.topic}` : undefined
  if ((persons.length === 0 && topic === undefined) || namesSomebody(reading)) return undefined
  return {
    ...base(reading, 'fact', 'follow-up: points back'),
    persons,
    topic: topic === undefined ? withoutFrame(reading) : `${withoutFrame(reading)} ${topic}`,
    answerType: type ?? 'thing',
    carried: { ...(persons.length === 0 ? {} : { persons }), ...(topic === undefined ? {} : { topic }) },
    ...(thing === undefined ? {} : { otherwise: thingAsked(reading, thing, previous) }),
  }
}

const thingAsked = (reading: Reading, topic: string, previous: Question): Question => ({
  ...base(reading, 'fact', 'follow-up: points back to the matter'),
  topic,
  answerType: answerTypeOf(reading.words, reading.lexicon) ?? 'thing',
  ...(previous.topic === undefined ? {} : { carried: { topic: previous.topic } }),
})

/** „Und wer ist das?“: nothing but words that point back. */
function asksWhoThatIs({ words, lexicon }: Reading, type: Question['answerType']): boolean {
  const { back } = signLexicon(lexicon.language)
  const isSmall = (key: string): boolean => stopWords(lexicon.language).has(key) || lexicon.fillers.has(key)
  return (
    type === 'person' &&
    words.some(({ key }) => back.has(key)) &&
    words.every(({ key }) => back.has(key) || isSmall(key))
  )
}

/** „Das“ and „that“ before a noun are its article. */
function standsAlone(place: number, { words, lexicon }: Reading): boolean {
  const next = words[place + 1]
  if (next === undefined || !lexicon.determiners.has(words[place]?.key ?? '')) return true
  return stopWords(lexicon.language).has(next.key) || lexicon.fillers.has(next.key)
}

const namesSomebody = (reading: Reading): boolean =>
  peopleNamed(
    reading,
    reading.words,
    () => true,
    () => false,
  )?.byName === true

/** „Und Lawrow?“ keeps the topic, „und über Gas?“ keeps the person, „und was sagt Lawrow?“ keeps the topic too. */
function readAnd(reading: Reading, previous: Question): Question | undefined {
  const rest = withoutPointing(afterAnd(reading), reading)
  if (rest === undefined) return undefined
  const question = readTemplates({ ...reading, words: rest })
  if (question?.kind === 'what-said' && question.topic === undefined) return withTopic(question, previous)
  if (question !== undefined && question.kind !== 'topic') return undefined
  const phrase = phraseOf(reading, rest)
  const asks = rest.some((word) => reading.lexicon.openWith.has(word.key) && !reading.lexicon.determiners.has(word.key))
  if (question === undefined && asks) return factOn(reading, phrase, previous)
  const linked = question?.kind === 'topic' ? undefined : linkName(phrase, reading.asked.collection, reading.lexicon)
  if (linked !== undefined && linked.people.length > 0 && linked.sure) {
    const persons = linked.people.map((person) => person.key)
    return withTopic({ ...base(reading, 'what-said', 'follow-up: another person'), persons }, previous)
  }
  if (question === undefined && namesRole(phrase, reading.lexicon)) {
    return withTopic({ ...base(reading, 'what-said', 'follow-up: a role'), unknownNames: [phrase] }, previous)
  }
  return withPersons(reading, question?.topic ?? phraseOf(reading, withoutAbout(reading, rest)), previous)
}

/** What stands after „und“, „and“, „what about“; undefined where the utterance does not begin so. */
function afterAnd({ words, lexicon }: Reading): readonly UtteranceWord[] | undefined {
  const opening = lexicon.followUp.find((keys) => keys.every((key, place) => words[place]?.key === key))
  return opening !== undefined && words.length > opening.length ? words.slice(opening.length) : undefined
}

/** „Und was sagt Lund dazu?“, „and what does she say about it“ without „dazu“, „about it“: the topic is carried over anyway. */
function withoutPointing(
  words: readonly UtteranceWord[] | undefined,
  { lexicon }: Reading,
): readonly UtteranceWord[] | undefined {
  const last = words?.at(-1)
  if (words === undefined || last === undefined || words.length < 2 || lexicon.determiners.has(last.key)) return words
  if (!signLexicon(lexicon.language).back.has(last.key)) return words
  const about = lexicon.classes.get('about')?.has(words.at(-2)?.key ?? '') === true
  return words.slice(0, about && words.length > 2 ? -2 : -1)
}

/** „… zum Regen“ without „zum“. */
function withoutAbout({ lexicon }: Reading, words: readonly UtteranceWord[]): readonly UtteranceWord[] {
  const about = lexicon.classes.get('about')?.has(words[0]?.key ?? '') === true
  return about && words.length > 1 ? words.slice(1) : words
}

const phraseOf = (reading: Reading, words: readonly UtteranceWord[]): string =>
  reading.utterance.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)

/** „Und wann wird er fertig?“: a new fact about the matter before. */
function factOn(reading: Reading, phrase: string, previous: Question): Question | undefined {
  if (previous.topic === undefined) return undefined
  return {
    ...base(reading, 'fact', 'follow-up: a fact about the same'),
    topic: `${phrase} ${previous.topic}`,
    answerType: answerTypeOf(reading.words, reading.lexicon) ?? 'thing',
    carried: { topic: previous.topic },
  }
}

/** Another person on the topic of the question before. */
function withTopic(question: Question, previous: Question): Question {
  const kind = previous.kind === 'timeline' ? previous.kind : 'what-said'
  if (previous.topic === undefined) return { ...question, kind }
  return { ...question, kind, topic: previous.topic, carried: { topic: previous.topic } }
}

/** The person of the question before on another topic; without a person a topic of its own. */
function withPersons(reading: Reading, topic: string, previous: Question): Question | undefined {
  if (previous.persons.length === 0) return undefined
  const kind = continuable.has(previous.kind) ? previous.kind : 'what-said'
  return {
    ...base(reading, kind, 'follow-up: another topic'),
    persons: previous.persons,
    topic,
    carried: { persons: previous.persons },
  }
}

function carriedFrom(previous: Question): NonNullable<Question['carried']> {
  return {
    ...(previous.persons.length === 0 ? {} : { persons: previous.persons }),
    ...(previous.topic === undefined ? {} : { topic: previous.topic }),
  }
}
