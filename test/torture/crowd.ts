// Many people at once, each with one question after the other: every question gets exactly one answer, in the order of the
// questions, and nobody waits long.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceFor, pick } from '../bench/random.ts'
import { startChild } from './child.ts'
import { writeCollection } from './collection.ts'
import { type LightTelegram, startLightTelegram } from './light-telegram.ts'

export interface CrowdFigures {
  readonly people: number
  readonly questions: number
  readonly seconds: number
  /** Time from a question to its answer, ms: half of them, nineteen of twenty, the slowest. */
  readonly median: number
  readonly p95: number
  readonly slowest: number
  readonly faults: readonly string[]
}

const ARTICLES = 300
const WAIT_AFTERWARDS_MS = 300

export interface CrowdOptions {
  readonly seed: number
  readonly people: number
  readonly each: number
  /** All questions of a person at once, instead of each after the answer before. */
  readonly atOnce: boolean
}

export async function crowd({ seed, people, each, atOnce }: CrowdOptions): Promise<CrowdFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-crowd-'))
  const telegram = await startLightTelegram()
  const { articles, questions } = writeCollection(folder, seed, ARTICLES, 12)
  const bot = startChild('main.ts', {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    LIBRARY_PATH: join(folder, 'l.sqlite'),
    ARTICLES_DIR: articles,
    LOG_LEVEL: 'warn',
  })
  try {
    await telegram.polled()
    const known = await answersTo(telegram, questions)
    return await askCrowd(telegram, known, { seed, people, each, atOnce })
  } finally {
    await bot.kill('SIGKILL')
    await telegram.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What one person gets who asks everything in turn: answers by question, without those that say the same as another. */
export async function answersTo(
  telegram: LightTelegram,
  questions: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const answers = new Map<string, string>()
  for (const [place, question] of questions.entries()) {
    // A person of his own for each: nothing is carried over from the question before.
    const answer = new Promise<string>((resolve) => telegram.onAnswer((_chat, text) => resolve(text)))
    telegram.says(1_000_000 + place, question)
    answers.set(await answer, question)
  }
  return [...answers].map(([answer, question]) => [question, answer] as const)
}

/** Asks them all, everybody others of the known questions, and compares what is answered with what is known. */
export async function askCrowd(
  telegram: LightTelegram,
  known: readonly (readonly [string, string])[],
  { seed, people, each, atOnce }: CrowdOptions,
): Promise<CrowdFigures> {
  const chance = chanceFor(seed, 2)
  const wanted = Array.from({ length: people }, () => Array.from({ length: each }, () => pick(chance, known)))
  const heard = wanted.map((): string[] => [])
  const asked = wanted.map((): number[] => [])
  const times: number[] = []
  const next = (person: number, place: number) => {
    const [question] = wanted[person]?.[place] ?? []
    if (question === undefined) return
    asked[person]?.push(performance.now())
    telegram.says(person + 1, question)
  }
  const began = performance.now()
  await new Promise<void>((resolve) => {
    telegram.onAnswer((chat, text) => {
      const mine = heard[chat - 1]
      if (mine === undefined) return
      times.push(performance.now() - (asked[chat - 1]?.[mine.length] ?? began))
      mine.push(text)
      if (!atOnce) next(chat - 1, mine.length)
      if (times.length === people * each) resolve()
    })
    for (let person = 0; person < people; person++)
      for (let place = 0; place < (atOnce ? each : 1); place++) next(person, place)
  })
  const seconds = (performance.now() - began) / 1000
  // An answer too many would come now.
  await new Promise((resolve) => setTimeout(resolve, WAIT_AFTERWARDS_MS))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return {
    people,
    questions: people * each,
    seconds,
    median: at(0.5),
    p95: at(0.95),
    slowest: at(1),
    faults: wanted.flatMap((mine, person) =>
      faultsOf(
        mine.map(([, answer]) => answer),
        heard[person] ?? [],
        person,
      ),
    ),
  }
}

function faultsOf(wanted: readonly string[], heard: readonly string[], person: number): string[] {
  if (wanted.length !== heard.length) return [`person ${person}: ${heard.length} answers to ${wanted.length} questions`]
  return wanted.some((answer, place) => heard[place] !== answer)
    ? [`person ${person}: answers in another order, or others`]
    : []
}
