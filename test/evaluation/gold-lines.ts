// The project's own gold: the quotations of its articles, words in marks that are none, and questions with answers. There
// are two: the one beside this file is about the shipped articles, the one in held-out/ is what nothing is tuned on.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const goldQuotation = z.object({
  text: z.string(),
  /** Which one of several equal texts in the article, from 1. */
  occurrence: z.int().optional(),
  type: z.enum(['direct', 'partial', 'headline', 'indirect']),
  speaker: z.string(),
})

const words = z.array(z.object({ article: z.string(), text: z.string() }))

const expectation = z.union([
  z.object({ refused: z.literal(true), mayCite: z.string().optional() }),
  z.object({ kind: z.literal('summary'), article: z.string() }),
  z.object({ kind: z.literal('list') }),
  z.object({ whoSaid: z.literal(true), speaker: z.string(), words }),
  z.object({ words }),
  z.object({ article: z.string(), answerText: z.string() }),
])

const questionLine = z.object({
  id: z.string(),
  lang: z.enum(['de', 'en']),
  kind: z.string(),
  question: z.string().optional(),
  turns: z.array(z.string()).optional(),
  expect: expectation,
})

export type GoldQuotation = z.infer<typeof goldQuotation>
export type GoldQuestion = z.infer<typeof questionLine>
export type Expectation = z.infer<typeof expectation>

const linesOf = <T>(folder: string, name: string, schema: z.ZodType<T>): readonly T[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))

/** Gold quotations by article id. */
export const goldQuotations = (folder: string): ReadonlyMap<string, readonly GoldQuotation[]> =>
  new Map(
    linesOf(folder, 'quotations.jsonl', z.object({ id: z.string(), quotes: z.array(goldQuotation) })).map((line) => [
      line.id,
      line.quotes,
    ]),
  )

/** Words in quotation marks that are nobody's words. */
export const notQuotations = (folder: string): readonly { readonly id: string; readonly text: string }[] =>
  linesOf(folder, 'not-quotations.jsonl', z.object({ id: z.string(), text: z.string() }))

export const goldQuestions = (folder: string): readonly GoldQuestion[] =>
  linesOf(folder, 'questions.jsonl', questionLine)
