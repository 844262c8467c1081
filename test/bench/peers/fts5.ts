// SQLite's FTS5 and nothing else: any of the words, ordered by its own bm25. No typos, no stems, no compounds.

import { DatabaseSync } from 'node:sqlite'
import type { Peer } from './peer.ts'

export const fts5: Peer = {
  name: 'bare FTS5',
  build(passages) {
    const db = new DatabaseSync(':memory:')
    db.exec("CREATE VIRTUAL TABLE passages USING fts5(headline, text, tokenize='unicode61 remove_diacritics 2')")
    const insert = db.prepare('INSERT INTO passages (rowid, headline, text) VALUES (?, ?, ?)')
    db.exec('BEGIN')
    passages.forEach(({ headline, text }, place) => {
      insert.run(place, headline, text)
    })
    db.exec('COMMIT')
    const select = db.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 3')
    return (words) => {
      const any = (words.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' OR ')
      return any === '' ? [] : select.all(any).map(({ rowid }) => Number(rowid))
    }
  },
}
