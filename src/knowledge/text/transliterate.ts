// One man, four spellings: Лавров is Lawrow in German, Lavrov in English and French. Keys bring them together.

import { plain } from './fold.ts'

/** English transliteration of the letters used in Russian, Ukrainian, Belarusian, Bulgarian and Serbian. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    є: 'ye',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'yi',
    й: 'y',
    ј: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ў: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    ђ: 'dj',
    ћ: 'c',
    љ: 'lj',
    њ: 'nj',
    џ: 'dz',
  }),
)

const CAPITAL = /^\p{Lu}/u
const CYRILLIC_LETTER = /[\u0400-\u04ff]/g

const latinLetter = (letter: string): string => {
  const latin = CYRILLIC.get(letter.toLowerCase()) ?? letter
  return CAPITAL.test(letter) ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin
}

/** The text with Cyrillic letters written in Latin ones (English manner); everything else as it was. */
export const transliterate = (text: string): string => text.replace(CYRILLIC_LETTER, latinLetter)

/**
 * Steps from a Latin spelling to the key, in order. The sibilants and kh share one sign, since German ch is х, English ch
 * is ч and French ch is ш: „Michail“ and „Mikhail“, „Lukaschenko“ and „Loukachenko“ must meet.
 */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|chtch/g, 'X'],
  [/tsch|dsch|tch|sch|sh|ch|kh|zh|cz|sz/g, 'X'],
  [/ou/g, 'u'],
  [/x/g, 'ks'],
  [/ts|tz|z/g, 's'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/[jy]/g, 'i'],
  [/ii+/g, 'i'],
  [/([aeou])i(?=[aeou])/g, '$1'],
  [/ie/g, 'e'],
  [/([aou])e/g, '$1'],
  [/(.)\1+/g, '$1'],
  // ё: Gorbatschow and Gorbachev, Chruschtschow and Khrushchev.
  [/Xov(a?)$/, 'Xev$1'],
  // Poutine, Eltsine.
  [/ine$/, 'in'],
  [/of{1,2}$/, 'ov'],
]

/** Words of names kept with their keys; a collection repeats the same names thousands of times. */
const MOST_KEPT = 50_000
const kept = new Map<string, string>()

const keyOfWord = (word: string): string => {
  const known = kept.get(word)
  if (known !== undefined) return known
  const latin = plain(transliterate(word))
  const key = STEPS.reduce((last, [pattern, replacement]) => last.replace(pattern, replacement), latin)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(word, key)
  return key
}

/** One key for the German, English and French spelling of a name and for its Cyrillic form: words folded, a space between. */
export const nameKey = (name: string): string =>
  // A single word is its own key's, and most are asked for again.
  kept.get(name) ?? (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(keyOfWord).join(' ')
