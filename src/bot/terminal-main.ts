// `npm run chat`: the bot in the terminal, whether or not there is a token.

import { knowledgeBase } from '../knowledge/knowledge-base.ts'
import { loadInto } from '../knowledge/loading/load-into.ts'
import { LibraryError } from '../knowledge/storage/library-error.ts'
import { openLibrary } from '../knowledge/storage/sqlite-library.ts'
import { type Config, readConfig } from './config.ts'
import { chat } from './terminal/chat.ts'
import { tongueOf } from './terminal/tongue.ts'

const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/** Exit code: 0 when the conversation has ended, 1 when it could not begin. */
async function run(): Promise<number> {
  const read = readConfig(process.env)
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  try {
    await talkFrom(read.config)
    return 0
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    complain(error.message)
    return 1
  }
}

async function talkFrom({ libraryPath, articlesDir, defaultLanguage }: Config): Promise<void> {
  const library = openLibrary(libraryPath)
  try {
    const { refusals } = await loadInto(library, [articlesDir], { origin: articlesDir })
    for (const { file, line, reason } of refusals)
      complain(`${file}${line === undefined ? '' : `, line ${line}`}: ${reason}`)
    const { stdin: input, stdout: output, stderr: notes } = process
    await chat(knowledgeBase(library), tongueOf(process.env, defaultLanguage), { input, output, notes })
  } finally {
    library.close()
  }
}

process.exitCode = await run()
