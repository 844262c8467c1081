// Where in an utterance somebody is named, when no template says where to look: „did the nordlinie guy kahle say …“.

import { loadLexicon } from '../lexicon/lexicon.ts'
import { stopWords } from '../lexicon/stop-words.ts'
import { nounSenses } from '../person/noun-sense.ts'
import type { Gender, PersonKind } from '../person/person.ts'
import { plain } from '../text/fold.ts'
import { linkName } from './names.ts'
import type { Reading } from './reading.ts'
import { signLexicon } from './sign-lexicon.ts'
import { keyOf, type UtteranceWord } from './utterance.ts'

/** People named by the words from `from` up to `to` (exclusive). */
export interface NamedPeople {
  readonly persons: readonly string[]
  readonly from: number
  readonly to: number
  /** By a name, word for word, not by a role or a likeness. */
  readonly byName: boolean
}

/** Words of a name with its title or role. */
const LONGEST = 4
/** People looked up to see whether a word is a name. */
const MOST_OF_A_NAME = 3
/** A slip of the finger is believed only in a longer word. */
const SHORTEST_MISTYPED = 5

/**
 * Who is named among these words: the longest run of words that is surely somebody's name, or else role; failing that a single word
 * that is nearly a name, or a body where `maySpeak` says that a verb of speaking is beside it. The first of several. `isFree`
 * tells which words may be part of a name.
 */
export function peopleNamed(
  reading: Reading,
  words: readonly UtteranceWord[],
  isFree: (place: number) => boolean,
  maySpeak: (run: Run) => boolean,
): NamedPeople | undefined {
  const free = words.map((word, place) => isFree(place) && !isCommon(word.key, reading))
  const runs = runsOf(words, free)
  return (
    firstLinked(reading, words, runs, { sure: true, people: true, byName: true }) ??
    firstLinked(reading, words, runs, { sure: true, people: true }) ??
    firstLinked(
      reading,
      words,
      runs.filter(({ from, to }) => to === from + 1 && (words[from]?.key.length ?? 0) >= SHORTEST_MISTYPED),
      { sure: false, people: true },
    ) ??
    firstLinked(reading, words, runs.filter(maySpeak), { sure: true, people: false })
  )
}

const isCommon = (key: string, { lexicon }: Reading): boolean =>
  stopWords(lexicon.language).has(key) || lexicon.openWith.has(key) || lexicon.determiners.has(key)

interface Run {
  readonly from: number
  readonly to: number
}

/** Every run of up to four words that begins and ends with a free one, the longer first, then in order. */
function runsOf(words: readonly UtteranceWord[], free: readonly boolean[]): readonly Run[] {
  const runs: Run[] = []
  for (let length = LONGEST; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (free.slice(from, from + length).every(Boolean)) runs.push({ from, to: from + length })
    }
  }
  return runs
}

function firstLinked(
  reading: Reading,
  words: readonly UtteranceWord[],
  runs: readonly Run[],
  wanted: { readonly sure: boolean; readonly people: boolean; readonly byName?: true },
): NamedPeople | undefined {
  for (const { from, to } of runs) {
    const phrase = reading.utterance.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
    const linked = linkName(phrase, reading.asked.collection, reading.lexicon)
    if (linked.people.length === 0 || linked.sure !== wanted.sure) continue
    const byName = linked.by === 'exact' || linked.by === 'part'
    if (wanted.byName === true && !byName) continue
    const people = linked.people.every(({ kind }) => kind === 'person')
    if (wanted.people ? !people : linked.by !== 'exact') continue
    if (hasOtherGivenName(words[from - 1], linked.people, reading)) continue
    if (isRelated(words, from, to, reading) || ownsRole(words, from, to, linked.people, reading)) continue
    if (hasOtherTitle(words[from - 1], linked.people, reading)) continue
    if (to === from + 1 && hasOtherSurname(words[from], words[to], linked.people, reading)) continue
    return {
      persons: linked.people.map(({ key }) => key),
      from,
      to,
      byName,
    }
  }
  return undefined
}

/** „Anna Solheim“ is not Mira Solheim, though „Solheim“ alone would be. */
function hasOtherGivenName(
  before: UtteranceWord | undefined,
  people: readonly { readonly name: string }[],
  { lexicon }: Reading,
): boolean {
  // „The rail guy Kahle“ has no given name.
  if (before === undefined || signLexicon(lexicon.language).people.has(before.key)) return false
  if (!loadLexicon(lexicon.language).givenNames.has(plain(before.key))) return false
  return !people.some(({ name }) => name.split(' ').some((word) => plain(word) === plain(before.key)))
}

const OF: ReadonlySet<string> = new Set(['von', 'of', 'for'])

/** „Wolters Frau“, „the wife of Arno Brandt“: whoever is named there is not asked about. */
function isRelated(words: readonly UtteranceWord[], from: number, to: number, { lexicon }: Reading): boolean {
  const { relations } = signLexicon(lexicon.language)
  const isRelation = (place: number): boolean => relations.has(words[place]?.key ?? '')
  const owns = words[to - 1]?.key.endsWith('s') === true
  const of = OF.has(words[from - 1]?.key ?? '')
  return (owns && isRelation(to)) || (of && isRelation(from - 2))
}

/** „Wolters Sprecher“, “the spokesman for Arno Wolter”, “the Ashcombe manager”: whose the role is is not asked about; of a „Klaus“ the s is his own. */
function ownsRole(
  words: readonly UtteranceWord[],
  from: number,
  to: number,
  people: readonly { readonly name: string; readonly kind: PersonKind }[],
  { lexicon }: Reading,
): boolean {
  const isRole = (word: UtteranceWord | undefined): boolean =>
    word !== undefined && nounSenses(loadLexicon(lexicon.language))(plain(word.key), true).role !== undefined
  const last = words[to - 1]?.key ?? ''
  const isOfName = (place: number): boolean =>
    people.some(({ name }) => name.split(' ').some((word) => keyOf(word) === words[place]?.key))
  let first = from
  while (isOfName(first - 1)) first--
  const isBody = people.every(({ kind }) => kind !== 'person')
  const owns = (isBody || (/s$|['’]$/u.test(last) && !isOfName(to - 1))) && isRole(words[to])
  return owns || (OF.has(words[first - 1]?.key ?? '') && isRole(words[first - 2]))
}

/** „Mrs Wolter“ is not Jens Wolter. */
function hasOtherTitle(
  before: UtteranceWord | undefined,
  people: readonly { readonly gender?: Gender }[],
  { lexicon }: Reading,
): boolean {
  const told = before && loadLexicon(lexicon.language).titles.get(before.key)
  return told !== undefined && people.every(({ gender }) => gender !== undefined && gender !== told)
}

/** „Peter Wolter“ is not Peter Brandt, though „Peter“ alone would be: the next word is somebody else's name, or written like one. */
function hasOtherSurname(
  given: UtteranceWord | undefined,
  next: UtteranceWord | undefined,
  people: readonly { readonly name: string }[],
  { asked, lexicon, utterance }: Reading,
): boolean {
  if (given === undefined || next === undefined || next.quoted === true) return false
  const isSurname = people.some(({ name }) => plain(name.split(' ').at(-1) ?? '') === plain(given.key))
  if (isSurname || !loadLexicon(lexicon.language).givenNames.has(plain(given.key))) return false
  const ofOthers = asked.collection
    .findPeople(next.key, MOST_OF_A_NAME)
    .filter(({ by, person }) => by === 'part' && person.kind === 'person')
  const capitals = [given, next].every(({ start }) => /\p{Lu}/u.test(utterance[start] ?? ''))
  return ofOthers.length > 0 || (capitals && utterance.slice(given.end, next.start).trim() === '')
}
