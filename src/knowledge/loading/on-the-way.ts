// An article is long in being read, and another load may have put a later version meanwhile: each takes a turn, so that the
// earlier version does not come in over the later.

import type { LibraryWriter } from './library-writer.ts'

interface OnTheWay {
  reading: number
  /** The turn of the latest version that was put. */
  latestPut: number
}

/** Articles on their way in, by id, of all loads into a library; kept only while one of them is being read. */
const onTheWay = new WeakMap<LibraryWriter, Map<string, OnTheWay>>()
let turns = 0

/** One version more of the article is being read; its turn, which grows with each article taken, in whichever load. */
export const takeTurn = (library: LibraryWriter, id: string): number => {
  const ofLibrary = onTheWay.get(library) ?? new Map<string, OnTheWay>()
  onTheWay.set(library, ofLibrary)
  const entry = ofLibrary.get(id) ?? { reading: 0, latestPut: 0 }
  entry.reading++
  ofLibrary.set(id, entry)
  return ++turns
}

/** One less is being read; the turn of the latest version that was put while it was. */
export const endTurn = (library: LibraryWriter, id: string): number => {
  const ofLibrary = onTheWay.get(library)
  const entry = ofLibrary?.get(id)
  if (entry === undefined) return 0
  entry.reading--
  if (entry.reading === 0) ofLibrary?.delete(id)
  return entry.latestPut
}

/** Notes for those that are still being read that the version of this turn was put. */
export const notePut = (library: LibraryWriter, id: string, turn: number): void => {
  const entry = onTheWay.get(library)?.get(id)
  if (entry !== undefined) entry.latestPut = Math.max(entry.latestPut, turn)
}
