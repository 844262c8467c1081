// `npm run image`: the steps of the Dockerfile in a clean folder, for where no container engine is: packages, code and data are
// brought in as it says, all of it is made read-only but the library and /tmp, and the bot is started as it says, by a user who is
// nobody here, asked, looked at by its healthcheck, and stopped. Exit code 1 where anything is not as it should be.
// What it cannot show: that the packages' binaries fit the base image, which has another C library.

import { execSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BotApi, startBotApi } from '../support/bot-api/bot-api.ts'
import { aFreePort } from '../torture/child.ts'
import { type ImageSteps, stepsIn } from './dockerfile.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** The user „nobody“; only root can become somebody else. */
const NOBODY = 65_534
const IS_ROOT = process.getuid?.() === 0
const STOPS_WITHIN_MS = 10_000

const say = (line: string): void => void process.stdout.write(`image: ${line}\n`)

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
  say(what)
}

/** Everything in the folder with the time of its last change. */
const stateOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .join('\n')

/** The folder of the app as the image has it, read-only. */
function build(image: string, { copied, install }: ImageSteps): string {
  const app = join(image, 'app')
  mkdirSync(app)
  for (const path of copied) cpSync(join(ROOT, path), join(app, path), { recursive: true })
  execSync(install, { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] })
  execSync('chmod -R a-w,a+rX .', { cwd: app })
  chmodSync(image, 0o755)
  return app
}

/** Folders that the running bot may write to. */
function writable(image: string): { readonly library: string; readonly tmp: string } {
  const [library, tmp] = [join(image, 'library'), join(image, 'tmp')]
  for (const folder of [library, tmp]) {
    mkdirSync(folder)
    if (IS_ROOT) chownSync(folder, NOBODY, NOBODY)
  }
  return { library, tmp }
}

async function tryOut(image: string, api: BotApi): Promise<void> {
  const steps = stepsIn(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))
  const app = build(image, steps)
  const { library, tmp } = writable(image)
  // The image brings its own node. Ours may lie where nobody but its owner may look, as in a clone made by `mktemp -d`.
  const node = join(image, 'node')
  copyFileSync(process.execPath, node)
  chmodSync(node, 0o755)
  const before = stateOf(app)
  const env = {
    ...steps.env,
    HOST: '127.0.0.1',
    PORT: String(await aFreePort()),
    LIBRARY_PATH: (steps.env.LIBRARY_PATH ?? '').replace('/library', library),
    TMPDIR: tmp,
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
  }
  const as = { cwd: app, env, ...(IS_ROOT && { uid: NOBODY, gid: NOBODY }) }
  const run = ([program, ...args]: readonly string[]) => {
    if (program !== 'node') throw new Error(`the image runs ${program}, not node`)
    const child = spawn(node, args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] })
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    const exit = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    return { child, exit, told: () => told }
  }
  const bot = run(steps.start)
  try {
    await Promise.race([api.connected(), bot.exit.then(() => Promise.reject(new Error(`it ended:\n${bot.told()}`)))])
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('wer suchte eigentlich hasen')
    const answer = await ada.hears()
    must(answer.text.includes('Jule Sandkamp'), 'a question is answered')
    const picture = answer.keyboard.flat().find((key) => 'callback_data' in key && key.callback_data.startsWith('1|k|'))
    if (picture === undefined || !('callback_data' in picture)) throw new Error('no picture is offered')
    await ada.presses(answer, { data: picture.callback_data })
    await ada.hears()
    must(api.requests('sendPhoto').length === 1, 'a picture is drawn')
    must((await run(steps.healthcheck).exit) === 0, 'the healthcheck says that it is well')
    const stopped = performance.now()
    bot.child.kill('SIGTERM')
    must((await bot.exit) === 0 && performance.now() - stopped < STOPS_WITHIN_MS, 'it stops with 0 within 10 s')
    must((await run(steps.healthcheck).exit) === 1, 'the healthcheck says that it is there no more')
    must(stateOf(app) === before, 'nothing was written but to the library and /tmp')
  } finally {
    bot.child.kill('SIGKILL')
  }
}

const image = mkdtempSync(join(tmpdir(), 'belegbot-image-'))
const api = await startBotApi()
try {
  await tryOut(image, api)
} catch (error) {
  say(`NOT AS IT SHOULD BE: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  await api.close()
  execSync(`chmod -R u+w ${image}`)
  rmSync(image, { recursive: true, force: true })
}
