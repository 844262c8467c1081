// Puts articles into the library and takes them out, with everything that was found in them.

import { setImmediate } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import type { LibraryWriter, ReadArticle } from '../loading/library-writer.ts'
import { addArticle, removeRow, type Tables } from './article-entries.ts'
import type { Database } from './database.ts'
import { keepVersion, settleVersions, versionsOf } from './former-versions.ts'
import type { Indexes } from './indexes.ts'
import {
  dropRetraction,
  dropWithdrawal,
  keepRetraction,
  keepWithdrawal,
  retractionOf,
  retractionsIn,
  withdrawalOf,
} from './notices.ts'
import { peopleTableIn } from './people-table.ts'
import { settleReport } from './report-groups.ts'
import type { WordForms } from './word-forms.ts'

/** `changed` is called after every change, so that what is kept in memory can be dropped. */
export function writerFor(db: Database, indexes: Indexes, forms: WordForms, changed: () => void): LibraryWriter {
  const people = peopleTableIn(db)
  const tables: Tables = { db, indexes, people, forms }
  const change = (work: () => void): void => {
    try {
      db.transaction(() => {
        work()
        people.settle()
        indexes.settle()
      })
    } catch (error) {
      indexes.undo()
      forms.undone()
      throw error
    } finally {
      people.forget()
      changed()
    }
  }
  return {
    put: (articles) =>
      change(() => {
        for (const read of articles) putArticle(tables, read)
      }),
    async tidy() {
      const steps = indexes.tidy()
      for (let done = false; !done; await setImmediate())
        change(() => {
          done = steps.next().done === true
        })
    },
    remove: (ids) =>
      change(() => {
        for (const id of ids) removeArticle(tables, id)
      }),
    fingerprint: (id) => originOf(db, id)?.fingerprint,
    idsFrom: (origin) =>
      db
        .sql('SELECT id, file FROM origins WHERE origin = ? ORDER BY id')
        .all(origin)
        .map((row) => ({ id: String(row.id), file: String(row.file) })),
    originOf: (id) => originOf(db, id),
    addressOf(id) {
      const row = db.sql("SELECT head ->> 'url' AS url FROM articles WHERE id = ?").get(id)
      return typeof row?.url === 'string' ? row.url : undefined
    },
    noteOrigin(id, origin, fingerprint, file = '') {
      // A statement by itself would become a part of the reading under way, and be in the file only when that ends.
      db.transaction(() => {
        const insert = db.sql('INSERT OR REPLACE INTO origins (id, origin, fingerprint, file) VALUES (?, ?, ?, ?)')
        insert.run(id, origin, fingerprint, file)
      })
    },
    retract(idOrKey, reason, day) {
      const id = idOf(db, idOrKey)
      if (id === undefined) return false
      change(() => {
        keepRetraction(db, { id, headline: headlineOf(db, id), reason, day })
        settleReport(db, id, people.countQuotations)
      })
      return true
    },
    retraction: (id) => retractionOf(db, id),
    retracted: () => retractionsIn(db),
    restore(idOrKey) {
      const id = idOf(db, idOrKey) ?? idOrKey
      let was = false
      change(() => {
        was = dropRetraction(db, id)
        settleReport(db, id, people.countQuotations)
      })
      return was
    },
    withdraw(id, issued, source = '') {
      const was = db.sql('SELECT 1 FROM articles WHERE id = ?').get(id) !== undefined
      change(() => {
        removeArticle(tables, id)
        keepWithdrawal(db, id, issued, source)
      })
      return was
    },
    withdrawal: (id, source = '') => withdrawalOf(db, id, source),
  }
}

/** Puts an article in the place of the one with its id; where the text is another, quotations that are gone are kept. */
function putArticle(tables: Tables, read: ReadArticle): void {
  const { db } = tables
  const { id } = read.article
  const before = db.sql('SELECT number FROM articles WHERE id = ?').get(id)
  if (before !== undefined && !keepVersion(tables, Number(before.number), read))
    removeRow(tables, Number(before.number))
  if (before !== undefined) settleVersions(tables, read)
  db.sql('DELETE FROM origins WHERE id = ?').run(id)
  dropWithdrawal(db, id)
  addArticle(tables, read)
}

/** Takes an article out with all its versions. */
function removeArticle(tables: Tables, id: string): void {
  const { db } = tables
  const current = db.sql('SELECT number FROM articles WHERE id = ? AND version_of IS NULL').get(id)
  if (current === undefined) return
  for (const number of versionsOf(db, id)) removeRow(tables, number)
  removeRow(tables, Number(current.number))
  db.sql('DELETE FROM origins WHERE id = ?').run(id)
}

function originOf(db: Database, id: string): ReturnType<LibraryWriter['originOf']> {
  const row = db.sql('SELECT origin, fingerprint, file FROM origins WHERE id = ?').get(id)
  if (row === undefined) return undefined
  return { origin: String(row.origin), fingerprint: String(row.fingerprint), file: String(row.file) }
}

/** The id of the article with this id or key; that of the article as it is now for a former version. */
function idOf(db: Database, idOrKey: string): string | undefined {
  const row = db.sql('SELECT id, version_of FROM articles WHERE id = ?1 OR key = ?1 ORDER BY id = ?1 DESC').get(idOrKey)
  return row === undefined ? undefined : String(row.version_of ?? row.id)
}

function headlineOf(db: Database, id: string): string {
  const row = db.sql('SELECT article FROM articles WHERE id = ?').get(id)
  return (JSON.parse(String(row?.article)) as Article).headline
}
