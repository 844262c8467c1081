// Where the title of a glued link ends. Scraped text runs „… teuer wird Ministerin Lind sagte …“: no stop, only grammar shows
// that a sentence begins. Every place where one could begin gets points for what speaks for it; the best one wins.

import type { Span } from '../text/span.ts'
import type { Boilerplate } from './boilerplate.ts'
import { evidence, type Sight } from './title-evidence.ts'
import { isNumber, isParticle, isStarter, type Token, tokensUpToStop, verbsIn } from './title-words.ts'

/** A possible end: `end` is after the title's last letter; `score` grows with the evidence (3 is a fair case, 5 a clear one). */
export interface TitleEnd {
  readonly end: number
  readonly score: number
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

const startsWithQuote = (text: string, region: Span): boolean =>
  /^["„“«‚‘']/u.test(text.slice(region.start, region.start + 1))

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
  if (isNumber(left)) return isStarter(first, words)
  return !words.openWords.has(left.lower) || isParticle(left, words)
}

const titleEndAfter = (left: Token): number => left.end + (/^(?:["“”»’'%]|\s[%€])/u.exec(left.gap)?.[0].length ?? 0)
