// Which files are articles, and how each kind is read. The same holds for files on disk, in archives and behind addresses.

import { gunzipSync } from 'node:zlib'
import { decodeText } from './decode-text.ts'
import { fromJson } from './json.ts'
import { fromLargePage, LARGE_PAGE } from './large-page.ts'
import type { Entry } from './loaded-item.ts'
import { fromMarkdown } from './markdown.ts'
import { fromPdf } from './pdf/read-pdf.ts'
import { fromPlainText } from './plain-text.ts'
import type { PageOrigin } from './read-page.ts'

const MEGABYTE = 1024 * 1024
/** Bytes of a file that is read as a whole. */
export const LARGEST_FILE = 20 * MEGABYTE

/** A kind that is read as a whole; the others (JSONL, ZIP) are streams. */
export type WholeKind = 'json' | 'markdown' | 'text' | 'page' | 'pdf'
export type ArticleKind = WholeKind | 'jsonl' | 'zip'

const kinds: Readonly<Record<string, ArticleKind>> = {
  '.json': 'json',
  '.jsonld': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.pdf': 'pdf',
  '.zip': 'zip',
}

/** For the person who brought another kind of file. */
export const knownEndings = ['.json', '.jsonl', '.md', '.txt', '.html', '.pdf', '.zip', '… and with .gz']

/** The kind of a file by its name, and whether it is packed (.gz); undefined for what holds no articles. */
export const kindOf = (name: string): { readonly kind: ArticleKind; readonly packed: boolean } | undefined => {
  const [, ending = '', gz] = /(\.[a-z]+)(\.gz)?$/u.exec(name.toLowerCase()) ?? []
  const kind = kinds[ending]
  if (kind === undefined || (gz !== undefined && kind === 'zip')) return undefined
  return { kind, packed: gz !== undefined }
}

/** A file's name without the endings that say its kind. */
export const withoutEnding = (name: string): string => name.replace(/\.[a-z]+(?:\.gz)?$/iu, '')

/** The articles in the bytes of a whole file (unpacked). `origin`: where a page came from, if from the web. */
export const entriesOfBytes = async (
  kind: WholeKind,
  bytes: Uint8Array,
  id: string,
  origin?: PageOrigin,
): Promise<readonly Entry[]> => {
  if (kind === 'pdf') return [await fromPdf(bytes, id)]
  if (kind === 'page') {
    if (bytes.length > LARGE_PAGE) return [await fromLargePage(bytes, id, origin)]
    // Loaded when it is needed: parser and extraction are a third of what a start would wait for.
    const { fromPage } = await import('./read-page.ts')
    return [fromPage(bytes, id, origin)]
  }
  const decoded = decodeText(bytes)
  if ('reason' in decoded) return [decoded]
  if (kind === 'json') return fromJson(decoded.text, id)
  return [kind === 'text' ? fromPlainText(decoded.text, id) : fromMarkdown(decoded.text, id)]
}

/** Unpacks .gz, but no more than a file may hold; undefined where it is damaged or larger. */
export const unpacked = (bytes: Uint8Array): Uint8Array | undefined => {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_FILE })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
