// What every kind of answer is made with: the question, and the collection.

import type { Question } from '../question/question.ts'
import type { Collection } from '../search/collection.ts'
import type { Answer } from './answer.ts'

export interface Finding {
  readonly collection: Collection
}

/** How questions are answered: all of them, or those of one kind. */
export type Answering = (question: Question, finding: Finding) => Answer
