// Whether two names mean one person, for scoring: all words of the shorter one stand in the longer one.

import { nameKey } from '../../src/knowledge/text/transliterate.ts'

/** „Lind“ and „Ministerin Anna Lind“ are „Anna Lind“; „Nils Lind“ is not, and nobody is nobody. */
export const sameName = (gold: string, found: string | undefined): boolean => {
  const wanted = namesIn(gold)
  const given = namesIn(found ?? '')
  const [short, long] = given.length <= wanted.length ? [given, wanted] : [wanted, given]
  return short.length > 0 && short.every((name) => long.includes(name))
}

const namesIn = (name: string): readonly string[] => (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => nameKey(word))
