// Sometimes the article itself says that there is no answer: „Auf die Frage nach dem Stempel antwortete die Ministerin nicht.“
// That sentence is the only one a refusal may show.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import type { KnownPerson, Passage } from '../search/collection.ts'
import { fold } from '../text/fold.ts'
import { findWords } from '../text/words.ts'
import type { Evidence } from './answer.ts'
import { spanEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { likeness, topicShare } from './relevance.ts'

const words = z.array(z.string().min(1)).default([])
const openSchema = z.strictObject({ name: words, number: words, date: words })
const schema = z.strictObject({ phrases: words, whether: words, open: openSchema.prefault({}) })

/** Words that may stand between those of a phrase. */
const WIDEST_GAP = 6
/** Passages in which such a sentence is looked for. */
const PASSAGES = 8
/** The sentence must be about what was asked, not only near it. */
const ABOUT = 0.5

const NEGATIONS: ReadonlySet<string> = new Set(['nicht', 'not', 'kaum'])

const QUOTED = /[„“”"»«][^„“”"»«]*[“”"»«]/g

/** What may not be known: who somebody is, how much, when. */
export type Unknown = keyof z.infer<typeof openSchema>

interface Declining {
  readonly phrases: readonly (readonly string[])[]
  /** How an article says that something is not known, by what it is. */
  readonly open: Readonly<Record<Unknown, readonly (readonly string[])[]>>
  readonly whether: ReadonlySet<string>
}

const decliningIn = perLanguage((language): Declining => {
  const { phrases, open, whether } = readLexiconFile(language, 'question-declined', schema)
  const foldedIn = (list: readonly string[]) => list.map((phrase) => phrase.split(' ').map(fold))
  const { name, number, date } = open
  return {
    phrases: foldedIn(phrases),
    open: { name: foldedIn(name), number: foldedIn(number), date: foldedIn(date) },
    whether: new Set(whether.map(fold)),
  }
})

/** Whether a sentence says that somebody would not answer. */
export const saysNoAnswer = (sentence: string, language: string): boolean =>
  hasOneOf(decliningIn(language).phrases, sentence)

/** Whether a sentence says that such a thing is not known or not told, by whomever. */
export const saysItIsOpen = (unknown: Unknown, sentence: string, language: string): boolean =>
  hasOneOf(decliningIn(language).open[unknown], sentence)

function hasOneOf(phrases: readonly (readonly string[])[], sentence: string): boolean {
  // „Eine Glocke, die schweigt …“: what somebody said is not what the article says of him.
  const words = findWords(sentence.replace(QUOTED, ' ')).map(({ text }) => fold(text))
  return phrases.some((phrase) => inThisOrder(phrase, words))
}

/** Whether a sentence tells the question that got no answer: „Ob die Brücke schließt, ließ er offen.“ */
export function tellsWhatWasAsked(sentence: string, language: string): boolean {
  const { whether } = decliningIn(language)
  return findWords(sentence).some(({ text }) => whether.has(fold(text)))
}

function inThisOrder(phrase: readonly string[], words: readonly string[]): boolean {
  return words.some((word, from) => {
    // „Sie schwieg nicht länger“
    if (word !== phrase[0] || (phrase.length === 1 && NEGATIONS.has(words[from + 1] ?? ''))) return false
    let at = from
    for (const next of phrase.slice(1)) {
      const found = words.slice(at + 1, at + 2 + WIDEST_GAP).indexOf(next)
      if (found < 0) return false
      at += found + 1
    }
    return true
  })
}

/** The sentence in which an article says that one of these people gave no answer on the topic; undefined where none does. */
export function declinedEvidence(
  question: Question,
  people: readonly KnownPerson[],
  finding: Finding,
): Evidence | undefined {
  const { collection } = finding
  if (question.topic === undefined) return undefined
  const words = [people[0]?.name ?? '', question.topic].join(' ')
  const passages = collection.findPassages(words, PASSAGES).map(({ item }) => item)
  for (const passage of passages) {
    const sentence = declinedIn(passage, question, people, finding)
    if (sentence !== undefined) return spanEvidence(passage.article.id, sentence, collection)
  }
  return undefined
}

function declinedIn(passage: Passage, question: Question, people: readonly KnownPerson[], { collection }: Finding) {
  const { language } = passage.article
  const text = collection.article(passage.article.id)?.article.text ?? ''
  return collection.sentencesOf(passage.article.id).find((sentence) => {
    if (sentence.start < passage.start || sentence.end > passage.end) return false
    const words = text.slice(sentence.start, sentence.end)
    if (!saysNoAnswer(words, language)) return false
    const terms = analyse(words, language)
    const topic = { words: question.topic ?? '', language: question.language }
    return topicShare(topic, terms, language) >= ABOUT && (people.length === 0 || mentions(words, people))
  })
}

/** Whether the sentence names one of the people, by name or by role („die Ministerin“ for „Energieministerin“). */
function mentions(sentence: string, people: readonly KnownPerson[]): boolean {
  const words = findWords(sentence).map(({ text }) => fold(text))
  const forms = people
    .flatMap((person) => [person.name, ...person.aliases, ...person.roles])
    .flatMap((form) => findWords(form).map(({ text }) => fold(text)))
    .filter((word) => word.length > 3)
  return forms.some((form) => words.some((word) => word.length > 3 && likeness(word, form) >= 0.6))
}
