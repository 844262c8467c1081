// A phrase that can name a speaker, read from left to right: determiner, adjectives, nouns or names, what belongs to them.

import type { CueLexicon } from '../lexicon/cue-lexicon.ts'
import type { Frame, Token } from './reading.ts'

/** Token indices; `to` is exclusive and takes in genitives („der Kreispolizei“), `headTo` ends with the head itself. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly headTo: number
  /** The determiner shows a case in which nobody speaks („dem Blatt“). */
  readonly oblique: boolean
  readonly pronoun: boolean
}

const LONGEST = 12

/** The noun phrase that begins exactly at token `from`, if one does before token `limit`. */
export function nounPhraseAt(frame: Frame, from: number, limit: number, lexicon: CueLexicon): NounPhrase | undefined {
  const first = frame.tokens[from]
  if (!first || from >= limit || (first.kind !== 'word' && first.kind !== 'quote')) return undefined
  const next = frame.tokens[from + 1]
  const determines =
    lexicon.words.determiners.has(first.lower) && next?.kind === 'word' && next.capital && from + 1 < limit
  if (isPronoun(first, lexicon) && !determines && !isOneOf(next, first, lexicon))
    return { from, to: from + 1, headTo: from + 1, oblique: false, pronoun: true }
  if (lexicon.language === 'de') return germanPhrase(frame, from, limit, lexicon)
  return openPhrase(frame, from, limit, lexicon)
}

/** „one person close to the board“: no pronoun but a number. */
const isOneOf = (next: Token | undefined, { lower }: Token, { words, verbs }: CueLexicon): boolean =>
  words.indefiniteOne.has(lower) &&
  next?.kind === 'word' &&
  !words.prepositions.has(next.lower) &&
  !words.adverbs.has(next.lower) &&
  !isAuxiliary(next.lower, words) &&
  !verbs.has(next.lower)

export function isPronoun(token: Token, { words }: CueLexicon): boolean {
  const { lower } = token
  return (
    words.singularMale.has(lower) ||
    words.singularFemale.has(lower) ||
    words.plural.has(lower) ||
    words.singularNeuter.has(lower) ||
    words.first.has(lower)
  )
}

function germanPhrase(frame: Frame, from: number, limit: number, lexicon: CueLexicon): NounPhrase | undefined {
  const { words } = lexicon
  const lower = (i: number): string => frame.tokens[i]?.lower ?? ''
  let i = from
  let determined = false
  while (i < limit && words.determiners.has(lower(i)) && i - from < 3) {
    determined = true
    i++
  }
  const weak =
    lower(from) === 'der' && i === from + 1 && /(?:[a-zäöüß]{3})en$/.test(lower(i)) && !frame.tokens[i]?.capital
  const oblique = determined && (weak || words.obliqueDeterminers.has(lower(from)))
  const adjectives = i
  while (i < limit && i - adjectives < 6 && isAttribute(frame.tokens[i], determined, i === from, lexicon)) i++
  const quoted = i < limit && frame.tokens[i]?.kind === 'quote' && determined
  if (quoted) i++
  if (!quoted && !isNameWord(frame, i, true, from, lexicon) && i > adjectives && frame.tokens[i]?.kind !== 'quote')
    i = lastNoun(frame, adjectives, i)
  let head = i
  while (!quoted && head < limit && isNameWord(frame, head, head === i, from, lexicon)) head++
  if (head === i && i === adjectives && !determined) return undefined
  if (head === i && !(determined && i > from && (quoted || isNumberWord(frame.tokens[i - 1])))) {
    if (!(determined && words.demonstratives.has(lower(from)) && i === from + 1)) return undefined
    return { from, to: i, headTo: i, oblique, pronoun: true }
  }
  if (frame.tokens[head]?.kind === 'quote' && determined && head < limit && head > i) head++
  return { from, to: germanTail(frame, head, limit, lexicon), headTo: head, oblique, pronoun: false }
}

/** „Jugendliche haben …“, „der 81-jährige in …“: what looked like an adjective is the head itself. */
function lastNoun(frame: Frame, from: number, to: number): number {
  for (let i = from; i < to; i++) if (frame.tokens[i]?.capital) return i
  return to
}

const isNumberWord = (token: Token | undefined): boolean =>
  /^\d/.test(token?.text ?? '') || /(zig|ßig|zehn|jährigen?|jähriger)$/.test(token?.lower ?? '')

/** A lower-case word between determiner and noun: „zuständige“, „heute 77-jährigen“. */
function isAttribute(
  token: Token | undefined,
  determined: boolean,
  first: boolean,
  { words, verbs, moods }: CueLexicon,
): boolean {
  if (token?.kind !== 'word') return false
  if (token.capital && !first) return false
  const { lower } = token
  if (moods.has(lower) || words.auxiliaries.has(lower) || words.passives.has(lower) || words.futures.has(lower))
    return false
  if (token.capital && first)
    return (
      /(e|en|er)$/.test(lower) &&
      !words.adverbs.has(lower) &&
      !words.prepositions.has(lower) &&
      token.text.length > 4 &&
      [...words.adjectiveEndings].some((ending) => lower.endsWith(ending))
    )
  if (/^\d/.test(lower)) return true
  if (words.conjunctions.has(lower)) return determined && lower === 'und'
  if (words.prepositions.has(lower) || words.reflexives.has(lower)) return false
  if (/(e|en|er|es|em)$/.test(lower))
    return !verbs.get(lower)?.some((form) => form.as === 'finite' && !form.prefix) || determined
  return determined && words.adverbs.has(lower)
}

function isNameWord(frame: Frame, index: number, first: boolean, from: number, { words }: CueLexicon): boolean {
  const token = frame.tokens[index]
  if (token?.kind !== 'word') return false
  if (token.capital) {
    if (first && index === 0)
      return !words.adverbs.has(token.lower) && !words.prepositions.has(token.lower) && !isSmall(token.lower, words)
    return true
  }
  if (first || index === from) return false
  if (/^\d+$/.test(token.text)) return true
  return (
    words.nameParticles.has(token.lower) &&
    (frame.tokens[index + 1]?.capital ?? false) &&
    followsName(frame.tokens[index - 1])
  )
}

/** „Ilse von der Aue“: a particle belongs to the name unless the word before it ends like a common noun. */
const followsName = (before: Token | undefined): boolean =>
  !/(er|in|ung|heit|keit|schaft|tät|eur|ist|ent|ant|or)$/.test(before?.lower ?? '')

const isSmall = (lower: string, words: CueLexicon['words']): boolean =>
  words.that.has(lower) || words.subordinating.has(lower) || words.conjunctions.has(lower) || words.asking.has(lower)

/** Genitives and „von“-phrases after the head, and a name that follows them: „Sprecher der Polizei Max Roth“. */
function germanTail(frame: Frame, head: number, limit: number, lexicon: CueLexicon): number {
  const { words } = lexicon
  let end = head
  for (let i = end; i < limit && i - head < LONGEST; ) {
    const lower = frame.tokens[i]?.lower ?? ''
    const opens = words.genitiveDeterminers.has(lower) || (words.nounLinks.has(lower) && !frame.tokens[i]?.capital)
    if (!opens) break
    let j = i + 1
    while (
      j < limit &&
      (words.determiners.has(frame.tokens[j]?.lower ?? '') || isAttribute(frame.tokens[j], true, false, lexicon))
    )
      j++
    const start = j
    while (j < limit && frame.tokens[j]?.capital) j++
    if (j === start || words.timeNouns.has(frame.tokens[start]?.lower ?? '')) break
    end = i = j
  }
  return end
}

/** English and French: everything up to a preposition that is no link, a verb or punctuation. */
function openPhrase(frame: Frame, from: number, limit: number, lexicon: CueLexicon): NounPhrase | undefined {
  const { words, verbs } = lexicon
  let i = from
  let head = from
  let named = false
  if (frame.tokens[from]?.kind === 'quote') return undefined
  while (i < limit && i - from < LONGEST) {
    const token = frame.tokens[i]
    if (!token || (token.kind !== 'word' && token.kind !== 'quote' && !/^['’]s?$/.test(token.text))) break
    const { lower } = token
    if (words.conjunctions.has(lower) && !frame.tokens[i + 1]?.capital) break
    if (
      i > from &&
      (words.reflexives.has(lower) ||
        words.subordinating.has(lower) ||
        words.relatives.has(lower) ||
        words.that.has(lower))
    )
      break
    if (words.prepositions.has(lower)) {
      if (i === from || !words.nounLinks.has(lower) || words.timeNouns.has(frame.tokens[i + 1]?.lower ?? '')) break
      if (!named) head = i
      named = true
    } else if (i > from && !token.capital && (words.adverbs.has(lower) || words.timeNouns.has(lower))) break
    else if (i > from && words.timeNouns.has(lower)) break
    else if (i > from && !token.capital && lexicon.language === 'en' && isAuxiliary(lower, words)) break
    else if (
      i > from &&
      !token.capital &&
      !words.determiners.has(lower) &&
      named &&
      verbs.get(lower)?.some((form) => form.as === 'finite')
    )
      break
    i++
  }
  if (i === from) return undefined
  if (!named) head = i
  return { from, to: i, headTo: head, oblique: false, pronoun: false }
}

const isAuxiliary = (lower: string, words: CueLexicon['words']): boolean =>
  words.futures.has(lower) || words.passives.has(lower) || words.auxiliaries.has(lower)
