// The words that tell in an article what somebody is: what he is called, what stands beside his name, and what stands nearby.

import type { Article } from '../article/article.ts'
import { onDemand } from '../lexicon/on-demand.ts'
import { namesLesserOffice } from '../person/lesser-office.ts'
import { analyse } from '../search/analyse.ts'
import type { Collection, KeptQuotation, KnownPerson } from '../search/collection.ts'
import { type Span, shared } from '../text/span.ts'
import { nameKey } from '../text/transliterate.ts'
import { findWords } from '../text/words.ts'
import type { Zones } from './asked-role.ts'
import { type ToldWord, toldWords } from './role-word.ts'

/** Words between a name and the words that tell the role: „Edith Crouchley, the harbour master“, „the museum's director, X“. */
const BESIDE = 5
const SAME_SENTENCE = 16
/** What words count that stand farther off in the sentence or in the one before („The fishers are divided. Gil Tranter said …“). */
const FARTHER = 0.75

/** An article as it is read for roles. */
export interface Page {
  readonly text: string
  readonly sentences: readonly Span[]
  /** The terms of each sentence. */
  readonly body: () => readonly (readonly ToldWord[])[]
  /** The key as a name of each of them. */
  readonly keys: () => readonly (readonly string[])[]
  /**
   * The terms of a text without the speakers' names, in „Minister Müller“ it is not another Müller who holds the role; but for those whose
   * the role is („Müllers Sprecher“).
   */
  readonly read: (text: string) => readonly ToldWord[]
  readonly nameless: (terms: readonly ToldWord[]) => readonly ToldWord[]
  /** The terms of all of it, without any speaker's name: whose name stands somewhere has no share in every role. */
  readonly everywhere: () => readonly ToldWord[]
}

/** Reads an article whose speakers these are, for this role. */
export function pageOf(
  { id, headline, text, language }: Article,
  speakers: readonly string[],
  role: string,
  collection: Collection,
): Page {
  const people = speakers.flatMap((key) => collection.person(key) ?? []).filter(({ kind }) => kind === 'person')
  const owners = ownersIn(role)
  const names = new Set(people.flatMap(({ name }) => nameKey(name).split(' ')))
  const nameless = (words: readonly ToldWord[]): readonly ToldWord[] =>
    words.filter(({ word }) => !names.has(nameKey(word)) || owners.has(nameKey(word)))
  const sentences = collection.sentencesOf(id)
  const body = onDemand(() => sentences.map((sentence) => toldWords(collection.termsOf(id, sentence), text)))
  return {
    text,
    sentences,
    body,
    keys: onDemand(() => body().map((terms) => terms.map(({ word }) => nameKey(word)))),
    read: (words) => nameless(toldWords(analyse(words, language), words)),
    nameless,
    everywhere() {
      const all = `${headline}\n${text}`
      return toldWords(analyse(all, language), all).filter(({ word }) => !names.has(nameKey(word)))
    },
  }
}

/** Where „Anwalt“ ends in „Anwalt des Mörders“ and „mother“ in „Ruth Pike, whose son …“. */
const ASIDE = /(?<=\p{L},?\s)(?:des|der|eines|einer|von|vom|of|for|whose|deren|dessen|who|against|gegen)\s/iu

/** „Sprecherin von Farr“, „Farrs Sprecherin“, „Farr's spokeswoman“: words that may name whose it is. */
export function ownersIn(role: string): ReadonlySet<string> {
  const aside = ASIDE.exec(role)
  const behind = aside === null ? [] : findWords(role.slice(aside.index))
  const genitives = findWords(role)
    .slice(0, -1)
    .map(({ text }) => text.replace(/['’]s?$/u, 's'))
    .filter((word) => word.endsWith('s'))
  return new Set(
    [...behind.map(({ text }) => text), ...genitives, ...genitives.map((word) => word.slice(0, -1))].map(nameKey),
  )
}

/** What the quotations themselves say of their speaker: role, full form, and the words that stand for him. */
export function ownDescriptions(
  quotations: readonly KeptQuotation[],
  person: KnownPerson | undefined,
  lesser: boolean,
  { text, read }: Page,
): readonly Zones[] {
  const described = quotations.flatMap(({ speaker, mention }) => [
    ...(speaker === undefined ? [] : [`${speaker.role ?? ''} ${speaker.name}`]),
    ...(mention === undefined ? [] : [text.slice(mention.start, mention.end)]),
  ])
  const titles = [...new Set([...described, ...(person?.roles ?? [])])]
  return titles
    .filter((words) => lesser || !namesLesserOffice(words))
    .map((words) => {
      const aside = ASIDE.exec(words)?.index ?? words.length
      return [
        { weight: 1, terms: read(words.slice(0, aside)) },
        { weight: 1, terms: read(words.slice(aside)), asides: true },
      ]
    })
}

/** The last word of the name, by which the text goes on calling him; none for somebody without a name. */
export function surnameOf([first]: readonly KeptQuotation[], person: KnownPerson | undefined): string | undefined {
  const last = person && findWords(first?.speaker?.name ?? person.name).at(-1)?.text
  return last === undefined ? undefined : nameKey(last)
}

export interface Place {
  readonly sentence: number
  readonly term: number
}

/** Where the name stands. */
export const namePlaces = (surname: string | undefined, { keys }: Page): readonly Place[] =>
  surname === undefined
    ? []
    : keys().flatMap((ofSentence, sentence) =>
        ofSentence.flatMap((key, term) => (key === surname ? [{ sentence, term }] : [])),
      )

/** The words by which each place calls the bearer something: „harbour master Edith Crouchley“, „Crouchley, the harbour master“. */
export const besideName = (places: readonly Place[], { body, nameless, text }: Page): readonly Zones[] =>
  places.map(({ sentence, term }) => {
    const all = body()[sentence] ?? []
    const name = all[term]
    const near = all.slice(Math.max(0, term - BESIDE), term + BESIDE + 1)
    const calling = near.filter((each) => name !== undefined && callsHimSo(each, name, text))
    return [{ weight: 1, terms: nameless(calling) }]
  })

/** Between a role and the name behind it: titles and given names, or that it is his („Verwalter ist der Anwalt Jan Roth“). */
const BEFORE_NAME =
  /^(?:,?\s|\s(?:is|was|ist|war|wird|bleibt)\s(?:(?:der|die|the)\s(?:\p{L}+\s)?)?)(?:\p{Lu}[\p{L}.’'-]*\s){0,2}$/u
/** Between a name and the role behind it: a comma or „is“, an article, adjectives; no „of“, no „whose“, no other noun's genitive. */
const BEHIND_NAME =
  /^(?:,|\s(?:is|was|ist|war))\s(?:(?:the|an?|der|die|das|eine?)\s)?(?:(?!(?:des|der|den|dem|of|for|von|vom|to|whose|who|not|nicht|no)\s)[\p{L}’'-]+\s){0,2}$/u

const callsHimSo = (word: Span, name: Span, text: string): boolean =>
  word.end <= name.start
    ? BEFORE_NAME.test(text.slice(word.end, name.start))
    : BEHIND_NAME.test(text.slice(name.end, word.start))

/** More of its sentence, and the one before. */
export const aroundName = (places: readonly Place[], { body, nameless }: Page): readonly Zones[] =>
  places.map(({ sentence, term }) => {
    const around = (body()[sentence] ?? []).slice(Math.max(0, term - SAME_SENTENCE), term + SAME_SENTENCE + 1)
    return [{ weight: FARTHER, terms: nameless([...(body()[sentence - 1] ?? []), ...around]) }]
  })

/** The sentence right before somebody's words („The farmer was not amused. Her family had checked the registers, she said.“). */
export const beforeWords = (
  quotations: readonly KeptQuotation[],
  others: readonly KeptQuotation[],
  { sentences, body, nameless }: Page,
): readonly Zones[] =>
  quotations.flatMap((quotation): Zones[] => {
    const place = sentences.findIndex((sentence) => touches(quotation, sentence)) - 1
    const terms = body()[place]
    if (terms === undefined || others.some((other) => touches(other, sentences[place]))) return []
    return [[{ weight: FARTHER, terms: nameless(terms) }]]
  })

const touches = ({ spans }: KeptQuotation, sentence: Span | undefined): boolean =>
  sentence !== undefined && spans.some((span) => shared(span, sentence) > 0)
