// „Wie heißt der Lieferant?“ is not answered by a sentence on the supplier that names nobody: a name must stand beside him.
// Only people are so asked for; what a method or a scale is called stands in small letters as often.

import { z } from 'zod'
import { loadLexicon, readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import { nounSenses } from '../person/noun-sense.ts'
import type { Question } from '../question/question.ts'
import { keyOf } from '../question/utterance.ts'
import { analyse, type Term } from '../search/analyse.ts'
import { translationsOf } from '../search/translations.ts'
import { plain } from '../text/fold.ts'
import { findWords, type Word } from '../text/words.ts'
import { likeness } from './relevance.ts'

const words = z.array(z.string().min(1)).default([])
const schema = z.strictObject({ asked: words, told: words, beforePlaces: words, people: words })

interface NameWords {
  readonly asked: readonly (readonly string[])[]
  readonly told: ReadonlySet<string>
  readonly beforePlaces: ReadonlySet<string>
  /** Who is asked for so and has no role by his word („das Paar“). */
  readonly people: ReadonlySet<string>
}

/** Words between a thing and its name. */
const BESIDE = 6
/** Another form of the word, or a part of a compound. */
const THERE = 0.75

const nameWordsOf = perLanguage((language): NameWords => {
  const { asked, told, beforePlaces, people } = readLexiconFile(language, 'question-names', schema)
  return {
    asked: asked.map((phrase) => phrase.split(' ').map(keyOf)),
    told: new Set(told.map(plain)),
    beforePlaces: new Set(beforePlaces.map(plain)),
    people: new Set(people.map(plain)),
  }
})

/**
 * Whether `found` (an answer in `language`) or `text` (it and the sentences near it) gives a name to the person whose name is asked
 * for. True for other questions, and where a language has no lists.
 */
export function givesNameAsked(question: Question, found: string, text: string, language: string): boolean {
  const person = personAsked(question)
  const lists = nameWordsOf(language)
  if (person === undefined || lists.told.size === 0) return true
  if (TOLD_BY_DEED.test(question.utterance.slice(person.end))) return namesSomebody(found, language)
  const typed = question.utterance.slice(person.start, person.end)
  const stems = [
    person.stem,
    ...analyse(typed, language).map(({ stem }) => stem),
    ...translationsOf(typed, question.language, language),
  ]
  const terms = analyse(text, language)
  const words = findWords(text)
  return terms.some((term) => {
    if (!stems.some((stem) => likeness(stem, term.stem) >= THERE)) return false
    const at = words.findIndex(({ start, end }) => start <= term.start && end >= term.end)
    const near = words.slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    return near.some((word) => lists.told.has(plain(word.text)) || isName(word, words, words[at], text, language))
  })
}

/** Whether it is asked what somebody or something is called. */
export const asksForName = (question: Question): boolean => behindNaming(question) !== undefined

/** Where „wie heißt“, „name of“ ends. */
function behindNaming({ utterance, language, kind }: Question): number | undefined {
  if (kind !== 'fact') return undefined
  const keys = findWords(utterance).map(({ end, text }) => ({ end, key: keyOf(text) }))
  for (const phrase of nameWordsOf(language).asked) {
    const from = keys.findIndex((_, at) => phrase.every((key, place) => keys[at + place]?.key === key))
    if (from >= 0) return keys[from + phrase.length - 1]?.end
  }
  return undefined
}

/** The role behind „wie heißt“, „name of“. */
function personAsked(question: Question): Term | undefined {
  const { utterance, language } = question
  const end = behindNaming(question)
  if (end === undefined) return undefined
  const thing = analyse(utterance, language).find((term) => !term.stop && term.start >= end)
  if (thing === undefined) return undefined
  const word = plain(utterance.slice(thing.start, thing.end))
  const { role } = nounSenses(loadLexicon(language))(word, true)
  return role !== undefined || nameWordsOf(language).people.has(word) ? thing : undefined
}

const TOLD_BY_DEED =
  /^(?:\s\p{L}+){0,4},?\s(?:who|that|which|whose)\s|^(?:\s\p{L}+){0,4},\s?(?:der|die|das|dem|den|dessen|deren)\s/iu

/** Words in marks, from the mark before them on. */
const MARKED = /^[„“”"»«‘][^„“”"»«\n]{1,60}[“”"»«‘’]/u

/** Whether a word near the thing begins a name: a given name, words in marks, a capital where only names have one. */
function isName(word: Word, all: readonly Word[], thing: Word | undefined, text: string, language: string): boolean {
  const lists = nameWordsOf(language)
  const at = all.indexOf(word)
  const before = all[at - 1]
  if (before !== undefined && lists.beforePlaces.has(plain(before.text))) return false
  if (MARKED.test(text.slice(Math.max(0, word.start - 1), word.end + 60))) return true
  if (!/^\p{Lu}/u.test(word.text) || thing === undefined || !isBeside(word, thing, text)) return false
  if (loadLexicon(language).givenNames.has(plain(word.text))) return true
  const opensSentence = before === undefined || /[.!?\n]/.test(text.slice(before.end, word.start))
  // German nouns have capitals, too: a name is what is no word of the lists.
  return !opensSentence && (language !== 'de' || translationsOf(word.text, 'de', 'en').length === 0)
}

/** Whether a person is named in full: a given name or an initial before another capital. */
function namesSomebody(text: string, language: string): boolean {
  const { givenNames } = loadLexicon(language)
  const all = findWords(text)
  return all.some(({ text: word, end }, at) => {
    const next = all[at + 1]
    if (next === undefined || !/^\p{Lu}/u.test(next.text) || !/^[.]?\s$/.test(text.slice(end, next.start))) return false
    return /^\p{Lu}$/u.test(word) || (/^\p{Lu}/u.test(word) && givenNames.has(plain(word)))
  })
}

/** Between a role and a name behind it („the dealer, Piet Maas“): capitals. */
const BEFORE_NAME = /^,?\s(?:\p{Lu}[\p{L}.’'-]*\s){0,2}$/u
/** Between a name and the role behind it („Piet Maas, a dealer“): the rest of the name, a comma and an article. */
const BEHIND_NAME = /^(?:\s\p{Lu}[\p{L}.’'-]*){0,2},\s(?:(?:the|an?|der|die|das|eine?)\s)?(?:\p{Ll}[\p{L}-]*\s)?$/u

const isBeside = (name: Word, thing: Word, text: string): boolean =>
  thing.end <= name.start
    ? BEFORE_NAME.test(text.slice(thing.end, name.start))
    : BEHIND_NAME.test(text.slice(name.end, thing.start))
