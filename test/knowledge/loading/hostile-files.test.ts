// Files made to be slow, deep or endless: each is refused in words, and the articles beside it are read.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readFeed } from '../../../src/knowledge/loading/feeds/read-feed.ts'
import { loadInto } from '../../../src/knowledge/loading/load-into.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { folderWith } from './temporary-folder.ts'

const nested = (open: string, inside: string, close: string, times: number): string =>
  open.repeat(times) + inside + close.repeat(times)

/** Each name stands for nine of the one before: a billion in the end. */
const aliases = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`).join('\n')

test.each([
  ['lists in lists', 'a.json', nested('[', '', ']', 100_000), 'this JSON is nested too deeply to be an article'],
  [
    'graphs in graphs',
    'a.json',
    nested('{"@context":"x","@graph":', '1', '}', 10_000),
    'this JSON is nested too deeply to be an article',
  ],
  [
    'front matter that blows up',
    'a.md',
    `---\na0: &a0 [x]\n${aliases}\n---\nText\n`,
    'the front matter must hold fields such as "headline: …"',
  ],
  [
    'a text without end',
    'a.txt',
    'Wort '.repeat(50_000),
    'the text is longer than 200,000 characters; cut a book or a collection into its articles',
  ],
  [
    'front matter of a thousand pages',
    'a.md',
    `---\n${Array.from({ length: 30_000 }, (_, at) => `key${at}: x`).join('\n')}\n---\nText\n`,
    'the front matter is longer than 20,000 characters',
  ],
  [
    'a text of marks alone',
    'a.md',
    '[a]('.repeat(150_000),
    'the text is longer than 400,000 characters with its marks',
  ],
  [
    'a packed page of 50 MB',
    'a.html.gz',
    gzipSync(Buffer.alloc(50_000_000, 'x')),
    'it cannot be unpacked, or holds more than 20 MB',
  ],
])('%s is refused, and the next file is read', async (_, name, content, reason) => {
  const folder = folderWith({ 'z.txt': 'Brücke\n\nSie bleibt zu.' })
  writeFileSync(join(folder, name), content)
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  const { added, refusals } = await loadInto(library, [folder])
  expect({ added, reasons: refusals.map((each) => each.reason) }).toEqual({ added: 1, reasons: [reason] })
})

test.each([
  ['brackets', '['.repeat(190_000)],
  ['pictures', '!['.repeat(95_000)],
  ['links that never end', '[a]('.repeat(45_000)],
  ['comments that never end', '<!-- '.repeat(38_000)],
  ['a heading with a hole', `# a${' '.repeat(190_000)}b`],
])('Markdown of %s is text like any other', async (_, content) => {
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  const read = (article: Article) => ({ ...readArticle({ ...article, text: 'Die Brücke bleibt zu.' }) })
  const { added } = await loadInto(library, [folderWith({ 'a.md': content })], { read })
  expect(added).toBe(1)
})

test('a packed file that cannot be read is refused, and the next is read', async () => {
  const folder = folderWith({ 'z.txt': 'Brücke\n\nSie bleibt zu.' })
  mkdirSync(join(folder, '.elsewhere'))
  symlinkSync(join(folder, '.elsewhere'), join(folder, 'a.jsonl.gz'))
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  const { added, refusals } = await loadInto(library, [folder])
  expect({ added, files: refusals.map(({ file }) => file) }).toEqual({ added: 1, files: [join(folder, 'a.jsonl.gz')] })
})

test('a line of JSONL that is nested without end is refused, and the lines after it are read', async () => {
  const lines = [nested('{"a":', '1', '}', 50_000), JSON.stringify({ id: 'a', text: 'Die Brücke bleibt zu.' })]
  const folder = folderWith({ 'a.jsonl': lines.join('\n') })
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  const { added, refusals } = await loadInto(library, [folder])
  expect({ added, lines: refusals.map(({ line }) => line) }).toEqual({ added: 1, lines: [1] })
})

test.each([
  ['sitemap', nested('<url>', '', '</url>', 100_000), 'urlset'],
  ['list of feeds', `<body>${nested('<outline text="a">', '', '</outline>', 50_000)}</body>`, 'opml'],
  ['feed', `<channel>${nested('<item>', '', '</item>', 50_000)}</channel>`, 'rss'],
])('a %s that is nested without end is refused', async (_, inside, root) => {
  const bytes = Buffer.from(`<${root} version="2.0">${inside}</${root}>`)
  expect(await readFeed(bytes, 'https://a.example/')).toMatchObject({ kind: 'refused' })
})
