// A page as its reader sees it: one block after the other, each with what decides whether it belongs to the article.

/** Words that stand together: a paragraph, a heading, a list item, a caption, a cell. */
export interface PageBlock {
  /** Its place in the page, from 0. */
  readonly id: number
  /** `p`, `h2`, `li` …; `p` also for words that stand loose beside other blocks. */
  readonly tag: string
  /** As shown: white space collapsed, `\n` where the page breaks the line. */
  readonly words: string
  /** How many units of `words` are links, 0 to 1. */
  readonly linked: number
  /** The number of the element that holds it: blocks of one column share it. */
  readonly parent: number
  /** Marked by the page as the article's own text (`itemprop=articleBody` and the like). */
  readonly marked: boolean
  /** In a caption of a picture. */
  readonly caption: boolean
}

export const isHeading = (block: PageBlock): boolean => /^h[1-6]$/u.test(block.tag)

/** Whether it holds at least one whole sentence: ends with a stop, or is long. */
export const isProse = (block: PageBlock): boolean =>
  block.words.length >= 25 && (/[.!?…:]["“”»«’‘')\]]*$/u.test(block.words) || block.words.length > 160)
