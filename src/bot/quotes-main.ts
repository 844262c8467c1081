// `npm run quotes`: the quotations of one text file for reading, or of many texts a line for measuring.

import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { dissect } from '../knowledge/article/dissect.ts'
import { loadLexicon } from '../knowledge/lexicon/lexicon.ts'
import { castOf } from '../knowledge/person/cast.ts'
import { findQuotations } from '../knowledge/quotation/find-quotations.ts'
import type { Quotation } from '../knowledge/quotation/quotation.ts'
import { findSentences } from '../knowledge/text/sentences.ts'

const USAGE =
  'usage: npm run --silent quotes -- [--json] [--lang de] FILE | npm run --silent quotes -- --batch < TEXTS.jsonl'
const batchLine = z.object({ id: z.string(), lang: z.string().optional(), text: z.string() })

/** One contiguous stretch as the measuring scripts want it: a split quotation gives several. */
interface Printed {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: string
  readonly speaker: string
  readonly speakerStart?: number
  readonly speakerEnd?: number
  readonly reportedBy?: string
}

/** Reads a text through all steps; `language` is ISO 639-1. */
function quotationsOf(text: string, language: string): Quotation[] {
  const lexicon = loadLexicon(language)
  const anatomy = dissect(text, { language })
  const parts = anatomy.parts.filter(
    (part) => part.kind === 'body' || part.kind === 'headline' || part.kind === 'teaser',
  )
  const sentences = parts.flatMap((part) => findSentences(text, lexicon, part))
  return findQuotations(text, anatomy, sentences, castOf(text, sentences, lexicon), lexicon)
}

const printed = (text: string, quotation: Quotation): Printed[] =>
  quotation.spans.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
    type: quotation.type,
    speaker: quotation.speaker?.name ?? '',
    ...(quotation.mention && { speakerStart: quotation.mention.start, speakerEnd: quotation.mention.end }),
    ...(quotation.reportedBy && { reportedBy: quotation.reportedBy }),
  }))

/** A line for a reader: the words, who said them, and by which rule we know. */
function shown(text: string, quotation: Quotation): string {
  const words = quotation.spans.map(({ start, end }) => text.slice(start, end)).join(' […] ')
  const who = quotation.speaker ? `${quotation.speaker.name}${quotation.certain ? '' : ' (?)'}` : '–'
  const by = quotation.reportedBy ? `, reported by ${quotation.reportedBy}` : ''
  return `${quotation.type.padEnd(8)} ${who}${by}: ${words}  [${quotation.because.map(({ rule }) => rule).join(', ')}]`
}

async function batch(): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    try {
      const { id, lang, text } = batchLine.parse(JSON.parse(line))
      const quotes = quotationsOf(text, lang ?? 'de').flatMap((quotation) => printed(text, quotation))
      process.stdout.write(`${JSON.stringify({ id, quotes })}\n`)
    } catch (cause) {
      throw new Error(`line ${number} cannot be read`, { cause })
    }
  }
}

function one(file: string, language: string, json: boolean): void {
  const text = readFileSync(file, 'utf8')
  const found = quotationsOf(text, language)
  const lines = json
    ? [JSON.stringify({ id: file, quotes: found.flatMap((each) => printed(text, each)) })]
    : found.map((each) => shown(text, each))
  for (const line of lines) process.stdout.write(`${line}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--lang')
  const language = at < 0 ? 'de' : (args[at + 1] ?? 'de')
  const file =
    args.find((arg, index) => !arg.startsWith('--') && index !== at + 1) ??
    (at < 0 ? args.find((arg) => !arg.startsWith('--')) : undefined)
  if (args.includes('--batch')) await batch()
  else if (file) one(file, language, args.includes('--json'))
  else {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
  }
}

await main(process.argv.slice(2))
