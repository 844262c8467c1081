// A message that was passed on as an article: its first line is the headline, its source what Telegram says of it.

import { articleFrom, headlineFrom } from '../article-fields.ts'
import type { IncomingLibrary } from './draft.ts'
import { digestOf, drafted, type Found } from './look.ts'

/** What is known of where a message came from; what is not known is absent. */
export interface MessageSource {
  /** Of a message that everyone can open. */
  readonly url?: string
  /** Name of the channel. */
  readonly publisher?: string
  /** ISO 8601 with zone: when it was sent first. */
  readonly published?: string
}

/** The article of a message's text. One without an address is known again by its words. */
export async function lookAtMessage(text: string, source: MessageSource, library: IncomingLibrary): Promise<Found> {
  const id = source.url ?? `message/${digestOf(text)}`
  const read = articleFrom({ ...source, id, headline: headlineFrom(text), text }, id)
  if ('reason' in read) return { kind: 'refused', because: 'content', reason: read.reason }
  const draft = await drafted(read.article, library)
  return 'kind' in draft ? draft : { kind: 'article', draft }
}
