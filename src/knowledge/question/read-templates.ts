// Sentence templates turned into questions: which one fits, and whether the name in it is anybody's.

import { cueLexicon } from '../lexicon/cue-lexicon.ts'
import { findWords } from '../text/words.ts'
import { answerTypeOf } from './answer-type.ts'
import { articleWords } from './article-named.ts'
import { type Linked, linkName } from './names.ts'
import { occasionIn } from './occasion.ts'
import type { Question } from './question.ts'
import type { QuestionLexicon, TemplateGroup } from './question-lexicon.ts'
import { factIn } from './read-fact.ts'
import { base, type Reading } from './reading.ts'
import { isPlain } from './signs.ts'
import { fits, type Slots } from './template.ts'
import { keyOf, type UtteranceWord } from './utterance.ts'

/** The first template that fits and whose demands are met. */
export function readTemplates(reading: Reading): Question | undefined {
  for (const words of variants(reading)) {
    for (const group of reading.lexicon.groups) {
      for (const template of group.templates) {
        const question = readFits(reading, group, fits(template, words, reading.lexicon.classes), template.source)
        if (question !== undefined) return question
      }
    }
  }
  return undefined
}

/** The words as typed, then without words of politeness in front („bitte sag mir, was …“, „und was …“) or by the way at the end („… afterwards“). */
function variants({ words, lexicon }: Reading): readonly (readonly UtteranceWord[])[] {
  const start = words.findIndex((word) => lexicon.openWith.has(word.key))
  const leading = start > 0 ? words.slice(0, start) : []
  const polite = leading.every(
    ({ key }) =>
      lexicon.fillers.has(key) || lexicon.followUp.some(([only, more]) => only === key && more === undefined),
  )
  const opened = start > 0 && polite ? [words, words.slice(start)] : [words]
  const ends = words.findLastIndex(({ key }) => !lexicon.fillers.has(key)) + 1
  return ends === words.length ? opened : [...opened, ...opened.map((each) => each.slice(0, ends - words.length))]
}

function readFits(
  reading: Reading,
  group: TemplateGroup,
  found: readonly Slots[],
  source: string,
): Question | undefined {
  const rule = `${reading.lexicon.language}/${group.kind}: ${source}`
  const sensible = found.filter((slots) => !asksWithin(reading, slots))
  switch (group.kind) {
    case 'follow-time':
    case 'follow-more':
      return undefined
    case 'elliptic':
    case 'compare':
      return readOfSomebody(reading, group, sensible, rule)
    case 'who-is':
      return readWhoIs(reading, sensible, rule)
    case 'who-wrote':
      return readWhoWrote(reading, found[0], rule)
    case 'who-said':
      return found[0] && fill(reading, { kind: 'who-said' }, found[0], rule)
    default: {
      const slots = sensible.find((candidate) => linksSurely(reading, candidate)) ?? sensible[0]
      const question = slots && fill(reading, { ...group, kind: group.kind }, slots, rule)
      return question?.kind === 'what-said' && question.persons.length === 0 && !SPEAKS.test(source)
        ? withFact(question, reading)
        : question
    }
  }
}

/** Classes of words by which a template asks for words and nothing else. */
const SPEAKS = /<(?:say|said|utter|statement)>/

/** „Wie nennt der Küster die Glocke“, where no known person is a Küster: words, or else what a sentence tells. */
const withFact = (question: Question, reading: Reading): Question => ({
  ...question,
  otherwise: factIn(reading, answerTypeOf(reading.words, reading.lexicon)),
})

/** A slot with a question word of its own („über welchen Fluss …“) or nobody in it („wie nennt man …“) is no topic or name. */
function asksWithin(reading: Reading, slots: Slots): boolean {
  return [...slots].some(([name, span]) => {
    const keys = reading.words.filter((word) => word.start >= span.start && word.end <= span.end).map(({ key }) => key)
    if (name.startsWith('who')) return !isName(keys, reading.utterance.slice(span.start, span.end), reading.lexicon)
    return name === 'topic' && keys.some((key) => key.length > 3 && reading.lexicon.openWith.has(key))
  })
}

/**
 * Whether words could name somebody: more than an article, no „man“ or „manche“ in front, no question word and no comma among
 * them, and no „vor“ behind („was schreibt das Gesetz vor“), which makes another verb.
 */
const isName = (keys: readonly string[], phrase: string, lexicon: QuestionLexicon): boolean =>
  keys.some((key) => !lexicon.determiners.has(key)) &&
  !lexicon.nobody.has(keys[0] ?? '') &&
  !phrase.includes(',') &&
  !cueLexicon(lexicon.language).prefixes.has(keys.at(-1) ?? '') &&
  !keys.some((key) => asksByItself(key, lexicon))

/** A question word that is no article as well („die“, „der“ are; „wer“, „which“ are not). */
const asksByItself = (key: string, lexicon: QuestionLexicon): boolean =>
  key.length > 2 && lexicon.openWith.has(key) && !lexicon.determiners.has(key)

/** „Voss zur Klinik?“, „who is Voss?“, „X vs Y“ are about words only where everyone named is someone. */
function readOfSomebody(
  reading: Reading,
  group: TemplateGroup,
  found: readonly Slots[],
  rule: string,
): Question | undefined {
  const slots = found.find((candidate) => linksSurely(reading, candidate))
  const kind = group.kind === 'compare' ? group.kind : 'what-said'
  return slots && fill(reading, { kind }, slots, rule)
}

/** „Who is Voss?“ asks for the sentence that introduces somebody. */
function readWhoIs(reading: Reading, found: readonly Slots[], rule: string): Question | undefined {
  const slots = found.find((candidate) => linksSurely(reading, candidate))
  const topic = slots && slotText(reading, slots, 'who')
  if (slots === undefined || topic === undefined) return undefined
  return { ...fill(reading, { kind: 'fact' }, slots, rule), topic, answerType: 'person' }
}

/** „Who wrote …“: words in marks are looked for as words; a poem or a report has an author that a sentence names. */
function readWhoWrote(reading: Reading, slots: Slots | undefined, rule: string): Question | undefined {
  const span = slots?.get('words')
  if (slots === undefined || span === undefined) return undefined
  const quoted = reading.words.some(
    (word) => word.quoted === true && word.start === span.start && word.end === span.end,
  )
  const question = fill(reading, { kind: quoted ? 'who-said' : 'fact' }, slots, rule)
  return quoted ? question : { ...question, answerType: 'person' }
}

/** Whether every name slot is surely somebody; a template without one links to nobody. */
function linksSurely(reading: Reading, slots: Slots): boolean {
  const names = ['who', 'who2'].filter((name) => slots.has(name))
  return names.length > 0 && names.every((name) => surely(linkSlot(reading, slots, name)))
}

const surely = (linked: Linked | undefined): boolean => linked?.sure === true && linked.people.length > 0

/** Text of a slot; undefined where the template has none of that name. */
function slotText(reading: Reading, slots: Slots, name: string): string | undefined {
  const span = slots.get(name)
  if (span === undefined) return undefined
  // „… zur Bezeichnung ‚Hinterhof‘“ is about the word in marks; what stands before it says only that it is one.
  const inside = reading.words.filter((word) => word.start >= span.start && word.end <= span.end)
  const last = inside.at(-1)
  if (last?.quoted === true && inside.length <= 3) return reading.utterance.slice(last.start, last.end).trim()
  // „Was hat die Autorin denn gesagt“: what is said by the way is no part of a name.
  const end = inside.findLast(({ key }) => !reading.lexicon.fillers.has(key))?.end ?? span.end
  return reading.utterance.slice(span.start, name.startsWith('who') ? end : span.end).trim()
}

function linkSlot(reading: Reading, slots: Slots, name: string): Linked | undefined {
  const phrase = slotText(reading, slots, name)
  return phrase === undefined ? undefined : linkName(phrase, reading.asked.collection, reading.lexicon)
}

/** „Osterloh nach der Niederlage“: who is meant where the words up to the occasion are the name of somebody. */
function onOccasion(
  phrase: string,
  { lexicon, asked, words: typed }: Reading,
): Pick<Question, 'persons' | 'unknownNames' | 'topic' | 'occasion'> | undefined {
  const words = findWords(phrase).map((word) => ({ ...word, key: keyOf(word.text) }))
  const at = typed.some(({ key }) => isPlain(key, lexicon)) ? occasionIn(words, lexicon) : -1
  const [last, next] = [words[at - 1], words[at + 1]]
  // „Der Bauer nach dem Regen“ is no Jan Bauer.
  if (last === undefined || next === undefined || lexicon.determiners.has(words[0]?.key ?? '')) return undefined
  const { people } = linkName(phrase.slice(0, last.end), asked.collection, lexicon)
  if (people.length === 0) return undefined
  return {
    persons: people.map(({ key }) => key),
    unknownNames: [],
    topic: phrase.slice(next.start),
    occasion: true,
  }
}

type Filled = Pick<Question, 'kind'> & Partial<Pick<TemplateGroup, 'smallTalk' | 'list' | 'long' | 'stance'>>

function fill(reading: Reading, group: Filled, slots: Slots, rule: string): Question {
  const names = ['who', 'who2'].flatMap((name) => slotText(reading, slots, name) ?? [])
  const linked = names.map((name) => linkName(name, reading.asked.collection, reading.lexicon))
  const topic = slotText(reading, slots, 'topic') ?? slotText(reading, slots, 'words')
  const article = slotText(reading, slots, 'article')
  const unknown = names.filter((_, place) => linked[place]?.people.length === 0)
  const [only, ...more] = unknown
  const spoke =
    group.kind === 'what-said' && topic === undefined && only !== undefined && more.length === 0
      ? onOccasion(only, reading)
      : undefined
  return {
    ...base(reading, group.kind, rule),
    persons: linked.flatMap(({ people }) => people.map((person) => person.key)),
    unknownNames: unknown,
    ...(topic === undefined ? {} : { topic }),
    ...spoke,
    ...(article === undefined ? {} : { article: articleWords(article, reading.lexicon) }),
    ...(group.smallTalk === undefined ? {} : { smallTalk: group.smallTalk }),
    ...(group.list === undefined ? {} : { list: group.list }),
    ...(group.long === undefined ? {} : { long: group.long }),
    ...(group.stance === undefined ? {} : { stance: group.stance }),
    ...reading.period,
  }
}
