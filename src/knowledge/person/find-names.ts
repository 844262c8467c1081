// Runs of capitalised words that name someone. German writes every noun with a capital, so a run needs a reason there:
// a given name, a title or role before it, or a verb that people do beside it.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { announcedSort, bodyEnd, isGeneric, isPlaceName, paperEnd } from './body-names.ts'
import { isMannerFirst } from './manner-first.ts'
import type { SenseOf } from './noun-sense.ts'
import type { Gender, PersonKind } from './person.ts'
import type { Token } from './token.ts'

export interface NameRun {
  /** Tokens from `from` up to, not including, `to`. */
  readonly from: number
  readonly to: number
  readonly sort: PersonKind
  readonly gender?: Gender
  /** A single word that may be a surname, a body or nothing. */
  readonly weak: boolean
}

export interface Scene {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly senseOf: SenseOf
  /** Surnames of the full names of this article (lower case), filled by a first look. */
  readonly surnames: ReadonlySet<string>
  /** Where nouns begin that stand right behind a name and are none of it; offsets into the text. */
  readonly nouns: ReadonlySet<number>
}

const LONGEST_NAME = 6
const PAST = /(?:te|iert)$/
/** GdF, VfGH, IStGH: capitals inside a word make an abbreviation. */
const MIXED_ACRONYM = /^\p{Lu}\p{L}{0,5}\p{Lu}$/u
const GERMAN_ADJECTIVE = /^\p{L}{4,}(?:isch|lich|ig|iv)e[rsnm]?$/u
const ACRONYM = /^\p{Lu}{2,6}$/u
const ROMAN = /^[IVX]+$/
/** A sentence may begin with a participle: „Gefördert wurde …“. */
const PARTICIPLE = /^(?:ge|ent|be|er|ver|zer|auf|ein|an).*(?:t|en)$/
/** Particles that join any two words of a name; „den“ and „zu“ do so only after one of these. */
const JOINING: ReadonlySet<string> = new Set([
  'von',
  'van',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'bin',
  'ibn',
  'ben',
  'al',
  'el',
  'abu',
  'st',
  'ter',
  'ten',
  'af',
  'vom',
  'd',
  'des',
])
const AGED = /^\d+-jährige[nrms]?$/
const DIGIT = /\p{N}/u

/** Whether a capitalised word may be part of a name. */
const nameable = (token: Token, { lexicon, surnames }: Scene, alone: boolean): boolean => {
  if (!token.capital || DIGIT.test(token.text)) return false
  if (token.text.length === 1) return !alone
  if (lexicon.functionWords.has(token.lower) || lexicon.notNames.has(token.lower)) return false
  if (surnames.has(token.lower)) return true
  if (lexicon.titles.has(token.lower)) return false
  if (lexicon.language !== 'de') return true
  if (lexicon.givenNames.has(token.plain)) return true
  const { role, body } = token.sense
  if (body !== undefined) return true
  if (role !== undefined && (alone || token.plain.length > 8)) return false
  if (alone && token.first && PARTICIPLE.test(token.lower)) return false
  return !token.common
}

const isGovernment = ({ plain }: Token, { governments }: Lexicon): boolean =>
  governments.has(plain) || (plain.endsWith('s') && governments.has(plain.slice(0, -1)))

/** „der Deutsche Wetterdienst“: „Deutsche“ is no German here. */
export const isAdjectiveOfBody = ({ tokens, lexicon }: Scene, at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (lexicon.language !== 'de' || !token?.capital || !next?.joined || !next.capital) return false
  return /(?:e|er|en|es)$/.test(token.lower) && !token.lower.endsWith('ter') && next.sense.body !== undefined
}

/** „Anna“, „A.“, „Anna-Lena“. */
const isGiven = ({ text, plain }: Token, { givenNames }: Lexicon): boolean =>
  text.length === 1 || givenNames.has(plain) || plain.split('-').every((part) => givenNames.has(part))

/** „Maria von der Aue“, but „Felix Arndt vom Hof“, „Anna Lind von der Stadt“: a preposition joins a name only behind given names. */
const linksName = ({ tokens, lexicon }: Scene, from: number, at: number): boolean => {
  if (tokens.slice(from, at).every((token) => isGiven(token, lexicon))) return true
  // „Minister Tschabo von Merenkow“: behind a role one word is a given name even if nobody knows it.
  const introduction = tokens[from]?.joined ? tokens[from - 1] : undefined
  const introduced = introduction?.sense.role !== undefined || lexicon.titles.has(introduction?.lower ?? '')
  return introduced && at === from + 1 && tokens[at]?.lower === 'von' && tokens[at + 1]?.capital === true
}

const runEnd = (scene: Scene, from: number): number => {
  const { tokens, lexicon } = scene
  let to = from
  const first = tokens[from]
  const bodily = first !== undefined && (first.sense.body !== undefined || ACRONYM.test(first.text))
  for (let k = from; k < tokens.length && k < from + LONGEST_NAME; k++) {
    const token = tokens[k]
    if (token === undefined || (k > from && (!token.joined || scene.nouns.has(token.start)))) break
    const before = k > from ? tokens[k - 1] : undefined
    // „… hat Anna Weber Kasachstan besucht“; but „Amtsgericht Hamburg“ is one name.
    if (before !== undefined && !bodily && isGovernment(token, lexicon)) break
    // „Theresa May“: after a given name any word may be the surname.
    const surname = before !== undefined && token.capital && lexicon.givenNames.has(before.plain)
    if (nameable(token, scene, false) || isAdjectiveOfBody(scene, k) || (surname && lexicon.notNames.has(token.lower)))
      to = k + 1
    // „Hollmanns Plan“: the genitive ends the name.
    if (token.lower.endsWith('s') && scene.surnames.has(token.lower.slice(0, -1))) break
    if (to === k + 1) continue
    if (k === from || !lexicon.particles.has(token.lower)) break
    if (!JOINING.has(token.lower) && !JOINING.has(tokens[k - 1]?.lower ?? '')) break
    if (lexicon.nameLinks.has(token.lower) && !linksName(scene, from, k)) break
  }
  return to
}

const beside = ({ tokens, lexicon }: Scene, from: number, to: number): boolean => {
  const [first, before, after] = [tokens[from], tokens[from - 1], tokens[to]]
  const isVerb = (token: Token | undefined): boolean =>
    token !== undefined && !token.capital && (lexicon.verbs.has(token.lower) || lexicon.pluralVerbs.has(token.lower))
  const follows = after?.joined === true && (isVerb(after) || (lexicon.language === 'de' && PAST.test(after.lower)))
  return follows || (first?.joined === true && (isVerb(before) || lexicon.sources.has(before?.lower ?? '')))
}

const joinedPlain = (tokens: readonly Token[]): string => tokens.map((token) => token.plain).join(' ')

const sortOf = (scene: Scene, from: number, to: number): PersonKind | undefined => {
  const { lexicon } = scene
  const run = scene.tokens.slice(from, to)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const letters = run.every((token) => token.text.length === 1)
  const whole = letters ? joinedPlain(run).replaceAll(' ', '') : joinedPlain(run)
  const withoutS = whole.endsWith('s') ? whole.slice(0, -1) : undefined
  if (lexicon.papers.has(whole)) return 'paper'
  if (withoutS !== undefined && !last.possessive && lexicon.papers.has(withoutS)) return 'paper'
  if (run.length > 1 && last.sense.body === 'paper') return 'paper'
  if (letters || (run.length === 1 && isGovernment(first, lexicon)))
    return lexicon.governments.has(whole) || !letters ? 'government' : 'body'
  const body = run.find((token) => token.sense.body !== undefined && !lexicon.givenNames.has(token.plain))
  if (body !== undefined) return run.length === 1 ? body.sense.body : 'body'
  if (run.length > 1 && ACRONYM.test(first.text) && first.text.length < 5 && !lexicon.givenNames.has(first.plain))
    return 'body'
  if (
    run.length === 1 &&
    (ACRONYM.test(last.text) || MIXED_ACRONYM.test(last.text)) &&
    !ROMAN.test(last.text) &&
    !scene.surnames.has(last.lower)
  )
    return lexicon.governments.has(last.plain) ? 'government' : 'body'
  if (run.length > 1 && lexicon.givenNames.has(first.plain)) return 'person'
  if (lexicon.governments.has(whole) || (withoutS !== undefined && lexicon.governments.has(withoutS)))
    return 'government'
  if (run.length > 1 && isPlaceName(first, last, scene)) return 'body'
  return undefined
}

/** Two German words in capitals are a name where a verb, a comma or a bracket („(SPD)“) is beside them, and no particle joins them. */
const isNamedLike = (scene: Scene, from: number, to: number): boolean => {
  const { tokens, lexicon } = scene
  const run = tokens.slice(from, to)
  // „20 Gramm Dynamit“
  if (run[0]?.joined && DIGIT.test(tokens[from - 1]?.text ?? '')) return false
  if (run.some((token) => lexicon.particles.has(token.lower) || GERMAN_ADJECTIVE.test(token.text))) return false
  const linked = lexicon.nameLinks.has(tokens[to]?.lower ?? '')
  return beside(scene, from, to) || tokens[to]?.comma === true || tokens[to]?.joined === false || linked
}

/**
 * The name that begins at token `from`, if there is one. `introduced`: a title or role stands right before it, so that it
 * is a person's; `determined`: an article or adjective does, so that in German it is a common noun unless known otherwise.
 */
export const nameRunAt = (
  scene: Scene,
  from: number,
  introduced: boolean,
  determined: boolean,
): NameRun | undefined => {
  const paper = paperEnd(scene, from)
  if (paper !== undefined) return { from, to: paper, sort: 'paper', weak: false }
  // „der 53-jährige Merenkow“
  const aged = AGED.test(scene.tokens[from - 1]?.lower ?? '')
  return nameOf(scene, from, introduced || aged, determined)
}

/** „Expelling Varro would …“: the first word of a sentence is a verb where somebody's name follows. */
const startsWithParticiple = ({ tokens, lexicon, surnames }: Scene, from: number, to: number): boolean => {
  const [first, second] = [tokens[from], tokens[from + 1]]
  if (lexicon.language !== 'en' || to - from < 2 || !first?.first || second === undefined) return false
  if (!/(?:ing|ed)$/.test(first.lower) || lexicon.givenNames.has(first.plain)) return false
  return surnames.has(second.lower) || lexicon.givenNames.has(second.plain)
}

/** „Warren“ is a man's given name, and the surname of Elizabeth Warren. */
const isSurname = ({ tokens, surnames }: Scene, from: number, to: number): boolean =>
  to - from === 1 && surnames.has(tokens[from]?.lower ?? '')

const nameOf = (scene: Scene, from: number, introduced: boolean, determined: boolean): NameRun | undefined => {
  const { tokens, lexicon, surnames } = scene
  const to = runEnd(scene, from)
  const full = bodyEnd(scene, to)
  if (full > to && sortOf(scene, from, to) === 'body') return { from, to: full, sort: 'body', weak: false }
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (first === undefined || last === undefined || to === from) return undefined
  if (to - from === 1 && (first.text.length === 1 || isMannerFirst(scene, from))) return undefined
  const given = lexicon.givenNames.get(first.plain)
  const gender = given === undefined || given === 'either' || isSurname(scene, from, to) ? undefined : given
  const run = (sort: PersonKind, weak = false): NameRun => ({
    from,
    to,
    sort,
    weak,
    ...(sort === 'person' && gender && { gender }),
  })
  const announced = announcedSort(scene, from)
  const sort = announced === 'paper' ? announced : (sortOf(scene, from, to) ?? announced)
  const placed = first.joined && lexicon.placePrepositions.has(tokens[from - 1]?.lower ?? '')
  const single = to - from === 1
  if (introduced && single && sort === 'government') return undefined
  // „European Council President“, „Prime Minister“: the words belong to the role.
  const following = tokens[to]
  if (lexicon.language === 'en' && !introduced && following?.joined && following.sense.role !== undefined)
    return undefined
  if (startsWithParticiple(scene, from, to)) return undefined
  const generic = first.sense.body !== undefined && to - from === 1 && determined && isGeneric(first, lexicon)
  if (generic && !introduced) return undefined
  if (introduced && sort !== 'paper') return sort === 'body' && to - from > 1 ? run('body') : run('person')
  if (sort === 'government') return placed ? undefined : run('government')
  if (sort !== undefined) return run(sort)
  const surname = surnames.has(last.lower) || surnames.has(last.lower.replace(/s$/, ''))
  if (to - from === 1) {
    if (surname) return run('person', true)
    if (determined || placed || !nameable(first, scene, true)) return undefined
    if (given !== undefined && lexicon.language !== 'de' && (beside(scene, from, to) || !first.first))
      return run('person')
    return beside(scene, from, to) || (lexicon.language !== 'de' && !first.first) ? run('body', true) : undefined
  }
  if (surname) return run('person')
  if (placed && lexicon.language !== 'de') return undefined
  if (determined) return lexicon.language === 'en' ? run('body') : undefined
  if (lexicon.language !== 'de') return run('person')
  return !placed && isNamedLike(scene, from, to) ? run('person') : undefined
}
