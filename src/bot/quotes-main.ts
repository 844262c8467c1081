// `npm run quotes`: the quotations of a file's articles for reading, or of many texts a line for measuring.

import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { dissect } from '../knowledge/article/dissect.ts'
import { loadLexicon } from '../knowledge/lexicon/lexicon.ts'
import { findArticleFiles, readArticleFile } from '../knowledge/loading/article-files.ts'
import type { LoadedItem } from '../knowledge/loading/loaded-item.ts'
import { readArticle } from '../knowledge/loading/read-article.ts'
import { castOf } from '../knowledge/person/cast.ts'
import { findQuotations } from '../knowledge/quotation/find-quotations.ts'
import type { Quotation } from '../knowledge/quotation/quotation.ts'
import { findSentences } from '../knowledge/text/sentences.ts'
import { complain, endWithReader } from './complain.ts'
import { visible } from './terminal/visible.ts'

const USAGE =
  'usage: npm run --silent quotes -- [--json] [--lang en] FILE | npm run --silent quotes -- --batch < TEXTS.jsonl'
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

/** The articles of a file, read as an import reads them; a plain text too, in the language it is given or shows. */
async function ofFile(path: string, language: string | undefined, json: boolean): Promise<void> {
  for (const file of await findArticleFiles([path])) {
    if (!('name' in file)) refused(file)
    else for await (const { item } of readArticleFile(file)) ofItem(item, language, json)
  }
}

function ofItem(item: LoadedItem, language: string | undefined, json: boolean): void {
  if (!('article' in item)) {
    refused(item)
    return
  }
  const article = language === undefined ? item.article : { ...item.article, language }
  const { quotations } = readArticle(article)
  const lines = json
    ? [JSON.stringify({ id: article.id, quotes: quotations.flatMap((each) => printed(article.text, each)) })]
    : quotations.map((each) => shown(article.text, each))
  for (const line of lines) process.stdout.write(`${json ? line : visible(line)}\n`)
}

function refused(item: LoadedItem): void {
  if (!('refused' in item)) return
  const { file, line, reason } = item.refused
  complain(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`)
  process.exitCode = 1
}

/** What was asked for on the command line; undefined where it is not understood. */
function asked(): ReturnType<typeof parseArgs<typeof options>> | undefined {
  try {
    return parseArgs(options)
  } catch {
    return undefined
  }
}

const options = {
  options: { batch: { type: 'boolean' }, json: { type: 'boolean' }, lang: { type: 'string' } },
  allowPositionals: true,
} as const

endWithReader()

const { values, positionals } = asked() ?? { values: {}, positionals: [] }
const [path, ...others] = positionals
if (values.batch === true) await batch()
else if (path !== undefined && others.length === 0) await ofFile(path, values.lang, values.json === true)
else {
  complain(USAGE)
  process.exitCode = 2
}
