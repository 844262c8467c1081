// What comes out of a file: an article, or a plain reason why there is none. One bad line never keeps the others out.

import type { Article } from '../article/article.ts'

/** Something about an item for the person who brought it: file or address, line (from 1, where known) and the words. */
export interface Refusal {
  readonly file: string
  readonly line?: number
  readonly reason: string
}

/** The file on disk: what stands in an archive is told as „archive › file“. */
export const fileOf = ({ file }: Refusal): string => file.split(' › ')[0] ?? file

/** Id of an article that its agency forbids to use, and since when (ISO 8601): earlier versions must go, and stay away. */
export interface Withdrawn {
  readonly id: string
  readonly issued?: string
}

/**
 * `line` of the article in its file, where a file holds many; `note`: terms of use and the like, to be told once; `issued`: when
 * this version was sent out (ISO 8601), where the format says so.
 */
export type LoadedItem =
  | { readonly article: Article; readonly line?: number; readonly note?: string; readonly issued?: string }
  | { readonly refused: Refusal; readonly withdrawn?: Withdrawn }

/** An article that is in the library already and was not fetched again for it. */
export interface KnownItem {
  readonly known: string
}

/** An article of a file, or why there is none; the file's name is added by whoever opened it. */
export type Entry = (
  | { readonly article: Article; readonly note?: string; readonly issued?: string }
  | { readonly reason: string; readonly withdrawn?: Withdrawn }
) & { readonly line?: number }

/** An entry of a file read as a stream, with the bytes of the file read so far. */
export type StreamedEntry = Entry & { readonly bytes: number }
