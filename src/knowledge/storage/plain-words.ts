// Words without what papers change in them: marks, dashes, capitals, accents.

import { plain } from '../text/fold.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text, one blank between two. */
export const plainWords = (text: string): string => (text.match(WORD) ?? []).map(plain).join(' ')
