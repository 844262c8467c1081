// A hundred thousand questions in a row: memory must not grow with them.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceFor, pick } from '../bench/random.ts'
import { aFreePort, startChild } from './child.ts'
import { writeCollection } from './collection.ts'
import { startLightTelegram } from './light-telegram.ts'

export interface SoakFigures {
  readonly questions: number
  readonly seconds: number
  /** The least memory in use in the second fifth of the run and in the last, MB: what garbage collection leaves. */
  readonly heapBefore: number
  readonly heapAfter: number
  readonly residentBefore: number
  readonly residentAfter: number
  readonly faults: readonly string[]
}

const ARTICLES = 300
const PEOPLE = 40
const SAMPLES = 100
/** More than this between the second fifth and the last is a leak, MB and share. */
const MAY_GROW_MB = 8
const MAY_GROW = 0.1

interface Sample {
  readonly heap: number
  readonly resident: number
}

export async function soak(seed: number, count: number): Promise<SoakFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-soak-'))
  const telegram = await startLightTelegram()
  const port = await aFreePort()
  const { articles, questions } = writeCollection(folder, seed, ARTICLES, 40)
  const bot = startChild('main.ts', {
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
    const samples: Sample[] = []
    const began = performance.now()
    let asked = 0
    let answered = 0
    // Always other people: who has asked much in the last minute would meet a limit.
    const ask = () => asked < count && telegram.says(1 + (asked++ % (PEOPLE * 50)), pick(chance, questions))
    await new Promise<void>((resolve, reject) => {
      telegram.onAnswer(() => {
        answered++
        ask()
        if (answered % Math.ceil(count / SAMPLES) === 0) memoryAt(port).then((sample) => samples.push(sample), reject)
        if (answered === count) resolve()
      })
      bot.exit.then(() => reject(new Error(`the bot ended:\n${bot.told()}`)))
      for (let person = 0; person < PEOPLE; person++) ask()
    })
    return { questions: count, seconds: (performance.now() - began) / 1000, ...judge(samples) }
  } finally {
    await bot.kill('SIGKILL')
    await telegram.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function memoryAt(port: number): Promise<Sample> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const megabytes = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]) / 1_000_000
  return { heap: megabytes('nodejs_heap_size_used_bytes'), resident: megabytes('process_resident_memory_bytes') }
}

function judge(samples: readonly Sample[]) {
  const fifth = Math.floor(samples.length / 5)
  const least = (of: keyof Sample, from: number) =>
    Math.min(...samples.slice(from, from + fifth).map((sample) => sample[of]))
  const [heapBefore, heapAfter] = [least('heap', fifth), least('heap', samples.length - fifth)]
  const [residentBefore, residentAfter] = [least('resident', fifth), least('resident', samples.length - fifth)]
  const grown = heapAfter - heapBefore > Math.max(MAY_GROW_MB, heapBefore * MAY_GROW)
  const faults = grown ? [`memory in use grew from ${Math.round(heapBefore)} to ${Math.round(heapAfter)} MB`] : []
  return { heapBefore, heapAfter, residentBefore, residentAfter, faults }
}
