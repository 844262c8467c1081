// Bringing articles in as an administrator does: looked at first, put right, then added, or kept out.

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../../src/knowledge/article/article.ts'
import { type Draft, type Found, type Intake, intakeInto, type Several } from '../../../../src/knowledge/intake.ts'
import { politeFetch } from '../../../../src/knowledge/loading/fetch/polite-fetch.ts'
import { amended } from '../../../../src/knowledge/loading/incoming/amend.ts'
import { type Library, openLibrary } from '../../../../src/knowledge/storage/sqlite-library.ts'
import { aPdf } from '../a-pdf.ts'
import { folderWith } from '../temporary-folder.ts'

function anIntake(): { library: Library; intake: Intake } {
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  return { library, intake: intakeInto(library, politeFetch()) }
}

const text = [
  'Die Brücke von Oberlinden bleibt zu',
  '',
  '„Wir öffnen sie erst, wenn sie sicher ist“, sagte Stadträtin Hanne Brock am Montag.',
  '„Das dauert zu lange“, sagte der Fährmann Jost Wieck.',
  '„Sie hält noch hundert Jahre“, sagte die Ingenieurin Mira Tolk. „Mehr aber nicht“, sagte Wieck.',
].join('\n')

const bytes = (words: string): Uint8Array => Buffer.from(words)

function draftIn(found: Found): Draft {
  if (found.kind !== 'article') throw new Error(`no article: ${JSON.stringify(found)}`)
  return found.draft
}

function severalIn(found: Found): Several {
  if (found.kind !== 'several') throw new Error(`not several: ${JSON.stringify(found)}`)
  return found
}

const silent = { onProgress: () => undefined, stop: new AbortController().signal }

describe('a document with one article', () => {
  test('is read as it will be, and nothing of it is in the library', async () => {
    const { library, intake } = anIntake()
    const draft = draftIn(await intake.lookAtDocument({ name: 'bruecke.txt', bytes: bytes(text) }))
    expect(draft.article).toMatchObject({ headline: 'Die Brücke von Oberlinden bleibt zu', language: 'de' })
    expect(draft.quotations).toBe(4)
    expect(draft.first.map(({ speaker }) => speaker)).toEqual(['Hanne Brock', 'Jost Wieck', 'Mira Tolk'])
    for (const { words } of draft.first) expect(text).toContain(words)
    expect(draft.standing).toEqual({ kind: 'new' })
    expect(library.facts()).toEqual({ articles: 0, quotations: 0, people: 0 })
  })

  test('once added is there, and known as unchanged when it comes again', async () => {
    const { library, intake } = anIntake()
    const document = { name: 'bruecke.txt', bytes: bytes(text) }
    const head = await intake.add(draftIn(await intake.lookAtDocument(document)))
    expect(head?.headline).toBe('Die Brücke von Oberlinden bleibt zu')
    expect(library.facts().articles).toBe(1)
    expect(draftIn(await intake.lookAtDocument(document)).standing).toEqual({ kind: 'unchanged' })
  })

  test('with another text is told to replace the one before, by its headline', async () => {
    const { library, intake } = anIntake()
    await intake.add(draftIn(await intake.lookAtDocument({ name: 'bruecke.txt', bytes: bytes(text) })))
    const newer = { name: 'bruecke.txt', bytes: bytes(`${text}\nSie ist wieder offen.`) }
    const draft = draftIn(await intake.lookAtDocument(newer))
    expect(draft.standing).toMatchObject({ kind: 'changed', before: { headline: draft.article.headline } })
    await intake.add(draft)
    expect(library.facts().articles).toBe(1)
  })

  test('that shares nothing but its file’s name with another is an article of its own', async () => {
    const { library, intake } = anIntake()
    await intake.add(draftIn(await intake.lookAtDocument({ name: 'artikel.txt', bytes: bytes(text) })))
    const other = { name: 'artikel.txt', bytes: bytes('Der Impfbus fährt wieder\n\nEr fährt am Montag.') }
    const draft = draftIn(await intake.lookAtDocument(other))
    expect(draft.standing).toEqual({ kind: 'new' })
    await intake.add(draft)
    expect(library.facts().articles).toBe(2)
    expect(draftIn(await intake.lookAtDocument(other)).standing).toEqual({ kind: 'unchanged' })
  })
})

describe('a document of each kind', () => {
  const json = JSON.stringify({ id: 'a', headline: 'Brücke', text })
  test.each<[string, Uint8Array]>([
    ['a.md', bytes(`---\nheadline: Brücke\n---\n${text}`)],
    ['a.json', bytes(json)],
    ['a.jsonl', bytes(`${json}\n`)],
    ['a.jsonl.gz', gzipSync(json)],
    ['a.html', bytes(`<html><title>Brücke</title><article><h1>Brücke</h1><p>${text}</p></article></html>`)],
    ['a.zip', zipSync({ 'a.txt': bytes(text), '__MACOSX/a.txt': bytes('x') })],
    ['a.pdf', aPdf([[{ words: 'Die Bruecke bleibt zu.', y: 700 }]])],
  ])('%s gives its article', async (name, content) => {
    const { intake } = anIntake()
    expect(draftIn(await intake.lookAtDocument({ name, bytes: content })).article.headline).toMatch(/Br(ü|ue)cke/)
  })

  test.each<[string, Uint8Array, string]>([
    ['photo.png', bytes('x'), 'kind'],
    ['broken.pdf', bytes('%PDF-1.7 and then nothing'), 'content'],
    ['broken.json', bytes('{"id":'), 'content'],
    ['broken.zip', bytes('PK\u0003\u0004 and then nothing'), 'content'],
    ['broken.txt.gz', bytes('no gzip'), 'content'],
    ['bomb.jsonl.gz', gzipSync(new Uint8Array(30_000_000)), 'content'],
    ['empty.txt', bytes(''), 'content'],
    ['empty.jsonl', bytes('\n\n'), 'content'],
    ['zeros.html', new Uint8Array(1000), 'content'],
  ])('%s is refused with a reason', async (name, content, because) => {
    const { intake } = anIntake()
    const found = await intake.lookAtDocument({ name, bytes: content })
    expect(found).toMatchObject({ kind: 'refused', because })
    expect('reason' in found && found.reason.length).toBeGreaterThan(5)
  })

  test('a page of more than a megabyte is read all the same, and other work goes on meanwhile', async () => {
    const { intake } = anIntake()
    const paragraph = `<p>${text.split('\n')[2]}</p>`
    const page = `<html><title>Brücke</title><script>${'x'.repeat(2_000_000)}</script><article><h1>Brücke</h1>${paragraph}</article></html>`
    let turns = 0
    const counting = setInterval(() => turns++, 1)
    const draft = draftIn(await intake.lookAtDocument({ name: 'a.html', bytes: bytes(page) }))
    clearInterval(counting)
    expect(draft.article.headline).toBe('Brücke')
    expect(turns).toBeGreaterThan(3)
  })

  test('a book is no article', async () => {
    const { intake } = anIntake()
    const found = await intake.lookAtDocument({ name: 'buch.txt', bytes: bytes('Es war einmal. '.repeat(30_000)) })
    expect(found).toMatchObject({
      kind: 'refused',
      reason: 'the text is longer than 200,000 characters; cut a book or a collection into its articles',
    })
  })

  test('whatever its bytes are, it never throws', async () => {
    const { intake } = anIntake()
    const names = fc.constantFrom('a.txt', 'a.json', 'a.jsonl', 'a.md', 'a.html', 'a.zip', 'a.txt.gz', 'a.jsonl.gz', '')
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), async (name, content) => {
        await intake.lookAtDocument({ name, bytes: content })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a document with several articles', () => {
  const lines = [
    { id: 'a', headline: 'Erstens', text: 'Das Wasser ist klar.' },
    { id: 'b', headline: 'Zweitens', text: 'Die Fähre fährt.' },
    { id: 'a', headline: 'Noch einmal', text: 'Das Wasser ist trüb.' },
    { id: 'c', headline: 'Ohne Text' },
  ]
  const document = {
    name: 'alle.jsonl',
    bytes: bytes(`${lines.map((line) => JSON.stringify(line)).join('\n')}\nkaputt`),
  }

  test('is counted as it will be, each refused line with its reason', async () => {
    const { library, intake } = anIntake()
    const several = severalIn(await intake.lookAtDocument(document))
    expect(several.report).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
    expect(several.headlines).toEqual(['Erstens', 'Zweitens', 'Noch einmal'])
    expect(several.report.refusals.map(({ line }) => line)).toEqual([3, 4, 5])
    expect(library.facts().articles).toBe(0)
  })

  test('comes in as a whole, and again changes nothing', async () => {
    const { library, intake } = anIntake()
    const report = await intake.addAll(severalIn(await intake.lookAtDocument(document)), silent)
    expect(report).toMatchObject({ added: 2 })
    expect(library.facts().articles).toBe(2)
    expect(severalIn(await intake.lookAtDocument(document)).report).toMatchObject({ added: 0, unchanged: 2 })
  })

  test('what is stopped half way is in as far as it came', async () => {
    const { library, intake } = anIntake()
    const many = Array.from({ length: 50 }, (_, at) =>
      JSON.stringify({ id: `m${at}`, headline: 'M', text: `Nr. ${at}.` }),
    )
    const stopping = new AbortController()
    const several = severalIn(await intake.lookAtDocument({ name: 'm.jsonl', bytes: bytes(many.join('\n')) }))
    const work = { onProgress: () => stopping.abort(), stop: stopping.signal }
    await expect(intake.addAll(several, work)).rejects.toThrow()
    expect(library.facts().articles).toBe(8)
  })
})

describe('a message', () => {
  test('is an article with its first line as headline', async () => {
    const { intake } = anIntake()
    const source = { url: 'https://t.me/inselblatt/12', publisher: 'Inselblatt', published: '2026-11-03T08:00:00Z' }
    const { article } = draftIn(await intake.lookAtMessage(text, source))
    expect(article).toMatchObject({ ...source, id: source.url, headline: 'Die Brücke von Oberlinden bleibt zu', text })
  })

  test('without an address is known again by its words', async () => {
    const { intake } = anIntake()
    await intake.add(draftIn(await intake.lookAtMessage(text, {})))
    expect(draftIn(await intake.lookAtMessage(text, {})).standing.kind).toBe('unchanged')
    expect(draftIn(await intake.lookAtMessage(`${text}!`, {})).standing.kind).toBe('new')
  })
})

describe('putting right what a page states', () => {
  const article: Article = { id: 'a', headline: 'Alt', language: 'de', publisher: 'X', text }

  test.each([
    ['headline', 'Neu', { headline: 'Neu' }],
    ['publisher', ' Hansekurier ', { publisher: 'Hansekurier' }],
    ['published', '3. November 2026', { published: '2026-11-03' }],
    ['published', '2026-11-03T08:00:00+01:00', { published: '2026-11-03T08:00:00+01:00' }],
  ] as const)('%s as „%s“', (field, line, changed) => {
    expect(amended(article, field, line)).toEqual({ ...article, ...changed })
  })

  test('„-“ leaves out what is wrongly stated', () => {
    expect(amended(article, 'publisher', '–')).toEqual({ id: 'a', headline: 'Alt', language: 'de', text })
    expect(amended(article, 'headline', '-')).toBeUndefined()
  })

  test.each([
    ['published', 'gestern abend'],
    ['published', '31.02.2026'],
    ['published', '03/11/2026'],
    ['published', '9999999999'],
    ['headline', '   '],
    ['headline', 'x'.repeat(501)],
    ['headline', 'zwei\nZeilen'],
    ['publisher', 'x'.repeat(201)],
  ] as const)('%s as „%s“ is none', (field, line) => {
    expect(amended(article, field, line)).toBeUndefined()
  })
})

describe('what was retracted', () => {
  test('says so with its reason, however often it is imported, until it is taken back', async () => {
    const { library, intake } = anIntake()
    const folder = folderWith({ 'bruecke.txt': text, 'bus.txt': 'Der Bus fährt\n\nEr fährt.' })
    await intake.reload(folder, silent)
    const { headline } = library.article('bruecke')?.head ?? { headline: '' }
    intake.retract({ id: 'bruecke', headline, reason: 'Zahlen verwechselt', day: '2026-11-23' })
    const report = await intake.reload(folder, silent)
    expect(report).toMatchObject({ unchanged: 2, refusals: [], notes: [] })
    const newer = bytes(`${text}\nSie ist wieder offen.`)
    const again = draftIn(await intake.lookAtDocument({ name: 'bruecke.txt', bytes: newer }))
    expect(again.standing).toMatchObject({ kind: 'retracted', retraction: { reason: 'Zahlen verwechselt' } })
    expect((await intake.add(again))?.retracted).toEqual({ reason: 'Zahlen verwechselt' })
    intake.takeBack('bruecke')
    expect(library.article('bruecke')?.head.retracted).toBeUndefined()
    expect(library.facts().articles).toBe(2)
  })
})
