// „Hallo, kannst du mir sagen, was Lund zum Deich gesagt hat? Danke!“ asks what Lund said: what people say around a question
// is taken away before it is read.

import type { QuestionLexicon } from './question-lexicon.ts'
import { type UtteranceWord, wordsOf } from './utterance.ts'

/** The utterance without the courtesies around it; as it is where it is nothing but courtesy. */
export function withoutCourtesy(utterance: string, { courtesies }: QuestionLexicon): string {
  const words = wordsOf(utterance)
  const left = afterAll(words, courtesies.before)
  const rest = afterAll(
    left.toReversed(),
    courtesies.after.map((phrase) => phrase.toReversed()),
  ).toReversed()
  const [first, last] = [rest[0], rest.at(-1)]
  if (first === undefined || last === undefined || rest.length === words.length) return utterance
  return utterance
    .slice(first === words[0] ? 0 : startOf(first), last === words.at(-1) ? undefined : endOf(last))
    .trim()
}

/** What remains behind as many of the phrases as follow each other. */
function afterAll(words: readonly UtteranceWord[], phrases: readonly (readonly string[])[]): readonly UtteranceWord[] {
  const found = phrases.find((phrase) => phrase.every((key, place) => words[place]?.key === key))
  return found === undefined ? words : afterAll(words.slice(found.length), phrases)
}

/** The span of words in quotation marks leaves the marks out. */
const startOf = ({ start, quoted }: UtteranceWord): number => (quoted === true ? start - 1 : start)
const endOf = ({ end, quoted }: UtteranceWord): number => (quoted === true ? end + 1 : end)
