// Words as names need them: what stands before them, whether they begin a sentence, what they are without a genitive.

import type { Lexicon } from '../lexicon/lexicon.ts'
import { plain } from '../text/fold.ts'
import { ownWord } from '../text/own-word.ts'
import type { Span } from '../text/span.ts'
import { findWords } from '../text/words.ts'
import type { NounSense, SenseOf } from './noun-sense.ts'

/** A word; `text` and the span are without „'s“ and without an elided article (l’association). */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  /** Folded, for the word lists. */
  readonly plain: string
  readonly capital: boolean
  /** First word of a sentence: its capital says nothing. */
  readonly first: boolean
  /** Nothing but a space (or the full stop of a title or an initial) stands between this word and the one before. */
  readonly joined: boolean
  /** A comma stands right before. */
  readonly comma: boolean
  readonly possessive: boolean
  /** What the word can stand for. */
  readonly sense: NounSense
  /** Ends like a noun that names nobody: „Regierung“. */
  readonly common: boolean
}

/** „Lind“, and „54-Jährige“. */
const CAPITAL = /^(?:\d{1,3}-)?\p{Lu}/u
const POSSESSIVE = /['’]s?$/
const ELISION = /^(?:[dlcjmnst]|qu)['’]/i
/** French inversion: „dit-elle“, „a-t-il“. */
const INVERTED = /-(?:t-)?((?:je|tu|il|elle|on|nous|vous|ils|elles))$/i
const SPACES = /^[ \u00a0\u202f]{1,3}$/
const DOTTED = /^\.[ \u00a0\u202f]{0,2}$/
/** A quotation opens here: „… sagte: „Er kommt““. */
const OPENING = /["„“”»«‚‘']$/
const COMMA = /^,\s{1,3}$/

const mayBeDotted = (before: Token, lexicon: Lexicon): boolean =>
  (before.text.length === 1 && before.capital) || lexicon.titles.has(before.lower) || before.lower === 'st'

interface Piece extends Span {
  readonly text: string
  readonly possessive: boolean
}

const invertedPieces = (word: Span & { readonly text: string }, tail: number, pronoun: string): Piece[] => [
  { start: word.start, end: word.end - tail, text: word.text.slice(0, -tail), possessive: false },
  { start: word.end - pronoun.length, end: word.end, text: pronoun, possessive: false },
]

/** A word of the text as one or two pieces: „l’association“ is an article and a noun in French. */
const piecesOf = (
  word: { readonly start: number; readonly end: number; readonly text: string },
  french: boolean,
): Piece[] => {
  const inverted = french ? INVERTED.exec(word.text) : null
  if (inverted?.[1] !== undefined) return invertedPieces(word, inverted[0].length, inverted[1])
  const elided = french ? ELISION.exec(word.text) : null
  const cut = elided?.[0].length ?? 0
  const rest = word.text.slice(cut)
  const base = rest.includes("'") || rest.includes('’') ? rest.replace(POSSESSIVE, '') : rest
  const start = word.start + cut
  const noun = { start, end: start + base.length, text: base, possessive: base.length < rest.length }
  if (elided === null) return [noun]
  const article = { start: word.start, end: word.start + cut, text: word.text.slice(0, cut - 1), possessive: false }
  return [article, noun]
}

/** What a word is wherever it stands. */
type WordFacts = Pick<Token, 'lower' | 'plain' | 'capital' | 'sense' | 'common'>

/** Words kept per language; articles share most of theirs. */
const MOST_KEPT = 60_000
const kept = new WeakMap<Lexicon, Map<string, WordFacts>>()

const isCommon = (lower: string, { nounEndings }: Lexicon): boolean =>
  nounEndings.some((ending) => lower.length > ending.length + 3 && lower.endsWith(ending))

const factsFor = (lexicon: Lexicon, senseOf: SenseOf): ((word: string) => WordFacts) => {
  const known = kept.get(lexicon) ?? new Map<string, WordFacts>()
  kept.set(lexicon, known)
  if (known.size > MOST_KEPT) known.clear()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const own = ownWord(word)
    const lower = own.toLowerCase()
    const capital = CAPITAL.test(own)
    const folded = plain(lower)
    const fresh = { lower, plain: folded, capital, sense: senseOf(folded, capital), common: isCommon(lower, lexicon) }
    known.set(own, fresh)
    return fresh
  }
}

/** The words of the text in order, with what the finders of names ask about them. Linear in the text. */
export const readTokens = (text: string, sentences: readonly Span[], lexicon: Lexicon, senseOf: SenseOf): Token[] => {
  const factsOf = factsFor(lexicon, senseOf)
  const tokens: Token[] = []
  let sentence = 0
  let firstOf = -1
  let end = 0
  for (const word of findWords(text)) {
    while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= word.start) sentence++
    for (const piece of piecesOf(word, lexicon.language === 'fr')) {
      const before = tokens.at(-1)
      const gap = text.slice(end, Math.min(piece.start, end + 5))
      // Between most words stands one space, of which no regular expression need be asked.
      const space = gap === ' '
      const first = firstOf !== sentence || (!space && OPENING.test(gap))
      firstOf = sentence
      const joined = before !== undefined && !first && !before.possessive && (space || joins(gap, before, lexicon))
      const { lower, plain, sense, capital, common } = factsOf(piece.text)
      tokens.push({
        start: piece.start,
        end: piece.end,
        text: piece.text,
        possessive: piece.possessive,
        lower,
        plain,
        sense,
        capital,
        common,
        first,
        joined,
        comma: !space && COMMA.test(gap),
      })
      end = piece.end
    }
    end = word.end
  }
  return tokens
}

const joins = (gap: string, before: Token, lexicon: Lexicon): boolean =>
  gap.length === 0 || SPACES.test(gap) || (DOTTED.test(gap) && mayBeDotted(before, lexicon))
