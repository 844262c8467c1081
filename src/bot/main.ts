// `npm start`: configuration, library, articles, and then the bot on Telegram, or without a token in the terminal. Every fault
// that ends the program ends here, in one line.

import { knowledgeBase } from '../knowledge/knowledge-base.ts'
import { loadInto } from '../knowledge/loading/load-into.ts'
import type { Refusal } from '../knowledge/loading/loaded-item.ts'
import { type Library, openLibrary } from '../knowledge/storage/sqlite-library.ts'
import { openUserRecords } from '../knowledge/storage/user-records.ts'
import { type Config, environment, readConfig } from './config.ts'
import { type OperatorLog, operatorLog } from './operator-log.ts'
import { runTelegram } from './run-telegram.ts'
import { sessions } from './session.ts'
import { chat } from './terminal/chat.ts'
import { tongueOf } from './terminal/tongue.ts'

const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Exit code: 0 after a stop that was asked for, 1 when the bot cannot run. */
async function run(): Promise<number> {
  const read = readConfig(environment())
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  const { config } = read
  if (config.telegram?.updates.mode === 'webhook') {
    complain('BOT_MODE webhook cannot be used yet; leave it empty, and the bot asks Telegram for messages itself')
    return 1
  }
  try {
    await runOn(config)
    return 0
  } catch (error) {
    complain(withoutToken(error instanceof Error ? error.message : String(error), config.telegram?.token))
    return 1
  }
}

async function runOn(config: Config): Promise<void> {
  const library = openLibrary(config.libraryPath)
  try {
    const log = operatorLog(config.logLevel, (line) => complain(withoutToken(line, config.telegram?.token)))
    await load(library, config.articlesDir, log)
    if (config.telegram === undefined) await talk(library, config)
    else await answerOnTelegram(library, config, config.telegram, log)
  } finally {
    library.close()
  }
}

/** What is refused is named, all else is there. */
async function load(library: Library, articlesDir: string, log: OperatorLog): Promise<void> {
  const { refusals } = await loadInto(library, [articlesDir], { origin: articlesDir })
  for (const refusal of refusals) log.warn(refusalLine(refusal))
  const { articles, quotations } = library.facts()
  log.info(`${articles} articles with ${quotations} quotations`)
}

const refusalLine = ({ file, line, reason }: Refusal): string =>
  line === undefined ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`

function talk(library: Library, { defaultLanguage }: Config): Promise<void> {
  const { stdin: input, stdout: output, stderr: notes } = process
  return chat(knowledgeBase(library), tongueOf(environment(), defaultLanguage), { input, output, notes })
}

async function answerOnTelegram(
  library: Library,
  { libraryPath, defaultLanguage }: Config,
  telegram: NonNullable<Config['telegram']>,
  log: OperatorLog,
): Promise<void> {
  const records = openUserRecords(libraryPath)
  try {
    const now = () => new Date()
    const desk = {
      knowledge: knowledgeBase(library),
      sessions: sessions(records, now, defaultLanguage),
      now,
      log: log.warn,
    }
    await runTelegram(telegram, desk, log, firstSignal(log))
  } finally {
    records.close()
  }
}

/** Aborts at the first SIGTERM or SIGINT; the second ends the process at once. */
function firstSignal(log: OperatorLog): AbortSignal {
  const stopping = new AbortController()
  const onSignal = () => {
    if (stopping.signal.aborted) process.exit(1)
    log.info('finishing what is being answered; once more to stop at once')
    stopping.abort()
  }
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  return stopping.signal
}

/** Whatever a line quotes, the token is not in it. */
const withoutToken = (line: string, token: string | undefined): string =>
  token === undefined || token === '' ? line : line.replaceAll(token, '<token>')

/** What nobody caught ends the program, in one line as well. */
function endOnFaults(): void {
  process.on('uncaughtException', (error) => {
    complain(withoutToken(`${error.name}: ${error.message}`, process.env.BOT_TOKEN))
    process.exit(1)
  })
  // Somebody who has read enough (`| head`) closes the pipe: an end, not a fault.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  // Without a reader of its lines the bot goes on: readers on Telegram have theirs.
  process.stderr.on('error', () => undefined)
}

endOnFaults()
// Ended by hand: a call to Telegram that is still being repeated must not hold up the end.
process.exit(await run())
