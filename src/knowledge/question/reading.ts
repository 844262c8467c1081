// An utterance on its way to a question: its words, its language, and whom one may ask about names.

import type { Collection } from '../search/collection.ts'
import type { Period } from './dates.ts'
import type { Question } from './question.ts'
import type { QuestionLexicon } from './question-lexicon.ts'
import type { UtteranceWord } from './utterance.ts'

/** What understanding needs beside the words. */
export interface Understanding {
  readonly collection: Pick<Collection, 'findPeople' | 'person'>
  /** Language of the asker's client, for utterances that show none. */
  readonly language: string
  readonly previous?: Question
  readonly now: Date
}

/** An utterance in one language with everything a reading looks at. */
export interface Reading {
  readonly utterance: string
  readonly words: readonly UtteranceWord[]
  readonly lexicon: QuestionLexicon
  readonly period: Period
  readonly asked: Understanding
}

/** A question of a kind with nothing in it yet. */
export function base(reading: Reading, kind: Question['kind'], rule: string): Question {
  return {
    kind,
    utterance: reading.utterance,
    language: reading.lexicon.language,
    persons: [],
    unknownNames: [],
    because: [rule],
  }
}

/** The utterance as a bare topic. */
export const readTopic = (reading: Reading): Question => ({
  ...base(reading, 'topic', `${reading.lexicon.language}/topic: bare words`),
  topic: reading.utterance,
})
