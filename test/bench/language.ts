// The word parts and sentence frames of one language, read from language/*.yaml and checked once.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

type GrammaticalGender = 'm' | 'f' | 'n'

export interface Noun {
  readonly text: string
  readonly gender: GrammaticalGender
}

const list = z.array(z.string()).min(1)
const byGender = z.object({ female: list, male: list })
const perGender = z.object({ m: z.string(), f: z.string(), n: z.string() })
const determiner = perGender.extend({ endings: perGender, genitive: z.boolean().default(false) })
const noun = z.string().transform((entry): Noun => {
  const gap = entry.lastIndexOf(' ')
  return { text: entry.slice(0, gap), gender: z.enum(['m', 'f', 'n']).parse(entry.slice(gap + 1)) }
})
const verb = z.string().transform((entry) => {
  const [inf = '', v3 = '', past = '', part = ''] = entry.split(' ')
  return { inf, v3, past, part }
})
const fact = z.object({ type: z.string(), sentence: z.string(), question: z.string() })

const languageSchema = z.object({
  determiners: z.record(z.string(), determiner),
  heads: z.array(noun),
  modifiers: list,
  nouns: z.array(noun),
  adjectives: list,
  adverbs: list,
  verbs: z.array(verb),
  months: list,
  weekdays: list,
  said: list,
  pronouns: z.object({ female: z.string(), male: z.string() }),
  roles: byGender,
  bodies: list,
  stories: list,
  spoken: list,
  judged: list,
  reported: list,
  direct: list,
  partial: list,
  indirect: list,
  body: list,
  headlines: list,
  teaser: z.string(),
  credit: z.string(),
  facts: z.array(fact),
  unspoken: list,
  questions: z.object({ 'who-said': list, 'what-said': list, topic: list }),
})

const namesSchema = z.object({
  given: byGender,
  surnameStarts: list,
  surnameEnds: list,
  placeStarts: list,
  placeEnds: list,
  publishers: list,
  syllables: list,
})

export type BenchLanguage = z.infer<typeof languageSchema>
export type Names = z.infer<typeof namesSchema>
export type Fact = z.infer<typeof fact>

const read = (name: string): unknown => parse(readFileSync(new URL(`language/${name}.yaml`, import.meta.url), 'utf8'))

/** The frames of a language; throws a ZodError naming what is missing in the file. */
export const readLanguage = (name: 'de' | 'en'): BenchLanguage => languageSchema.parse(read(name))

/** The parts of invented names. */
export const readNames = (): Names => namesSchema.parse(read('names'))
