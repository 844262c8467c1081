// The other door into the knowledge: articles come in here, looked at first, while the bot runs.

import type { Article, ArticleHead } from './article/article.ts'
import { kindOf } from './loading/article-kinds.ts'
import { type FeedStates, isDue } from './loading/feeds/poll-feed.ts'
import type { Fetch } from './loading/fetch/fetched.ts'
import { type AmendableField, amended } from './loading/incoming/amend.ts'
import { bringIn, GENTLE_BATCH, type Work } from './loading/incoming/bring-in.ts'
import type { SentDocument } from './loading/incoming/document-articles.ts'
import { type Draft, draftOf, type IncomingLibrary } from './loading/incoming/draft.ts'
import { type Found, lookAtAddress, lookAtDocument, type Several } from './loading/incoming/look.ts'
import { lookAtMessage, type MessageSource } from './loading/incoming/message-article.ts'
import { loadFeeds } from './loading/load-feeds.ts'
import { type LoadReport, loadInto } from './loading/load-into.ts'
import type { Retraction } from './loading/retraction.ts'
import { startTaking } from './loading/taking.ts'

export type { FeedState, FeedStates } from './loading/feeds/poll-feed.ts'
export type { AmendableField } from './loading/incoming/amend.ts'
export type { Work } from './loading/incoming/bring-in.ts'
export type { SentDocument } from './loading/incoming/document-articles.ts'
export type { Draft } from './loading/incoming/draft.ts'
export type { Found, Several } from './loading/incoming/look.ts'
export type { MessageSource } from './loading/incoming/message-article.ts'
export type { LoadReport } from './loading/load-into.ts'
export type { Retraction } from './loading/retraction.ts'

export interface Intake {
  /** Whether documents of this name are read. */
  reads(name: string): boolean
  /** What stands behind an address, in a document, in a message that was passed on. Nothing of it is kept. */
  lookAtAddress(address: string): Promise<Found>
  lookAtDocument(document: SentDocument): Promise<Found>
  lookAtMessage(text: string, source: MessageSource): Found
  /** The draft with another headline, date or publisher; undefined where the line is none. */
  amended(draft: Draft, field: AmendableField, line: string): Draft | undefined
  /** Puts the article into the library; gives it as it stands there. */
  add(draft: Draft): Promise<ArticleHead | undefined>
  /** Puts in all articles found together. */
  addAll(several: Several, work: Work): Promise<LoadReport>
  /** Reads the folder again: what is new comes in, what is gone goes. */
  reload(folder: string, work: Work): Promise<LoadReport>
  /** Asks a feed for what is new and takes it; undefined while it is not due. */
  readFeed(feed: string, states: FeedStates, now: Date): Promise<LoadReport | undefined>
  /** Takes the article out for good, with the reason. */
  retract(retraction: Retraction): void
  retracted(): readonly Retraction[]
  takeBack(id: string): void
}

/** Bringing articles into a library. `fetch` gets whatever comes from the web. */
export function intakeInto(library: IncomingLibrary, fetch: Fetch): Intake {
  const one = async function* (article: Article) {
    yield { article }
  }
  return {
    reads: (name) => kindOf(name) !== undefined,
    lookAtAddress: (address) => lookAtAddress(address, fetch, library),
    lookAtDocument: (document) => lookAtDocument(document, library),
    lookAtMessage: (text, source) => lookAtMessage(text, source, library),
    amended({ article, note }, field, line) {
      const changed = amended(article, field, line)
      return changed && draftOf(changed, library, note)
    },
    async add({ article }) {
      await bringIn(startTaking(library), article.id, one(article))
      return library.article(article.id)?.head
    },
    addAll: ({ name, entries, bytes }, { onProgress, stop }) =>
      bringIn(
        startTaking(library),
        name,
        entries(),
        (articles) => onProgress({ bytes: 0, ofBytes: bytes, articles }),
        stop,
      ),
    reload: (folder, { onProgress, stop }) =>
      loadInto(library, [folder], {
        origin: folder,
        batch: GENTLE_BATCH,
        onProgress(progress) {
          stop.throwIfAborted()
          onProgress(progress)
        },
      }),
    readFeed: async (feed, states, now) =>
      isDue(states.feedState(feed), now) ? loadFeeds({ library, states, fetch }, [feed], now) : undefined,
    retract: library.retract,
    retracted: library.retracted,
    takeBack: library.takeBack,
  }
}
