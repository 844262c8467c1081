// Where the title of a glued link ends. Scraped text runs „… teuer wird Ministerin Lind sagte …“: no stop, only grammar shows
// that a sentence begins. Every place where one could begin gets points for what speaks for it; the best one wins.

import type { Span } from '../text/span.ts'
import type { Boilerplate } from './boilerplate.ts'

/** A possible end: `end` is after the title's last letter; `score` grows with the evidence (3 is a fair case, 5 a clear one). */
export interface TitleEnd {
  readonly end: number
  readonly score: number
}

interface Token extends Span {
  readonly lower: string
  readonly capital: boolean
  /** What stands between this word and the next one. */
  readonly gap: string
}

const LONGEST_TITLE = 30

/**
 * The best place for the title's end inside `region` (from the title's first letter to the paragraph's end), or undefined where
 * nothing speaks for an end before the first stop.
 */
export const findTitleEnd = (text: string, region: Span, words: Boilerplate): TitleEnd | undefined => {
  const tokens = tokensUpToStop(text, region, words)
  const asked = questionEnd(text, tokens, region)
  if (asked !== undefined && words.clauseOpeners.has(tokens[0]?.lower ?? '')) return { end: asked, score: 5 }
  const sight: Sight = { tokens, words, verbs: verbsIn(tokens, words), quoted: startsWithQuote(text, region) }
  let best: TitleEnd | undefined
  for (let at = 2; at < Math.min(tokens.length, LONGEST_TITLE); at++) {
    const left = tokens[at - 1]
    if (!left || !canBegin(sight, at)) continue
    const score = evidence.reduce((sum, points) => sum + points(sight, at), 0)
    if (score > (best?.score ?? 0)) best = { end: titleEndAfter(left), score }
  }
  return best || asked === undefined ? best : { end: asked, score: 3 }
}

/** What the evidence is read from. */
interface Sight {
  readonly tokens: readonly Token[]
  readonly words: Boilerplate
  /** Indexes of the tokens that look like verbs. */
  readonly verbs: readonly number[]
  /** The title begins with a quotation mark. */
  readonly quoted: boolean
}

const startsWithQuote = (text: string, region: Span): boolean =>
  /^["„“«‚‘']/u.test(text.slice(region.start, region.start + 1))

/** The words from the title's beginning to the first full stop that ends a sentence. */
const tokensUpToStop = (text: string, region: Span, words: Boilerplate): readonly Token[] => {
  const part = text.slice(region.start, region.end)
  const tokens: Token[] = []
  let word = ''
  let at = 0
  for (const match of part.matchAll(/[\p{L}\p{N}]+(?:['’&./-][\p{L}\p{N}]+)*|$/gu)) {
    const gap = part.slice(at + word.length, match.index)
    if (word !== '') tokens.push(token(word, region.start + at, gap))
    // „Dr. Lind“ and „am 3. Mai“ go on after their stop.
    if (/^[)"“”»’]*[!?…]/u.test(gap) || (/^[)"“”»’]*\./u.test(gap) && !goesOn(word, words))) break
    word = match[0]
    at = match.index
  }
  return tokens
}

/** Whether a stop after this word belongs to it: „Dr.“, „U.S.“, „3.“, „J.“. */
const goesOn = (word: string, words: Boilerplate): boolean =>
  word.length < 3 || word.includes('.') || words.abbreviations.has(word.toLowerCase())

const token = (word: string, start: number, gap: string): Token => ({
  start,
  end: start + word.length,
  lower: word.toLowerCase().replace('’', "'"),
  capital: /^\p{Lu}/u.test(word),
  gap,
})

/** A title that asks ends at its question mark. */
const questionEnd = (text: string, tokens: readonly Token[], region: Span): number | undefined => {
  const last = tokens.at(-1)
  const mark = last ? /^["“”»’]?[?!]/u.exec(last.gap) : null
  if (!last || !mark || tokens.length < 2 || tokens.slice(1, -1).some((each) => /[„"“«]/u.test(each.gap)))
    return undefined
  return Math.min(region.end, last.end + mark[0].length, text.length)
}

/** Only blank, with at most a closing mark before and an opening mark after: a comma or a dash goes on with the title. */
const canBegin = ({ tokens, words }: Sight, at: number): boolean => {
  const left = tokens[at - 1]
  const first = tokens[at]
  if (!left || !first || !/^(?:["“”»’']|\s?[%€$£])?\s+["„“«‚‘']?\s?$/u.test(left.gap)) return false
  if (!first.capital && !isNumber(first)) return false
  if (!/^\s/u.test(left.gap)) return true
  if (isNumber(left)) return words.starters.has(first.lower)
  return !words.openWords.has(left.lower) || isParticle(left, words)
}

/** Each looks at the sentence that would begin at a token, and gives points for or against. */
const evidence: readonly ((sight: Sight, at: number) => number)[] = [
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
  if (titleCase && !lowerCaseFollows(tokens, at)) return -3
  if (words.starters.has(first.lower) || (isParticiple(first.lower, words) && next && isVerb(next, words))) return 4
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
  if (isParticle(left, words)) return words.starters.has(tokens[at]?.lower ?? '') ? 0 : -2
  if (left.lower.endsWith('n') && before && (before.lower === 'zu' || isVerb(before, words))) return 3
  if (!verbs.includes(at - 1)) return words.adjectiveEndings.some((ending) => left.lower.endsWith(ending)) ? -3 : 0
  const clause = clauseStart(tokens, at)
  if (words.clauseOpeners.has(tokens[clause]?.lower ?? '')) return 4
  const second = verbs.some((verb) => verb >= clause && verb < at - 1)
  if (second || isParticiple(left.lower, words)) return 2
  // „verurteilt“ may be either; a verb far from the clause's beginning is a participle, a preterite never.
  return at - clause > 3 && !/te[nt]?$/u.test(left.lower) ? 1 : -2
}

/** „eingeweiht“, „freigesprochen“, and those without ge: „begonnen“. */
const isParticiple = (word: string, words: Boilerplate): boolean => {
  if (words.participles.has(word)) return true
  if (!/ge\p{L}+(?:t|en)$/u.test(word)) return false
  return word.startsWith('ge') || words.verbPrefixes.some((prefix) => word.startsWith(`${prefix}ge`))
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
  if (!first || !left || words.starters.has(first.lower)) return 0
  const nouns = left.capital || !words.nounsHaveCapitals
  const before = nouns && isBlank(left.gap) ? words.naming(left.lower) : undefined
  if (before !== undefined) return -4
  if (isGenitive(first) && second && words.naming(second.lower) === 'role') return 3
  const naming = words.naming(first.lower)
  if (naming === 'role') return left.capital && isGenitive(left) && isBlank(left.gap) ? 0 : 3
  return naming === 'given' && second ? 2 : 0
}

const isGenitive = (token: Token): boolean => /(?:s|['’])$/u.test(token.lower)

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

const verbsIn = (tokens: readonly Token[], words: Boilerplate): readonly number[] =>
  tokens.flatMap((token, at) => (isVerb(token, words) || isPluralVerb(token, tokens[at - 1], words) ? [at] : []))

const isVerb = (word: Token, words: Boilerplate): boolean => {
  if (word.capital || isNumber(word) || words.notVerbs.has(word.lower)) return false
  if (words.verbs.has(word.lower)) return true
  if (word.lower.length > 3 && words.verbEndings.some((end) => word.lower.endsWith(end))) return true
  return words.verbPrefixes.some(
    (prefix) => word.lower.startsWith(prefix) && words.verbs.has(word.lower.slice(prefix.length)),
  )
}

/** „Warum die Preise steigen“: after a noun a word in -en is no adjective. */
const isPluralVerb = (word: Token, before: Token | undefined, words: Boilerplate): boolean =>
  words.nounsHaveCapitals &&
  before?.capital === true &&
  !words.starters.has(before.lower) &&
  isBlank(before.gap) &&
  !word.capital &&
  /e[lr]?n$/u.test(word.lower) &&
  !words.openWords.has(word.lower)

/** „Der Rat ruft das Gericht an“: most often a preposition, but a title can end with it. */
const isParticle = (word: Token, words: Boilerplate): boolean =>
  words.verbPrefixes.includes(word.lower) && words.openWords.has(word.lower)

const isNumber = (token: Token): boolean => /^\d/u.test(token.lower)

const isBlank = (gap: string | undefined): boolean => gap !== undefined && /^\s+$/u.test(gap)

const titleEndAfter = (left: Token): number => left.end + (/^(?:["“”»’'%]|\s[%€])/u.exec(left.gap)?.[0].length ?? 0)
