// A hundred thousand questions in a row: memory must not grow with them.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceFor, pick } from '../bench/random.ts'
import { aFreePort, startWatchedChild } from './child.ts'
import { writeCollection } from './collection.ts'
import { startLightTelegram } from './light-telegram.ts'
import { type MemoryFigures, memoryOf, SAMPLES } from './memory.ts'

export interface SoakFigures extends MemoryFigures {
  readonly questions: number
  readonly seconds: number
}

const ARTICLES = 300
const PEOPLE = 40
export async function soak(seed: number, count: number): Promise<SoakFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-soak-'))
  const telegram = await startLightTelegram()
  const port = await aFreePort()
  const { articles, questions } = writeCollection(folder, seed, ARTICLES, 40)
  const bot = startWatchedChild('main.ts', {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    LIBRARY_PATH: join(folder, 'l.sqlite'),
    ARTICLES_DIR: articles,
    LOG_LEVEL: 'warn',
    PORT: String(port),
  })
  try {
    await telegram.polled()
    const chance = chanceFor(seed, 4)
    const memory = memoryOf(port)
    const began = performance.now()
    let asked = 0
    let answered = 0
    // Always other people: who has asked much in the last minute would meet a limit.
    const ask = () => asked < count && telegram.says(1 + (asked++ % (PEOPLE * 50)), pick(chance, questions))
    await new Promise<void>((resolve, reject) => {
      telegram.onAnswer(() => {
        answered++
        ask()
        if (answered % Math.ceil(count / SAMPLES) === 0) memory.sample().catch(reject)
        if (answered === count) resolve()
      })
      bot.exit.then(() => reject(new Error(`the bot ended:\n${bot.told()}`)))
      for (let person = 0; person < PEOPLE; person++) ask()
    })
    return { questions: count, seconds: (performance.now() - began) / 1000, ...memory.figures() }
  } finally {
    await bot.kill('SIGKILL')
    await telegram.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
