// „Unentschlossen gab sich Henning Adu“, „Empört reagierte die Bürgermeisterin“: the first word says how somebody spoke, and is
// no name. Of Adu, who stands behind the verb, the sentence tells; of „Siemens zeigte sich offen“ the first word.

import type { Scene } from './find-names.ts'

/** Whether the word at `at` opens a sentence, and a verb of manner behind it has its subject behind itself. */
export function isMannerFirst({ tokens, lexicon }: Scene, at: number): boolean {
  const [first, verb, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first?.first !== true || verb === undefined || next === undefined) return false
  const { alone, reflexive } = lexicon.mannerVerbs
  if (alone.has(verb.lower)) return isNominal(next, lexicon)
  const subject = tokens[at + 3]
  return reflexive.has(verb.lower) && next.lower === 'sich' && subject !== undefined && isNominal(subject, lexicon)
}

const isNominal = (
  { capital, lower }: Scene['tokens'][number],
  { determiners }: Pick<Scene['lexicon'], 'determiners'>,
): boolean => capital || determiners.has(lower)
