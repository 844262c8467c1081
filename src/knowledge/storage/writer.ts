// Puts articles into the library and takes them out, with everything that was found in them.

import type { LibraryWriter, ReadArticle } from '../loading/library-writer.ts'
import type { Quotation } from '../quotation/quotation.ts'
import { stemsOf } from '../search/analyse.ts'
import { passagesOf } from '../search/passages.ts'
import { shared, slice } from '../text/span.ts'
import { packed, titleOf } from './article-rows.ts'
import type { Database } from './database.ts'
import type { Indexes } from './indexes.ts'
import { type PeopleTable, peopleTableIn } from './people-table.ts'
import { retractionsIn } from './retractions.ts'
import { shortKey } from './short-key.ts'

/** `changed` is called after every change, so that what is kept in memory can be dropped. */
export function writerFor(db: Database, indexes: Indexes, changed: () => void): LibraryWriter {
  const people = peopleTableIn(db)
  const change = (work: () => void): void => {
    try {
      db.transaction(() => {
        work()
        people.settle()
      })
    } catch (error) {
      indexes.vocabulary.undone()
      throw error
    } finally {
      people.forget()
      changed()
    }
  }
  const remove = (id: string): void => {
    removeArticle(db, indexes, people, id)
    db.sql('DELETE FROM origins WHERE id = ?').run(id)
  }
  return {
    ...retractionsIn(db, change, remove),
    put(articles) {
      change(() => {
        for (const read of articles) {
          remove(read.article.id)
          addArticle(db, indexes, people, read)
        }
      })
    },
    remove(ids) {
      change(() => {
        for (const id of ids) remove(id)
      })
    },
    fingerprint(id) {
      const row = db.sql('SELECT fingerprint FROM origins WHERE id = ?').get(id)
      return row === undefined ? undefined : String(row.fingerprint)
    },
    idsFrom: (origin) =>
      db
        .sql('SELECT id FROM origins WHERE origin = ? ORDER BY id')
        .all(origin)
        .map((row) => String(row.id)),
    noteOrigin(id, origin, fingerprint) {
      db.sql('INSERT OR REPLACE INTO origins (id, origin, fingerprint) VALUES (?, ?, ?)').run(id, origin, fingerprint)
    },
  }
}

function addArticle(db: Database, indexes: Indexes, people: PeopleTable, read: ReadArticle): void {
  const { article } = read
  const key = shortKey(article.id, (taken) => db.sql('SELECT 1 FROM articles WHERE key = ?').get(taken) !== undefined)
  const { lastInsertRowid } = db
    .sql(
      'INSERT INTO articles (id, key, language, publisher, published, article, sentences) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      article.id,
      key,
      article.language,
      article.publisher ?? null,
      article.published ?? null,
      JSON.stringify(article),
      packed(read.sentences),
    )
  const number = Number(lastInsertRowid)
  addPassages(db, indexes, number, read)
  addQuotations(db, indexes, people, number, read)
  const title = titleOf(article)
  const headline = stemsOf(title, article.language)
  indexes.headlines.add(number, headline, title)
  indexes.vocabulary.add(headline)
}

function addPassages(db: Database, indexes: Indexes, number: number, { article, sentences }: ReadArticle): void {
  for (const passage of passagesOf(sentences)) {
    const { lastInsertRowid } = db
      .sql('INSERT INTO passages (article, start, "end") VALUES (?, ?, ?)')
      .run(number, passage.start, passage.end)
    const stems = stemsOf(article.text, article.language, passage)
    indexes.passages.add(Number(lastInsertRowid), stems, slice(article.text, passage))
    indexes.vocabulary.add(stems)
  }
}

function addQuotations(db: Database, indexes: Indexes, people: PeopleTable, number: number, read: ReadArticle): void {
  const { article, quotations } = read
  const nameOf = people.add(
    number,
    read.people,
    quotations.flatMap((quotation) => quotation.speaker ?? []),
  )
  quotations.forEach((quotation, place) => {
    const name = quotation.speaker === undefined ? undefined : nameOf(quotation.speaker)
    const { lastInsertRowid } = db
      .sql('INSERT INTO quotations (article, place, name, quotation) VALUES (?, ?, ?, ?)')
      .run(number, place, name ?? null, JSON.stringify(quotation))
    if (name !== undefined) people.countQuotations(name, 1)
    const text = quotationText(quotation, read)
    const stems = stemsOf(text, article.language)
    indexes.quotations.add(Number(lastInsertRowid), stems, text)
    indexes.vocabulary.add(stems)
  })
}

/** Under which words a quotation is found: those around it, and the headline. */
export function quotationText(quotation: Quotation, read: Pick<ReadArticle, 'article' | 'sentences'>): string {
  const around = surroundings(quotation, read).map((span) => slice(read.article.text, span))
  return [...around, read.article.headline].join('\n')
}

/** The sentences a quotation stands in and the one before: what it is about is often said there. */
function surroundings(
  quotation: Quotation,
  { sentences }: Pick<ReadArticle, 'sentences'>,
): { start: number; end: number }[] {
  const [first] = quotation.spans
  const last = quotation.spans.at(-1) ?? first
  const whole = { start: first.start, end: last.end }
  const inside = sentences.flatMap((sentence, place) => (shared(sentence, whole) > 0 ? [place] : []))
  const from = sentences[Math.max(0, (inside[0] ?? 0) - 1)]
  const to = sentences[inside.at(-1) ?? 0]
  if (inside.length === 0 || from === undefined || to === undefined) return [...quotation.spans]
  return [{ start: Math.min(from.start, whole.start), end: Math.max(to.end, whole.end) }]
}

function removeArticle(db: Database, indexes: Indexes, people: PeopleTable, id: string): void {
  const row = db.sql('SELECT number FROM articles WHERE id = ?').get(id)
  if (row === undefined) return
  const number = Number(row.number)
  for (const passage of db.sql('SELECT number FROM passages WHERE article = ?').all(number))
    indexes.passages.remove(Number(passage.number))
  for (const quotation of db.sql('SELECT number, name FROM quotations WHERE article = ?').all(number)) {
    indexes.quotations.remove(Number(quotation.number))
    if (quotation.name !== null) people.countQuotations(Number(quotation.name), -1)
  }
  indexes.headlines.remove(number)
  people.removeFrom(number)
  db.sql('DELETE FROM passages WHERE article = ?').run(number)
  db.sql('DELETE FROM quotations WHERE article = ?').run(number)
  db.sql('DELETE FROM articles WHERE number = ?').run(number)
}
