// How many questions a second the bot answers over a Bot API on loopback, each chat's in the order in which they were asked.

import { startChild } from '../torture/child.ts'
import { answersTo, askCrowd, type CrowdFigures } from '../torture/crowd.ts'
import { startLightTelegram } from '../torture/light-telegram.ts'
import type { BenchQuestion } from './question-generator.ts'

/** People who ask at the same time, each so many questions, one after the answer to the other. */
const PEOPLE = 60
const EACH = 20
/** Different questions; more would only make the first round, one after the other, longer. */
const DIFFERENT = 100

/** Starts the bot with this library and nothing to load, and asks. Throws where an answer is missing or in another order. */
export async function measureThroughput(
  library: string,
  emptyFolder: string,
  questions: readonly BenchQuestion[],
): Promise<CrowdFigures> {
  const telegram = await startLightTelegram()
  const bot = startChild('main.ts', {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    LIBRARY_PATH: library,
    ARTICLES_DIR: emptyFolder,
    LOG_LEVEL: 'warn',
  })
  try {
    await telegram.polled()
    const asked = questions.filter((_, place) => place % Math.ceil(questions.length / DIFFERENT) === 0)
    const known = await answersTo(
      telegram,
      asked.map(({ utterance }) => utterance),
    )
    const figures = await askCrowd(telegram, known, { seed: 1, people: PEOPLE, each: EACH, atOnce: false })
    if (figures.faults.length > 0) throw new Error(`Answers went wrong: ${figures.faults.slice(0, 3).join('; ')}`)
    return figures
  } finally {
    await bot.kill('SIGKILL')
    await telegram.close()
  }
}
