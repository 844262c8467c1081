// What comes out of a file: an article, or a plain reason why there is none. One bad line never keeps the others out.

import type { Article } from '../article/article.ts'

/** Something that could not be read, for the person who has to mend it: file, line (from 1, where known) and reason. */
export interface Refusal {
  readonly file: string
  readonly line?: number
  readonly reason: string
}

/** `line` of the article in its file, where a file holds many. */
export type LoadedItem = { readonly article: Article; readonly line?: number } | { readonly refused: Refusal }

/** An article of a file, or why there is none; the file's name is added by whoever opened it. */
export type Entry = ({ readonly article: Article } | { readonly reason: string }) & { readonly line?: number }

/** An entry of a file read as a stream, with the bytes of the file read so far. */
export type StreamedEntry = Entry & { readonly bytes: number }
