// Sentence templates turned into questions: which one fits, and whether the name in it is anybody's.

import { type Linked, linkName } from './names.ts'
import type { Question } from './question.ts'
import type { TemplateGroup } from './question-lexicon.ts'
import { base, type Reading } from './reading.ts'
import { fits, type Slots } from './template.ts'
import type { UtteranceWord } from './utterance.ts'

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

/** The words as typed, then without words of politeness in front („bitte sag mir, was …“, „und was …“). */
function variants({ words, lexicon }: Reading): readonly (readonly UtteranceWord[])[] {
  const start = words.findIndex((word) => lexicon.openWith.has(word.key))
  const leading = start > 0 ? words.slice(0, start) : []
  const polite = leading.every(
    ({ key }) =>
      lexicon.fillers.has(key) || lexicon.followUp.some(([only, more]) => only === key && more === undefined),
  )
  return start > 0 && polite ? [words, words.slice(start)] : [words]
}

function readFits(
  reading: Reading,
  group: TemplateGroup,
  found: readonly Slots[],
  source: string,
): Question | undefined {
  if (found.length === 0) return undefined
  const rule = `${reading.lexicon.language}/${group.kind}: ${source}`
  if (group.kind === 'follow-time' || group.kind === 'follow-more') return undefined
  if (group.kind === 'elliptic') return readElliptic(reading, found, rule)
  const slots = found.find((candidate) => linksSurely(reading, candidate)) ?? found[0]
  return slots && fill(reading, { ...group, kind: group.kind }, slots, rule)
}

/** „Voss zur Klinik?“ is a question about someone's words only where the first part is someone. */
function readElliptic(reading: Reading, found: readonly Slots[], rule: string): Question | undefined {
  const slots = found.find((candidate) => linksSurely(reading, candidate))
  return slots && fill(reading, { kind: 'what-said' }, slots, rule)
}

const linksSurely = (reading: Reading, slots: Slots): boolean => {
  const linked = linkSlot(reading, slots, 'who')
  return linked !== undefined && linked.people.length > 0 && linked.sure
}

/** Text of a slot; undefined where the template has none of that name. */
function slotText(reading: Reading, slots: Slots, name: string): string | undefined {
  const span = slots.get(name)
  return span && reading.utterance.slice(span.start, span.end).trim()
}

function linkSlot(reading: Reading, slots: Slots, name: string): Linked | undefined {
  const phrase = slotText(reading, slots, name)
  return phrase === undefined ? undefined : linkName(phrase, reading.asked.collection, reading.lexicon)
}

type Filled = Pick<Question, 'kind'> & Partial<Pick<TemplateGroup, 'smallTalk' | 'list' | 'long'>>

function fill(reading: Reading, group: Filled, slots: Slots, rule: string): Question {
  const names = ['who', 'who2'].flatMap((name) => slotText(reading, slots, name) ?? [])
  const linked = names.map((name) => linkName(name, reading.asked.collection, reading.lexicon))
  const topic = slotText(reading, slots, 'topic') ?? slotText(reading, slots, 'words')
  const article = slotText(reading, slots, 'article')
  return {
    ...base(reading, group.kind, rule),
    persons: linked.flatMap(({ people }) => people.map((person) => person.key)),
    unknownNames: names.filter((_, place) => linked[place]?.people.length === 0),
    ...(topic === undefined ? {} : { topic }),
    ...(article === undefined ? {} : { article }),
    ...(group.smallTalk === undefined ? {} : { smallTalk: group.smallTalk }),
    ...(group.list === undefined ? {} : { list: group.list }),
    ...(group.long === undefined ? {} : { long: group.long }),
    ...reading.period,
  }
}
