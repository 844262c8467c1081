// One spelling for what people type in many: lower case, no diacritics, umlauts and their two-letter forms alike.

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'a'],
  ['œ', 'o'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])

/** Latin letters without marks, blanks, marks of punctuation: most words, most names. */
const PLAIN = /^[ -~]*$/
const GERMAN = /^[ -~äöüß]*$/
const GERMAN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ä', 'a'],
  ['ö', 'o'],
  ['ü', 'u'],
  ['ß', 'ss'],
])
const UMLAUT_PAIR = /([aou])e/g

/** Lower case without marks; umlauts become their vowel. Unlike `fold` it keeps „ae“, „oe“, „ue“ as written. */
export const plain = (word: string): string => {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  if (GERMAN.test(lower)) return lower.replace(/[äöüß]/g, (letter) => GERMAN_LETTERS.get(letter) ?? letter)
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LIGATURES.get(letter) ?? letter)
}

/**
 * The key under which spellings of one word meet: „Müller“, „Mueller“ and „MULLER“ give „muller“, „Straße“ gives „strasse“.
 * Only for comparing: „Manuel“ becomes „manul“ on both sides.
 */
export const fold = (word: string): string => plain(word).replace(UMLAUT_PAIR, '$1')
