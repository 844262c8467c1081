// „Was sagt das Ministerium dazu?“, „what does she say about it“: the matter is that of the question before.

import { findWords } from '../text/words.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { signLexicon } from './sign-lexicon.ts'
import { keyOf } from './utterance.ts'

const aboutWords: ReadonlySet<Question['kind']> = new Set(['what-said', 'who-else', 'timeline', 'compare'])
/** What was asked in a sentence holds more words than the matter: where nobody spoke of it all, his words at all may be meant. */
const inSentences: ReadonlySet<Question['kind']> = new Set(['fact', 'topic'])

/** The question with the matter that it only points to; as it is where it names its own or points to nothing. */
export function withMatterPointedTo(question: Question, reading: Reading): Question {
  if (!aboutWords.has(question.kind)) return question
  const { back } = signLexicon(reading.lexicon.language)
  const isBack = (key: string): boolean => back.has(key)
  // „Dazu“ is never an article; „das“ and „that“ may be anything else in a question.
  const isPointing = (key: string): boolean => back.has(key) && !reading.lexicon.determiners.has(key)
  const unknownNames = question.unknownNames.map((name) => withoutLast(name, isPointing))
  if (question.carried?.topic !== undefined) return { ...question, unknownNames }
  const topic = question.topic
  const onlyPoints = topic !== undefined && findWords(topic).every(({ text }) => isBack(keyOf(text)))
  const pointsAlone = topic === undefined && reading.words.some(({ key }) => isPointing(key))
  if (!onlyPoints && !pointsAlone) return question
  const { topic: _, ...asked } = question
  const rest = { ...asked, unknownNames }
  const previous = reading.asked.previous
  if (previous?.topic === undefined) return rest
  const carried = { ...question.carried, topic: previous.topic }
  const pointed = { ...rest, topic: previous.topic, carried, because: [...question.because, 'points back'] }
  const wasSentence = inSentences.has(previous.kind) || previous.otherwise !== undefined
  return wasSentence ? { ...pointed, otherwise: rest } : pointed
}

/** „Das Ministerium dazu“ without „dazu“. */
function withoutLast(name: string, isPointing: (key: string) => boolean): string {
  const words = findWords(name)
  const end = words.findLastIndex(({ text }) => !isPointing(keyOf(text)))
  return end < 0 ? name : name.slice(0, words[end]?.end)
}
