// What a language says when it quotes: verbs of saying with all their forms, and the small words around them, read from data.

import { z } from 'zod'
import { readLexiconFile } from './lexicon.ts'
import { perLanguage } from './on-demand.ts'
import { formsOf } from './verb-forms.ts'

const list = z.array(z.string().min(1)).default([])
const verbsSchema = z.strictObject({
  say: list,
  demand: list,
  think: list,
  hold: list,
  deny: list,
  judge: list,
  headline: list,
  cite: list,
  bare: list,
  written: list,
  listener: list,
  state: z.record(z.string(), z.array(z.string())).default({}),
  judgedWith: z.record(z.string(), z.array(z.string())).default({}),
})
const wordsSchema = z.strictObject({
  determiners: list,
  obliqueDeterminers: list,
  genitiveDeterminers: list,
  indefinite: list,
  nameParticles: list,
  nameLinks: list,
  accordingly: list,
  accordinglyReported: list,
  pointing: list,
  places: list,
  wishes: list,
  listeners: list,
  asSaid: list,
  paperEndings: list,
  adjectiveEndings: list,
  possessives: list,
  myOwn: list,
  self: list,
  ourselves: list,
  negators: list,
  unreal: list,
  faked: list,
  harmless: list,
  polite: list,
  own: list,
  prepositions: list,
  nounLinks: list,
  reflexives: list,
  conjunctions: list,
  that: list,
  asking: list,
  subordinating: list,
  relatives: list,
  singularMale: list,
  singularFemale: list,
  singularNeuter: list,
  demonstratives: list,
  plural: list,
  first: list,
  indefiniteOne: list,
  biographical: list,
  epithets: list,
  offices: list,
  /** Before a role that tells of somebody's life: whoever was just named („der pensionierte Lehrer“). */
  neverSubjects: list,
  auxiliaries: list,
  passives: list,
  futures: list,
  agents: list,
  adverbs: list,
  timeNouns: list,
  according: list,
  accordingAfter: list,
  accordingNoun: list,
  accordingNounAfter: list,
  sourceNouns: list,
  sourceEndings: list,
  so: list,
  reported: list,
  speechNouns: list,
  wordNouns: list,
  headlineNouns: list,
  papers: list,
  titleNouns: list,
  named: list,
  reportNouns: list,
  hearsay: list,
  opinionFor: list,
  being: list,
  anyone: list,
  judging: list,
  questions: list,
  onto: list,
  /** Separable parts that are one only behind „zu“ and with a small letter: „gab zu bedenken“, but „gab es Bedenken“. */
  behindZu: list,
  answering: list,
  maleObjects: list,
  femaleObjects: list,
})
const moodsSchema = z.strictObject({ regular: list, irregular: list, prefixes: list, never: list })

/** What a verb lets follow: words in marks or a clause, an infinitive, a judgement; `deny` belongs to what is reported. */
export type CueClass = Exclude<keyof z.infer<typeof verbsSchema>, 'state' | 'judgedWith'>
/** A set for each list of `quotation-words.yaml`. */
type CueWords = { readonly [K in keyof z.infer<typeof wordsSchema>]: ReadonlySet<string> }

/** One reading of a word as a form of a cue verb. */
export interface CueForm {
  /** Infinitive without bar: „mitteilen“. */
  readonly verb: string
  readonly classes: ReadonlySet<CueClass>
  readonly as: 'finite' | 'participle' | 'infinitive'
  /** The part that must stand apart for this reading: „mit“ for „teilte“. */
  readonly prefix?: string
}

export interface CueLexicon {
  readonly language: string
  readonly verbs: ReadonlyMap<string, readonly CueForm[]>
  readonly words: CueWords
  /** Verb forms that mark reported speech by their mood; empty where the language has none. */
  readonly moods: ReadonlySet<string>
  /** Verbs whose object says what was said, and the words that introduce it. */
  readonly state: ReadonlyMap<string, readonly string[]>
  /** Verbs that judge only with one of these words before the judgement: „hielt es für „Unsinn““. */
  readonly judgedWith: ReadonlyMap<string, readonly string[]>
  /** Prefixes that stand apart from their verb at the end of a German main clause. */
  readonly prefixes: ReadonlySet<string>
}

const listsOf = perLanguage(readCueLexicon)

/** The cue lexicon of a language, read once; unknown languages get the English one. Throws where a file is unreadable or malformed. */
export const cueLexicon = (language: string): CueLexicon =>
  listsOf(language === 'de' || language === 'fr' ? language : 'en')

function readCueLexicon(language: string): CueLexicon {
  const lists = readLexiconFile(language, 'quotation-verbs', verbsSchema)
  const words = readLexiconFile(language, 'quotation-words', wordsSchema)
  const moods = language === 'de' ? readLexiconFile(language, 'quotation-moods', moodsSchema) : undefined
  const { state, judgedWith, ...classes } = lists
  return {
    language,
    state: new Map(Object.entries(state)),
    judgedWith: new Map(Object.entries(judgedWith)),
    verbs: verbIndex(classes, language),
    words: Object.fromEntries(
      Object.entries(words).map(([name, entries]) => [name, lowered(entries)]),
    ) as unknown as CueWords,
    moods: moods ? moodForms(moods, Object.values(classes).flat()) : new Set(),
    prefixes: new Set(moods?.prefixes),
  }
}

const lowered = (entries: readonly string[]): Set<string> => new Set(entries.map((entry) => entry.toLowerCase()))

function verbIndex(lists: Readonly<Record<CueClass, string[]>>, language: string): Map<string, CueForm[]> {
  const classesOf = new Map<string, Set<CueClass>>()
  for (const [name, lines] of Object.entries(lists) as [CueClass, string[]][]) {
    for (const line of lines) classesOf.set(line, (classesOf.get(line) ?? new Set<CueClass>()).add(name))
  }
  const index = new Map<string, CueForm[]>()
  const add = (form: string, reading: CueForm) => index.set(form, [...(index.get(form) ?? []), reading])
  for (const [line, classes] of classesOf) addVerb(line, classes, language, add)
  return index
}

/** Adds a verb's forms; a separable one gets its joined forms too: „teilte“ + „mit“, „mitteilte“, „mitgeteilt“, „mitzuteilen“. */
function addVerb(
  line: string,
  classes: ReadonlySet<CueClass>,
  language: string,
  add: (form: string, reading: CueForm) => void,
): void {
  const bar = line.indexOf('|')
  const prefix = bar < 0 ? undefined : line.slice(0, bar)
  const verb = (line.split(' ')[0] ?? line).replace('|', '')
  for (const { form, as } of formsOf(line.slice(bar + 1), language)) {
    if (prefix === undefined) add(form, { verb, classes, as })
    else {
      add(prefix + form, { verb, classes, as })
      if (as !== 'infinitive') add(form, { verb, classes, as, prefix })
    }
  }
}

/** The forms that mark reported speech, of the verbs listed for it and of all cue verbs (lines may hold a bar and principal parts). */
function moodForms(moods: z.infer<typeof moodsSchema>, cues: readonly string[]): Set<string> {
  const forms = new Set(moods.irregular)
  for (const verb of moods.regular)
    forms.add(verb.replace(/e?n$/, '').replace(/([^aeiouäöü])$/, '$1') + (verb === 'sein' ? '' : 'e'))
  for (const line of cues) forms.add((line.split(' ')[0] ?? '').replace(/^.*\|/, '').replace(/n$/, ''))
  for (const form of [...forms]) for (const prefix of moods.prefixes) forms.add(prefix + form)
  for (const form of moods.never) forms.delete(form)
  return forms
}
