// What administrators do by command: feeds, reading the folder again, retracting, and looking how things stand.

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { followFeeds } from '../../src/bot/newsroom/follow-feeds.ts'
import { openUserRecords } from '../../src/knowledge/storage/user-records.ts'
import { folderWith } from '../knowledge/loading/temporary-folder.ts'
import { aBadWebServer, document, status } from '../support/a-bad-web-server.ts'
import { aDocument, aNewsroom, aPage, type NewsroomParts } from '../support/a-newsroom.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Voice } from '../support/bot-api/voice.ts'

const rss = (...links: readonly string[]) =>
  document(
    'application/rss+xml',
    `<rss version="2.0"><channel><title>Inselblatt</title>${links
      .map((link) => `<item><title>Nachricht ${link}</title><link>${link}</link></item>`)
      .join('')}</channel></rss>`,
  )
/** A feed that holds its article's text, so that nothing more is fetched. */
const words = 'Die Fähre fährt wieder jede Stunde nach Oberlinden. '.repeat(12)
const held = `<rss version="2.0"><channel><title>X</title><item><guid>1</guid><title>Fähre</title><description>${words}</description></item></channel></rss>`
const html = (content: string) => document('text/html; charset=utf-8', content)

async function says(person: Voice, text: string): Promise<ShownMessage> {
  person.says(text)
  return person.hears()
}

/** What stands in the place of the first reply once the work is done. */
async function outcome(person: Voice, text: string): Promise<ShownMessage> {
  const message = await says(person, text)
  return person.sees(message, ({ text: words }) => !/ …$/.test(words))
}

/** Follows the feeds of a bot as its process does, until the test is over. */
async function following(
  { bot }: NewsroomParts,
  now = () => new Date(),
): Promise<{ readonly stop: () => Promise<void> }> {
  const stopping = new AbortController()
  if (bot.newsroom === undefined) throw new Error('no newsroom')
  const log = { info: () => undefined, warn: (line: string) => void (bot.log as string[]).push(line) }
  const ended = followFeeds(bot.newsroom, now, log, stopping.signal)
  const stop = () => {
    stopping.abort()
    return ended
  }
  onTestFinished(stop)
  return { stop }
}

describe('/feeds', () => {
  test('by argument: follows a feed, whose articles then come in by themselves, and lets it go', async () => {
    const { origin } = await aBadWebServer({
      '/rss': (response, request) => rss(`http://${request.headers.host}/a`)(response, request),
      '/a': html(aPage('Brücke bleibt zu')),
    })
    const parts = await aNewsroom()
    const { ada, library } = parts
    expect((await says(ada, '/feeds')).text).toContain('Ich folge keinem Feed.')
    expect((await outcome(ada, `/feeds ${origin}/rss`)).text).toContain(`Ich folge ${origin}/rss`)
    const { stop } = await following(parts)
    await expect.poll(() => library.facts().articles).toBe(1)
    ada.says('/forget')
    await ada.hears()
    await stop()
    expect((await says(ada, '/feeds')).text).toContain(`${origin.replace('http://', '')}/rss · zuletzt gelesen`)
    expect((await says(ada, `/feeds remove ${origin}/rss`)).text).toContain('nicht mehr')
    expect((await says(ada, '/feeds')).text).toContain('Ich folge keinem Feed.')
    expect(library.facts().articles).toBe(1)
  })

  test('by button: a link to a feed offers to follow it, and the list lets it go', async () => {
    const { origin } = await aBadWebServer({ '/rss': rss('https://a.example/1', 'https://a.example/2') })
    const { ada } = await aNewsroom()
    const found = await outcome(ada, `${origin}/rss`)
    expect(found.text).toContain('Das ist ein Feed mit 2 Artikeln.')
    expect(found.text).toContain('• Nachricht https://a.example/1')
    await ada.presses(found, 'Folgen')
    expect((await ada.sees(found)).text).toContain(`Ich folge ${origin}/rss`)
    const list = await says(ada, '/feeds')
    await ada.presses(list, list.buttons[0] ?? '')
    expect((await ada.sees(list)).text).toContain('Ich folge keinem Feed.')
    await ada.presses(list, { data: '1|sf|0000000' })
  })

  test('a list of feeds is followed as one, and what its feeds hold comes in', async () => {
    const { origin } = await aBadWebServer({
      '/list': (response) => {
        const outline = `<outline xmlUrl="${origin}/rss"/><outline xmlUrl="${origin}/down"/>`
        response.setHeader('content-type', 'text/x-opml')
        response.end(`<opml version="2.0"><body>${outline}</body></opml>`)
      },
      '/rss': document('application/rss+xml', held),
      '/down': status(503),
    })
    const parts = await aNewsroom()
    const { ada, library } = parts
    const found = await outcome(ada, `${origin}/list`)
    expect(found.text).toContain('Das ist eine Liste von 2 Feeds.')
    expect(found.text).toContain(`• ${origin}/rss`)
    await ada.presses(found, 'Folgen')
    expect((await ada.sees(found)).text).toContain(`Ich folge ${origin}/list`)
    const { stop } = await following(parts)
    await expect.poll(() => library.facts().articles).toBe(1)
    await stop()
  })

  test('are kept over a restart, with where each stands; those of the settings stay', async () => {
    const { origin } = await aBadWebServer({ '/rss': document('application/rss+xml', held), '/down': status(503) })
    const records = openUserRecords(':memory:')
    const first = await aNewsroom({ records, feeds: [`${origin}/down`] })
    await outcome(first.ada, `/feeds ${origin}/rss`)
    const { stop } = await following(first)
    await first.api.waitFor(
      () => first.bot.newsroom?.feeds.all().every(({ readAt }) => readAt) || undefined,
      'all read',
    )
    await stop()
    expect(first.bot.log.join('\n')).toContain(`feed ${origin}/down: the server has a fault of its own (503)`)
    const second = await aNewsroom({ records, feeds: [`${origin}/down`] })
    const list = await says(second.ada, '/feeds')
    expect(list.text).toContain('2 Feeds')
    expect(list.text).toContain(
      '1 Fehlschlag in Folge: the server has a fault of its own (503) · aus der Einstellung FEEDS',
    )
    expect(list.buttons).toHaveLength(1)
    expect((await says(second.ada, `/feeds remove ${origin}/down`)).text).toContain('Einstellung FEEDS')
  })

  test('a feed is asked again when it is due, with what it said before', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const { origin, asked } = await aBadWebServer({
      '/rss': (response, request) =>
        request.headers['if-none-match'] === '"1"'
          ? status(304)(response, request)
          : document('application/rss+xml', held, { etag: '"1"' })(response, request),
    })
    const parts = await aNewsroom({ feeds: [`${origin}/rss`], now: () => now })
    for (const [time, times] of [
      ['10:00', 1],
      ['10:10', 1],
      ['10:20', 2],
    ] as const) {
      now = new Date(`2026-11-23T${time}:00Z`)
      await (await following(parts, () => now)).stop()
      expect(asked.filter(({ path }) => path === '/rss')).toHaveLength(times)
    }
    expect(asked.at(-1)?.headers['if-none-match']).toBe('"1"')
  })

  test.each([
    ['/page', 'Dort liegt kein Feed.'],
    ['/gone', 'gibt die Seite nicht heraus (410)'],
    ['/to-private', 'in ein privates Netz'],
  ])('what is no feed (%s) is not followed', async (path, words) => {
    const { origin } = await aBadWebServer()
    const { ada } = await aNewsroom()
    expect((await outcome(ada, `/feeds ${origin}${path}`)).text).toContain(words)
    expect((await says(ada, '/feeds')).text).toContain('Ich folge keinem Feed.')
  })
})

const article = (headline: string) => `${headline}\n\n„Es ist vollbracht“, sagte Ida Crake am Montag.`

describe('/reload', () => {
  test('reads the folder again: what is new is there, what is gone goes, what is broken is told', async () => {
    const articlesDir = folderWith({ 'eins.txt': article('Eins'), 'zwei.txt': article('Zwei') })
    const { ada, library } = await aNewsroom({ articlesDir })
    expect((await outcome(ada, '/reload')).text).toBe('Neu gelesen: 2 neu.')
    rmSync(join(articlesDir, 'eins.txt'))
    writeFileSync(join(articlesDir, 'drei.txt'), article('Drei'))
    expect((await outcome(ada, '/reload')).text).toBe('Neu gelesen: 1 neu, 1 unverändert, 1 entfernt.')
    expect(
      library
        .articles({ from: 0, size: 9 })
        .items.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['drei', 'zwei'])
    writeFileSync(join(articlesDir, 'kaputt.json'), '{"id":')
    const told = await outcome(ada, '/reload')
    expect(told.text).toContain('Neu gelesen: 2 unverändert, 1 abgelehnt.')
    expect(told.text).toContain('• kaputt.json, Zeile 1: this is not valid JSON')
  })

  test('tells its progress in one message, not too often, and keeps nobody waiting', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    // Every look at the clock takes a second, so that work seems long.
    const clock = () => {
      now = new Date(now.getTime() + 1000)
      return now
    }
    const lines = Array.from({ length: 400 }, (_, at) =>
      JSON.stringify({ id: `n${at}`, headline: `N ${at}`, text: `${at}.` }),
    )
    const articlesDir = folderWith({ 'alle.jsonl': lines.join('\n') })
    const { ada, ben, api, library } = await aNewsroom({ articlesDir, now: clock })
    const begun = await says(ada, '/reload')
    ben.says('/help')
    await ben.hears()
    const done = await ada.sees(begun, ({ text }) => text.startsWith('Neu gelesen'))
    expect(done.text).toBe('Neu gelesen: 400 neu.')
    await ada.hearsNothing(20)
    expect(library.facts().articles).toBe(400)
    const shown = api.requests('editMessageText').map(({ parameters }) => String(parameters.text))
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.length).toBeLessThan(400 / 8 / 2)
    expect(shown[0]).toMatch(/^Bisher \d+ Artikel, \d+ % …$/)
  })

  test('asked for twice is done once', async () => {
    const lines = Array.from({ length: 200 }, (_, at) =>
      JSON.stringify({ id: `n${at}`, headline: `N ${at}`, text: `${at}.` }),
    )
    const { ada, eve } = await aNewsroom({ articlesDir: folderWith({ 'alle.jsonl': lines.join('\n') }) })
    ada.says('/reload')
    eve.says('/reload')
    const [one, other] = [await ada.hears(), await eve.hears()]
    const told = [
      (await ada.sees(one, ({ text }) => !/…$/.test(text))).text,
      (await eve.sees(other, ({ text }) => !/…$/.test(text))).text,
    ]
    expect(told.toSorted()).toEqual(['Neu gelesen: 200 neu.', 'The folder is being read already.'])
  })

  test('is ended by a shutdown, with what was read until then', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) =>
      JSON.stringify({ id: `n${at}`, headline: `N ${at}`, text: `${at}.` }),
    )
    const { ada, bot, library } = await aNewsroom({ articlesDir: folderWith({ 'alle.jsonl': lines.join('\n') }) })
    const begun = await says(ada, '/reload')
    await expect.poll(() => library.facts().articles, { interval: 1 }).toBeGreaterThan(0)
    await bot.stop()
    await bot.newsroom?.jobs.ended(5000)
    expect((await ada.sees(begun, ({ text }) => text.startsWith('Angehalten'))).text).toContain(
      'weil der Bot beendet wird',
    )
    expect(library.facts().articles).toBeLessThan(3000)
  })
})

describe('/retract', () => {
  async function withArticle() {
    const articlesDir = folderWith({ 'bruecke.txt': article('Brücke bleibt zu') })
    const parts = await aNewsroom({ articlesDir })
    await outcome(parts.ada, '/reload')
    return parts
  }

  test('after a yes is told with all that is shown of the article, with its reason, also when it is loaded again', async () => {
    const { ada, ben, library } = await withArticle()
    const question = await says(ada, '/retract brücke: Die Zahlen waren falsch')
    expect(question.text).toContain('Brücke bleibt zu')
    expect(library.facts().articles).toBe(1)
    await ada.presses(question, 'Ja, zurückziehen')
    expect((await ada.sees(question)).text).toBe('Zurückgezogen: Brücke bleibt zu\nGrund: Die Zahlen waren falsch')
    const answer = await says(ben, 'was sagte Ida Crake?')
    expect(answer.quotations).toHaveLength(1)
    expect((await outcome(ada, '/reload')).text).toBe('Neu gelesen: 1 unverändert.')
    ada.sendsFile(aDocument('bruecke.txt', article('Brücke bleibt zu')))
    const draft = await ada.hears()
    await ada.sees(draft, ({ text }) => text.includes('zurückgezogen: Die Zahlen waren falsch'))
    expect(draft.buttons).toEqual(['Verwerfen'])
    expect(library.facts().articles).toBe(1)
  })

  test('can be taken back', async () => {
    const { ada, library } = await withArticle()
    const question = await says(ada, '/retract bruecke Die Zahlen waren falsch')
    await ada.presses(question, 'Ja, zurückziehen')
    await ada.sees(question)
    const list = await says(ada, '/retract')
    expect(list.text).toContain('Die Zahlen waren falsch')
    await ada.presses(list, 'Aufheben: Brücke bleibt zu')
    expect((await ada.sees(list)).text).toContain('ist nicht mehr zurückgezogen')
    expect(library.facts().articles).toBe(1)
    expect((await ada.presses(list, { data: '1|tb|0000000' })).text).toContain('/retract noch einmal')
  })

  test('after a no, pressed twice, or an hour later, nothing is done', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const { api, ada, library } = await aNewsroom({
      articlesDir: folderWith({ 'bruecke.txt': article('Brücke bleibt zu') }),
      now: () => now,
    })
    await outcome(ada, '/reload')
    const first = await says(ada, '/retract bruecke falsch')
    const yes = first.keyboard.flat().flatMap((each) => ('callback_data' in each ? [each.callback_data] : []))[0] ?? ''
    await ada.presses(first, 'Nein, behalten')
    expect((await ada.sees(first)).text).toBe('Der Artikel bleibt, wie er ist.')
    expect((await ada.presses(first, { data: yes })).text).toContain('noch einmal')
    const second = await says(ada, '/retract bruecke falsch')
    await api.settled()
    now = new Date('2026-11-23T11:00:01Z')
    expect((await ada.presses(second, 'Ja, zurückziehen')).text).toContain('noch einmal')
    expect(library.facts().articles).toBe(1)
  })
})

describe('what administrators are shown', () => {
  test('/stats tells how things stand', async () => {
    const { ada, ben } = await aNewsroom({ articlesDir: folderWith({ 'bruecke.txt': article('Brücke bleibt zu') }) })
    await outcome(ada, '/reload')
    await says(ben, 'was sagte Ida Crake?')
    await says(ben, 'was kostet ein quantenkaffee auf dem mars?')
    const stats = await says(ada, '/stats')
    expect(stats.text).toContain('1 Artikel, 1 Zitat')
    expect(stats.text).toContain('Neuester Artikel: Brücke bleibt zu')
    expect(stats.text).toContain('Seit dem Start: 1 Frage beantwortet, 1 ohne Antwort.')
    expect(stats.text).toMatch(/Bibliothek auf der Platte: 11,8.MB/)
  })

  test('their commands stand in their own menus and help, and in nobody else’s', async () => {
    const { api, ada, ben } = await aNewsroom()
    await says(ada, '/start')
    const chat = { type: 'chat', chat_id: ada.profile.id }
    const mine = await api.waitFor(
      () => (api.commands('de', chat).length > 0 ? api.commands('de', chat) : undefined),
      'the commands of an administrator',
    )
    const theirs = ['add', 'feeds', 'reload', 'retract', 'stats']
    expect(mine.map(({ command }) => command)).toEqual(expect.arrayContaining([...theirs, 'help']))
    const forAll = await api.waitFor(() => (api.commands('de').length > 0 ? api.commands('de') : undefined), 'commands')
    expect(forAll.filter(({ command }) => theirs.includes(command))).toEqual([])
    expect((await says(ada, '/help')).text).toContain('/retract')
    expect((await says(ben, '/help')).text).not.toContain('/retract')
  })

  test.each([
    '/add',
    '/add https://a.example',
    '/feeds',
    '/feeds https://a.example',
    '/reload',
    '/retract x y',
    '/stats',
  ])('%s is one polite line for everyone else', async (command) => {
    const { ben } = await aNewsroom()
    expect((await says(ben, command)).text).toBe(
      'Das können nur die, die diesen Bot betreiben, und nur im privaten Chat mit mir.',
    )
    await ben.hearsNothing(20)
  })
})
