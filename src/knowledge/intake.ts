// The other door into the knowledge: articles come in here, looked at first, while the bot runs.

import type { ArticleHead } from './article/article.ts'
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
import { readBeside } from './loading/read-beside.ts'
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
  lookAtMessage(text: string, source: MessageSource): Promise<Found>
  /** The draft with another headline, date or publisher; undefined where the line is none. */
  amended(draft: Draft, field: AmendableField, line: string): Promise<Draft | undefined>
  /** Puts the article into the library; gives it as it stands there. */
  add(draft: Draft): Promise<ArticleHead | undefined>
  /** Puts in all articles found together. */
  addAll(several: Several, work: Work): Promise<LoadReport>
  /** Reads the folder again: what is new comes in, what is gone goes. */
  reload(folder: string, work: Work): Promise<LoadReport>
  /** Asks a feed, or those of a list of feeds, for what is new and takes it; undefined while none is due. */
  readFeed(feed: string, states: FeedStates, now: Date): Promise<LoadReport | undefined>
  /** Notes that the article is retracted: all that is shown of it says so from now on, with the reason. */
  retract(retraction: Retraction): void
  retracted(): readonly Retraction[]
  takeBack(id: string): void
}

/** Bringing articles into a library. `fetch` gets whatever comes from the web. */
export function intakeInto(library: IncomingLibrary, fetch: Fetch): Intake {
  const one = async function* ({ article, issued }: Draft) {
    yield { article, ...(issued && { issued }) }
  }
  return {
    reads: (name) => kindOf(name) !== undefined,
    lookAtAddress: (address) => lookAtAddress(address, fetch, library),
    lookAtDocument: (document) => lookAtDocument(document, library),
    lookAtMessage: (text, source) => lookAtMessage(text, source, library),
    async amended(draft, field, line) {
      const changed = amended(draft.article, field, line)
      return changed && draftOf(changed, library, draft)
    },
    async add(draft) {
      const { id } = draft.article
      await bringIn(startTaking(library, { read: readBeside }), id, one(draft))
      return library.article(id)?.head
    },
    addAll: ({ name, entries, bytes }, { onProgress, stop }) =>
      bringIn(
        startTaking(library, { read: readBeside, batch: GENTLE_BATCH }),
        name,
        entries(),
        (articles) => onProgress({ bytes: 0, ofBytes: bytes, articles }),
        stop,
      ),
    reload: (folder, { onProgress, stop }) =>
      loadInto(library, [folder], {
        origin: folder,
        read: readBeside,
        batch: GENTLE_BATCH,
        onProgress(progress) {
          stop.throwIfAborted()
          onProgress(progress)
        },
      }),
    async readFeed(feed, states, now) {
      // Those that a list names are due by their own clocks.
      const due = [feed, ...(states.feedState(feed)?.list ?? [])].some((each) => isDue(states.feedState(each), now))
      return due ? loadFeeds({ library, states, fetch }, [feed], now) : undefined
    },
    retract: ({ id, reason, day }) => void library.retract(id, reason, day),
    retracted: library.retracted,
    takeBack: (id) => void library.restore(id),
  }
}
