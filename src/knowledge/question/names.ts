// Whom a question means: „voss“, „landrätin voss“, „the choir treasurer“, „Лавров“, „die Bürgermeisterin von Nordhafen“.
// The collection links a name; here titles, roles and complements around it narrow down who is meant, or show that nobody is.

import type { Collection, KnownPerson, LinkedPerson } from '../search/collection.ts'
import { fold } from '../text/fold.ts'
import { findWords } from '../text/words.ts'
import type { QuestionLexicon } from './question-lexicon.ts'
import { keyOf } from './utterance.ts'

export type People = Pick<Collection, 'findPeople'>

/** Who may be meant, and how surely: `sure` by a name or role word for word, otherwise only by likeness. */
export interface Linked {
  readonly people: readonly KnownPerson[]
  readonly sure: boolean
}

/** So many people may share a surname or role before the topic has to tell them apart. */
const MOST_PEOPLE = 8

const nobody: Linked = { people: [], sure: false }

/**
 * Links the words of a slot to people of the collection: the whole phrase first, then without determiners, then by the parts
 * that all point to the same person. Nobody: an empty list.
 */
export function linkName(phrase: string, people: People, lexicon: QuestionLexicon): Linked {
  const words = contentWords(phrase, lexicon)
  if (words.length === 0) return nobody
  const name = words.join(' ')
  const whole = settle(people.findPeople(name, MOST_PEOPLE), words)
  if (whole.people.length > 0 && (whole.sure || words.length === 1)) return whole
  const byParts = linkByParts(words, people)
  return byParts.people.length > 0 ? byParts : whole
}

/** The words without determiners at the front and genitive endings at the back („Peskows“ is left to the collection). */
function contentWords(phrase: string, lexicon: QuestionLexicon): readonly string[] {
  const words = findWords(phrase).map((word) => word.text.replace(/[’']s?$/u, ''))
  const first = words.findIndex((word) => !lexicon.determiners.has(keyOf(word)))
  return first < 0 ? [] : words.slice(first)
}

/** Keeps only the links of the best kind: a full name beats a surname, a surname beats a likeness. */
function settle(links: readonly LinkedPerson[], words: readonly string[]): Linked {
  const best = links[0]
  if (best === undefined) return nobody
  const kept = links.filter((link) => link.by === best.by && link.score >= best.score - 0.05)
  const sure = best.by !== 'fuzzy' && covers(best.person, words, best.by)
  return { people: kept.map((link) => link.person), sure }
}

/** Whether the typed words are all accounted for by name and roles; otherwise „Minister Müller“ might be another Müller. */
function covers(person: KnownPerson, words: readonly string[], by: LinkedPerson['by']): boolean {
  if (by === 'exact') return true
  const known = knownWords(person)
  return words.every((word) => [...known].some((own) => alike(own, fold(word))))
}

const knownWords = (person: KnownPerson): ReadonlySet<string> =>
  new Set(
    [person.name, ...person.aliases, ...person.roles].flatMap((form) => findWords(form).map(({ text }) => fold(text))),
  )

/** Same word up to an ending („Kreml“, „Kremls“) or as the head of a compound („Sprecher“, „Kremlsprecher“). */
function alike(own: string, asked: string): boolean {
  if (own === asked) return true
  const [short, long] = own.length < asked.length ? [own, asked] : [asked, own]
  if (short.length < 4) return false
  return (long.startsWith(short) && long.length - short.length <= 2) || (short.length >= 5 && long.endsWith(short))
}

/** Each word votes for the people it links to; those with most votes win, if a name or a role was among the words. */
function linkByParts(words: readonly string[], people: People): Linked {
  const votes = new Map<string, { person: KnownPerson; words: number; score: number; sure: boolean }>()
  for (const word of words) {
    for (const link of people.findPeople(word, MOST_PEOPLE)) {
      if (link.by === 'fuzzy' && words.length > 2) continue
      const vote = votes.get(link.person.key) ?? { person: link.person, words: 0, score: 0, sure: false }
      votes.set(link.person.key, {
        person: link.person,
        words: vote.words + 1,
        score: vote.score + link.score,
        sure: vote.sure || link.by !== 'fuzzy',
      })
    }
  }
  const ranked = [...votes.values()].sort((a, b) => b.words - a.words || b.score - a.score)
  const most = ranked[0]
  if (most === undefined) return nobody
  const kept = ranked.filter((vote) => vote.words === most.words && vote.score >= most.score - 0.1)
  return { people: kept.map((vote) => vote.person), sure: most.sure && most.words === words.length }
}
