import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { findArticleFiles, readArticleFile } from '../../../src/knowledge/loading/article-files.ts'
import type { Refusal } from '../../../src/knowledge/loading/loaded-item.ts'
import { folderWith } from './temporary-folder.ts'

interface Outcome {
  readonly articles: readonly Article[]
  readonly refusals: readonly Refusal[]
}

const read = async (...paths: readonly string[]): Promise<Outcome> => {
  const articles: Article[] = []
  const refusals: Refusal[] = []
  for (const found of await findArticleFiles(paths)) {
    if ('refused' in found) refusals.push(found.refused)
    else if ('name' in found) {
      for await (const { item } of readArticleFile(found)) {
        if ('refused' in item) refusals.push(item.refused)
        else articles.push(item.article)
      }
    }
  }
  return { articles, refusals }
}

const readOne = async (name: string, content: string | Uint8Array): Promise<Outcome> => {
  const folder = folderWith({ [name]: content })
  const { articles, refusals } = await read(folder)
  return { articles, refusals: refusals.map((each) => ({ ...each, file: each.file.slice(folder.length + 1) })) }
}

const line = (fields: object): string => JSON.stringify(fields)

describe('a plain text file', () => {
  const text = 'Brücke bleibt zu\n\nFoto: Inselblatt\n\nDie Brücke ist nicht sicher, und das seit dem Mai.\n'

  test('has its first line as headline and its whole content as text', async () => {
    const { articles } = await readOne('bruecke.txt', text)
    expect(articles).toEqual([{ id: 'bruecke', headline: 'Brücke bleibt zu', language: 'de', text }])
  })

  test('with byte order mark and Windows line ends is the same', async () => {
    const { articles } = await readOne('bruecke.txt', `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(articles[0]?.text).toBe(text)
  })

  test.each([
    ['is empty', ' \n', 'the file is empty'],
    ['is no text', new Uint8Array([0x41, 0x00, 0x01]), 'this is no text'],
    [
      'is in no encoding that can be told',
      new Uint8Array([0xb1, 0x81, 0x41]),
      'its encoding cannot be told; save it as UTF-8',
    ],
  ])('that %s is refused', async (_, content, reason) => {
    expect(await readOne('a.txt', content)).toEqual({ articles: [], refusals: [{ file: 'a.txt', reason }] })
  })
})

describe('a Markdown file', () => {
  test('takes its fields from the front matter and its words from the body', async () => {
    const content = [
      '---',
      'headline: "Brücke: zu"',
      'published: 2026-11-03',
      'language: de-AT',
      'abstractOf:',
      '  headline: Das Original',
      '---',
      '',
      '## Am **Morgen**',
      '',
      'Der *Rat* tagt, sagt [Ida Crake](https://example.org/a "T").',
      'Die Schüler*innen warten in der 5_b_6.',
      '',
      '> „Nein“, sagt sie.',
      '',
      '- Erstens',
      '- Zweitens',
    ].join('\n')
    const { articles } = await readOne('b.md', content)
    expect(articles).toEqual([
      {
        id: 'b',
        headline: 'Brücke: zu',
        published: '2026-11-03',
        language: 'de',
        abstractOf: { headline: 'Das Original' },
        text: 'Am Morgen\n\nDer Rat tagt, sagt Ida Crake. Die Schüler*innen warten in der 5_b_6.\n\n„Nein“, sagt sie.\n\nErstens\nZweitens',
      },
    ])
  })

  test('without front matter has its first heading as headline', async () => {
    const { articles } = await readOne('c.md', '# The bridge is shut\n\nThe council of the town met on Monday.\n')
    expect(articles).toEqual([
      { id: 'c', headline: 'The bridge is shut', language: 'en', text: 'The council of the town met on Monday.' },
    ])
  })

  test.each([
    ['headline: Maddox: I am not packing', 'Maddox: I am not packing'],
    ['headline: "Not yet": the sea waits', '"Not yet": the sea waits'],
    ["headline: 'Quiet'\nteaser: One: two", 'Quiet'],
  ])('with a colon in the headline is read as it is meant: %s', async (front, headline) => {
    const { articles, refusals } = await readOne('c.md', `---\n${front}\n---\n\nThe sea is calm.`)
    expect(refusals).toEqual([])
    expect(articles[0]?.headline).toBe(headline)
  })

  test('with a broken front matter is refused with the line', async () => {
    const { refusals } = await readOne('d.md', '---\nheadline: "x\nlanguage: de\n---\n\nText.\n')
    expect(refusals).toEqual([
      { file: 'd.md', line: expect.any(Number), reason: expect.stringContaining('the front matter is not valid YAML') },
    ])
  })

  test('whose front matter does not end is refused', async () => {
    const { refusals } = await readOne('d.md', '---\nheadline: A\n\nText.\n')
    expect(refusals).toEqual([{ file: 'd.md', line: 1, reason: 'the front matter has no closing line ---' }])
  })

  test('without any text is refused', async () => {
    const { refusals } = await readOne('e.md', '---\nheadline: X\n---\n\n')
    expect(refusals).toEqual([{ file: 'e.md', reason: 'there is no text below the front matter' }])
  })
})

describe('a JSON file', () => {
  test('holds one article or many', async () => {
    const one = { headline: 'A', lang: 'de', text: 'Es regnet.' }
    expect((await readOne('one.json', line(one))).articles.map((each) => each.id)).toEqual(['one'])
    const many = await readOne('many.json', line([one, { ...one, id: 'own' }]))
    expect(many.articles.map((each) => each.id)).toEqual(['many-1', 'own'])
  })

  test('that is none is refused with the line of the fault', async () => {
    const { refusals } = await readOne('x.json', '{\n  "headline": "A",\n  "text": oops\n}')
    expect(refusals).toEqual([{ file: 'x.json', line: 3, reason: expect.stringContaining('this is not valid JSON') }])
  })

  test('names the article of an array that is wrong', async () => {
    const { refusals } = await readOne('x.json', line([{ text: 'Es regnet.' }, 5]))
    expect(refusals[0]?.reason).toBe('article 2: this is no article: an object with fields was expected')
  })
})

describe('a JSONL file', () => {
  test('gives an article a line; blank lines, byte order mark and Windows line ends do no harm', async () => {
    const lines = [
      line({ id: 'a', text: 'Es regnet.' }),
      '',
      line({ lang: 'en', headline: 'B', text: 'It\u2028rained.' }),
      '',
    ]
    const { articles, refusals } = await readOne('c.jsonl', `\uFEFF${lines.join('\r\n')}`)
    expect(refusals).toEqual([])
    expect(articles.map(({ id, headline, text }) => [id, headline, text])).toEqual([
      ['a', 'Es regnet.', 'Es regnet.'],
      ['c-3', 'B', 'It\u2028rained.'],
    ])
  })

  test.each([
    ['a missing field', { id: 'a' }, '"text" is missing'],
    ['a blank field', { text: ' ' }, '"text" is missing'],
    ['a number for the text', { text: 5 }, '"text" must be a text that is not empty'],
    ['words for a date', { text: 'Es regnet.', published: 'gestern' }, '"published": "gestern" is no date'],
    [
      'a day that does not exist',
      { text: 'Es regnet.', published: '2026-02-30' },
      '"published": "2026-02-30" is no day of the calendar',
    ],
    [
      'a language in words',
      { text: 'Es regnet.', lang: 'deutsch' },
      '"language" must be a code of two letters such as de',
    ],
    [
      'a link to a script',
      { text: 'Es regnet.', url: 'javascript:alert(1)' },
      '"url" must be a web address such as https://example.org/article',
    ],
    [
      'two faults',
      { id: 7, publisher: [], text: 'Es regnet.' },
      '"id" must be a text of at most 200 characters; "publisher" must be a text',
    ],
  ])('with %s names line and field', async (_, fields, reason) => {
    const { articles, refusals } = await readOne(
      'c.jsonl',
      `${line({ id: 'first', text: 'Es regnet.' })}\n${line(fields)}\n`,
    )
    expect(articles.map((each) => each.id)).toEqual(['first'])
    expect(refusals).toEqual([{ file: 'c.jsonl', line: 2, reason }])
  })

  test('with a misspelt field names the one that was meant', async () => {
    const { refusals } = await readOne('c.jsonl', line({ text: 'Es regnet.', publised: '2026-11-03' }))
    expect(refusals).toEqual([
      { file: 'c.jsonl', line: 1, reason: 'there is no field "publised"; is "published" meant?' },
    ])
  })

  test('with half a line of JSON goes on with the next', async () => {
    const { articles, refusals } = await readOne('c.jsonl', `{"id":"a","te\n${line({ id: 'b', text: 'Es regnet.' })}`)
    expect(articles.map((each) => each.id)).toEqual(['b'])
    expect(refusals).toEqual([
      { file: 'c.jsonl', line: 1, reason: expect.stringMatching(/^this is not valid JSON \(.+\)$/) },
    ])
  })
})

describe('a folder', () => {
  test('is read with its folders in the order of names, hidden and other files left out', async () => {
    const folder = folderWith({
      'b.txt': 'B\n\nEs regnet.',
      'a/x.md': '# X\n\nEs regnet.',
      'notes.csv': 'a,b',
      '.git/y.txt': 'Y',
    })
    expect((await read(folder)).articles.map((each) => each.id)).toEqual(['a/x', 'b'])
  })

  test('may be empty', async () => expect(await read(folderWith({}))).toEqual({ articles: [], refusals: [] }))
})

test('a path that is not there and a kind of file that is not read are refused', async () => {
  const folder = folderWith({ 'a.csv': 'x' })
  expect((await read(join(folder, 'none.txt'), join(folder, 'a.csv'))).refusals).toEqual([
    { file: join(folder, 'none.txt'), reason: 'there is no such file or folder' },
    {
      file: join(folder, 'a.csv'),
      reason: expect.stringMatching(/^files of this kind are not read, only .+\.jsonl/),
    },
  ])
})
