// What is said to a reader, before any surface: Telegram turns it into text with entities and a keyboard, the terminal into
// lines and numbers. Both show the same words.

import type { ArticleHead, Evidence } from '../knowledge/knowledge-base.ts'
import type { Action } from './action.ts'
import type { Picture } from './picture.ts'

/** A piece of a line of the bot's own words. `link` only where there is a URL. */
export type Piece =
  | string
  | { readonly text: string; readonly style: 'bold' | 'italic' }
  | { readonly text: string; readonly url: string }

export type Line = readonly Piece[]

/**
 * A block of a reply. `quotation` is verbatim article text and nothing else, and is checked once more against its article when
 * rendered; everything said about it stands in lines beside it.
 */
export type Block =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'quotation'; readonly evidence: Evidence }
  | { readonly kind: 'source'; readonly article: ArticleHead; readonly line: Line }
  | { readonly kind: 'items'; readonly items: readonly Line[] }

export interface Button {
  readonly label: string
  readonly action: Action
}

/** Opens a page outside; no surface needs to answer it. */
export interface LinkButton {
  readonly label: string
  readonly url: string
}

export interface Reply {
  readonly blocks: readonly Block[]
  /** Rows of buttons. */
  readonly buttons: readonly (readonly (Button | LinkButton)[])[]
  /** Stands over the blocks where the surface has pictures; the blocks say the same in words. */
  readonly picture?: Picture
}
