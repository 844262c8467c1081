// A bot with an administrator, Ada, and a library of its own, empty at first: for tests of bringing articles in.

import { onTestFinished } from 'vitest'
import { type Library, openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { aRunningBot } from './a-running-bot.ts'
import type { BotApi, BotApiOptions } from './bot-api/bot-api.ts'
import { FIRST_PERSON, type Person } from './bot-api/people.ts'
import type { BotOptions, NewsroomForTests, RunningBot } from './bot-in-process.ts'

export interface NewsroomParts {
  readonly api: BotApi
  readonly bot: RunningBot
  readonly library: Library
  /** Administrator; German. */
  readonly ada: Person
  /** Administrator as well. */
  readonly eve: Person
  /** Reader; German. */
  readonly ben: Person
}

type Options = Omit<BotOptions, 'newsroom'> & BotApiOptions & Partial<Omit<NewsroomForTests, 'library' | 'admins'>>

export async function aNewsroom({ articlesDir, feeds, fetch, ...options }: Options = {}): Promise<NewsroomParts> {
  const library = openLibrary(':memory:')
  // Registered first, done last: the bot may still be at work.
  onTestFinished(() => library.close())
  const newsroom = {
    library,
    admins: [FIRST_PERSON, FIRST_PERSON + 1],
    ...(articlesDir === undefined ? {} : { articlesDir }),
    ...(feeds === undefined ? {} : { feeds }),
    ...(fetch === undefined ? {} : { fetch }),
  }
  const { api, bot } = await aRunningBot({ ...options, newsroom })
  const ada = api.user({ firstName: 'Ada', language: 'de' })
  const eve = api.user({ firstName: 'Eve', language: 'en' })
  const ben = api.user({ firstName: 'Ben', language: 'de' })
  return { api, bot, library, ada, eve, ben }
}

const sentence =
  'Die Brücke über den Fluss bleibt bis zum Winter geschlossen. Gearbeitet wird dort nur bei Tag und bei gutem Wetter. '

/** A page with one article of the Inselblatt that quotes Ida Crake. */
export const aPage = (headline: string, more = ''): string =>
  `<!doctype html><html lang="de"><head><title>${headline}</title><meta property="og:site_name" content="Inselblatt">
  <meta property="article:published_time" content="2026-11-03T08:00:00+01:00"></head>
  <body><article><h1>${headline}</h1><p>${sentence.repeat(3)}</p>
  <p>„Sie ist nicht sicher“, sagte Ida Crake. ${sentence}${more}</p></article></body></html>`

/** A document as it is sent from a phone. */
export const aDocument = (name: string, content: string | Uint8Array) => ({
  name,
  mime: 'application/octet-stream',
  content: Buffer.from(content),
})
