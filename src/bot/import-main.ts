// `npm run import -- PATH…|URL…`: brings articles into the library for good: files, folders, archives, pages, feeds. They stay
// until they are imported anew, whatever becomes of the files. Interrupted, it can be run again and goes on.

import { knownEndings } from '../knowledge/loading/article-kinds.ts'
import { politeFetch } from '../knowledge/loading/fetch/polite-fetch.ts'
import { type LoadReport, loadInto, type Progress } from '../knowledge/loading/load-into.ts'
import type { Refusal } from '../knowledge/loading/loaded-item.ts'
import { LibraryError } from '../knowledge/storage/library-error.ts'
import { openLibrary } from '../knowledge/storage/sqlite-library.ts'
import { complain } from './complain.ts'
import { type Config, environment, readConfig } from './config.ts'
import { progressLine } from './progress-line.ts'
import { visible } from './terminal/visible.ts'

/** Pause between two lines where there is no terminal, ms. */
const LINE_EVERY = 5_000
/** Pause between two pictures of the bar, ms. */
const BAR_EVERY = 100

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Exit code: 0 when everything was taken, 1 when anything was refused or could not be done. */
const run = async (paths: readonly string[]): Promise<number> => {
  if (paths.length === 0) {
    complain('usage: npm run import -- PATH…|URL…')
    complain(`  files ${knownEndings.join(' ')}, folders of them, saved feeds .opml .xml`)
    complain('  addresses of pages, feeds (RSS, Atom, JSON Feed, OPML), news sitemaps')
    return 1
  }
  const read = readConfig(environment())
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  return importInto(read.config, paths)
}

const importInto = async ({ libraryPath, memory }: Config, paths: readonly string[]): Promise<number> => {
  try {
    const library = openLibrary(libraryPath, undefined, memory)
    try {
      return conclude(await loadInto(library, paths, { onProgress: progressShown(), fetch: politeFetch() }))
    } finally {
      library.close()
    }
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    complain(error.message)
    return 1
  }
}

const conclude = ({ added, changed, unchanged, refusals, notes }: LoadReport): number => {
  for (const note of notes) say(visible(`note: ${refusalLine(note)}`))
  for (const refusal of refusals) complain(refusalLine(refusal))
  say(`${added} added, ${changed} changed, ${unchanged} unchanged, ${refusals.length} refused`)
  return refusals.length === 0 ? 0 : 1
}

const refusalLine = ({ file, line, reason }: Refusal): string =>
  line === undefined ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`

/** A bar that is redrawn on a terminal, a line now and then elsewhere; nothing for what is done at once. */
const progressShown = (): ((progress: Progress) => void) => {
  const began = performance.now()
  const terminal = process.stdout.isTTY
  let last = began
  return ({ bytes, ofBytes, articles }) => {
    const now = performance.now()
    const over = bytes === ofBytes
    if (!(terminal && over) && now - last < (terminal ? BAR_EVERY : LINE_EVERY)) return
    last = now
    const line = progressLine({ done: bytes, of: ofBytes, articles }, (now - began) / 1000)
    process.stdout.write(terminal ? `\r\u001B[K${line}${over ? '\n' : ''}` : `${line}\n`)
  }
}

// The import goes on where nobody reads its progress any more (`… | head`).
process.stdout.on('error', () => undefined)
process.exitCode = await run(process.argv.slice(2))
