// How much of a library is kept in memory. One number is set, since nobody can know how many lists or articles are good; here it
// is shared out among what is kept.

/** What may be kept, of each kind. */
export interface Room {
  /** Articles with their texts. */
  readonly articles: number
  /** Articles as sentences and numbers of words. */
  readonly bodies: number
  readonly quotations: number
  /** Words by their numbers. */
  readonly words: number
  /** Lists of the indexes, bytes. */
  readonly lists: {
    readonly passages: number
    readonly quotations: number
    readonly headlines: number
    readonly letters: number
  }
  /** Pages of the file, bytes. */
  readonly pages: number
}

const MEGABYTE = 2 ** 20

/**
 * Megabytes kept where nothing is set. Among 100,000 passages the program is then 240 MB larger than Node alone once much has been asked, with
 * 96 it was 320 MB, and no faster; among 100,000 articles 48 took some percent more time than 96.
 */
export const USUAL_MEMORY = 40

/** Bytes that one of each takes on average, measured on news articles of 3,000 to 4,000 letters. */
const SIZES = { article: 10_000, body: 6000, quotation: 1300, word: 300 }

/** The room within so many megabytes. The shares are those with which most was still there when it was asked for again. */
export function roomWithin(megabytes: number): Room {
  const share = (part: number): number => part * megabytes * MEGABYTE
  const number = (part: number, size: number): number => Math.ceil(share(part) / size)
  return {
    articles: number(0.16, SIZES.article),
    bodies: number(0.2, SIZES.body),
    quotations: number(0.05, SIZES.quotation),
    words: number(0.14, SIZES.word),
    lists: { passages: share(0.08), quotations: share(0.08), headlines: share(0.01), letters: share(0.03) },
    pages: share(0.25),
  }
}
