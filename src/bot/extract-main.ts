// `npm run extract`: the article of one page, saved or fetched, for reading, or of many pages a line for measuring.

import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { politeFetch } from '../knowledge/loading/fetch/polite-fetch.ts'
import { type ExtractedPage, extractPage } from '../knowledge/loading/web/extract-page.ts'
import { complain, endWithReader } from './complain.ts'
import { visible } from './terminal/visible.ts'

const USAGE =
  'usage: npm run --silent extract -- [--json] FILE | npm run --silent extract -- --batch < PAGES.jsonl   (FILE: .html or .html.gz, or an address)'
const LARGEST_PAGE = 5 * 1024 * 1024
const batchLine = z.object({ page: z.string(), html: z.string(), url: z.string().optional() })

/** The page in a file, unpacked where its name ends in `.gz`. Throws what reading and unpacking throw. */
function pageIn(file: string): ReturnType<typeof extractPage> {
  const bytes = readFileSync(file)
  return extractPage(file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: 4 * LARGEST_PAGE }) : bytes)
}

/** A line as the measuring scripts want it: `lang` for the language; a page that gives no article has an empty text. */
function printed(page: string, found: ReturnType<typeof extractPage>): string {
  if ('refused' in found) return JSON.stringify({ page, headline: '', text: '', refused: found.refused })
  const { language, ...facts } = found
  return JSON.stringify({ page, ...facts, ...(language !== undefined && { lang: language }) })
}

/** For a reader: what the page states, one fact a line, then the text. */
function shown(found: ExtractedPage): string {
  const { headline, byline, publisher, published, language, text } = found
  const facts = Object.entries({ byline, publisher, published, language }).filter(([, fact]) => fact !== undefined)
  return [headline, ...facts.map(([name, fact]) => `${name}: ${fact}`), '', text].join('\n')
}

async function batch(): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    try {
      const { page, html } = batchLine.parse(JSON.parse(line))
      process.stdout.write(`${printed(page, pageIn(html))}\n`)
    } catch (cause) {
      throw new Error(`line ${number} cannot be read`, { cause })
    }
  }
}

/** One clear line and exit code 1 where there is no page. */
async function one(place: string, json: boolean): Promise<void> {
  if (/^https?:\/\//iu.test(place)) {
    const fetched = await politeFetch()(place)
    if (fetched.kind === 'document') show(place, extractPage(fetched.bytes), json)
    else fail(`${place}: ${fetched.kind === 'refused' ? fetched.reason : 'nothing came back'}`, 1)
  } else if (existsSync(place)) show(place, pageIn(place), json)
  else fail(`${place}: there is no such file`, 1)
}

/** The article, or one clear line and exit code 1 where there is none. */
function show(file: string, found: ReturnType<typeof extractPage>, json: boolean): void {
  if (json) process.stdout.write(`${printed(file, found)}\n`)
  else if (!('refused' in found)) process.stdout.write(`${visible(shown(found))}\n`)
  if ('refused' in found) fail(`${file}: no article was found in this page (${found.refused})`, 1)
}

function fail(reason: string, code: number): void {
  complain(reason)
  process.exitCode = code
}

async function main(args: readonly string[]): Promise<void> {
  const file = args.find((arg) => !arg.startsWith('--'))
  if (args.includes('--batch')) await batch()
  else if (file === undefined) fail(USAGE, 2)
  else await one(file, args.includes('--json'))
}

endWithReader()
await main(process.argv.slice(2))
