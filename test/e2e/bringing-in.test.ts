// An administrator sends a link, a document or a forwarded message, sees what was found in it, and decides.

import type { Message } from '@grammyjs/types'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aPdf } from '../knowledge/loading/a-pdf.ts'
import { aBadWebServer, document, status } from '../support/a-bad-web-server.ts'
import { aDocument, aNewsroom, aPage } from '../support/a-newsroom.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Voice } from '../support/bot-api/voice.ts'

const html = (content: string) => document('text/html; charset=utf-8', content)

/** The next message, once „Ich lese …“ has given way to what was found. */
async function finds(person: Voice): Promise<ShownMessage> {
  const message = await person.hears()
  return person.sees(message, ({ text }) => !/^(Ich lese|Reading) /.test(text))
}

const text = [
  'Die Fähre nach Oberlinden fährt wieder',
  '',
  'Von Montag an fährt die Fähre wieder jede Stunde. „Wir haben lange gewartet“, sagte Stadträtin Hanne Brock.',
  '„Der Motor ist neu“, sagte der Fährmann Jost Wieck.',
].join('\n')

describe('a link', () => {
  test('shows headline, publisher, date, language and the first quotations; nothing is in the library before „Aufnehmen“', async () => {
    const { origin } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { ada, ben, library } = await aNewsroom()
    ada.says(`Schau mal: ${origin}/a, das passt gut.`)
    const found = await finds(ada)
    expect(found.text).toContain('Brücke bleibt zu')
    expect(found.text).toContain('Quelle: Inselblatt · Datum: 3. November 2026 · Sprache: Deutsch')
    expect(found.text).toContain('1 Zitat:\n• Ida Crake · wörtlich: „Sie ist nicht sicher“')
    expect(found.text).toContain('Noch nicht da.')
    expect(found.buttons).toEqual(['Aufnehmen', 'Verwerfen', 'Überschrift ändern', 'Datum ändern', 'Quelle ändern'])
    expect(found.quotations).toEqual([])
    expect(library.facts().articles).toBe(0)
    await ada.presses(found, 'Aufnehmen')
    expect((await ada.sees(found)).text).toBe('Aufgenommen: Brücke bleibt zu')
    ben.says('was sagte Ida Crake?')
    expect((await ben.hears()).quotations).toEqual(['Sie ist nicht sicher'])
  })

  test('that was discarded leaves nothing behind', async () => {
    const { origin } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { ada, library } = await aNewsroom()
    ada.says(`${origin}/a`)
    const found = await finds(ada)
    await ada.presses(found, 'Verwerfen')
    expect((await ada.sees(found)).text).toBe('Verworfen. Nichts davon ist aufgenommen.')
    expect(found.buttons).toEqual([])
    expect(library.facts().articles).toBe(0)
  })

  test('that is there already is said to be unchanged, or to replace the version before', async () => {
    const answers = { '/a': html(aPage('Brücke bleibt zu')) }
    const { origin } = await aBadWebServer(answers)
    const { ada } = await aNewsroom()
    ada.says(`${origin}/a`)
    await ada.presses(await finds(ada), 'Aufnehmen')
    ada.says(`${origin}/a`)
    const again = await finds(ada)
    expect(again.text).toContain('Schon da, unverändert.')
    expect(again.buttons).not.toContain('Aufnehmen')
    answers['/a'] = html(aPage('Brücke bleibt lange zu'))
    ada.says(`${origin}/a`)
    const changed = await finds(ada)
    expect(changed.text).toContain('Ersetzt die Fassung „Brücke bleibt zu“ vom 3. November 2026.')
    expect(changed.buttons).toContain('Aufnehmen')
  })

  test('behind words, in a picture’s caption, and with /add, is a link too', async () => {
    const { origin } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { ada } = await aNewsroom()
    const entity = (offset: number, length: number) => ({
      type: 'text_link' as const,
      offset,
      length,
      url: `${origin}/a`,
    })
    ada.sends({ text: 'hier steht es', entities: [entity(0, 4)] })
    expect((await finds(ada)).text).toContain('Brücke bleibt zu')
    const photo = [{ file_id: 'p', file_unique_id: 'u', width: 9, height: 9 }]
    ada.sends({ photo, caption: 'hier steht es', caption_entities: [entity(0, 4)] })
    expect((await finds(ada)).text).toContain('Brücke bleibt zu')
    ada.says(`/add ${origin}/a`)
    expect((await finds(ada)).text).toContain('Brücke bleibt zu')
  })

  test('two links in one message are two drafts, each decided on alone', async () => {
    const { origin } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')), '/b': html(aPage('Fähre fährt')) })
    const { ada, library } = await aNewsroom()
    ada.says(`${origin}/a und ${origin}/b`)
    const [first, second] = [await finds(ada), await finds(ada)]
    await ada.presses(second, 'Aufnehmen')
    await ada.presses(first, 'Verwerfen')
    await ada.sees(first, ({ text: words }) => words.startsWith('Verworfen'))
    expect(library.articles({ from: 0, size: 9 }).items.map(({ headline }) => headline)).toEqual(['Fähre fährt'])
  })

  test('changed in its message is read anew; a preview that comes is not', async () => {
    const { origin } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')), '/b': html(aPage('Fähre fährt')) })
    const { ada } = await aNewsroom()
    const sent = ada.says(`${origin}/a`)
    await finds(ada)
    ada.edits(sent, `${origin}/a`)
    await ada.hearsNothing(30)
    ada.edits(sent, `${origin}/b`)
    expect((await finds(ada)).text).toContain('Fähre fährt')
  })

  test.each([
    ['a page without an article', '/empty', 'Daraus lässt sich kein Artikel lesen'],
    ['a page that is larger than 5 MB', '/endless', 'größer als 5 MB'],
    ['a page that unpacks to more', '/bomb', 'größer als 5 MB'],
    ['a server that never answers', '/silent', 'nicht rechtzeitig'],
    ['a server that hangs up', '/hang-up', 'nicht zu erreichen'],
    ['a page that is gone', '/gone', 'gibt die Seite nicht heraus (410)'],
    ['a picture', '/picture', 'weder eine Seite noch ein Feed'],
    ['a redirect into a private network', '/to-private', 'in ein privates Netz'],
    ['a redirect to a file', '/to-file', 'keine Adresse, die ich abrufe'],
    ['redirects without end', '/loop', 'leitet nirgendwohin oder immer weiter'],
    ['a broken PDF', '/broken.pdf', 'Daraus lässt sich kein Artikel lesen'],
  ])('to %s is one clear line', async (_, path, words) => {
    const { origin } = await aBadWebServer({
      '/empty': html('<!doctype html><title>Leer</title><nav>Start</nav>'),
      '/broken.pdf': document('application/pdf', '%PDF-1.7 und dann nichts'),
    })
    const { ada, library } = await aNewsroom()
    ada.says(`${origin}${path}`)
    const found = await finds(ada)
    expect(found.text).toContain(words)
    expect(found.text).not.toContain('\n')
    expect(found.buttons).toEqual([])
    expect(library.facts().articles).toBe(0)
  })

  test('that robots.txt forbids is not fetched', async () => {
    const { origin, asked } = await aBadWebServer({
      '/robots.txt': document('text/plain', 'User-agent: *\nDisallow: /a'),
      '/a': html(aPage('Brücke bleibt zu')),
    })
    const { ada } = await aNewsroom()
    ada.says(`${origin}/a`)
    expect((await finds(ada)).text).toContain('robots.txt')
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt'])
  })

  test('to nobody’s port is told', async () => {
    const { ada } = await aNewsroom()
    ada.says('http://127.0.0.1:1/a')
    expect((await finds(ada)).text).toBe('Der Server ist nicht zu erreichen.')
  })
})

describe('the guard against private addresses', () => {
  test('holds for links, and not for the Bot API, which stands on this machine', async () => {
    const { politeFetch } = await import('../../src/knowledge/loading/fetch/polite-fetch.ts')
    const { origin, asked } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { ada } = await aNewsroom({ fetch: politeFetch() })
    for (const address of [`${origin}/a`, 'http://169.254.169.254/latest', 'http://10.0.0.1/']) {
      ada.says(address)
      expect((await finds(ada)).text).toContain('in ein privates Netz')
    }
    expect(asked).toEqual([])
    ada.sendsFile(aDocument('faehre.txt', text))
    expect((await finds(ada)).text).toContain('Die Fähre nach Oberlinden fährt wieder')
  })
})

describe('a document', () => {
  test.each<[string, string | Uint8Array]>([
    ['faehre.txt', text],
    ['faehre.md', `---\nheadline: Die Fähre fährt\n---\n${text}`],
    ['faehre.json', JSON.stringify({ id: 'f', headline: 'Die Fähre fährt', text })],
    ['faehre.jsonl', JSON.stringify({ id: 'f', headline: 'Die Fähre fährt', text })],
    ['faehre.html', aPage('Die Fähre fährt')],
    ['faehre.zip', zipSync({ 'faehre.txt': Buffer.from(text) })],
    ['faehre.pdf', aPdf([[{ words: 'Die F\xe4hre f\xe4hrt wieder jede Stunde.', y: 700 }]])],
  ])('%s is shown and added', async (name, content) => {
    const { ada, library } = await aNewsroom()
    ada.sendsFile(aDocument(name, content))
    const found = await finds(ada)
    expect(found.text).toContain('Fähre')
    expect(library.facts().articles).toBe(0)
    await ada.presses(found, 'Aufnehmen')
    expect((await ada.sees(found)).text).toContain('Aufgenommen: ')
    expect(library.facts().articles).toBe(1)
  })

  const many = [
    ...Array.from({ length: 20 }, (_, at) => JSON.stringify({ id: `n${at}`, headline: `Nachricht ${at}`, text })),
    '{"id":"ohne"}',
    'kaputt',
  ].join('\n')

  test('with many articles is summarised, each refused line with its reason, and added as a whole', async () => {
    const { ada, library } = await aNewsroom()
    ada.sendsFile(aDocument('alle.jsonl', many))
    const found = await finds(ada)
    expect(found.text).toContain('alle.jsonl: 20 Artikel (20 neu, 2 abgelehnt)')
    expect(found.text).toContain('• Nachricht 0\n')
    expect(found.text).toContain('alle.jsonl, Zeile 21: "text" is missing')
    expect(found.text).toContain('alle.jsonl, Zeile 22: this is not valid JSON')
    expect(found.buttons).toEqual(['Alle 20 aufnehmen', 'Verwerfen'])
    expect(library.facts().articles).toBe(0)
    await ada.presses(found, 'Alle 20 aufnehmen')
    const done = await ada.sees(found, ({ text: words }) => words.startsWith('Aufgenommen'))
    expect(done.text).toContain('Aufgenommen: 20 neu, 2 abgelehnt.')
    expect(library.facts().articles).toBe(20)
  })

  test('with many articles is discarded as a whole', async () => {
    const { ada, library } = await aNewsroom()
    ada.sendsFile(aDocument('alle.jsonl', many))
    const found = await finds(ada)
    await ada.presses(found, 'Verwerfen')
    await ada.sees(found, ({ text: words }) => words.startsWith('Verworfen'))
    expect(library.facts().articles).toBe(0)
  })

  test.each<[string, string | Uint8Array, string]>([
    ['bild.png', 'x', 'Solche Dateien lese ich nicht.'],
    ['', 'x', 'Solche Dateien lese ich nicht.'],
    ['kaputt.pdf', '%PDF-1.7 und dann nichts', 'Daraus lässt sich kein Artikel lesen'],
    ['kaputt.zip', 'PK und dann nichts', 'Daraus lässt sich kein Artikel lesen'],
    ['leer.txt', ' \n', 'Daraus lässt sich kein Artikel lesen'],
    ['gross.txt', new Uint8Array(20 * 1024 * 1024 + 1), 'größer als 20 MB'],
  ])('„%s“ that cannot be read is one clear line', async (name, content, words) => {
    const { ada, library } = await aNewsroom()
    ada.sendsFile(aDocument(name, content))
    expect((await finds(ada)).text).toContain(words)
    expect(library.facts().articles).toBe(0)
  })

  test('that Telegram does not give is told, and given at last is read', async () => {
    const { api, ada, bot } = await aNewsroom()
    api.fails('getFile', {
      status: 400,
      description: 'Bad Request: wrong file_id or the file is temporarily unavailable',
    })
    ada.sendsFile(aDocument('faehre.txt', text))
    expect((await finds(ada)).text).toBe('Telegram gibt diese Datei gerade nicht heraus. Schick sie noch einmal.')
    api.fails('getFile', { status: 400, description: 'Bad Request: file is too big' })
    ada.sendsFile(aDocument('faehre.txt', text))
    expect((await finds(ada)).text).toContain('größer als 20 MB')
    api.fails('/file', { status: 404 })
    ada.sendsFile(aDocument('faehre.txt', text))
    expect((await finds(ada)).text).toContain('gerade nicht heraus')
    api.fails('/file', { hangUp: 'before' })
    api.fails('/file', { status: 502 })
    ada.sendsFile(aDocument('faehre.txt', text))
    const found = await ada.hears()
    expect((await ada.sees(found, ({ text: words }) => words.includes('Hanne Brock'))).buttons).toContain('Aufnehmen')
    expect(bot.log.join('\n')).not.toContain(api.token)
  })
})

const forwarded = (text: string, more: Partial<Message> = {}): Partial<Message> => ({
  text,
  forward_origin: {
    type: 'channel',
    chat: { id: -1001, type: 'channel', title: 'Inselblatt', username: 'inselblatt' },
    message_id: 12,
    date: 1_793_692_800,
  },
  ...more,
})

describe('a forwarded message', () => {
  test('of a channel has the channel, the day and the address as its source', async () => {
    const { ada, library } = await aNewsroom()
    ada.sends(forwarded(text))
    const found = await ada.hears()
    expect(found.text).toContain('Quelle: Inselblatt · Datum: 3. November 2026')
    expect(found.text).toContain(
      '2 Zitate:\n• Hanne Brock · wörtlich: „Wir haben lange gewartet“\n• Jost Wieck · wörtlich:',
    )
    await ada.presses(found, 'Aufnehmen')
    await ada.sees(found)
    expect(library.article('https://t.me/inselblatt/12')?.article).toMatchObject({ publisher: 'Inselblatt', text })
  })

  test('of a person has no source that nobody stated', async () => {
    const { ada } = await aNewsroom()
    ada.sends({ text, forward_origin: { type: 'hidden_user', sender_user_name: 'Kim', date: 1_793_692_800 } })
    expect((await ada.hears()).text).toContain('Quelle: nicht angegeben · Datum: nicht angegeben')
  })

  test('that is a few words with a link leads to what the link leads to', async () => {
    const { origin } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { ada } = await aNewsroom()
    const words = `Lesenswert: ${origin}/a`
    ada.sends(forwarded(words, { entities: [{ type: 'url', offset: 12, length: words.length - 12 }] }))
    expect((await finds(ada)).text).toContain('Brücke bleibt zu')
  })
})

describe('putting right what was found', () => {
  async function aDraft() {
    const parts = await aNewsroom()
    parts.ada.sendsFile(aDocument('faehre.txt', text))
    return { ...parts, found: await finds(parts.ada) }
  }

  test('headline, date and publisher, each by one line; only the newest form can be decided on', async () => {
    const { ada, library, found } = await aDraft()
    let draft = found
    for (const [button, line, shown] of [
      ['Überschrift ändern', 'Die Fähre ist wieder da', 'Die Fähre ist wieder da'],
      ['Datum ändern', '3. November 2026', 'Datum: 3. November 2026'],
      ['Quelle ändern', 'Inselblatt', 'Quelle: Inselblatt'],
    ] as const) {
      await ada.presses(draft, button)
      expect((await ada.hears()).text).toContain('/cancel')
      ada.says(line)
      const next = await ada.hears()
      expect(next.text).toContain(shown)
      await ada.sees(draft, ({ buttons }) => buttons.length === 0)
      draft = next
    }
    await ada.presses(draft, 'Aufnehmen')
    await ada.sees(draft)
    expect(library.articles({ from: 0, size: 1 }).items[0]).toMatchObject({
      headline: 'Die Fähre ist wieder da',
      published: '2026-11-03',
      publisher: 'Inselblatt',
    })
  })

  test('nonsense is no date; after three lines that are none it stays as it is', async () => {
    const { ada, found } = await aDraft()
    await ada.presses(found, 'Datum ändern')
    await ada.hears()
    for (const line of ['irgendwann', '31.02.2026']) {
      ada.says(line)
      expect((await ada.hears()).text).toBe(
        `„${line}“ ist kein Datum, das sich sicher lesen lässt. Schreib es zum Beispiel so: 2026-11-03.\n/cancel lässt alles, wie es ist.`,
      )
    }
    ada.says('03/11/2026')
    expect((await ada.hears()).text).toContain('Dann lasse ich es, wie es ist.')
    ada.says('was sagte Tadsen?')
    expect((await ada.hears()).text).toContain('Noch sind keine Artikel da')
  })

  test('is left by /cancel, by another command, by a link, and by „Aufnehmen“ itself', async () => {
    const { origin } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { ada, library, found } = await aDraft()
    const asksForHeadline = async () => {
      await ada.presses(found, 'Überschrift ändern')
      expect((await ada.hears()).text).toContain('Eine Zeile')
    }
    await asksForHeadline()
    ada.says('/cancel')
    expect((await ada.hears()).text).toContain('Abgebrochen')
    await asksForHeadline()
    ada.says('/help')
    expect((await ada.hears()).text).toContain('/stats')
    await asksForHeadline()
    ada.says(`${origin}/a`)
    expect((await finds(ada)).text).toContain('Brücke bleibt zu')
    await asksForHeadline()
    await ada.presses(found, 'Aufnehmen')
    await ada.sees(found)
    ada.says('Ein anderer Titel')
    await ada.hears()
    expect(library.articles({ from: 0, size: 9 }).items.map(({ headline }) => headline)).toEqual([
      'Die Fähre nach Oberlinden fährt wieder',
    ])
  })

  test('left for a quarter of an hour, the next line is a question again, and the draft can still be decided on', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const { api, ada, library } = await aNewsroom({ now: () => now })
    ada.sendsFile(aDocument('faehre.txt', text))
    const found = await finds(ada)
    await ada.presses(found, 'Überschrift ändern')
    await ada.hears()
    await api.settled()
    now = new Date('2026-11-23T10:15:01Z')
    ada.says('Die Fähre ist wieder da')
    expect((await ada.hears()).text).toContain('Noch sind keine Artikel da')
    await ada.presses(found, 'Aufnehmen')
    await ada.sees(found)
    expect(library.articles({ from: 0, size: 1 }).items[0]?.headline).toBe('Die Fähre nach Oberlinden fährt wieder')
  })

  test('a picture in between does not leave it', async () => {
    const { ada, found } = await aDraft()
    await ada.presses(found, 'Überschrift ändern')
    await ada.hears()
    ada.sends({ photo: [{ file_id: 'p', file_unique_id: 'u', width: 9, height: 9 }] })
    expect((await ada.hears()).text).toContain('nur Text')
    ada.says('Die Fähre ist wieder da')
    expect((await ada.hears()).text).toContain('Die Fähre ist wieder da')
  })

  test('the words of an article cannot turn into markup, and no button is longer than Telegram takes', async () => {
    const { ada } = await aNewsroom()
    const headline = `<b>*_[x](tg://user?id=1)_*</b> ${'🌊 sehr lang '.repeat(30)}`.slice(0, 400).trim()
    ada.sendsFile(
      aDocument('x.json', JSON.stringify({ id: 'x', headline, text: `${headline}\n„${headline}“, sagte Ida Crake.` })),
    )
    const found = await finds(ada)
    expect(found.text).toContain(headline)
    expect(found.entities.map(({ type }) => type)).toEqual(['bold'])
    await ada.presses(found, 'Aufnehmen')
    expect((await ada.sees(found)).text).toBe(`Aufgenommen: ${headline}`)
  })

  test('a publisher with an address for a name is taken as it is typed', async () => {
    const { ada, found } = await aDraft()
    await ada.presses(found, 'Quelle ändern')
    await ada.hears()
    ada.sends({ text: 'inselblatt.example', entities: [{ type: 'url', offset: 0, length: 18 }] })
    expect((await ada.hears()).text).toContain('Quelle: inselblatt.example')
  })
})

describe('a draft that is no more', () => {
  test('pressed twice, it is added once', async () => {
    const { ada, library } = await aNewsroom()
    ada.sendsFile(aDocument('faehre.txt', text))
    const found = await finds(ada)
    const data = found.keyboard.flat().flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))[0]
    const [first, second] = await Promise.all([
      ada.presses(found, { data: data ?? '' }),
      ada.presses(found, { data: data ?? '' }),
    ])
    expect([first.text, second.text].filter((note) => note !== undefined)).toEqual([
      'Diesen Entwurf gibt es nicht mehr: aufgenommen, verworfen oder zu alt. Schick ihn noch einmal.',
    ])
    expect(library.facts().articles).toBe(1)
  })

  test('after half a day, and after a restart, the buttons say so', async () => {
    let now = new Date('2026-11-23T10:00:00Z')
    const { api, ada, library } = await aNewsroom({ now: () => now })
    ada.sendsFile(aDocument('faehre.txt', text))
    const found = await finds(ada)
    await api.settled()
    now = new Date('2026-11-23T22:00:01Z')
    expect((await ada.presses(found, 'Aufnehmen')).text).toContain('gibt es nicht mehr')
    expect((await ada.presses(found, 'Datum ändern')).text).toContain('gibt es nicht mehr')
    expect(library.facts().articles).toBe(0)
  })

  test('of somebody else is nobody’s to decide on', async () => {
    const { ada, eve, ben, library } = await aNewsroom()
    ada.sendsFile(aDocument('faehre.txt', text))
    const found = await finds(ada)
    const data = found.keyboard.flat().flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))[0]
    for (const [person, words] of [
      [ben, 'Dieser Knopf gilt nicht mehr.'],
      [eve, 'This draft is no longer there'],
    ] as const) {
      const theirs = person.says('/privacy')
      await person.hears()
      expect((await person.presses(theirs, { data: data ?? '' })).text).toContain(words)
    }
    expect(library.facts().articles).toBe(0)
  })

  test('with /forget nothing of it is kept', async () => {
    const { ada, library } = await aNewsroom()
    ada.sendsFile(aDocument('faehre.txt', text))
    const found = await finds(ada)
    ada.says('/forget')
    await ada.presses(await ada.hears(), 'Ja, löschen')
    expect((await ada.presses(found, 'Aufnehmen')).text).toContain('gibt es nicht mehr')
    expect(library.facts().articles).toBe(0)
  })
})

describe('everyone else', () => {
  test('gets ordinary answers to links, documents and forwarded messages, and nothing is fetched', async () => {
    const { origin, asked } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { api, ben, library } = await aNewsroom()
    ben.says(`${origin}/a`)
    expect((await ben.hears()).text).toContain('Noch sind keine Artikel da')
    ben.sendsFile(aDocument('faehre.txt', text))
    expect((await ben.hears()).text).toBe('Ich kann nur Text lesen. Schreib mir deine Frage.')
    ben.sends(forwarded(text))
    expect((await ben.hears()).text).toContain('Noch sind keine Artikel da')
    expect(asked).toEqual([])
    expect(api.requests('getFile')).toEqual([])
    expect(library.facts().articles).toBe(0)
  })

  test('a forwarded quotation is answered with who said it', async () => {
    const { aRunningBot } = await import('../support/a-running-bot.ts')
    const { api } = await aRunningBot()
    const ben = api.user({ firstName: 'Ben', language: 'de' })
    ben.sends(forwarded('Das Geld reicht bis zum letzten Bolzen'))
    expect((await ben.hears()).quotations.join()).toContain('bis zum letzten Bolzen')
  })

  test('in a group an administrator is a reader like others', async () => {
    const { origin, asked } = await aBadWebServer({ '/a': html(aPage('Brücke bleibt zu')) })
    const { api, ada } = await aNewsroom()
    const group = api.group({ title: 'Redaktion', members: [ada] })
    const voice = ada.in(group)
    voice.says(`@belegbot ${origin}/a`)
    expect((await voice.hears()).text).toContain('Noch sind keine Artikel da')
    voice.says('/stats@belegbot')
    expect((await voice.hears()).text).toContain('nur im privaten Chat')
    expect(asked).toEqual([])
  })
})

test('a server that takes its time keeps nobody else waiting', async () => {
  const waiting = Promise.withResolvers<void>()
  const { origin } = await aBadWebServer({
    '/a': (response) => void waiting.promise.then(() => html(aPage('Brücke bleibt zu'))(response, response.req)),
    '/robots.txt': status(404),
  })
  const { ada, ben } = await aNewsroom()
  ada.says(`${origin}/a`)
  const reading = await ada.hears()
  ben.says('/help')
  expect((await ben.hears()).text).toContain('/privacy')
  expect(reading.text).toContain('Ich lese')
  waiting.resolve()
  expect((await ada.sees(reading)).text).toContain('Brücke bleibt zu')
})
