// Whom a question means: „voss“, „landrätin voss“, „Лавров“, „die Bürgermeisterin von Nordhafen“. The collection links a name;
// here the words around it must fit too: another given name or another town is another person, and then nobody is meant.

import { type Lexicon, loadLexicon, type Sex } from '../lexicon/lexicon.ts'
import { isLesserOf, namesLesserOffice } from '../person/lesser-office.ts'
import { nounSenses } from '../person/noun-sense.ts'
import type { Collection, KnownPerson, LinkedBy, LinkedPerson } from '../search/collection.ts'
import { plain } from '../text/fold.ts'
import { nameKey } from '../text/transliterate.ts'
import { findWords } from '../text/words.ts'
import type { QuestionLexicon } from './question-lexicon.ts'
import { keyOf } from './utterance.ts'

type People = Pick<Collection, 'findPeople'>

/** Who may be meant, and how surely: `sure` by a name or role word for word, otherwise only by likeness. */
export interface Linked {
  readonly people: readonly KnownPerson[]
  readonly sure: boolean
  /** How, where it is sure. */
  readonly by?: LinkedBy
}

/** So many people may share a surname or role before the topic has to tell them apart. */
const MOST_PEOPLE = 8
/** A likeness below this is no typo of the name. */
const LEAST_LIKENESS = 0.45

const nobody: Linked = { people: [], sure: false }

/**
 * Links the words of a slot to people of the collection: all of them at once, else the name among them where the other words
 * are roles („Minister Lund“). Nobody: an empty list.
 */
export function linkName(phrase: string, people: People, lexicon: QuestionLexicon): Linked {
  const words = contentWords(phrase, lexicon)
  if (words.length === 0) return nobody
  const sex = sexTold(phrase, lexicon)
  const whole = ofSex(settle(people.findPeople(words.join(' '), MOST_PEOPLE), words), sex)
  // „Der Trainer“ is no slip of „Rainer“.
  const [only, ...more] = words
  const isTrade = !whole.sure && only !== undefined && more.length === 0 && isRole(only, loadLexicon(lexicon.language))
  if (isTrade) return nobody
  if (whole.people.length > 0) return whole
  return words.length === 1 ? nobody : ofSex(linkSurname(words, people, loadLexicon(lexicon.language)), sex)
}

/** What „Frau“ or „Mr“ says before a name. */
function sexTold(phrase: string, { language }: QuestionLexicon): Sex | undefined {
  const [title, name] = findWords(phrase)
  return title === undefined || name === undefined
    ? undefined
    : loadLexicon(language).titles.get(title.text.toLowerCase())
}

/** „Frau Wolter“ is not Jens Wolter. */
function ofSex(linked: Linked, sex: Sex | undefined): Linked {
  const people = linked.people.filter(({ gender }) => sex === undefined || gender === undefined || gender === sex)
  return people.length === 0 ? nobody : { ...linked, people }
}

/** The words without determiners at the front and without a genitive’s apostrophe. */
function contentWords(phrase: string, lexicon: QuestionLexicon): readonly string[] {
  const words = findWords(phrase).map((word) => word.text.replace(/[’']s?$/u, ''))
  const relative = relativeIn(words, lexicon)
  const first = words.findIndex((word, at) => !lexicon.determiners.has(keyOf(word)) || at === relative)
  return first < 0 ? [] : words.slice(first)
}

/** „Die Frau des Imkers“ is not the Imker: before an article „Frau“ is no title. Where such a word stands; -1 where none does. */
function relativeIn(words: readonly string[], lexicon: QuestionLexicon): number {
  const { titles } = loadLexicon(lexicon.language)
  const articles = lexicon.classes.get('the')
  return words.findIndex(
    (word, at) => titles.has(word.toLowerCase()) && articles?.has(keyOf(words[at + 1] ?? '')) === true,
  )
}

/** Whether the phrase means a relative of whom it names („die Frau des Imkers“). */
export const namesRelative = (phrase: string, lexicon: QuestionLexicon): boolean =>
  relativeIn(
    findWords(phrase).map(({ text }) => text),
    lexicon,
  ) >= 0

/** Keeps the links of the best kind, if every word asked for is accounted for; a likeness must be near. */
function settle(links: readonly LinkedPerson[], words: readonly string[]): Linked {
  const best = links[0]
  if (best === undefined || (best.by === 'fuzzy' && best.score < LEAST_LIKENESS)) return nobody
  const kept = links.filter((link) => link.by === best.by && link.score >= best.score - 0.05)
  if (best.by === 'fuzzy') return { people: kept.map(({ person }) => person), sure: false }
  const fitting = kept.filter(({ person, by }) => by === 'exact' || (covers(person, words) && !ownsRole(person, words)))
  const { by } = best
  return { people: fitting.map(({ person }) => person), sure: fitting.length > 0, ...(fitting.length > 0 && { by }) }
}

/** „Wolters Sprecher“ is another than Wolter, though he may be a spokesman himself. */
function ownsRole({ name, aliases }: KnownPerson, words: readonly string[]): boolean {
  const own = new Set([name, ...aliases].flatMap((form) => nameKey(form).split(' ')))
  return words.slice(0, -1).some((word) => {
    const key = nameKey(word)
    return key.endsWith('s') && !own.has(key) && own.has(key.slice(0, -1))
  })
}

/** Whether the typed words are all accounted for by name and roles; „Minister Müller“ may be another Müller. */
function covers(person: KnownPerson, words: readonly string[]): boolean {
  const asked = words.map(nameKey)
  const lesser = (role: string): boolean =>
    namesLesserOffice(role) || asked.some((word) => isLesserOf(nameKey(role), word))
  const known = wordsOf(person, (role) => lesser(role) && !namesLesserOffice(words.join(' ')))
  return asked.every((word) => [...known].some((own) => alike(own, word)))
}

const knownWords = (person: KnownPerson): ReadonlySet<string> => wordsOf(person, () => false)

/** The words of a person's names and of his roles, but for those that are `left` out. */
const wordsOf = (person: KnownPerson, left: (role: string) => boolean): ReadonlySet<string> =>
  new Set(
    [person.name, ...person.aliases, ...person.roles.filter((role) => !left(role))].flatMap((form) =>
      nameKey(form).split(' '),
    ),
  )

/** Same word up to an ending („Kreml“, „Kremls“) or as the head of a compound („Sprecher“, „Kremlsprecher“). */
function alike(own: string, asked: string): boolean {
  if (own === asked) return true
  const [short, long] = own.length < asked.length ? [own, asked] : [asked, own]
  if (short.length < 4) return false
  return (long.startsWith(short) && long.length - short.length <= 2) || (short.length >= 5 && long.endsWith(short))
}

/** Whether the phrase may be a role („die Ministerin“, „the sheep farmer“), whoever holds it: it begins with an article or is known as one. */
export function namesRole(phrase: string, lexicon: QuestionLexicon): boolean {
  const words = findWords(phrase).map(({ text }) => text)
  const content = contentWords(phrase, lexicon)
  const last = content.at(-1)
  if (last === undefined) return false
  return content.length < words.length || isRole(last, loadLexicon(lexicon.language))
}

/** „Bundeskanzlerin Lund“ where only „Lund“ is known: the last word is the name, what stands before it must be a role. */
function linkSurname(words: readonly string[], people: People, lexicon: Lexicon): Linked {
  const before = words.slice(0, -1)
  if (!before.every((word) => isRole(word, lexicon))) return nobody
  const surname = words.at(-1) ?? ''
  const linked = settle(people.findPeople(surname, MOST_PEOPLE), [surname])
  const named = linked.people.filter((person) =>
    nameKey(person.name)
      .split(' ')
      .some((own) => alike(own, nameKey(surname))),
  )
  const fitting = named.filter((person) => fitsSomeRole(person, before))
  return { people: fitting.length > 0 ? fitting : named, sure: false }
}

const fitsSomeRole = (person: KnownPerson, roles: readonly string[]): boolean =>
  roles.some((role) => [...knownWords(person)].some((own) => alike(own, nameKey(role))))

function isRole(word: string, lexicon: Lexicon): boolean {
  const key = plain(word)
  const { any, male, female, endings } = lexicon.roles
  return (
    [any, male, female].some((list) => list.has(key)) ||
    [...endings].some((ending) => key.endsWith(ending)) ||
    // „Landrätin“: hers is made from his.
    (key.endsWith('in') && nounSenses(lexicon)(key, true).role !== undefined)
  )
}
