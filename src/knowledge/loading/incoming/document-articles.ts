// The articles in a document that came as its bytes: each kind read like a file on disk.

import { entriesOfBytes, kindOf, unpacked, withoutEnding } from '../article-kinds.ts'
import { fromJsonl } from '../jsonl.ts'
import type { Entry } from '../loaded-item.ts'

/** A document as somebody sent it; its name says its kind. */
export interface SentDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An entry with the path of its file where the document is an archive. */
export type DocumentEntry = Entry & { readonly inside?: string }

/** Every article of a document in order; nothing for a kind that is not read. Never throws for what is in it. */
export async function* articlesOfDocument({ name, bytes }: SentDocument): AsyncGenerator<DocumentEntry> {
  const found = kindOf(name)
  if (found === undefined) return
  const id = withoutEnding(name)
  if (found.kind === 'zip') {
    const { fromZip } = await import('../archive-files.ts')
    yield* fromZip(inOnePiece(bytes), id)
    return
  }
  const plain = found.packed ? unpacked(bytes) : bytes
  if (plain === undefined) yield { reason: 'it cannot be unpacked, or holds more than 20 MB' }
  else if (found.kind === 'jsonl') yield* fromJsonl([plain], id)
  else yield* await entriesOfBytes(found.kind, plain, id)
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
