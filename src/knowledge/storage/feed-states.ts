// How far each feed has been read, so that a restart asks no server for what it sent already.

import type { FeedState, FeedStates } from '../loading/feeds/poll-feed.ts'
import type { Database } from './database.ts'

/** Feed states in the library's file. */
export const feedStatesIn = (db: Database): FeedStates => ({
  feedState(url) {
    const row = db.sql('SELECT state FROM feeds WHERE url = ?').get(url)
    return row === undefined ? undefined : (JSON.parse(String(row.state)) as FeedState)
  },
  keepFeedState(url, state) {
    db.transaction(() => {
      db.sql('INSERT OR REPLACE INTO feeds (url, state) VALUES (?, ?)').run(url, JSON.stringify(state))
    })
  },
})
