// The invented articles and questions that torture goes through, the same for the same seed.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateArticle } from '../bench/collection-generator.ts'
import { inventedWorld } from '../bench/invented-world.ts'
import { generateQuestions } from '../bench/question-generator.ts'

export interface TortureCollection {
  /** The folder that holds nothing but the file of the articles: what lies beside is not watched. */
  readonly articles: string
  readonly file: string
  readonly size: number
  readonly questions: readonly string[]
}

/** Writes `size` articles into a folder in `folder` and gives questions about them, each another one. */
export function writeCollection(
  folder: string,
  seed: number,
  size: number,
  questionsPerKind: number,
): TortureCollection {
  const articles = join(folder, 'articles')
  const file = join(articles, 'articles.jsonl')
  mkdirSync(articles)
  const world = inventedWorld(seed, size)
  const lines = Array.from({ length: size }, (_, place) => JSON.stringify(generateArticle(world, place).article))
  writeFileSync(file, `${lines.join('\n')}\n`)
  const questions = generateQuestions(world, size, questionsPerKind).map(({ utterance }) => utterance)
  return { articles, file, size, questions: [...new Set(questions)] }
}
