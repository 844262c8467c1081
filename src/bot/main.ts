// `npm start`: configuration, library, articles, and then the bot on Telegram, or without a token in the terminal. Every fault
// that ends the program ends here, in one line.

import { setTimeout as sleep } from 'node:timers/promises'
import { intakeInto } from '../knowledge/intake.ts'
import { knowledgeBase } from '../knowledge/knowledge-base.ts'
import { politeFetch } from '../knowledge/loading/fetch/polite-fetch.ts'
import { type Library, openLibrary } from '../knowledge/storage/sqlite-library.ts'
import { openUserRecords, type UserRecords } from '../knowledge/storage/user-records.ts'
import { load, watch, whileRunning } from './articles-main.ts'
import { complain, endWithReader, withoutToken } from './complain.ts'
import { type Config, environment, readConfig } from './config.ts'
import { feedBookIn } from './newsroom/feed-book.ts'
import { followFeeds } from './newsroom/follow-feeds.ts'
import { type OperatorLog, plainLog } from './operator-log.ts'
import { answerOnTelegram } from './telegram-main.ts'
import { chat } from './terminal/chat.ts'
import { tongueOf } from './terminal/tongue.ts'
import { type BrokenFiles, brokenFilesIn } from './watching/broken-files.ts'

/** A batch of articles is put by then; a page that is being fetched is not waited for. */
const SIDE_WORK_ENDS_WITHIN_MS = 500

/** Exit code: 0 after a stop that was asked for, 1 when the bot cannot run. */
async function run(): Promise<number> {
  const read = readConfig(environment())
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  const { config } = read
  try {
    await runOn(config)
    return 0
  } catch (error) {
    complain(withoutToken(error instanceof Error ? error.message : String(error), config.telegram?.token))
    return 1
  }
}

async function runOn(config: Config): Promise<void> {
  const library = openLibrary(config.libraryPath, complain, config.memory)
  try {
    if (config.telegram === undefined) await talk(library, config)
    else await answerOnTelegram(library, config, config.telegram)
  } finally {
    library.close()
  }
}

async function talk(library: Library, config: Config): Promise<void> {
  const log = plainLog(config.logLevel, complain)
  const loaded = await load(library, config.articlesDir, log)
  const { stdin: input, stdout: output, stderr: notes } = process
  const records = openUserRecords(config.libraryPath)
  const ended = new AbortController()
  const beside = Promise.all([
    watch({ library, config, log, stop: ended.signal }, loaded, memoryAlone()),
    config.feeds.length > 0 && followHere(library, config, records, log, ended.signal),
  ])
  await chat(knowledgeBase(library), tongueOf(environment(), config.defaultLanguage), { input, output, notes })
  ended.abort()
  await Promise.race([beside, sleep(SIDE_WORK_ENDS_WITHIN_MS)])
  records.close()
}

/** In the terminal nobody needs to be told once only over restarts. */
const memoryAlone = (): BrokenFiles => brokenFilesIn(openUserRecords(':memory:'))

/** The feeds of the settings, and those that administrators follow on Telegram. */
const followHere = (library: Library, { feeds }: Config, records: UserRecords, log: OperatorLog, stop: AbortSignal) =>
  followFeeds(
    { feeds: feedBookIn(records, feeds), intake: intakeInto(library, whileRunning(politeFetch(), stop)) },
    () => new Date(),
    log,
    stop,
  )

/** What nobody caught ends the program, in one line as well. */
function endOnFaults(): void {
  process.on('uncaughtException', (error) => {
    complain(withoutToken(`${error.name}: ${error.message}`, process.env.BOT_TOKEN))
    process.exit(1)
  })
  endWithReader()
  // Without a reader of its lines the bot goes on: readers on Telegram have theirs.
  process.stderr.on('error', () => undefined)
}

endOnFaults()
// Ended by hand: a call to Telegram that is still being repeated must not hold up the end.
process.exit(await run())
