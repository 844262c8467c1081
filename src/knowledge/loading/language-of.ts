// The language of a text that does not state it: from its most frequent words, which decides for the languages we read well and
// for short texts; where they do not decide, from letter runs (eld), which know sixty languages but take 0.14 s and 60 MB to load.

import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { stopWords } from '../lexicon/stop-words.ts'

const languages = ['de', 'en', 'fr', 'es', 'ru'] as const
const SAMPLE = 4_000
/** Words below which letter runs are not trusted more than frequent words. */
const SHORT = 12
/** Share of frequent words in prose of their language: about 0.45; in other languages up to 0.2 („in“, „die“, „was“ in Dutch). */
const PROSE = 0.28
/** The best language is clear when the second has at most this share of its hits. */
const SECOND = 0.7

/** ISO 639-1 code of the language of the text's beginning; `en` where nothing speaks for any. */
export const languageOf = (text: string): string => {
  const sample = text.slice(0, SAMPLE)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const [best = { language: 'en', hits: 0 }, second = best] = languages
    .map((language) => ({ language, hits: words.filter((word) => stopWords(language).has(word)).length }))
    .sort((a, b) => b.hits - a.hits)
  const guess = best.hits === 0 ? 'en' : best.language
  const clear = best.hits >= words.length * PROSE && second.hits <= best.hits * SECOND
  return clear || words.length < SHORT ? guess : (fromLetters(sample) ?? guess)
}

const detectorSchema = z.object({ eld: z.object({ detect: z.custom<Detect>((value) => typeof value === 'function') }) })
type Detect = (text: string) => { readonly language: string; isReliable(): boolean }

let detect: Detect | undefined

/** Undefined where the letter runs are not sure. */
const fromLetters = (text: string): string | undefined => {
  detect ??= loadDetector()
  const found = detect(text)
  const { language } = found
  return found.isReliable() && /^[a-z]{2}$/u.test(language) ? language : undefined
}

// Loaded here and not imported above: nothing that states its language should pay for it. By its file, since the package lets
// only `import` use its names, which would have to be waited for.
const loadDetector = (): Detect => {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  return detectorSchema.parse(createRequire(import.meta.url)(file)).eld.detect
}
