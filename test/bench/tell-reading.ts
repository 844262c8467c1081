// How fast articles are read and put, and how many of the quotations written into them are found: no question is asked.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { foundTable, readingTable } from './bench-report.ts'
import { generateArticle } from './collection-generator.ts'
import type { World } from './invented-world.ts'
import { measureFound } from './measure-found.ts'
import { measureReading } from './measure-reading.ts'

/** Articles read. */
const SIZE = 1000

/** The finder of quotations on texts made to be slow: a bench of its own. */
const hostileTexts = join(import.meta.dirname, 'quotation-bench.ts')

/** Prints the tables, and `most` lines on quotations that were missed or made up. */
export function tellReading(world: World, most: number): void {
  const articles = Array.from({ length: SIZE }, (_, index) => generateArticle(world, index).article)
  const { wrong, ...found } = measureFound(world, SIZE)
  const every = Math.ceil(wrong.length / Math.max(1, most))
  const lines = most === 0 ? [] : wrong.filter((_, place) => place % every === 0)
  process.stdout.write(`\n${[readingTable(measureReading(articles)), '', foundTable(found), ...lines].join('\n')}\n`)
  execFileSync(process.execPath, [hostileTexts], { stdio: 'inherit' })
}
