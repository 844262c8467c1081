// „The CEO of Aldric“, of whom the article says „chief executive“: other names of a role in the language of the question.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import { keyOf } from '../question/utterance.ts'
import { analyse } from '../search/analyse.ts'
import { fold } from '../text/fold.ts'
import { findWords } from '../text/words.ts'

const schema = z.strictObject({
  same: z.array(z.array(z.string().min(1)).min(2)).default([]),
  general: z.array(z.string()).default([]),
  apart: z.array(z.string()).default([]),
  beginnings: z.array(z.string()).default([]),
})

const listsOf = perLanguage((language) => readLexiconFile(language, 'role-names', schema))

/** Groups of names that mean one role, each name as word keys. */
const namesIn = perLanguage((language): readonly (readonly (readonly string[])[])[] =>
  listsOf(language).same.map((names) => names.map((name) => name.split(' ').map(keyOf))),
)

/** Stems of the names of whoever leads something, which by themselves do not tell what. */
export const generalRoles = perLanguage(
  (language): ReadonlySet<string> =>
    new Set(listsOf(language).general.flatMap((name) => analyse(name, language).map(({ stem }) => stem))),
)

/** The phrase with each other name of the role that it names („the chief executive of Aldric“); none where only one is known. */
export function otherNames(phrase: string, language: string): readonly string[] {
  const words = findWords(phrase)
  const keys = words.map(({ text }) => keyOf(text))
  const startOf = (name: readonly string[]): number =>
    keys.findIndex((_, at) => name.every((key, place) => keys[at + place] === key))
  return namesIn(language).flatMap((names) => {
    const own = names.find((name) => startOf(name) >= 0)
    if (own === undefined) return []
    const first = startOf(own)
    const [start, end] = [words[first]?.start ?? 0, words[first + own.length - 1]?.end ?? phrase.length]
    return names
      .filter((name) => name !== own)
      .map((name) => `${phrase.slice(0, start)}${name.join(' ')}${phrase.slice(end)}`)
  })
}

/** Compounds of which the end alone is another role. */
export const apartRoles = (language: string): readonly string[] => listsOf(language).apart

/** What makes no compound with the role behind it, folded. */
export const beginningsIn = perLanguage(
  (language): ReadonlySet<string> => new Set(listsOf(language).beginnings.map(fold)),
)
