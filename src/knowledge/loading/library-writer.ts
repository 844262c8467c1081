// The write side of a library, as loading sees it: what a storage must keep of an article once it has been read.

import type { Anatomy } from '../article/anatomy.ts'
import type { Article } from '../article/article.ts'
import type { Person } from '../person/person.ts'
import type { Quotation } from '../quotation/quotation.ts'
import type { Span } from '../text/span.ts'
import type { Sketch } from './report-sketch.ts'
import type { Retraction } from './retraction.ts'

/** An article with everything that is found in it once, at loading. */
export interface ReadArticle {
  readonly article: Article
  readonly anatomy: Anatomy
  /** Sentences of the body, in text order. */
  readonly sentences: readonly Span[]
  /** The people whose names occur (speakers among them). */
  readonly people: readonly Person[]
  readonly quotations: readonly Quotation[]
  /** By which it is known again in other papers; absent where the text is too short for that. */
  readonly sketch?: Sketch
}

/** Where an article came from. */
export interface Origin {
  readonly origin: string
  /** Of what was read and by which rules: equal ones need not be read again. */
  readonly fingerprint: string
  /** The file it stood in; empty where that is not known. */
  readonly file: string
}

export interface LibraryWriter {
  /**
   * Adds the articles or puts them in the place of those with the same id; all or none (one transaction). Where the text has
   * changed, quotations that stand in the former version alone are kept with it.
   */
  put(articles: readonly ReadArticle[]): void
  /**
   * To be called after much was put: questions are then answered faster. Takes a second for ten thousand articles, in many steps
   * between which others have their turn; one that was broken off is gone on with the next time.
   */
  tidy(): Promise<void>
  /** Takes articles out with their quotations and former versions; unknown ids are ignored. */
  remove(ids: readonly string[]): void
  /** Fingerprint under which this article was last put, or undefined. */
  fingerprint(id: string): string | undefined
  originOf(id: string): Origin | undefined
  /** The address that the article of this id states; undefined where it states none or is not there. */
  addressOf(id: string): string | undefined
  /** All articles that came from a given origin (a folder) with their files, so that deleted files can be removed. */
  idsFrom(origin: string): readonly { readonly id: string; readonly file: string }[]
  /** Notes where an article came from and the fingerprint of what was read. */
  noteOrigin(id: string, origin: string, fingerprint: string, file?: string): void
  /**
   * Notes that an article (id or key) is retracted since `day` (ISO 8601), and why: all that is shown of it says so from now on,
   * also when it is imported again. Whether there is such an article.
   */
  retract(idOrKey: string, reason: string, day: string): boolean
  /** Why the article of this id was retracted; undefined where it was not. */
  retraction(id: string): Retraction | undefined
  /** All retractions, the latest first. */
  retracted(): readonly Retraction[]
  /** Takes a retraction back; whether there was one. */
  restore(idOrKey: string): boolean
  /**
   * Takes an article out that its agency took back (`issued`: when, ISO 8601), and keeps in mind that it must not come again
   * (from `source`, where given: a server; else from anywhere). Whether it was there.
   */
  withdraw(id: string, issued: string | undefined, source?: string): boolean
  /** When the agency took an article back, for everybody or for `source`; undefined where it did not. Putting it anew ends it. */
  withdrawal(id: string, source?: string): { readonly issued?: string } | undefined
}
