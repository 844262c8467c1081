// What an article is once it has been checked: every later stage relies on these fields and on `text` never changing.

import { z } from 'zod'

/** An ISO 8601 calendar date, or a date and time with its zone. */
const published = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/**
 * An article. `text` is the whole text that spans point into, exactly as loaded: it may begin with headline, teaser and
 * credit line (scraped plain text) or hold the body alone (Markdown, JSON). What the source does not state stays absent.
 */
export const articleSchema = z.strictObject({
  /** Unique in a library; stable when the article is loaded again. */
  id: z.string().min(1).max(200),
  headline: z.string().min(1).max(500),
  text: z.string().min(1),
  teaser: z.string().min(1).optional(),
  /** ISO 639-1, lower case. */
  language: z.string().regex(/^[a-z]{2}$/),
  publisher: z.string().min(1).optional(),
  published: published.optional(),
  byline: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** What the publisher set right: shown with everything that is taken from the article. */
  correction: z.string().min(1).max(2000).optional(),
  /** The publisher took it back. */
  retracted: z.strictObject({ reason: z.string().min(1).max(2000).optional() }).optional(),
  /** Set on our own abstract of someone else's article: shown with the original's headline as its source. */
  abstractOf: z.strictObject({ headline: z.string().min(1), note: z.string().min(1).optional() }).optional(),
})

export type Article = z.infer<typeof articleSchema>

/** What a reader needs to know where words come from; small enough to travel with every piece of evidence. */
export interface ArticleHead {
  readonly id: string
  /** 8 characters [A-Za-z0-9_-], derived from the id: short enough for a button. */
  readonly key: string
  readonly headline: string
  readonly language: string
  readonly publisher?: string
  readonly published?: string
  readonly url?: string
  readonly abstractOf?: { readonly headline: string; readonly note?: string | undefined }
  readonly correction?: string
  /** By its publisher, or by an administrator. */
  readonly retracted?: { readonly reason?: string | undefined }
  /** Key of the article as it is now; set on a former version, whose words may not stand there any more. */
  readonly changedTo?: string
  /** Where words are shown: other papers that have them in the same report. */
  readonly alsoIn?: readonly string[]
}
