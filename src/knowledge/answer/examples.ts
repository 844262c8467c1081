// Questions to begin with, made from what the collection holds, so that the first thing a reader tries has an answer.

import { questionLexicon } from '../question/question-lexicon.ts'
import type { Collection, KeptQuotation, KnownPerson } from '../search/collection.ts'
import { quotationEvidence } from './evidence.ts'
import { subjectsOf } from './starting-topics.ts'

/** People tried for an example; the most quoted first. */
const PEOPLE = 40
/** Quotations of a person looked at; the newest. */
const QUOTATIONS = 60
/** Words that can be asked for („Who said …?“): enough to be known again, few enough for a button of 64 bytes. */
const FEWEST_WORDS = 4
const LONGEST_BYTES = 42

interface Voice {
  readonly person: KnownPerson
  readonly quotations: readonly KeptQuotation[]
}

/**
 * Up to `limit` questions in `language` about different people who are quoted in that language, each with a statement that
 * answers it: by turns what somebody said on a topic, and whose words these are.
 */
export function exampleQuestions(language: 'de' | 'en', limit: number, collection: Collection): readonly string[] {
  const voices = voicesIn(language, collection)
  const asked = new Set<string>()
  const ask = (kind: typeof whatSaid): string | undefined => {
    for (const voice of voices) {
      const question = asked.has(voice.person.key) ? undefined : kind(voice, language, collection)
      if (question === undefined) continue
      asked.add(voice.person.key)
      return question
    }
    return undefined
  }
  return Array.from({ length: limit }, (_, turn) =>
    turn % 2 === 0 ? (ask(whatSaid) ?? ask(whoSaid)) : (ask(whoSaid) ?? ask(whatSaid)),
  ).filter((question) => question !== undefined)
}

const voicesIn = (language: string, collection: Collection): readonly Voice[] =>
  collection.people({ from: 0, size: PEOPLE }).items.flatMap((person) => {
    const quotations = collection
      .findQuotations({ persons: [person.key], limit: QUOTATIONS })
      .map(({ item }) => item)
      .filter(({ article, certain }) => certain && article.language === language && article.abstractOf === undefined)
    return quotations.length === 0 || person.kind !== 'person' ? [] : [{ person, quotations }]
  })

function whatSaid({ person, quotations }: Voice, language: 'de' | 'en', collection: Collection): string | undefined {
  const [topic] = subjectsOf(quotations, collection)
  if (topic === undefined) return undefined
  return questionLexicon(language)
    .examples.about.replace('{who}', () => person.name)
    .replace('{topic}', () => topic)
}

function whoSaid({ quotations }: Voice, language: 'de' | 'en', collection: Collection): string | undefined {
  const words = quotations
    .filter(({ type, spans }) => type === 'direct' && spans.length === 1)
    .map((quotation) => quotationEvidence(quotation, collection)?.text ?? '')
    .find(isMemorable)
  return words && questionLexicon(language).examples.said.replace('{words}', () => words)
}

const isMemorable = (words: string): boolean =>
  words.split(/\s+/).length >= FEWEST_WORDS &&
  Buffer.byteLength(words) <= LONGEST_BYTES &&
  /^\p{Lu}[^„“”"»«\n]*$/u.test(words)
