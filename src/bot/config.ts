// Everything an operator can set, read once and checked at once: who starts the bot wants the whole list of mistakes, not the first.

import { statSync } from 'node:fs'
import { config as readDotenv } from 'dotenv'
import { z } from 'zod'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** How the bot gets its updates. */
export type UpdateSource =
  | { readonly mode: 'polling' }
  | { readonly mode: 'webhook'; readonly url: string; readonly secret: string }

export interface Config {
  /** Absent: the bot talks in the terminal. */
  readonly telegram?: { readonly token: string; readonly apiRoot: string; readonly updates: UpdateSource }
  readonly host: string
  /** Where webhook, /healthz and /metrics listen; absent: nothing listens. */
  readonly port?: number
  readonly libraryPath: string
  /** Megabytes of the library that are kept in memory; absent: as many as are usual. */
  readonly memory?: number
  readonly articlesDir: string
  readonly adminIds: readonly number[]
  /** Addresses of feeds that are read in the background. */
  readonly feeds: readonly string[]
  readonly defaultLanguage: 'de' | 'en'
  readonly logLevel: LogLevel
  /** Whether questions without an answer are written to the log, without their authors. */
  readonly logUnanswered: boolean
}

/** A fault is one line that names the variable and says what to do; it never holds a token or secret. */
export type ConfigResult = { readonly config: Config } | { readonly faults: readonly [string, ...string[]] }

type Environment = Readonly<Record<string, string | undefined>>

const WEBHOOK_PORT = 8080

const address = z.url({ protocol: /^https?$/, error: 'must be an address such as https://bot.example.org' })

const variables = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must be the token as @BotFather gives it, such as 123456:ABC-def')
    .optional(),
  BOT_MODE: z.enum(['polling', 'webhook'], 'must be polling or webhook').optional(),
  TELEGRAM_API_ROOT: address.default('https://api.telegram.org'),
  WEBHOOK_URL: address.optional(),
  // What Telegram allows as secret_token of setWebhook.
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'must have 1 to 256 letters, digits, _ or -')
    .optional(),
  // Whoever can reach /metrics reads along: nobody but this machine, until somebody says so.
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, portRange())
    .max(65_535, portRange())
    .optional(),
  LIBRARY_PATH: z.string().default('library/belegbot.sqlite'),
  MEMORY_MB: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(16, memoryRange())
    .max(65_536, memoryRange())
    .optional(),
  ARTICLES_DIR: z.string().default('data/articles').refine(isFolder, 'must be a folder that exists'),
  ADMIN_IDS: z
    .string()
    .regex(/^\d{1,15}(\s*,\s*\d{1,15})*$/, 'must be numbers parted by commas, such as 1001,1002')
    .transform((ids) => ids.split(',').map(Number))
    .default([]),
  FEEDS: z
    .string()
    .transform((list) => [...new Set(list.split(/[\s,]+/).filter((each) => each !== ''))])
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'must be web addresses parted by commas or blanks' })))
    .default([]),
  DEFAULT_LANGUAGE: z.enum(['de', 'en'], 'must be de or en').default('en'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  LOG_UNANSWERED: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
})

type Variables = z.infer<typeof variables>

function portRange(): string {
  return 'must be between 0 and 65535'
}

function memoryRange(): string {
  return 'must be between 16 and 65536'
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** What the process was given, over what `.env` in the working directory says; a missing `.env` is no fault. */
export const environment = (): Environment => {
  const { parsed } = readDotenv({ quiet: true, processEnv: {} })
  return { ...parsed, ...process.env }
}

/** The configuration of an environment, or every fault in it. An empty variable counts as not set. */
export const readConfig = (env: Environment): ConfigResult => {
  const stated = statedIn(env)
  const read = variables.safeParse(stated)
  const faults = [...faultsOf(read.error, stated), ...missing(stated)]
  const [first, ...rest] = faults
  if (first !== undefined) return { faults: [first, ...rest] }
  if (!read.success) throw new Error('configuration refused without a reason', { cause: read.error })
  return { config: configFrom(read.data) }
}

const statedIn = (env: Environment): Record<string, string> => {
  const names = Object.keys(variables.shape)
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name]?.trim() ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  )
}

const secrets: ReadonlySet<string> = new Set(['BOT_TOKEN', 'WEBHOOK_SECRET'])

const faultsOf = (error: z.ZodError | undefined, stated: Readonly<Record<string, string>>): readonly string[] => {
  const byName = new Map<string, string>()
  for (const { path, message } of error?.issues ?? []) {
    const name = String(path[0])
    const value = stated[name]
    const now = secrets.has(name) || value === undefined ? '' : `, not "${value}"`
    if (!byName.has(name)) byName.set(name, `${name} ${message}${now}`)
  }
  return [...byName.values()]
}

/** What the mode of the bot cannot do without. */
const missing = (stated: Readonly<Record<string, string>>): readonly string[] => {
  const mode = stated.BOT_MODE
  const needed = [
    ...(mode === undefined || stated.BOT_TOKEN !== undefined ? [] : ['BOT_TOKEN']),
    ...(mode === 'webhook' ? ['WEBHOOK_URL', 'WEBHOOK_SECRET'].filter((name) => stated[name] === undefined) : []),
  ]
  return needed.map((name) => `${name} must be set when BOT_MODE is ${mode}`)
}

const configFrom = (read: Variables): Config => ({
  ...(read.BOT_TOKEN === undefined
    ? {}
    : { telegram: { token: read.BOT_TOKEN, apiRoot: read.TELEGRAM_API_ROOT, updates: updatesFrom(read) } }),
  ...portFrom(read),
  host: read.HOST,
  libraryPath: read.LIBRARY_PATH,
  ...(read.MEMORY_MB === undefined ? {} : { memory: read.MEMORY_MB }),
  articlesDir: read.ARTICLES_DIR,
  adminIds: read.ADMIN_IDS,
  feeds: read.FEEDS,
  defaultLanguage: read.DEFAULT_LANGUAGE,
  logLevel: read.LOG_LEVEL,
  logUnanswered: read.LOG_UNANSWERED === 'yes',
})

const updatesFrom = ({ BOT_MODE, WEBHOOK_URL, WEBHOOK_SECRET }: Variables): UpdateSource =>
  BOT_MODE === 'webhook' && WEBHOOK_URL !== undefined && WEBHOOK_SECRET !== undefined
    ? { mode: 'webhook', url: WEBHOOK_URL, secret: WEBHOOK_SECRET }
    : { mode: 'polling' }

const portFrom = ({ BOT_MODE, PORT }: Variables): { readonly port?: number } => {
  if (PORT !== undefined) return { port: PORT }
  return BOT_MODE === 'webhook' ? { port: WEBHOOK_PORT } : {}
}
