// A plain text file as one gets by copying a page: the first line is the headline, the rest as it comes. Nothing is guessed from
// it (a photo credit is no publisher), and the whole file stays the text, so that every span can be shown where it stands.

import { articleFrom, headlineFrom } from './article-fields.ts'
import type { Entry } from './loaded-item.ts'

/** The article of a plain text file's content; `id` is used as its id. */
export const fromPlainText = (content: string, id: string): Entry =>
  content.trim() === ''
    ? { reason: 'the file is empty' }
    : articleFrom({ headline: headlineFrom(content), text: content }, id)
