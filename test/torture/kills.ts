// kill -9 at random moments: while articles are imported, while questions are answered, while an older library is rebuilt.
// Each time the library is verified as it lies there, without repair.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { backUp } from '../../src/knowledge/storage/back-up.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { verifyLibrary } from '../../src/knowledge/storage/verify-library.ts'
import { type Chance, chanceFor } from '../bench/random.ts'
import { type Child, startChild } from './child.ts'
import { type TortureCollection, writeCollection } from './collection.ts'
import { startLightTelegram } from './light-telegram.ts'

export interface KillFigures {
  readonly kills: number
  /** Those that met a process that was still at work. */
  readonly met: number
  readonly faults: readonly string[]
}

interface Scene {
  readonly chance: Chance
  readonly folder: string
  readonly library: string
  readonly collection: TortureCollection
  readonly faults: string[]
  met: number
}

/** `each` kills of each sort, with a collection of `size` articles. */
export async function kills(seed: number, each: number, size: number): Promise<KillFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-kills-'))
  try {
    const collection = writeCollection(folder, seed, size, 5)
    const library = join(folder, 'l.sqlite')
    const scene: Scene = { chance: chanceFor(seed, 3), folder, library, collection, faults: [], met: 0 }
    await killImports(scene, each)
    await killAnswers(scene, each)
    await killRebuilds(scene, each)
    return { kills: 3 * each, met: scene.met, faults: scene.faults }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Kills the child after a random part of `withinMs`; says whether it was still at work. */
async function killSoon(scene: Scene, child: Child, withinMs: number): Promise<void> {
  await Promise.race([sleep(scene.chance() * withinMs), child.exit])
  if ((await child.kill('SIGKILL')) === null) scene.met++
}

function check(scene: Scene, what: string, path = scene.library): number {
  const { articles, faults } = verifyLibrary(path)
  scene.faults.push(...faults.map((fault) => `${what}: ${fault}`))
  return articles
}

async function killImports(scene: Scene, times: number): Promise<void> {
  const { library, collection, faults } = scene
  const run = () => startChild('import-main.ts', { LIBRARY_PATH: library }, [collection.file])
  openLibrary(library).close()
  const began = performance.now()
  let before = 0
  for (let time = 0; time < times; time++) {
    await killSoon(scene, run(), 2_500)
    const now = check(scene, `import ${time}`)
    if (now < before) faults.push(`import ${time}: ${before - now} committed articles are lost`)
    before = now === collection.size ? startAnew(scene) : now
  }
  if ((await run().exit) !== 0) faults.push(`the last import failed, ${Math.round(performance.now() - began)} ms in`)
  const all = check(scene, 'the last import')
  if (all !== collection.size) faults.push(`${all} articles instead of ${collection.size}`)
}

/** There is nothing left to import: an empty library again. */
function startAnew({ library }: Scene): 0 {
  for (const file of [library, `${library}-wal`, `${library}-shm`]) rmSync(file, { force: true })
  openLibrary(library).close()
  return 0
}

async function killAnswers(scene: Scene, times: number): Promise<void> {
  const { library, collection, chance } = scene
  const telegram = await startLightTelegram()
  let answered = 0
  telegram.onAnswer(() => answered++)
  const env = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    LIBRARY_PATH: library,
    ARTICLES_DIR: collection.articles,
  }
  for (let time = 0; time < times; time++) {
    const bot = startChild('main.ts', env)
    const polled = telegram.polled()
    await Promise.race([polled, bot.exit])
    for (let asked = 0; asked < 30; asked++) {
      const person = 1 + Math.floor(chance() * 10)
      const words = collection.questions[Math.floor(chance() * collection.questions.length)] ?? 'wer'
      telegram.says(person, chance() < 0.3 ? `/language ${chance() < 0.5 ? 'de' : 'en'}` : words)
    }
    await killSoon(scene, bot, 400)
    check(scene, `answers ${time}`)
    const noted = new DatabaseSync(`${library}-updates`)
    if (noted.prepare('PRAGMA integrity_check').get()?.integrity_check !== 'ok')
      scene.faults.push(`answers ${time}: the list of updates is damaged`)
    noted.close()
  }
  const bot = startChild('main.ts', env)
  await telegram.polled()
  const before = answered
  telegram.says(99, '/help')
  while (answered === before) await sleep(20)
  await bot.kill('SIGTERM')
  await telegram.close()
}

async function killRebuilds(scene: Scene, times: number): Promise<void> {
  const { folder, library, collection, faults } = scene
  for (let time = 0; time < times; time++) {
    const old = join(folder, `old-${time}.sqlite`)
    backUp(library, old)
    const database = new DatabaseSync(old)
    database.exec('PRAGMA user_version = 1')
    database.close()
    // A folder without articles: nothing but the rebuilding is done.
    const env = { LIBRARY_PATH: old, ARTICLES_DIR: join(import.meta.dirname, '..', 'torture') }
    await killSoon(scene, startChild('main.ts', env), 2_500)
    openLibrary(old).close()
    const articles = check(scene, `rebuild ${time}`, old)
    if (articles !== collection.size) faults.push(`rebuild ${time}: ${articles} articles instead of ${collection.size}`)
    rmSync(old)
  }
}
