// Administrators do things in any order, too, and two of them at once. Whatever they do, each wish is answered, nothing is sent
// that Telegram refuses, and every quotation stands letter for letter in an article that was added.

import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBadWebServer, document } from '../support/a-bad-web-server.ts'
import { aDocument, aNewsroom, aPage } from '../support/a-newsroom.ts'
import type { BotApi } from '../support/bot-api/bot-api.ts'
import type { Person } from '../support/bot-api/people.ts'

type Act =
  | { readonly says: string }
  | { readonly presses: number }
  | { readonly document: number }
  | { readonly forwards: string }
  | { readonly link: string }

const articlesDir = join(import.meta.dirname, '..', '..', 'data', 'articles')
const texts = ['Die Fähre fährt wieder', '', '„Der Motor ist neu“, sagte der Fährmann Jost Wieck.']
const lines = [1, 2, 3].map((at) => JSON.stringify({ id: `n${at}`, headline: `N ${at}`, text: `Nummer ${at}.` }))
const documents = [
  aDocument('faehre.txt', texts.join('\n')),
  aDocument('alle.jsonl', [...lines, 'kaputt'].join('\n')),
  aDocument('kaputt.pdf', '%PDF-1.7'),
  aDocument('bild.png', 'x'),
]
const origin = { type: 'hidden_user' as const, sender_user_name: 'Kim', date: 1_793_692_800 }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('/a', '/b', '/rss', '/gone', '/to-private').map((link) => ({ link })) },
  { weight: 2, arbitrary: fc.nat(documents.length - 1).map((at) => ({ document: at })) },
  { weight: 1, arbitrary: fc.constantFrom(texts.join('\n'), 'ganz kurz').map((forwards) => ({ forwards })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        'add',
        'feeds',
        'reload',
        'retract',
        'retract tunnel: falsch',
        'retract faehre falsch',
        'stats',
        'forget',
      )
      .map((command) => ({ says: `/${command}` })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('3. November 2026', 'irgendwann', '-', 'Ein Titel').map((says) => ({ says })),
  },
  { weight: 10, arbitrary: fc.nat(40).map((presses) => ({ presses })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('tunnel', 'was sagte tadsen über den tunnel?', '/articles').map((says) => ({ says })),
  },
)

/** Does what is to be done and waits for the answer to it. */
async function perform(one: Act, person: Person, api: BotApi, web: string): Promise<void> {
  if ('presses' in one) return press(one.presses, person, api)
  if ('says' in one) person.sends({ text: one.says })
  else if ('document' in one) person.sendsFile(documents[one.document] ?? aDocument('x.txt', 'x'))
  else if ('forwards' in one) person.sends({ text: one.forwards, forward_origin: origin })
  else person.says(`${web}${one.link}`)
  await person.hears()
}

async function press(which: number, person: Person, api: BotApi): Promise<void> {
  const buttons = shownTo(person, api)
  const data = buttons[which % Math.max(1, buttons.length)]
  if (data === undefined) return
  await person.presses(person.says('noch da?'), { data })
  await api.settled()
  while (await heard(person));
}

async function heard(person: Person): Promise<boolean> {
  return person.hearsNothing(0).then(
    () => false,
    async () => (await person.hears()) !== undefined,
  )
}

/** The data of all buttons that the bot has sent to the person. */
function shownTo(person: Person, api: BotApi): string[] {
  return api
    .requests()
    .filter(({ parameters }) => String(parameters.chat_id) === String(person.profile.id))
    .flatMap(({ parameters }) => {
      const markup = parameters.reply_markup as { inline_keyboard?: { callback_data?: string }[][] } | undefined
      return (markup?.inline_keyboard ?? []).flat().flatMap(({ callback_data }) => callback_data ?? [])
    })
}

interface SentText {
  readonly text?: string
  readonly entities?: readonly { type: string; offset: number; length: number }[]
}

/** The words in all blockquotes that the bot has sent or put in the place of others. */
function quotationsSent(api: BotApi): string[] {
  return api.requests().flatMap(({ parameters }) => {
    const { text = '', entities = [] } = parameters as SentText
    const quotes = entities.filter(({ type }) => type.endsWith('blockquote'))
    return quotes.map(({ offset, length }) => text.slice(offset, offset + length))
  })
}

test('two administrators, each doing what comes to mind', async () => {
  const web = await aBadWebServer({
    '/a': document('text/html', aPage('Brücke bleibt zu')),
    '/b': document('text/html', aPage('Brücke bleibt lange zu')),
    '/rss': document(
      'text/xml',
      '<rss version="2.0"><channel><item><title>N</title><link>/a</link></item></channel></rss>',
    ),
  })
  const { api, bot, library, ada, eve } = await aNewsroom({ articlesDir })
  const added: string[] = []
  const { put } = library
  library.put = (articles) => {
    added.push(...articles.map(({ article }) => article.text))
    put(articles)
  }
  const live = async (person: Person, acts: readonly Act[]) => {
    for (const one of acts) await perform(one, person, api, web.origin)
  }
  ada.says('/reload')
  await ada.sees(await ada.hears(), ({ text }) => text.startsWith('Neu gelesen'))
  const acts = fc.array(act, { minLength: 5, maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(acts, acts, async (one, other) => {
      await Promise.all([live(ada, one), live(eve, other)])
      expect(api.violations()).toEqual([])
      expect(bot.log.filter((line) => line.startsWith('update'))).toEqual([])
      expect(quotationsSent(api).filter((quoted) => !added.some((text) => text.includes(quoted)))).toEqual([])
    }),
    { numRuns: 5 },
  )
  // What the folder holds came in at the beginning; all else is as it happens.
  expect(added.length).toBeGreaterThanOrEqual(16)
})
