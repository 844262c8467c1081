// The signs in an utterance: a name, a verb of speaking, „wer“, a noun for somebody's view; and the words that are left.

import { stopWords } from '../lexicon/stop-words.ts'
import { namesRole } from './names.ts'
import { type NamedPeople, peopleNamed } from './people-named.ts'
import type { QuestionLexicon } from './question-lexicon.ts'
import type { Reading } from './reading.ts'
import { type SignLexicon, signLexicon } from './sign-lexicon.ts'
import type { UtteranceWord } from './utterance.ts'

/** The words of an utterance without its frame, and which of them are signs (places among these words). */
export interface Signs {
  readonly reading: Reading
  readonly lexicon: SignLexicon
  readonly words: readonly UtteranceWord[]
  readonly speaking: ReadonlySet<number>
  readonly views: ReadonlySet<number>
  /** Where a person is asked for: „wer“, „welcher Politiker“, „jemand“. */
  readonly who: ReadonlySet<number>
  readonly named: NamedPeople | undefined
}

/** Finds the signs in an utterance. */
export function signsOf(reading: Reading): Signs {
  const lexicon = signLexicon(reading.lexicon.language)
  const words = withoutFrames(reading, lexicon)
  const places = (test: (word: UtteranceWord, place: number) => boolean): ReadonlySet<number> =>
    new Set(words.flatMap((word, place) => (word.quoted !== true && test(word, place) ? [place] : [])))
  const who = whoPlaces(words, lexicon, reading)
  const plain = words.map((word) => reading.utterance.slice(word.start, word.end).toLowerCase())
  const speaking = places((word, place) => lexicon.speaks(word.key, plain, place))
  const views = placesOf(words, lexicon.views)
  const mayName = (place: number): boolean =>
    words[place]?.quoted !== true && !who.has(place) && !speaking.has(place) && !views.has(place)
  const beside = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    [from - 1, from - 2, to, to + 1].some((place) => speaking.has(place) || views.has(place))
  const named = peopleNamed(reading, words, mayName, beside)
  return { reading, lexicon, words, speaking, views, who, named }
}

/** The utterance without „weißt du noch“ in front and „bitte“ behind. */
export function withoutFrame(reading: Reading): string {
  const { utterance, words, lexicon } = reading
  const rest = withoutFrames(reading, signLexicon(lexicon.language))
  if (rest.length === words.length) return utterance
  return utterance.slice(rest[0]?.start ?? 0, rest.at(-1)?.end ?? utterance.length)
}

/** The words without „weißt du noch“ in front and „bitte“ behind; all of them where nothing else is left. */
function withoutFrames(reading: Reading, signs: SignLexicon): readonly UtteranceWord[] {
  const { frames } = signs
  let rest = reading.words.slice(askersClause(reading, signs))
  for (;;) {
    const front = frames.find((phrase) => phrase.every((key, place) => rest[place]?.key === key))
    const back = frames.find((phrase) => endsWith(rest, phrase))
    const next = front ? rest.slice(front.length) : back ? rest.slice(0, rest.length - back.length) : rest
    if (next.length === rest.length || next.length === 0) return rest
    rest = next
  }
}

/** Words of a clause in which somebody says that he asks. */
const LONGEST_CLAUSE = 6

/** How many words stand before the question word where whoever asks speaks of himself, and names nobody: „mich würd interessieren was …“. */
function askersClause({ utterance, words, lexicon }: Reading, { asker }: SignLexicon): number {
  const asks = words.findIndex(({ key }) => key.length > 2 && lexicon.openWith.has(key) && !asker.has(key))
  const clause = words.slice(0, Math.max(0, asks))
  const namesNothing = clause.every(
    ({ quoted, start }, at) => quoted !== true && (at === 0 || isSmallLetter(utterance, start)),
  )
  const isClause = clause.length <= LONGEST_CLAUSE && namesNothing && clause.some(({ key }) => asker.has(key))
  return isClause && words.length - asks > 2 ? asks : 0
}

const isSmallLetter = (text: string, at: number): boolean => text.charAt(at) === text.charAt(at).toLowerCase()

const endsWith = (words: readonly UtteranceWord[], phrase: readonly string[]): boolean =>
  words.length > phrase.length && phrase.every((key, place) => words[words.length - phrase.length + place]?.key === key)

/** „wer“, „someone“, „welcher politiker“ („which meadow“ asks for no person). */
function whoPlaces(words: readonly UtteranceWord[], lexicon: SignLexicon, reading: Reading): ReadonlySet<number> {
  const found = new Set<number>()
  words.forEach(({ key, quoted }, place) => {
    if (quoted === true) return
    if (lexicon.who.has(key)) found.add(place)
    if (lexicon.somebody.has(key) && asksWhoElsewhere(words, place, lexicon)) found.add(place)
    const which = lexicon.which.find((phrase) => phrase.every((each, at) => words[place + at]?.key === each))
    const noun = which && words[place + which.length]
    if (which === undefined || noun === undefined || !isPersonNoun(noun.key, lexicon, reading)) return
    for (let at = place; at <= place + which.length; at++) found.add(at)
  })
  return found
}

/** „Someone said …, who?“, „da hat jemand … gelästert“: somebody unknown is asked for where the sentence opens with him or asks who. */
const asksWhoElsewhere = (words: readonly UtteranceWord[], place: number, lexicon: SignLexicon): boolean =>
  place <= 2 || words.some(({ key }) => lexicon.who.has(key))

function isPersonNoun(key: string, lexicon: SignLexicon, reading: Reading): boolean {
  return lexicon.people.has(key) || namesRole(key, reading.lexicon)
}

/** Whether one of the words is a plain verb of saying („sagte“, „said“), not only one that may mean it. */
export const saysPlainly = ({ words, reading, speaking }: Signs): boolean =>
  [...speaking].some((place) => isPlain(words[place]?.key ?? '', reading.lexicon))

/** Whether a word only says that somebody spoke: „fordert“ asks for a demand, of whatever is demanded. */
export const isPlain = (key: string, { classes }: QuestionLexicon): boolean =>
  ['utter', 'said'].some((name) => classes.get(name)?.has(key) === true)

/** Stop words, question words and auxiliaries say nothing of what is asked about. */
export const isSmall = (key: string, { reading }: Signs): boolean =>
  stopWords(reading.lexicon.language).has(key) ||
  reading.lexicon.openWith.has(key) ||
  reading.lexicon.fillers.has(key) ||
  reading.lexicon.classes.get('something')?.has(key) === true

/** The words that tell what it is about, from the first to the last telling one; undefined where none is left. */
export function topicOf(signs: Signs, isFree: (place: number) => boolean, names?: 'with names'): string | undefined {
  const { words, reading, views } = signs
  const left = words.map((word, place) => ({ word, place })).filter(({ place }) => isFree(place) && !views.has(place))
  const tells = ({ word }: (typeof left)[number]): boolean => word.quoted === true || !isSmall(word.key, signs)
  const first = left.findIndex(tells)
  if (first < 0) return undefined
  const kept = left.slice(first, left.findLastIndex(tells) + 1).map(({ word }) => word)
  const quoted = kept.filter((word) => word.quoted === true)
  const asked = names === 'with names' && quoted.length === 1 ? quoted : kept
  return textOf(asked, reading) || undefined
}

/** The words as they were typed, without what stood between them. */
export const textOf = (words: readonly UtteranceWord[], { utterance }: Reading): string =>
  words.map((word) => utterance.slice(word.start, word.end)).join(' ')

/** The places of all words of the phrases that are there. */
export const placesOf = (
  words: readonly UtteranceWord[],
  phrases: readonly (readonly string[])[],
): ReadonlySet<number> =>
  new Set(
    words.flatMap((word, place) =>
      word.quoted === true
        ? []
        : phrases
            .filter((phrase) => phrase.every((key, at) => words[place + at]?.key === key))
            .flatMap((phrase) => phrase.map((_, at) => place + at)),
    ),
  )

/** The rule that decided, for `because`. */
export const ruleOf = ({ reading }: Signs, rule: string): string => `${reading.lexicon.language}/signs ${rule}`
