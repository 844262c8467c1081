// „Gestern verkaufte Anna Lind Brot“: German turns the sentence round and writes every noun with a capital, so that the object right
// behind a name looks like its last word. That it is none shows where the article goes on calling her „Lind“.

import { onDemand } from '../lexicon/on-demand.ts'
import { plain } from '../text/fold.ts'
import type { Candidate } from './candidate.ts'
import type { Token } from './token.ts'

/** A noun that stands so often is looked at no more: a text may be all one word. */
const MOST_PLACES = 50

/** The names with the noun behind them taken off, and where these nouns begin (UTF-16 offsets into the text). */
export interface WithoutNouns {
  readonly candidates: readonly Candidate[]
  readonly nouns: ReadonlySet<number>
}

/**
 * Looks at names of three words and more whose second last word stands in the text more often without the last one than the last
 * without it. `isGiven`: „Hans Peter Müller“ has two given names and no noun.
 */
export function withoutNounsBehind(
  candidates: readonly Candidate[],
  tokens: readonly Token[],
  isGiven: (plain: string) => boolean,
): WithoutNouns {
  const nouns = new Set<number>()
  const placesOf = onDemand(() => Map.groupBy(tokens.keys(), (at) => tokens[at]?.lower ?? ''))
  const cut = candidates.map((candidate) => {
    const { name, sort, end } = candidate
    const [surname, noun] = name?.slice(-2) ?? []
    if (sort !== 'person' || name === undefined || name.length < 3 || surname === undefined || noun === undefined)
      return candidate
    if (!isGiven(plain(name[0] ?? '')) || [surname, noun].some((word) => isGiven(plain(word)))) return candidate
    const ofNoun = placesOf().get(noun.toLowerCase()) ?? []
    const at = ofNoun.find((place) => tokens[place]?.end === end)
    if (at === undefined || ofNoun.length > MOST_PLACES) return candidate
    if (!isCalledWithout(placesOf().get(surname.toLowerCase()) ?? [], ofNoun, tokens)) return candidate
    nouns.add(tokens[at]?.start ?? end)
    return { ...candidate, end: tokens[at - 1]?.end ?? end, name: name.slice(0, -1), next: at }
  })
  return { candidates: cut, nouns }
}

/** Whether „Lind“ stands somewhere without „Brot“, more often than „Brot“ without „Lind“, and both together once. */
function isCalledWithout(surname: readonly number[], noun: readonly number[], tokens: readonly Token[]): boolean {
  const isBehind = (at: number): boolean =>
    tokens[at]?.joined === true && tokens[at - 1]?.lower === tokens[surname[0] ?? -1]?.lower
  const together = noun.filter(isBehind).length
  const alone = surname.filter((at) => tokens[at]?.capital === true).length - together
  return together === 1 && alone > noun.length - together
}
