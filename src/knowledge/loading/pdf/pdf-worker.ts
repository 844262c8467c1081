// Runs in a thread of its own: a hostile PDF may keep the parser busy or eat memory, and a thread can be ended.

import { parentPort, workerData } from 'node:worker_threads'
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf'
import { z } from 'zod'
import type { PdfContent } from './pdf-page.ts'

const MOST_PAGES = 300

const read = async (bytes: Uint8Array): Promise<PdfContent | { readonly reason: string }> => {
  const document = await getDocumentProxy(bytes, { verbosity: 0 })
  if (document.numPages > MOST_PAGES) return { reason: `the PDF has more than ${MOST_PAGES} pages` }
  const { items } = await extractTextItems(document)
  const pages = items.map((page) =>
    page.map(({ str, x, y, fontSize, hasEOL }) => ({ words: str, x, y, size: fontSize, endsLine: hasEOL })),
  )
  const { info, metadata } = await getMeta(document)
  // Without metadata there comes an empty object, which is no list of fields.
  const more = Symbol.iterator in metadata ? Object.fromEntries(metadata) : {}
  return { pages, facts: { ...wordsIn(info), ...wordsIn(more) } }
}

/** Fields whose value is a text or a list that begins with one. */
const wordsIn = (fields: unknown): Record<string, string> => {
  const found = z.record(z.string(), z.unknown()).safeParse(fields)
  const entries = Object.entries(found.success ? found.data : {}).flatMap(([name, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' && first.trim() !== '' ? [[name.toLowerCase(), first.trim()] as const] : []
  })
  return Object.fromEntries(entries)
}

/** What the parser says, in words for the person whose file it is. */
const reasonOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? 'the PDF is locked with a password' : 'this is no PDF that can be read'
}

try {
  parentPort?.postMessage(await read(z.instanceof(Uint8Array).parse(workerData)))
} catch (error) {
  parentPort?.postMessage({ reason: reasonOf(error) })
}
