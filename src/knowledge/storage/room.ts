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
  /** Signs of words, bytes. */
  readonly signs: number
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
 * Megabytes kept where nothing is set. Once much has been asked, the program is then 20 MB smaller than with 40, among 100,000 passages as among
 * 100,000 articles, and 60 MB smaller than with 96; how long answers took could not be told apart on a machine that changes its speed by a fifth,
 * nor among 998 real articles, which have far more different words, since signs of those are kept.
 */
export const USUAL_MEMORY = 24

/** Bytes that one of each takes on average, measured on news articles of 3,000 to 4,000 letters. */
const SIZES = { article: 10_000, body: 6000, quotation: 1300, word: 150 }

/** The room within so many megabytes. The shares are those with which most was still there when it was asked for again. */
export function roomWithin(megabytes: number): Room {
  const share = (part: number): number => part * megabytes * MEGABYTE
  const number = (part: number, size: number): number => Math.ceil(share(part) / size)
  return {
    articles: number(0.16, SIZES.article),
    bodies: number(0.2, SIZES.body),
    quotations: number(0.05, SIZES.quotation),
    words: number(0.12, SIZES.word),
    signs: share(0.1),
    lists: { passages: share(0.08), quotations: share(0.08), headlines: share(0.01), letters: share(0.03) },
    pages: share(0.25),
  }
}
