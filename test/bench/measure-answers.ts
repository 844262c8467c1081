// How long answers take, kind by kind, and how many of them are right.

import { warmingQuestions, warmUp } from '../../src/bot/answering/warm-up.ts'
import { type Answer, type KnowledgeBase, knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { collectGarbage, type MeasuredApart, measuredApart } from './apart.ts'
import { judge, type Verdict } from './judge.ts'
import type { BenchQuestion } from './question-generator.ts'
import { percentile, type Taken, timed } from './stopwatch.ts'

/** Milliseconds at the 50th, 95th and 99th percentile. */
interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export interface AnswerFigures {
  readonly what: string
  readonly questions: number
  readonly cpu: Percentiles
  readonly wall: Percentiles
  /** Shares, 0 to 1. */
  readonly rightFirst: number
  readonly rightInThree: number
  readonly nothingShown: number
}

export interface Asked {
  readonly question: BenchQuestion
  readonly taken: Taken
  readonly verdict: Verdict
  /** The first words shown with their speaker, for whoever looks into what went wrong. */
  readonly shown?: string
}

/** Resident size, bytes. */
export interface MemoryFigures {
  /** Of a process that has only opened the library. */
  readonly opened: number
  /** After all questions, garbage collected. */
  readonly rest: number
  readonly peak: number
}

interface MeasuredAnswers {
  readonly asked: readonly Asked[]
  readonly memory: MemoryFigures
}

/** Longest time for all questions, ms. */
const LONGEST_MS = 3_600_000
/** As a thread of the bot that answers may have; with more, V8 leaves more lying about. */
const MOST_MEMORY_MB = 1024

/** Asks every question once, in another process. */
export const answersApart = (library: string, questions: readonly BenchQuestion[]): MeasuredApart<MeasuredAnswers> =>
  measuredApart({ what: 'answers', library, questions }, LONGEST_MS, MOST_MEMORY_MB)

/** The work of that process. */
export function measureAnswers(path: string, questions: readonly BenchQuestion[]): MeasuredAnswers {
  const library = openLibrary(path)
  const knowledge = knowledgeBase(library)
  collectGarbage()
  const opened = process.memoryUsage().rss
  const asked = askAll(knowledge, questions)
  const peak = process.resourceUsage().maxRSS * 1024
  collectGarbage()
  const rest = process.memoryUsage().rss
  library.close()
  return { asked, memory: { opened, rest, peak } }
}

/** Asks every question once, in order, after the questions by which the bot itself warms up. */
export function askAll(knowledge: KnowledgeBase, questions: readonly BenchQuestion[]): readonly Asked[] {
  const now = new Date('2026-11-23T12:00:00Z')
  const ask = ({ utterance, language }: BenchQuestion) => knowledge.ask(utterance, { language, now })
  warmUp(knowledge, now)
  for (const { utterance, language } of warmingQuestions(knowledge)) knowledge.ask(utterance, { language, now })
  return questions.map((question) => {
    const { result, taken } = timed(() => ask(question))
    return { question, taken, verdict: judge(question, result), ...shownFirst(result) }
  })
}

function shownFirst(answer: Answer): { readonly shown?: string } {
  const first = 'evidence' in answer ? answer.evidence[0] : undefined
  if (first === undefined) return {}
  const speaker = first.person?.name ?? first.quotation?.speaker?.name ?? 'nobody named'
  return { shown: `${first.text.replaceAll(/\s+/gu, ' ')} (${first.quotation === undefined ? 'sentence' : speaker})` }
}

function percentiles(values: readonly number[]): Percentiles {
  const [p50, p95, p99] = [percentile(values, 0.5), percentile(values, 0.95), percentile(values, 0.99)]
  return { p50, p95, p99 }
}

function figures(what: string, asked: readonly Asked[]): AnswerFigures {
  const share = (...verdicts: readonly Verdict[]) =>
    asked.filter(({ verdict }) => verdicts.includes(verdict)).length / asked.length
  return {
    what,
    questions: asked.length,
    cpu: percentiles(asked.map(({ taken }) => taken.cpu)),
    wall: percentiles(asked.map(({ taken }) => taken.wall)),
    rightFirst: share('first'),
    rightInThree: share('first', 'third'),
    nothingShown: share('none'),
  }
}

/** One row for each group of questions, in the order of their first one. */
export const summedUpBy = (asked: readonly Asked[], group: (question: BenchQuestion) => string): AnswerFigures[] =>
  [...Map.groupBy(asked, ({ question }) => group(question))].map(([what, members]) => figures(what, members))
