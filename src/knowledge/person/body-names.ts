// Names that are no person's: how far the name of a body goes, papers, places, and what a noun in small letters announces.

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Scene } from './find-names.ts'
import type { PersonKind } from './person.ts'
import type { Token } from './token.ts'

const LONGEST_PAPER = 4
const DIGIT = /\p{N}/u

/** Where a paper known by several words, or by a short small one (taz, dpa), ends; undefined where none begins. */
export const paperEnd = ({ tokens, lexicon }: Scene, from: number): number | undefined => {
  let words = ''
  let found: number | undefined
  for (let k = from; k < Math.min(tokens.length, from + LONGEST_PAPER); k++) {
    const token = tokens[k]
    if (token === undefined || (k > from && !(token.joined && token.capital))) break
    words = k === from ? token.plain : `${words} ${token.plain}`
    const short = lexicon.language === 'de' && !token.capital && words.length === 3
    if ((k > from ? tokens[from]?.capital : short) && lexicon.papers.has(words)) found = k + 1
  }
  return found
}

/** Small words between a body and what it is for; where a capital follows, both are its name. */
const BODY_LINKS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['für', 'und']),
  en: new Set(['of', 'for', 'the', 'and', '&']),
  fr: new Set(['de', 'du', 'des', 'd', 'la', 'l', 'les', 'et', 'pour']),
}
/** „the Board and the Council“ are two. */
const NO_LINK_ALONE: ReadonlySet<string> = new Set(['and', '&', 'the', 'und', 'et', 'la', 'l', 'les'])
const MOST_LINKS = 2
const LONGEST_BODY = 6

/** „Department for Transport“, „Amt für Statistik“, „préfecture de la Vézonne“: the token after it; `to` where nothing follows. */
export const bodyEnd = (scene: Scene, to: number): number => {
  const { tokens, lexicon } = scene
  const somebody = (token: Token): boolean =>
    token.sense.role !== undefined || lexicon.givenNames.has(token.plain) || lexicon.titles.has(token.lower)
  const [noun, links] = [tokens[to - 1], BODY_LINKS[lexicon.language]]
  if (noun === undefined || links === undefined || noun.possessive || noun.sense.body !== 'body') return to
  if (lexicon.language === 'en' && !noun.capital) return to
  let [end, between] = [to, 0]
  for (let k = to; k < to + LONGEST_BODY && tokens[k]?.joined; k++) {
    const token = tokens[k]
    if (token === undefined) break
    if (links.has(token.lower) && !token.capital) {
      if (++between > MOST_LINKS) break
    } else if (token.capital && (between > 0 || end > to) && !DIGIT.test(token.text) && !somebody(token)) {
      ;[end, between] = [k + 1, 0]
      if (token.possessive) break
    } else break
  }
  return NO_LINK_ALONE.has(tokens[to]?.lower ?? '') ? to : end
}

/** „die Zeitung“, „das Ministerium“: a word for a body that names none; „das Energieministerium“ names one. */
export const isGeneric = ({ plain }: Token, { bodies, language }: Lexicon): boolean =>
  (language === 'de' ? CASE_ENDINGS : ['']).some((ending) => {
    const word = plain.endsWith(ending) ? plain.slice(0, plain.length - ending.length) : plain
    return bodies.nouns.has(word) || bodies.endings.has(word) || bodies.papers.has(word)
  })
const CASE_ENDINGS = ['', 's', 'es', 'n', 'en', 'e']

/** „the daily Sabah Line“, „the charity Open Door“: the noun in small letters right before says what bears the name. */
export const announcedSort = ({ tokens, lexicon }: Scene, from: number): PersonKind | undefined => {
  const [first, noun] = [tokens[from], tokens[from - 1]]
  if (lexicon.language !== 'en' || !first?.joined || noun === undefined || noun.capital) return undefined
  // „daily“ is a paper right before a name, nowhere else.
  if (lexicon.bodies.papers.has(noun.plain)) return 'paper'
  const { body, role } = noun.sense
  if (body === undefined || role !== undefined || noun.sense.plural) return undefined
  return lexicon.givenNames.has(first.plain) ? undefined : body
}

/** „Port Ellery“, „Weir Lane“; „Nick Lane“ where somebody of this article is called so. */
export const isPlaceName = (first: Token, last: Token, { lexicon, surnames }: Scene): boolean =>
  !surnames.has(last.lower) && (lexicon.bodies.openings.has(first.plain) || lexicon.bodies.places.has(last.plain))
