// A PDF as an article. What it says of itself is used where the page bears it out: titles there are often names of files.

import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { articleFrom } from '../article-fields.ts'
import type { Entry } from '../loaded-item.ts'
import { readDate } from '../read-date.ts'
import { linesOfPage, type PdfContent, type PdfLine } from './pdf-page.ts'
import { textOfPages } from './pdf-text.ts'

/** ms; a long PDF takes about two seconds. */
const LONGEST_WORK = 30_000
const MEGABYTES = 512
/** Letters this much larger than the text's are a headline's. */
const LARGE = 1.2

const wordsSchema = z.object({
  words: z.string(),
  x: z.number(),
  y: z.number(),
  size: z.number(),
  endsLine: z.boolean(),
})
const answerSchema = z.union([
  z.object({ reason: z.string() }),
  z.object({ pages: z.array(z.array(wordsSchema)), facts: z.record(z.string(), z.string()) }),
])

/** The article of a PDF, or why there is none. Never throws for what is in it; gives up after 30 seconds. */
export const fromPdf = async (bytes: Uint8Array, id: string): Promise<Entry> => {
  const content = await contentOf(bytes)
  if ('reason' in content) return content
  const pages = content.pages.map(linesOfPage)
  const text = textOfPages(pages)
  if (text === '') return { reason: 'the PDF holds pictures of pages and no text; it would need text recognition' }
  const { facts } = content
  const fields = {
    headline: titleOf(pages[0] ?? [], facts.title),
    text,
    published: dateOf(facts),
    publisher: facts['dc:publisher'],
    language: facts['dc:language'] ?? facts.language,
  }
  return articleFrom(fields, id)
}

const contentOf = (bytes: Uint8Array): Promise<PdfContent | { readonly reason: string }> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      stdout: true,
      stderr: true,
    })
    const settle = (answer: PdfContent | { readonly reason: string }): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => settle({ reason: 'reading the PDF took too long' }), LONGEST_WORK)
    worker.once('message', (message: unknown) => settle(answerSchema.parse(message)))
    worker.once('error', () => settle({ reason: 'reading the PDF takes too much memory, or it is broken' }))
    worker.once('exit', () => settle({ reason: 'this is no PDF that can be read' }))
  })

/** The title that the file states if the first page has it, else its largest letters; undefined where all are of one size. */
const titleOf = (lines: readonly PdfLine[], stated: string | undefined): string | undefined => {
  const page = plain(lines.map((line) => line.words).join(' '))
  if (stated !== undefined && stated.length > 5 && page.includes(plain(stated))) return stated
  const sizes = lines.flatMap((line) => Array<number>(line.words.length).fill(line.size)).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const largest = Math.max(...lines.filter((line) => /\p{L}{3}/u.test(line.words)).map((line) => line.size))
  if (largest < usual * LARGE) return undefined
  const from = lines.findIndex((line) => line.size === largest)
  const after = lines.slice(from).findIndex((line) => line.size !== largest)
  const title = lines.slice(from, after < 0 ? undefined : from + after)
  return title
    .map((line) => line.words)
    .join(' ')
    .slice(0, 500)
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The day of publication where the publisher states it, else when the file was made: „D:20261103143000+01'00'“. */
const dateOf = (facts: Readonly<Record<string, string>>): string | undefined => {
  const made = facts.creationdate?.replace(/^D:/u, '').replace(/^(\d{8})(\d{4,6})/u, '$1T$2')
  const zoned = made?.replace(/([+-]\d\d)'?(\d\d)?'?$/u, '$1:$2').replace(/:$/u, '')
  const read = [facts['prism:publicationdate'], facts['dc:date'], zoned]
    .filter((each) => each !== undefined)
    .map(readDate)
    .find((each) => 'published' in each)
  return read && 'published' in read ? read.published : undefined
}
