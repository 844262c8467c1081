// `npm run torture -- [--seed N] [--scale SHARE] [updates|crowd|kills|soak]…`: what months of operation bring, in some minutes.
// Prints the seed, a line of figures for each part and every fault; exit code 1 where there is one.

import { parseArgs } from 'node:util'
import { crowd } from './crowd.ts'
import { flood } from './flood.ts'
import { kills } from './kills.ts'
import type { MemoryFigures } from './memory.ts'
import { soak } from './soak.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, scale: { type: 'string', default: '1' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const scale = Number(values.scale)
const some = (whole: number): number => Math.max(1, Math.round(whole * scale))
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const ms = (time: number): string => `${Math.round(time)} ms`
const mb = (size: number): string => `${Math.round(size)} MB`

const memoryLine = ({ heapBefore, heapAfter, residentBefore, residentAfter }: Omit<MemoryFigures, 'faults'>): string =>
  `heap ${mb(heapBefore)} → ${mb(heapAfter)}, resident ${mb(residentBefore)} → ${mb(residentAfter)}`

interface Told {
  readonly line: string
  readonly faults: readonly string[]
}

/** Each part with what it is in full. */
const parts: Readonly<Record<string, () => Promise<Told>>> = {
  async updates() {
    const { updates, seconds, givenUp, memory, faults } = await flood(seed, some(50_000))
    const line = `${updates} random updates in ${Math.round(seconds)} s, ${givenUp} damaged ones given up`
    return { line: memory === undefined ? line : `${line}, ${memoryLine(memory)}`, faults }
  },
  crowd: () => crowdLine(false),
  burst: () => crowdLine(true),
  async kills() {
    const { kills: all, met, faults } = await kills(seed, some(34), 200)
    return { line: `${all} times kill -9, ${met} of them in the middle of work, verified after each`, faults }
  },
  async soak() {
    const { questions, seconds, faults, ...memory } = await soak(seed, some(100_000))
    return { line: `${questions} questions in ${Math.round(seconds)} s, ${memoryLine(memory)}`, faults }
  },
}

async function crowdLine(atOnce: boolean): Promise<Told> {
  const { people, questions, seconds, median, p95, slowest, faults } = await crowd({
    seed,
    people: 200,
    each: some(20),
    atOnce,
  })
  const times = `half within ${ms(median)}, 95 % within ${ms(p95)}, all within ${ms(slowest)}`
  const how = atOnce ? 'all at once' : 'one after the other'
  return { line: `${questions} questions of ${people} people, ${how}, in ${Math.round(seconds)} s: ${times}`, faults }
}

say(`seed ${seed}`)
let faulty = false
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const { line, faults } = await part()
  say(`${name}: ${line}`)
  for (const fault of faults.slice(0, 20)) say(`  ${fault}`)
  if (faults.length > 20) say(`  and ${faults.length - 20} more`)
  faulty ||= faults.length > 0
}
process.exitCode = faulty ? 1 : 0
