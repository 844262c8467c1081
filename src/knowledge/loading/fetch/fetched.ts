// What comes back from the web: a document, „as you have it“, or a reason that a journalist understands.

/** Why nothing was fetched. */
export type FetchFault =
  | 'address'
  | 'private'
  | 'robots'
  | 'redirects'
  | 'status'
  | 'type'
  | 'size'
  | 'time'
  | 'network'

export interface FetchRefusal {
  readonly kind: 'refused'
  readonly because: FetchFault
  readonly reason: string
  /** HTTP status, where the server answered with one that is no success. */
  readonly status?: number
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter?: number
}

export interface FetchedDocument {
  readonly kind: 'document'
  /** Where it was found in the end, after redirects. */
  readonly url: string
  /** Media type in lower case without parameters: `text/html`. */
  readonly type: string
  /** The encoding that the server states; what the document says of itself may differ. */
  readonly charset?: string
  /** Unpacked, at most 5 MB. */
  readonly bytes: Uint8Array
  readonly etag?: string
  readonly lastModified?: string
}

export type Fetched = FetchedDocument | { readonly kind: 'unchanged' } | FetchRefusal

/** What a former fetch said of the document, so that it need not come again unchanged. */
export interface Known {
  readonly etag?: string
  readonly lastModified?: string
}

/** Fetches a document of the web. Never throws for what the address, the network or the server do. */
export type Fetch = (url: string, known?: Known) => Promise<Fetched>

export const refusal = (because: FetchFault, reason: string): FetchRefusal => ({ kind: 'refused', because, reason })
