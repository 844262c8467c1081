// What a feed or a news sitemap says of an article, and what any such list comes to.

/** An article as a feed announces it; what is not stated is absent. */
export interface FeedItem {
  /** Tells it from the others of its feed, and from itself after a change. */
  readonly key: string
  /** Where its page is; an item has this or `text`. */
  readonly url?: string
  readonly headline?: string
  readonly teaser?: string
  /** ISO 8601, see `readDate`. */
  readonly published?: string
  readonly byline?: string
  readonly publisher?: string
  /** As the feed states it: `de`, `de-AT`. */
  readonly language?: string
  /** The whole text, where the feed holds it and not only its beginning. */
  readonly text?: string
}

/** A feed with articles, or a list that leads on to feeds (OPML) or sitemaps. */
export type FeedRead =
  | {
      readonly kind: 'items'
      readonly items: readonly FeedItem[]
      /** Seconds the feed asks to wait before it is read again. */
      readonly pause?: number
    }
  | { readonly kind: 'list'; readonly addresses: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string }
