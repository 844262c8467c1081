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
  const tokens = tokensUpToStop(text, region)
  const asked = questionEnd(text, tokens, region)
  if (asked !== undefined) return { end: asked, score: 5 }
  let best: TitleEnd | undefined
  const firstVerb = tokens.findIndex((token) => isVerb(token, words))
  const lastVerb = tokens.findLastIndex((token) => isVerb(token, words))
  for (let at = 2; at < Math.min(tokens.length, LONGEST_TITLE); at++) {
    if (!canBegin(tokens, at, words)) continue
    const score = evidenceFor(tokens, at, words) + verbsAround(at, firstVerb, lastVerb, tokens, words)
    const left = tokens[at - 1]
    if (left && score > (best?.score ?? 0)) best = { end: titleEndAfter(left), score }
  }
  return best
}

/** The words from the title's beginning to the first full stop that ends a sentence. */
const tokensUpToStop = (text: string, region: Span): readonly Token[] => {
  const part = text.slice(region.start, region.end)
  const tokens: Token[] = []
  let word = ''
  let at = 0
  for (const match of part.matchAll(/[\p{L}\p{N}]+(?:['’&./-][\p{L}\p{N}]+)*|$/gu)) {
    const gap = part.slice(at + word.length, match.index)
    if (word !== '') tokens.push(token(word, region.start + at, gap))
    // „Dr. Lind“ and „am 3. Mai“ go on after their stop.
    if (word.length > 2 && /^[)"“”»’]*[.!?…]/u.test(gap)) break
    word = match[0]
    at = match.index
  }
  return tokens
}

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
const canBegin = (tokens: readonly Token[], at: number, words: Boilerplate): boolean => {
  const left = tokens[at - 1]
  const first = tokens[at]
  if (!left || !first?.capital || !/^["“”»’']?\s+["„“«‚‘']?\s?$/u.test(left.gap)) return false
  return !words.openWords.has(left.lower) && !/^\d/u.test(left.lower)
}

const evidenceFor = (tokens: readonly Token[], at: number, words: Boilerplate): number => {
  const left = tokens[at - 1]
  const first = tokens[at]
  if (!left || !first) return 0
  return (
    fromFirstWord(tokens, at, words) +
    fromLastWord(tokens, at, words) +
    (opensQuote(left.gap) ? fromQuote(tokens, at) : 0) +
    (verbFollowsName(tokens, at, words) ? 2 : 0)
  )
}

const fromFirstWord = (tokens: readonly Token[], at: number, words: Boilerplate): number => {
  const first = tokens[at]
  const left = tokens[at - 1]
  const next = tokens[at + 1]
  if (!first || !left) return 0
  if (words.starters.has(first.lower)) return isTitleCase(tokens, at, words) && next?.capital ? 0 : 4
  if (words.nounsHaveCapitals) return left.capital ? -1 : 0
  if (left.capital) return -3
  // „… branch lines Transport secretary …“: where nouns have no capital, this one can only begin a sentence.
  const common = next && !next.capital && /^\s+$/u.test(first.gap) && !words.openWords.has(next.lower)
  return common && !isVerb(next, words) ? 3 : 1
}

const fromLastWord = (tokens: readonly Token[], at: number, words: Boilerplate): number => {
  const left = tokens[at - 1]
  const before = tokens[at - 2]
  const opener = tokens[0]
  if (!left || left.capital) return 0
  const infinitive = words.nounsHaveCapitals && left.lower.endsWith('n') && before?.lower === 'zu'
  if (infinitive) return 3
  const verb = isVerb(left, words) || isPluralVerb(left, before, words)
  if (!verb) return words.adjectiveEndings.some((ending) => left.lower.endsWith(ending)) ? -3 : 0
  if (!words.nounsHaveCapitals) return 1
  return opener && words.clauseOpeners.has(opener.lower) ? 4 : 2
}

/** „Warum die Preise steigen“: after a noun a word in -en is no adjective. */
const isPluralVerb = (word: Token, before: Token | undefined, words: Boilerplate): boolean =>
  words.nounsHaveCapitals && before?.capital === true && /e[lr]?n$/u.test(word.lower)

const opensQuote = (gap: string): boolean => /\s["„“«‚‘']\s?$/u.test(gap)

/** Marks around a whole sentence begin one; marks around a name or two words may belong to the title. */
const fromQuote = (tokens: readonly Token[], at: number): number => {
  const close = tokens.findIndex((each, index) => index >= at && /["“”»’]/u.test(each.gap))
  const inside = tokens.slice(at, close < 0 ? tokens.length : close + 1)
  return inside.length >= 5 || inside.some((each) => /[,.!?]/u.test(each.gap)) ? 4 : 1
}

/** „Ministerin Anna Lind sagte“: capitals and then a verb are the beginning of a sentence. */
const verbFollowsName = (tokens: readonly Token[], at: number, words: Boilerplate): boolean => {
  let next = at + 1
  while (tokens[next]?.capital && /^\s+$/u.test(tokens[next - 1]?.gap ?? '')) next++
  const verb = tokens[next]
  return verb !== undefined && /^\s+$/u.test(tokens[next - 1]?.gap ?? '') && isVerb(verb, words)
}

const verbsAround = (
  at: number,
  firstVerb: number,
  lastVerb: number,
  tokens: readonly Token[],
  words: Boilerplate,
): number => {
  const opener = tokens[0]
  const unfinished = opener && words.clauseOpeners.has(opener.lower) && (firstVerb < 0 || firstVerb >= at)
  return (unfinished ? -3 : 0) + (lastVerb < at ? -4 : 0)
}

/** Titles In Which Most Words Have A Capital. */
const isTitleCase = (tokens: readonly Token[], at: number, words: Boilerplate): boolean => {
  if (words.nounsHaveCapitals) return false
  const long = tokens.slice(1, at).filter((each) => each.lower.length > 3)
  return long.length > 1 && long.filter((each) => each.capital).length > long.length * 0.7
}

const isVerb = (word: Token, words: Boilerplate): boolean => {
  if (word.capital || words.notVerbs.has(word.lower)) return false
  return (
    words.verbs.has(word.lower) || (word.lower.length > 3 && words.verbEndings.some((end) => word.lower.endsWith(end)))
  )
}

const titleEndAfter = (left: Token): number => left.end + (/^["“”»’']/u.test(left.gap) ? 1 : 0)
