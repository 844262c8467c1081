// The write side of a library, as loading sees it: what a storage must keep of an article once it has been read.

import type { Anatomy } from '../article/anatomy.ts'
import type { Article } from '../article/article.ts'
import type { Person } from '../person/person.ts'
import type { Quotation } from '../quotation/quotation.ts'
import type { Span } from '../text/span.ts'
import type { Retractions } from './retraction.ts'

/** An article with everything that is found in it once, at loading. */
export interface ReadArticle {
  readonly article: Article
  readonly anatomy: Anatomy
  /** Sentences of the body, in text order. */
  readonly sentences: readonly Span[]
  /** The people whose names occur (speakers among them). */
  readonly people: readonly Person[]
  readonly quotations: readonly Quotation[]
}

export interface LibraryWriter extends Retractions {
  /** Adds the articles or puts them in the place of those with the same id; all or none (one transaction). */
  put(articles: readonly ReadArticle[]): void
  /** Takes articles out with their quotations; unknown ids are ignored. */
  remove(ids: readonly string[]): void
  /** Fingerprint under which this article was last put, or undefined: equal ones need not be read again. */
  fingerprint(id: string): string | undefined
  /** Ids of all articles that came from a given origin (a folder), so that deleted files can be removed. */
  idsFrom(origin: string): readonly string[]
  /** Notes where articles came from and the fingerprint of what was read. */
  noteOrigin(id: string, origin: string, fingerprint: string): void
}
