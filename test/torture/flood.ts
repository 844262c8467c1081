// Thousands of random and damaged updates against the strict Bot API: nothing that Telegram would refuse is sent, no
// well-formed update fails, and the bot still answers.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chanceFor } from '../bench/random.ts'
import { type BotApi, startBotApi } from '../support/bot-api/bot-api.ts'
import { aFreePort, type Child, startChild, startWatchedChild } from './child.ts'
import { type MemoryFigures, memoryOf, SAMPLES } from './memory.ts'
import { damaged, type Populace, randomUpdate } from './random-updates.ts'

export interface FloodFigures {
  readonly updates: number
  readonly seconds: number
  /** Damaged updates that were given up. */
  readonly givenUp: number
  /** Absent for a run too short to tell. */
  readonly memory?: MemoryFigures
  /** What must not happen, one line each. */
  readonly faults: readonly string[]
}

/** Every fourth update is damaged. */
const DAMAGED = 0.25
const PEOPLE = 50
/** Telegram keeps more waiting than this; the strict server need not. */
const MOST_PENDING = 300
/** Below the numbers that the server gives by itself: what is asked afterwards comes later. */
const FIRST_UPDATE = 600_000_000

/** In fewer updates the bot is not yet as large as it becomes. */
const TELLS_OF_MEMORY = 5_000

/** Sends `count` updates to a bot of its own. */
export async function flood(seed: number, count: number): Promise<FloodFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-flood-'))
  const api = await startBotApi({ patienceMs: 60_000 })
  const port = await aFreePort()
  const env = {
    PORT: String(port),
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    LIBRARY_PATH: join(folder, 'l.sqlite'),
    LOG_LEVEL: 'warn',
  }
  const looksAtMemory = count >= TELLS_OF_MEMORY
  const bot = (looksAtMemory ? startWatchedChild : startChild)('main.ts', env)
  try {
    await api.connected()
    const began = performance.now()
    const memory = looksAtMemory ? memoryOf(port) : undefined
    const wellFormed = await send(api, seed, count, memory?.sample)
    const seconds = (performance.now() - began) / 1000
    const alive = await stillAnswers(api)
    const code = await bot.kill('SIGTERM')
    const judged = judge(api, bot, wellFormed, alive && code === 0)
    if (memory === undefined) return { updates: count, seconds, ...judged }
    const figures = memory.figures()
    return { updates: count, seconds, ...judged, memory: figures, faults: [...judged.faults, ...figures.faults] }
  } finally {
    await bot.kill('SIGKILL')
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives the numbers of the updates that were whole; `look` is called now and then. */
async function send(
  api: BotApi,
  seed: number,
  count: number,
  look: () => Promise<void> = async () => undefined,
): Promise<ReadonlySet<number>> {
  const chance = chanceFor(seed, 1)
  const populace = populaceOf(api)
  const whole = new Set<number>()
  for (let place = 0; place < count; place++) {
    const update = randomUpdate(chance, FIRST_UPDATE + place, populace)
    const isDamaged = chance() < DAMAGED
    if (!isDamaged) whole.add(update.update_id)
    api.deliver(isDamaged ? damaged(chance, update) : update)
    while (api.pending().length > MOST_PENDING) await sleep(5)
    if (place % Math.ceil(count / SAMPLES) === 0) await look()
  }
  await api.settled()
  return whole
}

function populaceOf(api: BotApi): Populace {
  const members = Array.from({ length: PEOPLE }, (_, place) => api.user({ firstName: `P${place}` }))
  const groups = Array.from({ length: 5 }, (_, place) => api.group({ title: `Runde ${place}`, members }).about.id)
  return { people: members.map(({ profile }) => profile.id), groups }
}

async function stillAnswers(api: BotApi): Promise<boolean> {
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  ada.sends({ text: '/help' })
  return (await ada.hears()).text.includes('/privacy')
}

function judge(api: BotApi, bot: Child, whole: ReadonlySet<number>, alive: boolean) {
  const lines = bot.told().split('\n')
  const told = lines.flatMap((line) => /"msg":"update (\d+)(.*)"/.exec(line)?.slice(1, 3) ?? []).filter(Boolean)
  const pairs = told.flatMap((id, place) => (place % 2 === 0 ? [{ id: Number(id), line: told[place + 1] ?? '' }] : []))
  const failed = pairs.filter(({ id, line }) => whole.has(id) && !isOfTheServer(line))
  return {
    givenUp: pairs.filter(({ id }) => !whole.has(id)).length,
    faults: [
      ...(alive ? [] : ['the bot no longer answers, or does not end well']),
      ...api
        .violations()
        .filter(isOurs)
        .map(({ method, description }) => `${method}: ${description}`),
      ...failed.map(({ id, line }) => `update ${id}${line}`),
    ],
  }
}

/** Where the id of a chat, a message or a query was damaged, the answer can only be addressed wrongly. */
const isOurs = ({ description }: { readonly description: string }): boolean =>
  !/chat_id|query_id|message_id/.test(description)

/** The queries were invented without the server's knowledge, so it calls their answers too late; and some have blocked the bot. */
const isOfTheServer = (line: string): boolean => /query is too old|not acknowledged|\(403\)/.test(line)
