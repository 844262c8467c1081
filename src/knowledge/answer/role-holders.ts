// „The sheep farmer“, „the museum director“, „eine Sprecherin des Verkehrsministeriums“: a role instead of a name. Its holder is
// the speaker of an article beside whose name, or in whose mention, the words of the role stand.

import { loadLexicon } from '../lexicon/lexicon.ts'
import { onDemand } from '../lexicon/on-demand.ts'
import { namesLesserOffice } from '../person/lesser-office.ts'
import { nounSenses } from '../person/noun-sense.ts'
import type { Collection, KeptQuotation, KnownPerson } from '../search/collection.ts'
import { plain } from '../text/fold.ts'
import { findWords } from '../text/words.ts'
import { askedRole, shareHeld, shareOf, type Zones } from './asked-role.ts'
import { fieldsNamedIn, isOfOtherField } from './portfolios.ts'
import {
  aroundName,
  beforeWords,
  besideName,
  namePlaces,
  ownDescriptions,
  ownersIn,
  type Page,
  pageOf,
  surnameOf,
} from './role-descriptions.ts'
import type { RoleWord } from './role-word.ts'

/** Passages looked up for the role alone and for the role with the topic, and articles looked through. */
const PASSAGES = 10
const ARTICLES = 8
/** Share of the role's words that must be told. */
const HELD = 0.55
/** What words beside the head count that stand anywhere in the article („the mayor of Saltmere“, where all is about Saltmere). */
const ANYWHERE = 0.4
/** Who holds the role nearly as well may be meant too. */
const NEARLY = 0.1

/** Languages of which the one has compounds and the other not: as one of them a text of any other is read, too. */
const WAYS_TO_READ = ['de', 'en'] as const

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
  if (!mayBeTold(phrase, language, collection)) return []
  const searches = topic === undefined ? [phrase] : [phrase, `${phrase} ${topic}`]
  const near = searches.flatMap((words) => collection.findPassages(words, PASSAGES).map(({ item }) => item.article.id))
  const speakers = [...new Set(near)].slice(0, ARTICLES).flatMap((id) => speakersIn(id, phrase, language, collection))
  return ways.flatMap((way) => {
    const best = Math.max(0, ...speakers.map(({ held }) => held[way]))
    const holders = speakers.filter(({ held }) => held[way] >= Math.max(HELD, best - NEARLY))
    return holders.length === 0 ? [] : [joined(way === 'nearby' ? holders.map(unsure) : holders, collection)]
  })
}

/**
 * Whether a word of the collection can be the head of the role. What is no role but the name of somebody of whom nobody writes
 * need not be looked for in the articles, which takes longer than all else about such a question.
 */
function mayBeTold(phrase: string, language: string, collection: Collection): boolean {
  const written = collection.wordsLike(phrase)
  return WAYS_TO_READ.some((read) =>
    askedRole(phrase, language, read).some(({ head, mayBeMet }) => head && written.some(mayBeMet)),
  )
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
  const role = askedRole(phrase, language, article.language)
  if (role.length === 0) return []
  const byKey = new Map<string, KeptQuotation[]>()
  for (const quotation of collection.quotationsIn(id)) {
    const key = quotation.person ?? quotation.speaker?.name
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), quotation])
  }
  const page = pageOf(article, [...byKey.keys()], phrase, collection)
  const head = role.filter((word) => word.head)
  const lesser = namesLesserOffice(phrase)
  const isWomans = femaleRole(phrase, language)
  // Where nobody is vice or former anything, the „vice president“ is not the president.
  if (lesser && !namesLesserOffice(article.text)) return []
  const isTold = head.some(({ isMet }) => collection.someWord(id, isMet))
  const fields = onDemand(() => fieldsNamedIn(article.text))
  const anywhere = onDemand(() => {
    const terms = page.everywhere()
    return role.map((word) => shareOf(word, [{ weight: ANYWHERE, terms }]))
  })
  return [...byKey].map(([key, quotations]) => {
    const others = [...byKey].flatMap(([other, said]) => (other === key ? [] : said))
    return {
      key,
      quotations,
      held: heldBy(
        quotations,
        { phrase, fields, role, head, lesser, isWomans, isTold, anywhere },
        page,
        others,
        collection,
      ),
    }
  })
}

/** A role as it is looked for in an article. */
interface Sought {
  readonly phrase: string
  /** The fields of offices that the article names (portfolios.ts). */
  readonly fields: () => readonly string[]
  readonly role: readonly RoleWord[]
  readonly head: readonly RoleWord[]
  /** Whether it is a deputy or former holder who is asked for. */
  readonly lesser: boolean
  /** Whether it is a woman's: „der Sprecher“ may be asked of a woman, „die Sprecherin“ of no man. */
  readonly isWomans: boolean
  /** Whether its head stands anywhere in the article; where it does not, only what is known of somebody elsewhere can tell it. */
  readonly isTold: boolean
  /** What each of its words counts by standing anywhere in the article. */
  readonly anywhere: () => readonly number[]
}

/** Whether it is said of what somebody is it, in other words than that of which the holder is sought. */
const isOfAnother = (role: readonly RoleWord[], described: readonly Zones[]): boolean =>
  described.some((zones) => zones.some(({ asides, terms }) => asides === true && terms.some(({ stop }) => !stop))) &&
  role.every((word) => word.head || described.every((zones) => shareOf(word, zones) === 0))

const HIS = /^(?:sein|ihr)(?:e[mnrs]?)?\s|^(?:his|her|their)\s/iu

/** „Seine Sprecherin“: whose, the sentence or the one before must tell. */
const isSomebodys = (
  quotations: readonly KeptQuotation[],
  role: readonly RoleWord[],
  around: readonly Zones[],
  { text }: Page,
): boolean =>
  quotations.some(({ mention }) => mention !== undefined && HIS.test(text.slice(mention.start, mention.end))) &&
  role.every((word) => word.head || around.every((zones) => shareOf(word, zones) === 0))

/** Whether a word of the role is a woman's. */
const femaleRole = (phrase: string, language: string): boolean => {
  const senseOf = nounSenses(loadLexicon(language))
  return findWords(phrase).some(({ text }) => senseOf(plain(text), true).role?.gender === 'female')
}

const NOT_HELD = { called: 0, beside: 0, nearby: 0 }

/**
 * How well the speaker of these quotations holds the role. What a sentence nearby tells counts only for somebody whose role is
 * not told („Der Minister war in Tannrode. …, sagte Bäcker Wolter“).
 */
function heldBy(
  quotations: readonly KeptQuotation[],
  { phrase, fields, role, head, lesser, isWomans, isTold, anywhere }: Sought,
  page: Page,
  others: readonly KeptQuotation[],
  collection: Collection,
): Speaking['held'] {
  const person = collection.person(quotations[0]?.person ?? '')
  if (isWomans && person?.gender === 'male') return NOT_HELD
  const surname = surnameOf(quotations, person)
  // Nobody is his own spokesman.
  if (surname !== undefined && ownersIn(phrase).has(surname)) return NOT_HELD
  const titles = [...(person?.roles ?? []), ...quotations.flatMap(({ speaker }) => speaker?.role ?? [])]
  if (isOfOtherField(phrase, titles, fields)) return NOT_HELD
  const described = ownDescriptions(quotations, person, lesser, page)
  if (!isTold && !described.some((zones) => head.some((word) => shareOf(word, zones) > 0))) return NOT_HELD
  const places = namePlaces(surname, page)
  const around = [...aroundName(places, page), ...beforeWords(quotations, others, page)]
  const elsewhere = role.map((word, at) =>
    Math.max(anywhere()[at] ?? 0, ...around.map((zones) => shareOf(word, zones))),
  )
  const bestOf = (zones: readonly Zones[]): number =>
    Math.max(0, ...zones.map((each) => shareHeld(role, each, elsewhere)))
  const hasRole = (person?.roles.length ?? 0) > 0 || quotations.some(({ speaker }) => speaker?.role !== undefined)
  // „Ein Sprecher des Unternehmens“ may be that of Nordtief, of which the article tells, or that of somebody else whom it names.
  if (role.some((word) => !word.head) && (isOfAnother(role, described) || isSomebodys(quotations, role, around, page)))
    return { ...NOT_HELD, nearby: bestOf(described) }
  // A police of which demonstrators are told nearby is no demonstrator.
  if (person !== undefined && person.kind !== 'person') return { ...NOT_HELD, called: bestOf(described) }
  return {
    called: bestOf(described),
    beside: bestOf(besideName(places, page)),
    nearby: hasRole ? 0 : bestOf(around),
  }
}
