// The invented articles and questions that torture goes through, the same for the same seed.

import { writeFileSync } from 'node:fs'
import { generateArticle } from '../bench/collection-generator.ts'
import { inventedWorld } from '../bench/invented-world.ts'
import { generateQuestions } from '../bench/question-generator.ts'

export interface TortureCollection {
  readonly size: number
  readonly questions: readonly string[]
}

/** Writes `size` articles to `path` (.jsonl) and gives questions about them, each another one. */
export function writeCollection(path: string, seed: number, size: number, questionsPerKind: number): TortureCollection {
  const world = inventedWorld(seed, size)
  const lines = Array.from({ length: size }, (_, place) => JSON.stringify(generateArticle(world, place).article))
  writeFileSync(path, `${lines.join('\n')}\n`)
  const questions = generateQuestions(world, size, questionsPerKind).map(({ utterance }) => utterance)
  return { size, questions: [...new Set(questions)] }
}
