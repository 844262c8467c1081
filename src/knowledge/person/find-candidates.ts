// One walk over the words: at each place the longest phrase that names or points to someone.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { agedPhraseAt } from './aged-person.ts'
import { bodyEnd } from './body-names.ts'
import { type Candidate, INDEFINITE } from './candidate.ts'
import { type NameRun, nameRunAt, type Scene } from './find-names.ts'
import { pronounAt } from './find-pronouns.ts'
import { isBeforeRole, isDetermined, nounAfter } from './noun-after.ts'
import { nominative, type RoleSense, roleNominative } from './noun-sense.ts'
import type { Gender } from './person.ts'
import { roleWords, withCapitals, withModifiers } from './role-words.ts'
import type { Token } from './token.ts'

const ONE: ReadonlySet<string> = new Set(['das', 'des', 'dem', 'vom', 'beim', 'zum', 'eines', 'einem'])

const numberOf = (
  sense: RoleSense,
  determiner: Token | undefined,
  verb: Token | undefined,
  lexicon: Lexicon,
): 'singular' | 'plural' => {
  const told = determiner && lexicon.determiners.get(determiner.lower)?.number
  if (sense.number === 'strong') return told ?? (determiner === undefined ? 'plural' : 'singular')
  if (sense.number !== 'open') return sense.number
  if (told !== undefined) return told
  if (determiner?.lower === 'die') return 'plural'
  if (determiner !== undefined && determiner.lower !== 'den') return 'singular'
  return verb !== undefined && lexicon.verbs.has(verb.lower) ? 'singular' : 'plural'
}

interface Phrase {
  readonly start: number
  readonly determiner: Token | undefined
  readonly noun: number
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map((token) => token.text)

const lastEnd = (tokens: readonly Token[], to: number): number => tokens[to - 1]?.end ?? 0

const genderOf = (
  role: RoleSense | undefined,
  title: Gender | undefined,
  determiner: Token | undefined,
  lexicon: Lexicon,
): Gender | undefined => {
  if (title !== undefined) return title
  if (role?.gender !== undefined) return role.gender
  if (lexicon.language === 'fr') return determiner && lexicon.determiners.get(determiner.lower)?.gender
  if (lexicon.language !== 'de' || role === undefined || determiner === undefined) return undefined
  if (determiner.lower === 'der' || determiner.lower === 'ein') return 'male'
  return determiner.lower === 'die' || determiner.lower === 'eine' ? 'female' : undefined
}

/** The words of a name; „U.S.“ is one word. */
const nameWords = (
  { tokens, lexicon, senseOf }: Scene,
  { from, to, sort }: NameRun,
  determiner: Token | undefined,
): string[] => {
  const words = wordsOf(tokens, from, to)
  const last = tokens[to - 1]
  if (sort !== 'person' && lexicon.language === 'de' && last !== undefined && determiner !== undefined)
    return [...words.slice(0, -1), nominative(last.text, determiner.lower, senseOf)]
  const country = tokens[from]
  // „Russlands“ is Russland, „Paris“ is Paris.
  if (sort === 'government' && words.length === 1 && country !== undefined && !lexicon.governments.has(country.plain))
    return [country.text.replace(/s$/, '')]
  return words.every((word) => word.length === 1) ? [words.join('')] : words
}

/** „Frau“, „Dr“, „Mrs“ say nothing of what somebody does; an English „Judge“ does. */
const isMereTitle = ({ lower, sense }: Token, { titles, language }: Lexicon): boolean =>
  titles.has(lower) && (language !== 'en' || sense.role === undefined)

const named = (scene: Scene, phrase: Phrase, run: NameRun, rolesTo: number, gender: Gender | undefined): Candidate => {
  const { tokens } = scene
  const from =
    rolesTo > phrase.noun ? phrase.start : run.sort === 'person' ? (tokens[run.from]?.start ?? 0) : phrase.start
  const role = tokens
    .slice(rolesTo > phrase.noun ? withModifiers(scene, phrase.noun) : phrase.noun, rolesTo)
    .filter((token) => !isMereTitle(token, scene.lexicon))
    .map(({ text }) => text)
    .join(' ')
  const who = gender ?? run.gender
  return {
    start: from,
    end: lastEnd(tokens, run.to),
    kind: 'name',
    sort: run.sort,
    name: nameWords(scene, run, phrase.determiner),
    ...(role !== '' && { role }),
    ...(who && run.sort === 'person' && { gender: who }),
    number: 'singular',
    weak: run.weak && rolesTo === phrase.noun,
    next: run.to,
  }
}

const roleWord = (scene: Scene, phrase: Phrase, end: number, number: Candidate['number']): string => {
  const role = wordsOf(scene.tokens, withModifiers(scene, phrase.noun), end).join(' ')
  if (scene.lexicon.language !== 'de' || number === 'plural') return role
  return roleNominative(role, phrase.determiner?.lower, scene.senseOf)
}

const rolePhrase = (scene: Scene, phrase: Phrase, words: ReturnType<typeof roleWords>): Candidate | undefined => {
  const { tokens, lexicon } = scene
  if (words.role === undefined) return undefined
  const determiner = phrase.determiner
  const number = numberOf(words.role, determiner, tokens[words.end], lexicon)
  const gender = number === 'singular' ? genderOf(words.role, words.gender, determiner, lexicon) : undefined
  return {
    start: phrase.start,
    end: lastEnd(tokens, words.end),
    kind: 'role',
    sort: number === 'plural' ? 'group' : 'person',
    role: roleWord(scene, phrase, words.end, number),
    ...(gender && { gender }),
    number,
    definite: determiner !== undefined && !INDEFINITE.has(determiner.lower),
    next: words.end,
  }
}

/** What a body is called: „des Senats“ is the Senat, „the Lind administration“ the Lind administration. */
const bodyWord = (scene: Scene, { determiner, noun: at }: Phrase, noun: Token): string =>
  scene.lexicon.language === 'de'
    ? nominative(noun.text, determiner?.lower, scene.senseOf)
    : wordsOf(scene.tokens, withCapitals(scene, at), at + 1).join(' ')

const bodyPhrase = (scene: Scene, phrase: Phrase): Candidate | undefined => {
  const { tokens, lexicon } = scene
  const noun = tokens[phrase.noun]
  if (noun === undefined) return undefined
  const sense = noun.sense
  if (sense.body === undefined || isBeforeRole(scene, phrase.noun)) return undefined
  const full = lexicon.language === 'fr' ? bodyEnd(scene, phrase.noun + 1) : phrase.noun + 1
  const bare = phrase.determiner === undefined
  const isNamed = bare || full > phrase.noun + 1
  const word = bodyWord(scene, phrase, noun)
  // „des Boten“ is one, „die Boten“ are several.
  const told = word !== noun.text || ONE.has(phrase.determiner?.lower ?? '')
  const next = tokens[phrase.noun + 1]
  const verbBeside = next?.joined && (lexicon.verbs.has(next.lower) || lexicon.pluralVerbs.has(next.lower))
  if (bare && !noun.capital && !lexicon.bodies.plural.has(noun.plain) && !(sense.plural && verbBeside)) return undefined
  if (bare && lexicon.language === 'de' && !lexicon.bodies.nouns.has(noun.plain) && !verbBeside && noun.joined)
    return undefined
  return {
    start: phrase.start,
    end: lastEnd(tokens, full),
    kind: isNamed ? 'name' : 'role',
    sort: sense.body,
    ...(isNamed ? { name: [word, ...wordsOf(tokens, phrase.noun + 1, full)] } : { role: word }),
    number: (sense.plural && !told) || lexicon.bodies.plural.has(noun.plain) ? 'plural' : 'singular',
    definite: !isNamed && !INDEFINITE.has(phrase.determiner?.lower ?? ''),
    next: full,
  }
}

/** „Minister Lind“; not „Teilnehmern Tränen“, and not „dem Vorstand Wortbruch“, where a single unknown word is an object of its own. */
const introducesName = (scene: Scene, { determiner }: Phrase, { role, end }: ReturnType<typeof roleWords>): boolean => {
  const { tokens, lexicon, surnames } = scene
  if (role?.number === 'plural') return false
  const [first, next] = [tokens[end], tokens[end + 1]]
  if (role === undefined || determiner?.lower !== 'dem' || first === undefined) return true
  const known = lexicon.givenNames.has(first.plain) || surnames.has(first.lower)
  return known || (next?.joined === true && next.capital)
}

const phraseAt = (scene: Scene, at: number): Candidate | undefined => {
  const noun = nounAfter(scene, at)
  const token = scene.tokens[at]
  if (token === undefined) return undefined
  const phrase: Phrase = { start: token.start, determiner: noun > at ? token : undefined, noun }
  const words = roleWords(scene, noun)
  const after = scene.tokens[words.end]
  const introduced = words.end > noun
  if (!introduced || (after?.joined && introducesName(scene, phrase, words))) {
    const run = nameRunAt(scene, words.end, introduced, noun > at || isDetermined(scene, at))
    if (run !== undefined)
      return named(scene, phrase, run, words.end, genderOf(words.role, words.gender, phrase.determiner, scene.lexicon))
  }
  return rolePhrase(scene, phrase, words) ?? bodyPhrase(scene, phrase)
}

/** A word in small letters that is no article, title, role or body begins nothing; three letters may be „taz“. */
const beginsNothing = ({ capital, lower, sense }: Token, { determiners, titles }: Lexicon): boolean =>
  !capital &&
  sense.role === undefined &&
  sense.body === undefined &&
  lower.length !== 3 &&
  !determiners.has(lower) &&
  !titles.has(lower)

const findWithin = (scene: Scene, from: number, to: number, found: Candidate[]): void => {
  const { tokens, lexicon } = scene
  for (let at = from; at < to; ) {
    const token = tokens[at]
    const idle = token === undefined || beginsNothing(token, lexicon)
    const candidate =
      (idle ? undefined : (agedPhraseAt(scene, at) ?? phraseAt(scene, at))) ?? pronounAt(tokens, at, lexicon)
    if (candidate !== undefined) found.push(candidate)
    at = candidate?.next ?? at + 1
  }
}

/** Everything in the text that may name or point to someone, in order and without overlap. */
export const findCandidates = (scene: Scene): Candidate[] => {
  const found: Candidate[] = []
  findWithin(scene, 0, scene.tokens.length, found)
  return found
}

/**
 * A second look with the surnames of the first one: only sentences in which one of them stands are read again, since no
 * phrase crosses the beginning of a sentence.
 */
export const findAgain = (scene: Scene, firstLook: readonly Candidate[]): Candidate[] => {
  const { tokens, surnames } = scene
  const found: Candidate[] = []
  let next = 0
  for (let from = 0; from < tokens.length; ) {
    let to = from
    let named = false
    do {
      const lower = tokens[to]?.lower ?? ''
      named ||= surnames.has(lower) || (lower.endsWith('s') && surnames.has(lower.slice(0, -1)))
      to++
    } while (to < tokens.length && tokens[to]?.first !== true)
    const end = tokens[to - 1]?.end ?? 0
    if (named) findWithin(scene, from, to, found)
    for (; (firstLook[next]?.start ?? Number.POSITIVE_INFINITY) < end; next++) {
      const known = firstLook[next]
      if (!named && known !== undefined) found.push(known)
    }
    from = to
  }
  return found
}
