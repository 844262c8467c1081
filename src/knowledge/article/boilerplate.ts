// The words by which the parts around an article's body are recognised: data per language, so that a new language is a file.

import { z } from 'zod'
import { type Lexicon, loadLexicon, readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import { type Naming, namingWords } from './naming-words.ts'

const words = z.array(z.string().min(1))

const boilerplateSchema = z.strictObject({
  credits: words,
  links: words,
  sections: words,
  notPlaces: words,
  clauseOpeners: words,
  starters: words,
  openWords: words,
  verbs: words,
  verbPrefixes: words,
  participles: words,
  verbEndings: words,
  notVerbs: words,
  adjectiveEndings: words,
  nounsHaveCapitals: z.boolean(),
})

/** Markers by their first letters up to the first that is none, so that most words of a text are told apart at one look. */
type Markers = ReadonlyMap<string, readonly string[]>

/** The lists of `data/lexicon/<language>/boilerplate.yaml`, ready to be asked; all in lower case. */
export interface Boilerplate {
  /** „foto“, „image credit“: begin a line that says where a picture comes from. */
  readonly credits: readonly string[]
  /** „lesen sie auch“: begin a link to another article. */
  readonly links: Markers
  /** „analyse“: section names that stand before a link's title, and begin ordinary sentences too. */
  readonly sections: Markers
  readonly notPlaces: ReadonlySet<string>
  readonly clauseOpeners: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly openWords: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly verbPrefixes: readonly string[]
  readonly participles: ReadonlySet<string>
  readonly verbEndings: readonly string[]
  readonly notVerbs: ReadonlySet<string>
  readonly adjectiveEndings: readonly string[]
  readonly nounsHaveCapitals: boolean
  /** „Dr“, „vs“: their stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Of a word in lower case. */
  readonly naming: (word: string) => Naming
}

const languages = new Set(['de', 'en', 'fr'])
const listsOf = perLanguage((language) =>
  prepare(loadLexicon(language), readLexiconFile(language, 'boilerplate', boilerplateSchema)),
)

/** The lists of a language, read once; a language without lists of its own gets the English ones. Throws what `readLexiconFile` throws. */
export const boilerplateOf = (language: string): Boilerplate => listsOf(languages.has(language) ? language : 'en')

const prepare = (lexicon: Lexicon, raw: z.infer<typeof boilerplateSchema>): Boilerplate => ({
  credits: longestFirst(raw.credits),
  links: byFirstWord(raw.links),
  sections: byFirstWord(raw.sections),
  notPlaces: lowered(raw.notPlaces),
  clauseOpeners: lowered(raw.clauseOpeners),
  starters: lowered([...raw.starters, ...raw.clauseOpeners, ...lexicon.functionWords]),
  openWords: lowered(raw.openWords),
  verbs: lowered([...raw.verbs, ...lexicon.verbs, ...lexicon.pluralVerbs]),
  verbPrefixes: raw.verbPrefixes,
  participles: lowered(raw.participles),
  verbEndings: raw.verbEndings,
  notVerbs: lowered(raw.notVerbs),
  adjectiveEndings: raw.adjectiveEndings,
  nounsHaveCapitals: raw.nounsHaveCapitals,
  abbreviations: lexicon.abbreviations,
  naming: namingWords(lexicon),
})

const lowered = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => word.toLowerCase()))

const byFirstWord = (list: readonly string[]): Markers => Map.groupBy(longestFirst(list), firstLetters)

/** „lesen“ of „lesen sie auch“, „live“ of „live-blog“; empty where no letter begins. */
export const firstLetters = (words: string): string => /^\p{L}+/u.exec(words)?.[0] ?? ''

// „Lesen Sie mehr zum Thema“ must be tried before „Lesen Sie mehr“, or its rest would be taken for the title.
const longestFirst = (list: readonly string[]): readonly string[] =>
  list.map((word) => word.toLowerCase()).sort((a, b) => b.length - a.length)
