// What stands around a noun: the article or adjective before it, and where the noun of a phrase is.

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Scene } from './find-names.ts'
import type { Token } from './token.ts'

const GERMAN_ADJECTIVE = /(?:e|en|er|es|em|jährige|jähriger)$/
const PAST = /te[nt]?$/
const NUMBER = /^\d+(?:-?(?:jährige[rnms]?|year-old))?$/
const MOST_ADJECTIVES = 4

/** Whether an article or an adjective stands right before token `at`: a German noun there is a common one. */
export const isDetermined = ({ tokens, lexicon, surnames }: Scene, at: number): boolean => {
  const before = tokens[at]?.joined ? tokens[at - 1] : undefined
  if (before === undefined) return false
  // „Hollmanns Plan“: the genitive does the work of an article.
  if (before.lower.endsWith('s') && surnames.has(before.lower.slice(0, -1))) return true
  if (before.capital !== before.first) return false
  if (lexicon.determiners.has(before.lower)) return true
  if (lexicon.language !== 'de' || lexicon.functionWords.has(before.lower)) return false
  // „in der ersten Woche“ is no „sagten“.
  const determiner = before.joined ? tokens[at - 2] : undefined
  if (PAST.test(before.lower) && !lexicon.determiners.has(determiner?.lower ?? '')) return false
  return (
    GERMAN_ADJECTIVE.test(before.lower) && !lexicon.verbs.has(before.lower) && !lexicon.pluralVerbs.has(before.lower)
  )
}

const isAdjective = (token: Token, lexicon: Lexicon): boolean => {
  if (NUMBER.test(token.lower)) return true
  if (lexicon.determiners.has(token.lower) || lexicon.verbs.has(token.lower)) return false
  if (lexicon.language === 'de')
    return (
      (!token.capital && GERMAN_ADJECTIVE.test(token.lower) && !lexicon.functionWords.has(token.lower)) ||
      (token.lower.endsWith('er') && token.capital && token.sense.role === undefined)
    )
  return !lexicon.functionWords.has(token.lower) && !token.possessive
}

/** „the Danish energy minister“: capitals that lead up to a role or body; „the young Ada Lind“ leads up to nobody else. */
const isBeforeNoun = (scene: Scene, at: number): boolean => {
  for (let k = at + 1; k <= at + MOST_ADJECTIVES; k++) {
    const token = scene.tokens[k]
    if (token === undefined || !token.joined) return false
    const { role, body } = token.sense
    if (role !== undefined || body !== undefined || scene.lexicon.titles.has(token.lower)) return true
    if (!token.capital && !isAdjective(token, scene.lexicon)) return false
  }
  return false
}

/** „the ministry spokeswoman“, „a council leader“: English puts the body right before the role. */
export const isBeforeRole = ({ tokens, lexicon }: Scene, at: number): boolean => {
  const [noun, next] = [tokens[at], tokens[at + 1]]
  if (lexicon.language !== 'en' || noun === undefined || next === undefined) return false
  if (noun.sense.body === undefined || noun.sense.role !== undefined || noun.capital) return false
  return next.joined && !next.capital && next.sense.role !== undefined
}

/** „Elsterwalder Morgenpost“, „National Joint Panel“: nothing but capitals up to the body; German has one adjective there. */
const leadsToBody = ({ tokens, lexicon }: Scene, at: number): boolean => {
  const most = lexicon.language === 'de' ? 1 : MOST_ADJECTIVES
  for (let k = at + 1; k <= at + most; k++) {
    const token = tokens[k]
    if (!token?.joined || !token.capital || token.sense.role !== undefined) return false
    if (token.sense.body !== undefined) return true
  }
  return false
}

/** Token index of the noun that a determiner at `at` belongs to; `at` itself where none stands there. */
export const nounAfter = (scene: Scene, at: number): number => {
  const { tokens, lexicon } = scene
  const determiner = tokens[at]
  if (determiner === undefined || !lexicon.determiners.has(determiner.lower)) return at
  // „Woody Allen“ in the middle of a sentence is no „allen“.
  if (determiner.capital && !determiner.first && lexicon.givenNames.has(determiner.plain)) return at
  let noun = at + 1
  while (noun < at + 1 + MOST_ADJECTIVES) {
    const [token, next] = [tokens[noun], tokens[noun + 1]]
    if (token === undefined || !token.joined) return at
    const sense = token.sense
    // „die Elsterwalder Morgenpost“, „der Deutsche Wetterdienst“: the adjective is part of the name.
    if (token.capital && leadsToBody(scene, noun)) return noun
    const compound = isBeforeRole(scene, noun)
    if (!compound && (sense.role !== undefined || sense.body !== undefined || lexicon.titles.has(token.lower)))
      return noun
    if (token.capital && lexicon.language !== 'de' && !isBeforeNoun(scene, noun)) return noun
    if (!isAdjective(token, lexicon) || next === undefined || !next.joined) return noun
    noun++
  }
  return at
}
