// Families of words as lists write them („bau*“, „*preis“), and the words of a text as these are compared.

import { fold } from '../text/fold.ts'
import { findWords } from '../text/words.ts'

/** `bau*` fits what begins so, `*preis` what ends so, `*wahl*` what holds it. */
export function matcherOf(patterns: readonly string[]): (word: string) => boolean {
  const tests = patterns.map((pattern): ((word: string) => boolean) => {
    const core = fold(pattern.replaceAll('*', ''))
    const [open, close] = [pattern.startsWith('*'), pattern.endsWith('*')]
    if (open && close) return (word) => word.includes(core)
    if (close) return (word) => word.startsWith(core)
    return open ? (word) => word.endsWith(core) : (word) => word === core
  })
  return (word) => tests.some((test) => test(word))
}

/** The words of a text, folded; of those with a hyphen or an apostrophe the parts, too. */
export const foldedWords = (text: string): readonly string[] =>
  findWords(text).flatMap(({ text: word }) => {
    const parts = word.split(/[-’']/).map(fold)
    return parts.length > 1 ? [fold(word), ...parts] : parts
  })
