// An article as it would come in: read like every other, looked at by somebody, and not in the library before they say so.

import type { Article, ArticleHead } from '../../article/article.ts'
import type { Quotation, QuotationType } from '../../quotation/quotation.ts'
import { findWords } from '../../text/words.ts'
import type { LibraryWriter } from '../library-writer.ts'
import { readBeside } from '../read-beside.ts'
import type { Retraction } from '../retraction.ts'
import { fingerprintOf } from '../taking.ts'

/** The library as somebody sees it who brings articles in. */
export interface IncomingLibrary extends LibraryWriter {
  article(id: string): { readonly head: ArticleHead; readonly article: Article } | undefined
}

/** How an article stands to the library. */
export type Standing =
  | { readonly kind: 'new' | 'unchanged' }
  | { readonly kind: 'changed'; readonly before: ArticleHead }
  | { readonly kind: 'retracted'; readonly retraction: Retraction }

/** Words that would be quoted; `words` verbatim, the parts of a split quotation joined by „ … “. */
export interface QuotedWords {
  readonly words: string
  readonly type: QuotationType
  /** Absent where nobody can be named. */
  readonly speaker?: string
  /** False: the speaker is a guess. */
  readonly certain: boolean
}

/** What comes with an article besides. */
export interface Said {
  /** What the publisher says of it: terms of use, a correction. */
  readonly note?: string
  /** When this version was sent out (ISO 8601), where its format says so. */
  readonly issued?: string
}

export interface Draft extends Said {
  readonly article: Article
  /** Words in the whole text. */
  readonly length: number
  /** How many quotations were found. */
  readonly quotations: number
  /** The first of them, in text order. */
  readonly first: readonly QuotedWords[]
  readonly standing: Standing
}

const SHOWN = 3

/** What an article would bring. Throws where our rules stumble over it. */
export async function draftOf(article: Article, library: IncomingLibrary, { note, issued }: Said = {}): Promise<Draft> {
  const quotations = (await readBeside(article)).quotations.filter(({ nested }) => nested !== true)
  return {
    article,
    length: findWords(article.text).length,
    quotations: quotations.length,
    first: quotations.slice(0, SHOWN).map((quotation) => wordsOf(quotation, article.text)),
    standing: standingOf(article, library),
    ...(note === undefined ? {} : { note }),
    ...(issued === undefined ? {} : { issued }),
  }
}

function wordsOf({ spans, type, speaker, certain }: Quotation, text: string): QuotedWords {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return { words, type, certain, ...(speaker === undefined ? {} : { speaker: speaker.name }) }
}

function standingOf(article: Article, library: IncomingLibrary): Standing {
  const retraction = library.retraction(article.id)
  if (retraction !== undefined) return { kind: 'retracted', retraction }
  const before = library.article(article.id)
  if (before === undefined) return { kind: 'new' }
  const same = library.fingerprint(article.id) === fingerprintOf(article)
  return same ? { kind: 'unchanged' } : { kind: 'changed', before: before.head }
}
