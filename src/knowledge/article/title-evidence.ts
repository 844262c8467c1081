// What speaks for a sentence that begins in the middle of running words: its first word, the word before it, the verbs on
// both sides. Each kind of evidence is one function; none decides alone.

import type { Boilerplate } from './boilerplate.ts'
import {
  isBlank,
  isGenitive,
  isNumber,
  isParticiple,
  isParticle,
  isStarter,
  isVerb,
  type Token,
} from './title-words.ts'

/** What the evidence is read from. */
export interface Sight {
  readonly tokens: readonly Token[]
  readonly words: Boilerplate
  /** Indexes of the tokens that look like verbs. */
  readonly verbs: readonly number[]
  /** The title begins with a quotation mark. */
  readonly quoted: boolean
}

/** Each looks at the sentence that would begin at a token, and gives points for or against. */
export const evidence: readonly ((sight: Sight, at: number) => number)[] = [
  firstWordSpeaks,
  lastWordSpeaks,
  quotationBegins,
  verbFollowsName,
  personBegins,
  bothHaveVerbs,
]

function firstWordSpeaks({ tokens, words }: Sight, at: number): number {
  const first = tokens[at]
  const left = tokens[at - 1]
  const next = tokens[at + 1]
  if (!first || !left) return 0
  const titleCase = isTitleCase(tokens, words)
  if (titleCase && (!lowerCaseFollows(tokens, at) || (next?.capital && isStarter(next, words)))) return -3
  if (isStarter(first, words) || (isParticiple(first.lower, words) && next && isVerb(next, words))) return 4
  if (words.nounsHaveCapitals) return left.capital ? -1 : 0
  if (left.capital && !titleCase) return -3
  // „… branch lines Transport secretary …“: where nouns have no capital, this one can only begin a sentence.
  const common = next && !next.capital && isBlank(first.gap) && !words.openWords.has(next.lower)
  return common && !isVerb(next, words) ? 3 : 1
}

/** A verb at the end closes a clause („Wie ein Pilz … zerlegt“); the verb of a main clause wants something after it. */
function lastWordSpeaks(sight: Sight, at: number): number {
  const { tokens, words, verbs, quoted } = sight
  const left = tokens[at - 1]
  const before = tokens[at - 2]
  if (!left || left.capital) return quoted && left && /^["“”»’]/u.test(left.gap) ? 4 : 0
  if (!words.nounsHaveCapitals) return englishEnd(left, sight)
  if (isParticle(left, words)) return isStarter(tokens[at], words) ? 0 : -2
  if (left.lower.endsWith('n') && before && (before.lower === 'zu' || isVerb(before, words))) return 3
  if (!verbs.includes(at - 1)) return words.adjectiveEndings.some((ending) => left.lower.endsWith(ending)) ? -3 : 0
  const clause = clauseStart(tokens, at)
  if (words.clauseOpeners.has(tokens[clause]?.lower ?? '')) return 4
  const second = verbs.some((verb) => verb >= clause && verb < at - 1)
  if (second || isParticiple(left.lower, words)) return 2
  // „verurteilt“ may be either; a verb far from the clause's beginning is a participle, a preterite never.
  return at - clause > 3 && !/te[nt]?$/u.test(left.lower) ? 1 : -2
}

/** Where verbs come early, a title seldom ends with one: „… says“, but „… how the ferries failed“. */
const englishEnd = (left: Token, { tokens, words }: Sight): number => {
  const clause = words.clauseOpeners.has(tokens[0]?.lower ?? '')
  if (words.verbs.has(left.lower)) return clause ? 1 : -2
  return isVerb(left, words) ? 1 : 0
}

/** The first token after the last colon or dash before `at`. */
const clauseStart = (tokens: readonly Token[], at: number): number =>
  1 + tokens.findLastIndex((token, index) => index < at - 1 && /[:–—]|\s-\s/u.test(token.gap))

/** Marks around a whole sentence begin one; marks around a name or two words may belong to the title. */
function quotationBegins({ tokens }: Sight, at: number): number {
  if (!/\s["„“«‚‘']\s?$/u.test(tokens[at - 1]?.gap ?? '')) return 0
  const close = tokens.findIndex((each, index) => index >= at && /["“”»’]/u.test(each.gap))
  const inside = tokens.slice(at, close < 0 ? tokens.length : close + 1)
  return inside.length >= 5 || inside.some((each) => /[,.!?]/u.test(each.gap)) ? 4 : 1
}

/** „Ministerin Anna Lind sagte“: capitals and then a verb are the beginning of a sentence. */
function verbFollowsName({ tokens, words }: Sight, at: number): number {
  const next = runEnd(tokens, at)
  const verb = tokens[next]
  return verb && isBlank(tokens[next - 1]?.gap) && isVerb(verb, words) ? 2 : 0
}

/** The first token after the capitals that begin at `at`. */
const runEnd = (tokens: readonly Token[], at: number): number => {
  let next = at + 1
  while (tokens[next]?.capital && isBlank(tokens[next - 1]?.gap)) next++
  return next
}

/** „Kanzlerin Ada Lohse“ and „Harls Kanzlerin Ada Lohse“ begin with their first word, not in the middle. */
function personBegins({ tokens, words }: Sight, at: number): number {
  const first = tokens[at]
  const left = tokens[at - 1]
  const second = runEnd(tokens, at) > at + 1 ? tokens[at + 1] : undefined
  if (!first || !left || isStarter(first, words)) return 0
  const nouns = left.capital || !words.nounsHaveCapitals
  const before = nouns && isBlank(left.gap) ? words.naming(left.lower) : undefined
  if (before !== undefined) return -4
  if (isGenitive(first) && second && words.naming(second.lower) === 'role') return 3
  const naming = words.naming(first.lower)
  if (naming === 'role') return left.capital && isGenitive(left) && isBlank(left.gap) ? 0 : 3
  return naming === 'given' && second ? 2 : 0
}

/** A question or subordinate clause without its verb is no title yet, and what follows is no sentence without one. */
function bothHaveVerbs({ tokens, words, verbs }: Sight, at: number): number {
  const first = verbs[0] ?? Number.POSITIVE_INFINITY
  const last = verbs.at(-1) ?? -1
  const unfinished = words.clauseOpeners.has(tokens[0]?.lower ?? '') && first >= at
  return (unfinished ? -3 : 0) + (last < at ? -2 : 0)
}

/** In running text most words have none; a title in which they have goes on. */
const lowerCaseFollows = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens.slice(at + 1, at + 4).filter((each) => !isNumber(each))
  return next.filter((each) => !each.capital).length > next.length / 2
}

/** Titles In Which Most Words Have A Capital. */
const isTitleCase = (tokens: readonly Token[], words: Boilerplate): boolean => {
  if (words.nounsHaveCapitals) return false
  const long = tokens.slice(0, 7).filter((each) => each.lower.length > 3)
  return long.length > 2 && long.filter((each) => each.capital).length > long.length * 0.75
}
