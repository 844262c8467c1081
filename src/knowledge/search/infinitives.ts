// Word lists have German verbs by their infinitive; questions and articles inflect them.

import { onDemand } from '../lexicon/on-demand.ts'
import { readWordLists } from '../lexicon/word-lists.ts'

/** Endings of the present, the weak past and both participles, the longest first. */
const ENDINGS = [
  'testen',
  'tetest',
  'ender',
  'endes',
  'enden',
  'etest',
  'eten',
  'test',
  'ende',
  'ete',
  'ten',
  'tet',
  'end',
  'est',
  'te',
  'et',
  'st',
  't',
]
const SHORTEST_STEM = 3
/** What may be parted from a verb, and stands before „ge“ in its participle and „zu“ in its infinitive. */
const SEPARABLE =
  /^(ab|an|auf|aus|bei|dar|durch|ein|fest|fort|heraus|her|hin|hinzu|los|mit|nach|nieder|statt|um|unter|vor|voran|vorbei|weg|weiter|wieder|zurück|zusammen|zu)(ge|zu)?(.+)$/

/** Infinitives by each form that no rule makes of them. */
const strong = onDemand((): ReadonlyMap<string, string> => {
  const lines = readWordLists('de-strong')
  return new Map(lines.flatMap(([infinitive, ...forms]) => forms.map((form) => [form, infinitive] as const)))
})

/** What a German word (in small letters) may be a form of, the likelier first; most of them are no words at all. */
export function* infinitivesOf(word: string): Generator<string> {
  yield* plainInfinitives(word)
  const [, prefix = '', between, rest = ''] = SEPARABLE.exec(word) ?? []
  if (rest.length < SHORTEST_STEM) return
  if (between === 'zu') yield prefix + rest
  const whole = between === 'ge' ? `ge${rest}` : rest
  for (const infinitive of plainInfinitives(whole)) yield prefix + infinitive
}

function* plainInfinitives(word: string): Generator<string> {
  const known = strong().get(word) ?? strong().get(word.replace(/(?:en|st|t|e[nrms]?)$/, ''))
  if (known !== undefined) yield known
  for (const ending of ENDINGS) {
    const stem = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) continue
    yield* [`${stem}en`, `${stem}n`]
    if (stem.startsWith('ge') && stem.length - 2 >= SHORTEST_STEM) yield* [`${stem.slice(2)}en`, `${stem.slice(2)}n`]
  }
}
