// „The sheep farmer“, „the museum director“, „eine Sprecherin des Verkehrsministeriums“: a role instead of a name. Its holder is
// the speaker of an article beside whose name, or in whose mention, the words of the role stand.

import { namesLesserOffice } from '../person/lesser-office.ts'
import { analyse, type Term } from '../search/analyse.ts'
import type { Collection, KeptQuotation, KnownPerson } from '../search/collection.ts'
import { type Span, shared } from '../text/span.ts'
import { nameKey } from '../text/transliterate.ts'
import { findWords } from '../text/words.ts'
import { type RoleWord, roleWords, shareHeld, shareOf, type Zones } from './role-words.ts'

/** Passages looked up for the role alone and for the role with the topic, and articles looked through. */
const PASSAGES = 10
const ARTICLES = 8
/** Share of the role's words that must be told. */
const HELD = 0.55
/** Words between a name and the words that tell the role: „Edith Crouchley, the harbour master“, „the museum's director, X“. */
const BESIDE = 5
const SAME_SENTENCE = 16
/** What words count that stand farther off in the sentence or in the one before („The fishers are divided. Gil Tranter said …“). */
const FARTHER = 0.75
/** What words beside the head count that stand anywhere in the article („the mayor of Saltmere“, where all is about Saltmere). */
const ANYWHERE = 0.4
/** Who holds the role nearly as well may be meant too. */
const NEARLY = 0.1

/** Somebody who holds a role, with his words; without `person` where the articles give no name. */
export interface RoleHolder {
  readonly person?: KnownPerson
  /** Not certain to be his where only a sentence nearby tells the role. */
  readonly quotations: readonly KeptQuotation[]
}

/**
 * Who may hold the role `phrase`, among those who speak in articles near it or near the topic: those whom the articles surely
 * call so first, then those of whom they tell it less surely; in each group the likeliest alone, or several as likely.
 */
export function roleHolders(
  phrase: string,
  topic: string | undefined,
  language: string,
  collection: Collection,
): readonly (readonly RoleHolder[])[] {
  const searches = topic === undefined ? [phrase] : [phrase, `${phrase} ${topic}`]
  const near = searches.flatMap((words) => collection.findPassages(words, PASSAGES).map(({ item }) => item.article.id))
  const speakers = [...new Set(near)].slice(0, ARTICLES).flatMap((id) => speakersIn(id, phrase, language, collection))
  return ways.flatMap((way) => {
    const best = Math.max(0, ...speakers.map(({ held }) => held[way]))
    const holders = speakers.filter(({ held }) => held[way] >= Math.max(HELD, best - NEARLY))
    return holders.length === 0 ? [] : [joined(way === 'nearby' ? holders.map(unsure) : holders, collection)]
  })
}

/** How somebody's role is told, the surest first: he is called so elsewhere, it stands beside his name, or only in a sentence nearby. */
const ways = ['called', 'beside', 'nearby'] as const

interface Speaking {
  readonly key: string
  /** How well he holds the role, 0 to 1, by each way of telling it. */
  readonly held: Readonly<Record<(typeof ways)[number], number>>
  readonly quotations: readonly KeptQuotation[]
}

const unsure = (speaker: Speaking): Speaking => ({
  ...speaker,
  quotations: speaker.quotations.map((quotation) => ({ ...quotation, certain: false })),
})

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
  const page = pageOf(article, [...byKey.keys()], collection)
  const head = role.filter((word) => word.head)
  const lesser = namesLesserOffice(phrase)
  const isTold = head.some(({ isMet }) => collection.someWord(id, isMet))
  const anywhere = onDemand(() => {
    const terms = page.read(`${article.headline}\n${article.text}`)
    return role.map((word) => shareOf(word, [{ weight: ANYWHERE, terms }]))
  })
  return [...byKey].map(([key, quotations]) => {
    const others = [...byKey].flatMap(([other, said]) => (other === key ? [] : said))
    return {
      key,
      quotations,
      held: heldBy(quotations, { role, head, lesser, isTold, anywhere }, page, others, collection),
    }
  })
}

/** A role as it is looked for in an article. */
interface Sought {
  readonly role: readonly RoleWord[]
  readonly head: readonly RoleWord[]
  /** Whether it is a deputy or former holder who is asked for. */
  readonly lesser: boolean
  /** Whether its head stands anywhere in the article; where it does not, only what is known of somebody elsewhere can tell it. */
  readonly isTold: boolean
  /** What each of its words counts by standing anywhere in the article. */
  readonly anywhere: () => readonly number[]
}

const NOT_HELD = { called: 0, beside: 0, nearby: 0 }

/** What `find` gives, found at the first call. */
function onDemand<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

/** An article as it is read for roles. */
interface Page {
  readonly text: string
  readonly sentences: readonly Span[]
  /** The terms of each sentence. */
  readonly body: () => readonly (readonly Term[])[]
  /** The terms of a text without people's names: in „Minister Müller“ it is not another Müller who holds the role. */
  readonly read: (text: string) => readonly Term[]
  readonly nameless: (terms: readonly Term[]) => readonly Term[]
}

function pageOf(
  { id, text, language }: { readonly id: string; readonly text: string; readonly language: string },
  speakers: readonly string[],
  collection: Collection,
): Page {
  const people = speakers.flatMap((key) => collection.person(key) ?? []).filter(({ kind }) => kind === 'person')
  const names = new Set(people.flatMap(({ name }) => nameKey(name).split(' ')))
  const without = (terms: readonly Term[], of: string): readonly Term[] =>
    terms.filter(({ start, end }) => !names.has(nameKey(of.slice(start, end))))
  const sentences = collection.sentencesOf(id)
  return {
    text,
    sentences,
    body: onDemand(() => sentences.map((sentence) => analyse(text, language, sentence))),
    read: (words) => without(analyse(words, language), words),
    nameless: (terms) => without(terms, text),
  }
}

/**
 * How well the speaker of these quotations holds the role. What a sentence nearby tells counts only for somebody whose role is
 * not told („Der Minister war in Tannrode. …, sagte Bäcker Wolter“).
 */
function heldBy(
  quotations: readonly KeptQuotation[],
  { role, head, lesser, isTold, anywhere }: Sought,
  page: Page,
  others: readonly KeptQuotation[],
  collection: Collection,
): Speaking['held'] {
  const person = collection.person(quotations[0]?.person ?? '')
  const described = ownDescriptions(quotations, person, lesser, page)
  if (!isTold && !described.some((zones) => head.some((word) => shareOf(word, zones) > 0))) return NOT_HELD
  const places = namePlaces(surnameOf(quotations, person), page)
  const around = [...aroundName(places, page), ...beforeWords(quotations, others, page)]
  const elsewhere = role.map((word, at) =>
    Math.max(anywhere()[at] ?? 0, ...around.map((zones) => shareOf(word, zones))),
  )
  const bestOf = (zones: readonly Zones[]): number =>
    Math.max(0, ...zones.map((each) => shareHeld(role, each, elsewhere)))
  const hasRole = (person?.roles.length ?? 0) > 0 || quotations.some(({ speaker }) => speaker?.role !== undefined)
  // A police of which demonstrators are told nearby is no demonstrator.
  if (person !== undefined && person.kind !== 'person') return { ...NOT_HELD, called: bestOf(described) }
  return {
    called: bestOf(described),
    beside: bestOf(besideName(places, page)),
    nearby: hasRole ? 0 : bestOf(around),
  }
}

/** Where „Anwalt“ ends in „Anwalt des Mörders“ and „mother“ in „Ruth Pike, whose son …“. */
const ASIDE = /(?<=\p{L},?\s)(?:des|der|eines|einer|von|vom|of|for|whose|deren|dessen|who|against|gegen)\s/iu

/** What the quotations themselves say of their speaker: role, full form, and the words that stand for him. */
function ownDescriptions(
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
function surnameOf([first]: readonly KeptQuotation[], person: KnownPerson | undefined): string | undefined {
  const last = person && findWords(first?.speaker?.name ?? person.name).at(-1)?.text
  return last === undefined ? undefined : nameKey(last)
}

interface Place {
  readonly sentence: number
  readonly term: number
}

/** Where the name stands. */
const namePlaces = (surname: string | undefined, { body, text }: Page): readonly Place[] =>
  surname === undefined
    ? []
    : body().flatMap((terms, sentence) =>
        terms.flatMap(({ start, end }, term) =>
          nameKey(text.slice(start, end)) === surname ? [{ sentence, term }] : [],
        ),
      )

/** The words by which each place calls the bearer something: „harbour master Edith Crouchley“, „Crouchley, the harbour master“. */
const besideName = (places: readonly Place[], { body, nameless, text }: Page): readonly Zones[] =>
  places.map(({ sentence, term }) => {
    const all = body()[sentence] ?? []
    const name = all[term]
    const near = all.slice(Math.max(0, term - BESIDE), term + BESIDE + 1)
    const calling = near.filter((each) => name !== undefined && callsHimSo(each, name, text))
    return [{ weight: 1, terms: nameless(calling) }]
  })

/** Between a role and the name behind it: titles and given names. */
const BEFORE_NAME = /^,?\s(?:\p{Lu}[\p{L}.’'-]*\s){0,2}$/u
/** Between a name and the role behind it: a comma or „is“, an article, adjectives; no „of“, no „whose“, no other noun's genitive. */
const BEHIND_NAME =
  /^(?:,|\s(?:is|was|ist|war))\s(?:(?:the|an?|der|die|das|eine?)\s)?(?:(?!(?:des|der|den|dem|of|for|von|vom|to|whose|who|not|nicht|no)\s)[\p{L}’'-]+\s){0,2}$/u

const callsHimSo = (word: Span, name: Span, text: string): boolean =>
  word.end <= name.start
    ? BEFORE_NAME.test(text.slice(word.end, name.start))
    : BEHIND_NAME.test(text.slice(name.end, word.start))

/** More of its sentence, and the one before. */
const aroundName = (places: readonly Place[], { body, nameless }: Page): readonly Zones[] =>
  places.map(({ sentence, term }) => {
    const around = (body()[sentence] ?? []).slice(Math.max(0, term - SAME_SENTENCE), term + SAME_SENTENCE + 1)
    return [{ weight: FARTHER, terms: nameless([...(body()[sentence - 1] ?? []), ...around]) }]
  })

/** The sentence right before somebody's words („The farmer was not amused. Her family had checked the registers, she said.“). */
const beforeWords = (
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
