// „The sheep farmer“, „the museum director“, „eine Sprecherin des Verkehrsministeriums“: a role instead of a name. Its holder is
// the speaker of an article beside whose name, or in whose mention, the words of the role stand.

import { analyse, type Term } from '../search/analyse.ts'
import type { Collection, KeptQuotation, KnownPerson } from '../search/collection.ts'
import { translationsOf } from '../search/translations.ts'
import { type Span, shared } from '../text/span.ts'
import { nameKey } from '../text/transliterate.ts'
import { findWords } from '../text/words.ts'
import { likeness } from './relevance.ts'

/** Passages looked up for the role alone and for the role with the topic, and articles looked through. */
const PASSAGES = 10
const ARTICLES = 8
/** Share of the role's words that must stand near the name, and how well its head must be met: „treasurer“ is no „teacher“. */
const HELD = 0.65
const HEAD_MET = 0.75
/** Words between a name and the words that tell the role: „Edith Crouchley, the harbour master“, „the museum's director, X“. */
const BESIDE = 5
const SAME_SENTENCE = 16
/** What words count that stand farther off in the sentence or in the one before („The fishers are divided. Gil Tranter said …“). */
const FARTHER = 0.75
/** What words beside the head count that stand anywhere in the article („the mayor of Saltmere“, where all is about Saltmere). */
const ANYWHERE = 0.6
/** Who holds the role nearly as well may be meant too. */
const NEARLY = 0.1
/** What the head of a compound counts for the whole. */
const COMPOUND = 0.8
/** A word of the role weighs less than its head. */
const OTHER_WORD = 0.6

/** Somebody who holds a role, with his words; without `person` where the articles give no name. */
export interface RoleHolder {
  readonly person?: KnownPerson
  readonly quotations: readonly KeptQuotation[]
}

/** Who may hold the role `phrase`, among those who speak in articles near it or near the topic; the likeliest alone, or several as likely. */
export function roleHolders(
  phrase: string,
  topic: string | undefined,
  language: string,
  collection: Collection,
): readonly RoleHolder[] {
  const searches = topic === undefined ? [phrase] : [phrase, `${phrase} ${topic}`]
  const near = searches.flatMap((words) => collection.findPassages(words, PASSAGES).map(({ item }) => item.article.id))
  const speakers = [...new Set(near)].slice(0, ARTICLES).flatMap((id) => speakersIn(id, phrase, language, collection))
  const best = Math.max(HELD, ...speakers.map(({ held }) => held))
  return joined(
    speakers.filter(({ held }) => held >= best - NEARLY && held >= HELD),
    collection,
  )
}

interface Speaking {
  readonly key: string
  readonly held: number
  readonly quotations: readonly KeptQuotation[]
}

/** The holders of all articles, the words of one person together. */
function joined(speakers: readonly Speaking[], collection: Collection): readonly RoleHolder[] {
  const byKey = new Map<string, KeptQuotation[]>()
  for (const { key, quotations } of speakers) byKey.set(key, [...(byKey.get(key) ?? []), ...quotations])
  return [...byKey].map(([, quotations]) => {
    const person = collection.person(quotations[0]?.person ?? '')
    return { quotations, ...(person === undefined ? {} : { person }) }
  })
}

/** The speakers of an article, each with how well he holds the role. */
function speakersIn(id: string, phrase: string, language: string, collection: Collection): readonly Speaking[] {
  const article = collection.article(id)?.article
  if (article === undefined) return []
  const role = roleWords(phrase, language, article.language)
  if (role.length === 0) return []
  const byKey = new Map<string, KeptQuotation[]>()
  for (const quotation of collection.quotationsIn(id)) {
    const key = quotation.person ?? quotation.speaker?.name
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), quotation])
  }
  const sentences = collection.sentencesOf(id)
  const body = sentences.map((sentence) => analyse(article.text, article.language, sentence))
  const isSpoken = (place: number, by: string): boolean =>
    [...byKey].some(([key, said]) => key !== by && said.some((each) => touches(each, sentences[place])))
  const whole = analyse(`${article.headline}\n${article.text}`, article.language)
  const anywhere = role.map(({ stems }) => bestMatch(stems, [{ weight: ANYWHERE, terms: whole }]))
  return [...byKey].map(([key, quotations]) => {
    const own = ownDescriptions(quotations, article.text, article.language, collection)
    const beside = besideName(surnameOf(quotations, collection), body, article.text)
    const before = beforeWords(quotations, sentences, body, (place) => isSpoken(place, key))
    const descriptions = [...own, ...beside, ...before]
    return { key, quotations, held: Math.max(0, ...descriptions.map((zones) => heldOf(role, zones, anywhere))) }
  })
}

/** Words that describe somebody, by how near they stand to the name. */
type Zones = readonly { readonly weight: number; readonly terms: readonly Term[] }[]

/** What the quotations themselves say of their speaker: role, full form, and the words that stand for him. */
function ownDescriptions(
  quotations: readonly KeptQuotation[],
  text: string,
  language: string,
  collection: Collection,
): readonly Zones[] {
  const roles = collection.person(quotations[0]?.person ?? '')?.roles ?? []
  const described = quotations.flatMap(({ speaker, mention }) => [
    ...(speaker === undefined ? [] : [`${speaker.role ?? ''} ${speaker.name}`]),
    ...(mention === undefined ? [] : [text.slice(mention.start, mention.end)]),
  ])
  return [...new Set([...described, ...roles])].map((words) => [{ weight: 1, terms: analyse(words, language) }])
}

/** The last word of the name, by which the text goes on calling him; none for somebody without a name. */
function surnameOf([first]: readonly KeptQuotation[], collection: Collection): string | undefined {
  const person = collection.person(first?.person ?? '')
  const last = person && findWords(first?.speaker?.name ?? person.name).at(-1)?.text
  return last === undefined ? undefined : nameKey(last)
}

/** The words around each place where the name stands. */
function besideName(surname: string | undefined, body: readonly (readonly Term[])[], text: string): readonly Zones[] {
  if (surname === undefined) return []
  return body.flatMap((terms, place) =>
    terms.flatMap((term, at): Zones[] => {
      if (nameKey(text.slice(term.start, term.end)) !== surname) return []
      const sentence = terms.slice(Math.max(0, at - SAME_SENTENCE), at + SAME_SENTENCE + 1)
      return [
        [
          { weight: 1, terms: terms.slice(Math.max(0, at - BESIDE), at + BESIDE + 1) },
          { weight: FARTHER, terms: [...(body[place - 1] ?? []), ...sentence] },
        ],
      ]
    }),
  )
}

/** The sentence right before somebody's words („The farmer was not amused. Her family had checked the registers, she said.“). */
function beforeWords(
  quotations: readonly KeptQuotation[],
  sentences: readonly Span[],
  body: readonly (readonly Term[])[],
  isOfOthers: (place: number) => boolean,
): readonly Zones[] {
  return quotations.flatMap((quotation): Zones[] => {
    const place = sentences.findIndex((sentence) => touches(quotation, sentence)) - 1
    const terms = body[place]
    return terms === undefined || isOfOthers(place) ? [] : [[{ weight: FARTHER, terms }]]
  })
}

const touches = ({ spans }: KeptQuotation, sentence: Span | undefined): boolean =>
  sentence !== undefined && spans.some((span) => shared(span, sentence) > 0)

interface RoleWord {
  readonly stems: readonly string[]
  readonly weight: number
  readonly head: boolean
}

/** The telling words of a role. Its head is the first run's last word: „director“ in „museum director“, „mayor“ in „mayor of Wyrda“. */
function roleWords(phrase: string, asked: string, language: string): readonly RoleWord[] {
  const terms = analyse(phrase, asked)
  const there = analyse(phrase, language)
  const first = terms.findIndex((term) => !term.stop)
  const gap = terms.findIndex((term, place) => place > first && term.stop)
  const head = (gap < 0 ? terms.length : gap) - 1
  return terms.flatMap((term, place) => {
    if (term.stop) return []
    const translations = translationsOf(phrase.slice(term.start, term.end), asked, language)
    const stems = [...new Set([term.stem, there[place]?.stem ?? term.stem, ...translations])]
    return [{ stems, weight: place === head ? 1 : OTHER_WORD, head: place === head }]
  })
}

/** Share of the role told there, 0 to 1; 0 where its head is not. */
function heldOf(role: readonly RoleWord[], zones: Zones, anywhere: readonly number[]): number {
  const met = role.map(({ stems, weight, head }, place) => {
    const near = bestMatch(stems, zones)
    return { weight, head, share: head ? near : Math.max(near, anywhere[place] ?? 0) }
  })
  if (met.some(({ head, share }) => head && share < HEAD_MET * FARTHER)) return 0
  const whole = met.reduce((sum, { weight }) => sum + weight, 0)
  return met.reduce((sum, { weight, share }) => sum + weight * share, 0) / whole
}

/** „Sprecher“ of „Fischersprecher“. */
const isHeadOf = (word: string, compound: string): boolean => word.length >= 5 && compound.endsWith(word)

function bestMatch(stems: readonly string[], zones: Zones): number {
  let best = 0
  for (const { weight, terms } of zones) {
    for (const term of terms) {
      for (const stem of stems) {
        const met = Math.max(likeness(stem, term.stem), isHeadOf(term.stem, stem) ? COMPOUND : 0)
        if (met >= HEAD_MET) best = Math.max(best, weight * met)
      }
    }
  }
  return best
}
