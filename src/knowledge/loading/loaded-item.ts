// What comes out of a file: an article, or a plain reason why there is none. One bad line never keeps the others out.

import type { Article } from '../article/article.ts'

/** Something about an item for the person who brought it: file or address, line (from 1, where known) and the words. */
export interface Refusal {
  readonly file: string
  readonly line?: number
  readonly reason: string
  /** When it may come in (ISO 8601): the end of an embargo. */
  readonly until?: string
}

/** How a file is told: as „archive › file“ where it stands in an archive. */
export const placeIn = (file: string, inside: string | undefined): string =>
  inside === undefined ? file : `${file} › ${inside}`

/** The file on disk, of the archive where it stands in one. */
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
  | { readonly reason: string; readonly withdrawn?: Withdrawn; readonly until?: string }
) & { readonly line?: number }

/** An entry of a file read as a stream, with the bytes of the file read so far. */
export type StreamedEntry = Entry & { readonly bytes: number }

/** What an entry of a file (or an address) becomes: its article, or a refusal that names the file. */
export const itemFrom = (file: string, entry: Entry): LoadedItem => {
  const place = entry.line === undefined ? {} : { line: entry.line }
  if ('reason' in entry) {
    const { reason, until, withdrawn } = entry
    const refused = { file, ...place, reason, ...(until !== undefined && { until }) }
    return withdrawn === undefined ? { refused } : { refused, withdrawn }
  }
  const { article, note, issued } = entry
  return { article, ...place, ...(note !== undefined && { note }), ...(issued !== undefined && { issued }) }
}
