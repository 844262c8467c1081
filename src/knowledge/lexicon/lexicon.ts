// Word lists are data: YAML files per language, read when someone starts and never at import time.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { plain } from '../text/fold.ts'
import type { SentenceWords } from '../text/sentences.ts'
import { perLanguage } from './on-demand.ts'

export type Sex = 'female' | 'male'

/** What a pronoun or determiner says of whom it points to; an absent field is open („sie“: she or they). */
export interface Agreement {
  readonly gender?: Sex
  readonly number?: 'singular' | 'plural'
  readonly subject?: boolean
}

/** The words by which a language names people. All lists in lower case; `plain` where a comment says folded. */
export interface Lexicon extends SentenceWords {
  readonly language: string
  /** Small words inside names: von, de, bin. */
  readonly particles: ReadonlySet<string>
  /** Particles that are prepositions, too: „von“ belongs to „Maria von der Aue“, not to „Anna Lind von der Stadt“. */
  readonly nameLinks: ReadonlySet<string>
  /** Dr, Herr, Mrs; with the gender they tell. */
  readonly titles: ReadonlyMap<string, Sex | undefined>
  readonly determiners: ReadonlyMap<string, Agreement>
  readonly pronouns: ReadonlyMap<string, Agreement>
  /** After these a place name is a place: in Moskau, from Paris. */
  readonly placePrepositions: ReadonlySet<string>
  /** Months, weekdays and other capitalised words that name nobody. */
  readonly notNames: ReadonlySet<string>
  /** Verbs behind a first word that says how somebody speaks: alone („empört reagierte“) and reflexive („gelassen zeigte sich“). */
  readonly mannerVerbs: { readonly alone: ReadonlySet<string>; readonly reflexive: ReadonlySet<string> }
  /** Endings of common nouns (German writes every noun with a capital). */
  readonly nounEndings: readonly string[]
  /** Verbs that people do, 3rd person singular and plural: a bare word before or after them is someone. */
  readonly verbs: ReadonlySet<string>
  readonly pluralVerbs: ReadonlySet<string>
  /** Small words that name a source: „so Peskow“, „laut Peskow“. */
  readonly sources: ReadonlySet<string>
  /** Role nouns, folded: for one man (or either sex), for one woman, for several. `endings`: also as the end of a compound. */
  readonly roles: {
    readonly any: ReadonlySet<string>
    readonly male: ReadonlySet<string>
    readonly female: ReadonlySet<string>
    readonly plural: ReadonlySet<string>
    readonly endings: ReadonlySet<string>
    /** Adjectives used as nouns, in the form of „ein Vorsitzender“. */
    readonly adjectival: ReadonlySet<string>
    /** Offices whose holder every reader knows: „der Papst“ right after a name is still the pope. */
    readonly offices: ReadonlySet<string>
    /** Words that open a longer role: „chief hostage negotiator“. */
    readonly leading: ReadonlySet<string>
    /** Beginnings that make it another role: the Vizepräsident is not the Präsident. */
    readonly lesser: readonly string[]
  }
  /** Nouns that name bodies, folded: ministerium, court; `endings`: also as the end of a compound; `plural`: police. */
  readonly bodies: {
    readonly nouns: ReadonlySet<string>
    readonly endings: ReadonlySet<string>
    readonly plural: ReadonlySet<string>
    readonly papers: ReadonlySet<string>
    /** First and last words of names that are no person's: „Port Ellery“, „Weir Lane“. */
    readonly openings: ReadonlySet<string>
    readonly places: ReadonlySet<string>
    /** Of all these, the ones that are a body or a paper only in capitals: „Energy“, „Independent“. */
    readonly capitalised: ReadonlySet<string>
  }
  /** Capitals and countries that stand for governments, folded. */
  readonly governments: ReadonlySet<string>
  /** Given names of many countries, folded. */
  readonly givenNames: ReadonlyMap<string, Sex | 'either'>
  /** Newspapers, agencies, broadcasters by name, folded, words joined by a space. */
  readonly papers: ReadonlySet<string>
}

const FOLDER = new URL('../../../data/lexicon/', import.meta.url)

/**
 * Reads `data/lexicon/<language>/<name>.yaml` and checks it; the language '.' is for lists of no language. Where the file
 * does not exist the schema gets `{}`, so that sections with a default come out empty. Throws an Error that names the
 * file when its content does not fit.
 */
export const readLexiconFile = <Schema extends z.ZodType>(
  language: string,
  name: string,
  schema: Schema,
): z.output<Schema> => {
  const file = fileURLToPath(new URL(`${language}/${name}.yaml`, FOLDER))
  try {
    return schema.parse(existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? {}) : {})
  } catch (cause) {
    throw new Error(`Word list ${file} cannot be read`, { cause })
  }
}

/** A list: a YAML list, or (long lists) one block of words with white space between them. */
const words = z
  .union([z.string(), z.array(z.string().min(1))])
  .transform((list) => (typeof list === 'string' ? list.split(/\s+/).filter((word) => word !== '') : list))
  .default([])

const sentenceSchema = z.strictObject({
  ordinals: z.boolean().default(false),
  abbreviations: words,
  functionWords: words,
})

const agreement = z.strictObject({
  words,
  gender: z.enum(['female', 'male']).optional(),
  number: z.enum(['singular', 'plural']).optional(),
  subject: z.boolean().optional(),
})

const nameSchema = z.strictObject({
  particles: words,
  nameLinks: words,
  femaleTitles: words,
  maleTitles: words,
  titles: words,
  determiners: z.array(agreement).default([]),
  pronouns: z.array(agreement).default([]),
  placePrepositions: words,
  notNames: words,
  mannerVerbs: words,
  mannerReflexives: words,
  nounEndings: words,
  verbs: words,
  pluralVerbs: words,
  sources: words,
})

const roleSchema = z.strictObject({
  any: words,
  male: words,
  female: words,
  plural: words,
  endings: words,
  adjectival: words,
  offices: words,
  leading: words,
  lesser: words,
})
const bodySchema = z.strictObject({
  nouns: words,
  endings: words,
  plural: words,
  papers: words,
  openings: words,
  places: words,
  capitalised: words,
  governments: words,
})
const givenSchema = z.strictObject({ female: words, male: words, either: words })
const paperSchema = z.strictObject({ papers: words })

const lower = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => word.toLowerCase()))
const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(plain))

const agreements = (groups: z.output<typeof nameSchema>['pronouns']): ReadonlyMap<string, Agreement> =>
  new Map(
    groups.flatMap(({ words: forms, gender, number, subject }) =>
      forms.map((form): [string, Agreement] => [
        form.toLowerCase(),
        { ...(gender && { gender }), ...(number && { number }), ...(subject !== undefined && { subject }) },
      ]),
    ),
  )

const titlesOf = (names: z.output<typeof nameSchema>): ReadonlyMap<string, Sex | undefined> =>
  new Map<string, Sex | undefined>([
    ...names.titles.map((title): [string, undefined] => [title.toLowerCase(), undefined]),
    ...names.femaleTitles.map((title): [string, Sex] => [title.toLowerCase(), 'female']),
    ...names.maleTitles.map((title): [string, Sex] => [title.toLowerCase(), 'male']),
  ])

const givenNames = (): ReadonlyMap<string, Sex | 'either'> => {
  const given = readLexiconFile('.', 'given-names', givenSchema)
  const names = new Map<string, Sex | 'either'>()
  for (const name of given.male) names.set(plain(name), 'male')
  for (const name of given.female) names.set(plain(name), names.get(plain(name)) === 'male' ? 'either' : 'female')
  for (const name of given.either) names.set(plain(name), 'either')
  return names
}

const foldedRoles = (language: string): Lexicon['roles'] => {
  const roles = readLexiconFile(language, 'roles', roleSchema)
  return {
    any: folded(roles.any),
    male: folded(roles.male),
    female: folded(roles.female),
    plural: folded(roles.plural),
    endings: folded(roles.endings),
    adjectival: folded(roles.adjectival),
    offices: folded(roles.offices),
    leading: folded(roles.leading),
    lesser: roles.lesser.map(plain),
  }
}

const readLexicon = (language: string): Lexicon => {
  const sentences = readLexiconFile(language, 'sentences', sentenceSchema)
  const names = readLexiconFile(language, 'names', nameSchema)
  const bodies = readLexiconFile(language, 'bodies', bodySchema)
  return {
    language,
    abbreviations: lower(sentences.abbreviations),
    ordinals: sentences.ordinals,
    functionWords: lower(sentences.functionWords),
    particles: lower(names.particles),
    nameLinks: lower(names.nameLinks),
    titles: titlesOf(names),
    determiners: agreements(names.determiners),
    pronouns: agreements(names.pronouns),
    placePrepositions: lower(names.placePrepositions),
    notNames: lower(names.notNames),
    mannerVerbs: { alone: lower(names.mannerVerbs), reflexive: lower(names.mannerReflexives) },
    nounEndings: names.nounEndings,
    verbs: lower(names.verbs),
    pluralVerbs: lower(names.pluralVerbs),
    sources: lower(names.sources),
    roles: foldedRoles(language),
    bodies: {
      nouns: folded(bodies.nouns),
      endings: folded(bodies.endings),
      plural: folded(bodies.plural),
      papers: folded(bodies.papers),
      openings: folded(bodies.openings),
      places: folded(bodies.places),
      capitalised: folded(bodies.capitalised),
    },
    governments: folded(bodies.governments),
    givenNames: givenNames(),
    papers: folded(readLexiconFile('.', 'papers', paperSchema).papers),
  }
}

const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'fr'])
const listsOf = perLanguage(readLexicon)

/**
 * The word lists of a language (ISO 639-1), read at the first call and kept. A language without lists of its own gets
 * empty ones beside the given names and papers, which belong to no language. Throws what `readLexiconFile` throws.
 */
export const loadLexicon = perLanguage(
  (language): Lexicon => ({ ...listsOf(LANGUAGES.has(language) ? language : 'none'), language }),
)
