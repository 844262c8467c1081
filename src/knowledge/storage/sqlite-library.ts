// A library in one SQLite file: opens it and puts its parts together. What each part does stands beside it.

import { existsSync } from 'node:fs'
import type { LibraryWriter } from '../loading/library-writer.ts'
import type { Collection } from '../search/collection.ts'
import { articleBodiesIn } from './article-bodies.ts'
import { articleRowsIn } from './article-rows.ts'
import { type Database, openDatabase } from './database.ts'
import { peopleFinderIn } from './find-people.ts'
import { quotationFinderIn } from './find-quotations.ts'
import { indexesIn } from './indexes.ts'
import { keepAnswers } from './keep-answers.ts'
import { LibraryError } from './library-error.ts'
import { measuresIn } from './measures.ts'
import { quotationRowsIn } from './quotation-rows.ts'
import { collectionIn } from './reader.ts'
import { rebuild } from './rebuild.ts'
import { roomWithin, USUAL_MEMORY } from './room.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { wordFormsIn } from './word-forms.ts'
import { writerFor } from './writer.ts'

/** Both sides of a library: what loading writes, finding and answering read. */
export interface Library extends Collection, LibraryWriter {
  /** Closes the file; nothing may be asked afterwards. */
  close(): void
}

/**
 * Opens the library at `path`, made new where there is none; `:memory:` keeps it in memory alone.
 * Throws LibraryError with the path in its message for a folder, a file that is not writable or is no library; such a file
 * is left untouched. One of an older program is rebuilt from its articles, which `tell` is told in a line before.
 * `memory`: megabytes of the library that are kept in memory.
 */
export function openLibrary(
  path: string,
  tell: (line: string) => void = () => undefined,
  memory: number = USUAL_MEMORY,
): Library {
  const db = openDatabase(path, {
    version: SCHEMA_VERSION,
    sql: SCHEMA,
    upgrade: (old) => rebuild(old, (articles) => tell(`library ${path}: reading its ${articles} articles anew`)),
  })
  const { collection, indexes, forms, forget } = readingOf(db, memory)
  return {
    ...collection,
    ...writerFor(db, indexes, forms, forget),
    close: () => db.close(),
  }
}

/**
 * What is found in the library at `path`, which another thread or process writes, until this one ends. Throws LibraryError as
 * `openLibrary`, and where there is none.
 */
export function openCollection(path: string, memory: number = USUAL_MEMORY): Collection {
  if (!existsSync(path)) throw new LibraryError(path, 'is not there')
  return readingOf(openDatabase(path, { version: SCHEMA_VERSION, sql: SCHEMA }), memory).collection
}

/** What is read of a library, kept in memory until another connection has written. */
function readingOf(db: Database, memory: number) {
  const room = roomWithin(memory)
  // In kibibytes, as a negative number is read.
  db.run(`PRAGMA cache_size = -${Math.ceil(room.pages / 1024)}`)
  const indexes = indexesIn(db, room)
  const rows = articleRowsIn(db, room)
  const forms = wordFormsIn(db, room)
  const bodies = articleBodiesIn(db, forms, (number) => rows.byNumber(number)?.language ?? '', room)
  const quotations = quotationRowsIn(db, rows, room)
  const reading = { db, rows, bodies, quotations, indexes }
  const finders = { people: peopleFinderIn(db), said: quotationFinderIn(reading), measures: measuresIn(db) }
  const kept = keepAnswers(collectionIn(reading, finders))
  const forget = (): void => {
    for (const part of [rows, bodies, quotations, ...Object.values(finders), kept, indexes]) part.forget()
  }
  const onceAtATime = onceAtATimeOf(() => {
    db.beginReading()
    if (db.changedElsewhere()) forget()
  }, db.endReading)
  return { collection: refreshed(kept.collection, onceAtATime), indexes, forms, forget }
}

/** Calls `begin` at the first call of what runs without a break, and `end` after it: a question asks hundreds of things, all in one go. */
function onceAtATimeOf(begin: () => void, end: () => void): () => void {
  let begun = false
  return () => {
    if (begun) return
    begun = true
    // Before anything else has its turn: an immediate comes only after the messages that came in meanwhile.
    process.nextTick(() => {
      begun = false
      end()
    })
    begin()
  }
}

/** The collection, with `refresh` before every look: another process may have imported articles meanwhile. What it put is seen as soon as what runs now is done. */
function refreshed(collection: Collection, refresh: () => void): Collection {
  const look =
    <Given extends unknown[], Result>(method: (...given: Given) => Result) =>
    (...given: Given): Result => {
      refresh()
      return method(...given)
    }
  return {
    facts: look(collection.facts),
    article: look(collection.article),
    articles: look(collection.articles),
    alsoIn: look(collection.alsoIn),
    isSameReport: look(collection.isSameReport),
    loadedAfter: look(collection.loadedAfter),
    sources: look(collection.sources),
    people: look(collection.people),
    person: look(collection.person),
    findPeople: look(collection.findPeople),
    findArticles: look(collection.findArticles),
    findPassages: look(collection.findPassages),
    bestSentences: look(collection.bestSentences),
    findQuotations: look(collection.findQuotations),
    tellingWords: look(collection.tellingWords),
    wordsLike: look(collection.wordsLike),
    quotationsIn: look(collection.quotationsIn),
    sentencesOf: look(collection.sentencesOf),
    termsOf: look(collection.termsOf),
    measured: look(collection.measured),
    someWord: look(collection.someWord),
    topicsOf: look(collection.topicsOf),
    topics: look(collection.topics),
  }
}
