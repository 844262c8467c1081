// What a noun can stand for: a role someone has (Energieministerin, striker), a body (Landgericht, court), a paper.

import type { Lexicon, Sex } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'

export interface RoleSense {
  readonly gender?: Sex
  /**
   * `open`: the form is the same for one and for several („Ermittler“): the determiner or the verb decides.
   * `strong`: one after an article („die Abgeordnete“), several without („Abgeordnete forderten“).
   */
  readonly number: 'singular' | 'plural' | 'open' | 'strong'
}

export interface NounSense {
  readonly role?: RoleSense
  readonly body?: 'body' | 'paper'
  readonly plural?: boolean
}

const NOTHING: NounSense = {}
const LONGEST_NOUN = 50
const SHORTEST_ENDING = 3
/** Endings that make a woman's role of any stem: „Epidemiologin“; „-in“ alone would take „Benzin“. */
const FEMALE_ENDING = /(?:er|ist|ent|ant|olog|or|eur|ar|end|iker|wirt)in$/
const MALE_ENDING = /(?:ologe|iker|nom|ist|[^l]ler)$/

const byTail = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>()

/** The endings of a list under their last three letters, so that a word is compared with few of them. */
const tailsOf = (endings: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const known = byTail.get(endings)
  if (known !== undefined) return known
  const tails = new Map<string, string[]>()
  for (const ending of endings) {
    const tail = ending.slice(-SHORTEST_ENDING)
    if (tail.length === SHORTEST_ENDING) tails.set(tail, [...(tails.get(tail) ?? []), ending])
  }
  byTail.set(endings, tails)
  return tails
}

const hasEnding = (word: string, endings: ReadonlySet<string>): boolean =>
  tailsOf(endings)
    .get(word.slice(-SHORTEST_ENDING))
    ?.some((ending) => word.endsWith(ending)) === true

const without = (word: string, ending: string): string | undefined =>
  word.endsWith(ending) && word.length > ending.length + 2 ? word.slice(0, -ending.length) : undefined

/** „Vorsitzende“ and its other endings, also at the end of a compound. */
const adjectival = (word: string, { roles }: Lexicon): RoleSense | undefined => {
  if (word.endsWith('er') && hasEnding(word, roles.adjectival)) return { gender: 'male', number: 'singular' }
  if (word.endsWith('e') && hasEnding(`${word}r`, roles.adjectival)) return { number: 'strong' }
  return word.endsWith('en') && hasEnding(`${word.slice(0, -1)}r`, roles.adjectival) ? { number: 'open' } : undefined
}

const isMale = (word: string, { roles }: Lexicon): boolean => roles.any.has(word) || hasEnding(word, roles.endings)

const germanRole = (word: string, lexicon: Lexicon): RoleSense | undefined => {
  const { roles } = lexicon
  if (lexicon.givenNames.has(word) && !roles.any.has(word)) return undefined
  if (roles.female.has(word) || (word.includes('frau') && word.endsWith('frau')))
    return { gender: 'female', number: 'singular' }
  if (roles.plural.has(word)) return isMale(word, lexicon) ? { gender: 'male', number: 'open' } : { number: 'plural' }
  const women = without(word, 'innen')
  if (women !== undefined && (isMale(women, lexicon) || isMale(`${women}e`, lexicon)))
    return { gender: 'female', number: 'plural' }
  const woman = without(word, 'in')
  if (
    woman !== undefined &&
    (isMale(woman, lexicon) ||
      isMale(`${woman}e`, lexicon) ||
      // „Standesbeamtin“: hers is no ending of his.
      hasEnding(word, roles.female) ||
      (FEMALE_ENDING.test(word) && word.length > 7))
  )
    return { gender: 'female', number: 'singular' }
  if (isMale(word, lexicon))
    return word.endsWith('er') ? { gender: 'male', number: 'open' } : { gender: 'male', number: 'singular' }
  const noun = adjectival(word, lexicon)
  if (noun !== undefined) return noun
  for (const ending of ['en', 'n', 'e', 's', 'es'])
    if (isMale(without(word, ending) ?? '', lexicon)) return { gender: 'male', number: numberIn(word, ending) }
  if (word.length > 6 && MALE_ENDING.test(word))
    return { gender: 'male', number: word.endsWith('er') ? 'open' : 'singular' }
  return undefined
}

/** „des Trainers“ is one, „den Teilnehmern“ are several; „den Präsidenten“ may be either. */
const numberIn = (word: string, ending: string): RoleSense['number'] => {
  if (ending.endsWith('s')) return 'singular'
  return ending === 'n' && word.endsWith('ern') ? 'plural' : 'open'
}

const englishRole = (word: string, { roles }: Lexicon): RoleSense | undefined => {
  const last = word.slice(word.lastIndexOf('-') + 1)
  if (roles.female.has(last) || last.endsWith('woman')) return { gender: 'female', number: 'singular' }
  if (roles.male.has(last)) return { gender: 'male', number: 'singular' }
  if (roles.any.has(last) || hasEnding(last, roles.endings)) return { number: 'singular' }
  if (roles.plural.has(last) || last.endsWith('women') || (last.endsWith('men') && last.length > 4))
    return { number: 'plural' }
  const one = without(last, 's')
  return one !== undefined && (roles.any.has(one) || hasEnding(one, roles.endings)) ? { number: 'plural' } : undefined
}

/** The masculine forms a French feminine may belong to: directrice, chanteuse, infirmière, chirurgienne, élue. */
const masculines = (word: string): string[] =>
  [
    [/trice$/, 'teur'],
    [/euse$/, 'eur'],
    [/iere$/, 'ier'],
    [/enne$/, 'en'],
    [/ere$/, 'er'],
    [/e$/, ''],
  ].map(([ending, male]) => word.replace(ending as RegExp, male as string))

const frenchRole = (word: string, { roles }: Lexicon): RoleSense | undefined => {
  if (roles.female.has(word)) return { gender: 'female', number: 'singular' }
  if (roles.any.has(word)) return { number: 'singular' }
  if (roles.male.has(word)) return { gender: 'male', number: 'singular' }
  if (roles.plural.has(word)) return { number: 'plural' }
  if (masculines(word).some((male) => male !== word && roles.any.has(male)))
    return { gender: 'female', number: 'singular' }
  const one = without(word, 's')
  const sense = one === undefined ? undefined : frenchRole(one, { roles } as Lexicon)
  return sense && { ...sense, number: 'plural' }
}

const roleOf = (word: string, lexicon: Lexicon): RoleSense | undefined => {
  if (lexicon.language === 'de') return germanRole(word, lexicon)
  return lexicon.language === 'fr' ? frenchRole(word, lexicon) : englishRole(word, lexicon)
}

const bodyOf = (word: string, { bodies, language }: Lexicon): NounSense => {
  const ends = (form: string): boolean => bodies.nouns.has(form) || hasEnding(form, bodies.endings)
  const paper = (form: string): boolean =>
    bodies.papers.has(form) || (language === 'de' && hasEnding(form, bodies.papers) && form.length > 7)
  if (paper(word)) return { body: 'paper' }
  if (ends(word)) return { body: 'body' }
  if (language === 'en' && word.endsWith('ies') && ends(`${word.slice(0, -3)}y`)) return { body: 'body', plural: true }
  const stems = language === 'de' ? ['en', 'n', 's', 'es', 'e'] : ['s']
  for (const ending of stems) {
    const stem = without(word, ending)
    if (stem === undefined) continue
    if (paper(stem)) return { body: 'paper', plural: !ending.endsWith('s') || language !== 'de' }
    if (ends(stem)) return { body: 'body', plural: !ending.endsWith('s') || language !== 'de' }
  }
  return bodies.plural.has(word) ? { body: 'body', plural: true } : NOTHING
}

const GENITIVE = /^(?:des|eines|dieses|jenes|unseres|ihres|seines|keines)$/

/**
 * A German noun for a body in the form of the dictionary: „des Bildungsministeriums“ is the Bildungsministerium, „dem
 * Boten“ the Bote. `determiner`: the article before it, in lower case; without one the word stays.
 */
export const nominative = (text: string, determiner: string | undefined, sense: SenseOf): string => {
  const known = (form: string): boolean => sense(plain(form), true).body !== undefined
  const forms = [
    ...(GENITIVE.test(determiner ?? '') ? [text.replace(/es$/, ''), text.replace(/s$/, '')] : []),
    ...(/^(?:des|dem|vom|beim|zum)$/.test(determiner ?? '') ? [text.replace(/en$/, 'e')] : []),
  ]
  return forms.find((form) => form !== text && known(form)) ?? text
}

/** What a word (folded) can stand for; `capital`: as it is written here. */
export type SenseOf = (word: string, capital: boolean) => NounSense

/** A German role in the form of the dictionary: „des Bürgermeisters“, „dem Präsidenten“. `determiner` as above. */
export const roleNominative = (text: string, determiner: string | undefined, sense: SenseOf): string => {
  const endings = GENITIVE.test(determiner ?? '')
    ? ['es', 's', 'en', 'n']
    : DATIVE.test(determiner ?? '')
      ? ['en', 'n']
      : []
  const forms = endings.filter((ending) => text.endsWith(ending)).map((ending) => text.slice(0, -ending.length))
  const known = (form: string): boolean => (sense(plain(form), true).role?.number ?? 'plural') !== 'plural'
  return forms.find(known) ?? text
}
const DATIVE = /^(?:dem|vom|beim|zum|einem|seinem|ihrem)$/

/** Words kept per language; a collection has more, but seldom the same ones often. */
const MOST_KEPT = 60_000
const kept = new WeakMap<Lexicon, Map<string, NounSense>>()

/** Looks words up in the lists of `lexicon`, each once: articles share most of their words. */
export const nounSenses = (lexicon: Lexicon): SenseOf => {
  const known = kept.get(lexicon) ?? new Map<string, NounSense>()
  kept.set(lexicon, known)
  if (known.size > MOST_KEPT) known.clear()
  const german = lexicon.language === 'de'
  return (word, capital) => {
    if (word.length > LONGEST_NOUN || word.length < 2 || (german && !capital)) return NOTHING
    const common = !capital && lexicon.bodies.capitalised.has(word)
    const key = common ? word.toUpperCase() : word
    const found = known.get(key)
    if (found !== undefined) return found
    const role = roleOf(word, lexicon)
    const body = common ? NOTHING : bodyOf(word, lexicon)
    const sense = role === undefined ? body : { role, ...body }
    known.set(key, sense)
    return sense
  }
}
