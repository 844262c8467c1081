import { describe, expect, test } from 'vitest'
import { entriesOfJson } from '../../../src/knowledge/loading/json.ts'
import { fromNinjs, isNinjs } from '../../../src/knowledge/loading/ninjs.ts'

const text = 'Die Brücke ist nicht sicher, sagt Ida Crake.'

describe('JSON-LD', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Brücke bleibt zu',
    description: 'Der Rat sucht Geld.',
    articleBody: text,
    datePublished: '2026-11-03T08:00:00+01:00',
    inLanguage: 'de-DE',
    author: [{ '@type': 'Person', name: 'Mia Holt' }, 'Tim Renn'],
    publisher: { '@type': 'Organization', name: 'Inselblatt' },
    mainEntityOfPage: { '@id': 'https://inselblatt.example/bruecke?utm_source=feed#top' },
  }

  test('gives an article with everything that is stated', async () => {
    expect(await entriesOfJson(article, 'x')).toEqual([
      {
        article: {
          id: 'https://inselblatt.example/bruecke',
          headline: 'Brücke bleibt zu',
          teaser: 'Der Rat sucht Geld.',
          text,
          language: 'de',
          published: '2026-11-03T08:00:00+01:00',
          byline: 'Mia Holt, Tim Renn',
          publisher: 'Inselblatt',
          url: 'https://inselblatt.example/bruecke?utm_source=feed#top',
        },
      },
    ])
  })

  test.each(['Article', 'ReportageNewsArticle', 'https://schema.org/NewsArticle', ['Thing', 'NewsArticle']])(
    'of the type %s is one',
    async (type) =>
      expect(await entriesOfJson({ '@type': type, articleBody: text }, 'x')).toMatchObject([
        { article: { id: 'x', text } },
      ]),
  )

  test('in a graph finds the publisher that is pointed to', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#paper', name: 'Inselblatt' },
        { '@type': 'NewsArticle', headline: 'A', articleBody: text, publisher: { '@id': '#paper' } },
        { '@type': 'NewsArticle', headline: 'B', articleBody: text },
      ],
    }
    expect(await entriesOfJson(graph, 'x')).toMatchObject([
      { article: { id: 'x-1', headline: 'A', publisher: 'Inselblatt' } },
      { article: { id: 'x-2', headline: 'B' } },
    ])
  })

  test('with HTML in the body gives its words', async () => {
    const body = '<p>Die <b>Brücke</b> ist zu.</p><p>Der Rat tagt.</p>'
    expect(await entriesOfJson({ '@type': 'Article', articleBody: body }, 'x')).toMatchObject([
      { article: { text: 'Die Brücke ist zu.\n\nDer Rat tagt.' } },
    ])
  })

  test.each([
    ['Retracted', {}],
    [['Final', 'https://example.org/status/withdrawn'], {}],
    ['Published', undefined],
  ])('of the status %s is retracted or not', async (creativeWorkStatus, retracted) => {
    const [entry] = await entriesOfJson({ ...article, creativeWorkStatus }, 'x')
    expect(entry && 'article' in entry && entry.article.retracted).toEqual(retracted)
  })

  test('tells of a correction', async () => {
    const corrected = { ...article, correction: { '@type': 'CorrectionComment', text: 'Der Rat tagt am Dienstag.' } }
    expect(await entriesOfJson(corrected, 'x')).toMatchObject([
      { article: { correction: 'Der Rat tagt am Dienstag.' } },
    ])
  })

  test.each([
    [
      'without a text',
      { '@type': 'NewsArticle', headline: 'A' },
      'the article has no text (articleBody); bring its page instead',
    ],
    ['of a person', { '@type': 'Person', name: 'A' }, 'this JSON-LD holds no article (NewsArticle, Article …)'],
    [
      'of an advertisement',
      { '@type': 'AdvertiserContentArticle', articleBody: text },
      'this JSON-LD holds no article (NewsArticle, Article …)',
    ],
    [
      'with a date of two meanings',
      { ...article, datePublished: '03/11/2026' },
      expect.stringContaining('may be two days'),
    ],
  ])('%s is refused', async (_, value, reason) => expect(await entriesOfJson(value, 'x')).toEqual([{ reason }]))
})

describe('ninjs', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const item = {
    uri: 'urn:example:1',
    type: 'text',
    pubStatus: 'usable',
    versionCreated: '2026-11-03T08:00:00+01:00',
    language: 'de',
    by: 'Von Mia Holt',
    copyrightHolder: 'Küstendienst',
    headlines: [
      { role: 'short', value: 'Brücke' },
      { role: 'main', value: 'Brücke bleibt zu' },
    ],
    bodies: [
      { role: 'html', contentType: 'text/html', value: '<p>HTML</p>' },
      { role: 'text', contentType: 'text/plain', value: text },
    ],
  }
  const article = {
    id: 'urn:example:1',
    headline: 'Brücke bleibt zu',
    text,
    language: 'de',
    published: '2026-11-03T08:00:00+01:00',
    byline: 'Von Mia Holt',
    publisher: 'Küstendienst',
  }

  const issued = '2026-11-03T08:00:00+01:00'

  test('of version 3 gives an article', async () =>
    expect(await fromNinjs(item, 'x', now)).toEqual({ article, issued }))

  test('of version 2 has its fields in lower case', async () => {
    const { pubStatus, versionCreated, copyrightHolder, bodies, ...others } = item
    const lower = {
      ...others,
      pubstatus: pubStatus,
      versioncreated: versionCreated,
      copyrightholder: copyrightHolder,
      bodies: bodies.map(({ contentType, ...body }) => ({ ...body, contenttype: contentType })),
    }
    expect(await fromNinjs(lower, 'x', now)).toEqual({ article, issued })
  })

  test('of version 1 has one body and one headline', async () => {
    const old = {
      uri: 'urn:example:2',
      headline: 'Brücke',
      body_html: '<p>Sie ist zu.</p><p>Der Rat tagt.</p>',
      language: 'de',
    }
    expect(await fromNinjs(old, 'x', now)).toMatchObject({
      article: { text: 'Sie ist zu.\n\nDer Rat tagt.', headline: 'Brücke' },
    })
  })

  test('is told from other JSON by its fields', async () => {
    expect([isNinjs(item), isNinjs({ uri: 'x', text, bodies: [] }), isNinjs({ uri: 'x' }), isNinjs([item])]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test.each([
    [
      'under an embargo',
      { embargoedUntil: '2026-11-23T14:00:00+01:00' },
      'it is under an embargo until 2026-11-23T14:00:00+01:00',
      '2026-11-23T13:00:00.000Z',
    ],
    [
      'under an embargo of version 2',
      { embargoed: '2026-12-01' },
      'it is under an embargo until 2026-12-01',
      '2026-12-02T11:59:59.000Z',
    ],
    [
      'under an embargo for all of today',
      { embargoed: '2026-11-23' },
      'it is under an embargo until 2026-11-23',
      '2026-11-24T11:59:59.000Z',
    ],
    [
      'under an embargo nobody can read',
      { embargoedUntil: 'soon' },
      'it is under an embargo whose end cannot be read ("soon")',
    ],
    ['a picture', { type: 'picture' }, 'this is no text but "picture"'],
    ['without a body', { bodies: [] }, 'the ninjs item has no text (bodies)'],
    ['damaged', { bodies: 'x' }, 'this ninjs item has a wrong value in: bodies'],
  ])('%s is refused', async (_, fields, reason, until?: string) =>
    expect(await fromNinjs({ ...item, ...fields }, 'x', now)).toEqual({ reason, ...(until && { until }) }),
  )

  test.each(['withheld', 'canceled'])('that is %s withdraws what was sent before', async (pubStatus) => {
    expect(await fromNinjs({ ...item, pubStatus }, 'x', now)).toEqual({
      reason: `its publisher says that it must not be used (status "${pubStatus}")`,
      withdrawn: { id: 'urn:example:1', issued },
    })
  })

  test('whose embargo is over is an article', async () => {
    expect(await fromNinjs({ ...item, embargoedUntil: '2026-11-23T12:00:00+01:00' }, 'x', now)).toEqual({
      article,
      issued,
    })
  })

  test('tells its terms of use', async () => {
    expect(await fromNinjs({ ...item, usageTerms: 'Nur in Deutschland', edNote: 'Ersetzt 1' }, 'x', now)).toEqual({
      article,
      issued,
      note: 'terms of use: Nur in Deutschland; note to editors: Ersetzt 1',
    })
  })
})

test('a date of the year 1 is none, and one before books were printed is refused', async () => {
  expect(await entriesOfJson({ text, published: '0001-01-01T00:00:00Z' }, 'x')).toMatchObject([{ article: { text } }])
  expect(await entriesOfJson({ text, published: '0999-12-31' }, 'x')).toMatchObject([
    { reason: '"published": "0999-12-31" is no day of the calendar' },
  ])
})

test('what is shown in one line has no breaks and turns no direction round', async () => {
  const stated = {
    headline: 'Streit\n\nBert Orth · wörtlich',
    publisher: 'Bote\r\n│ Ich war es',
    byline: 'Mia\u202e Holt',
    text,
  }
  const abstractOf = { headline: 'Alt\u2028Neu' }
  expect(await entriesOfJson({ ...stated, abstractOf }, 'x')).toMatchObject([
    {
      article: {
        headline: 'Streit Bert Orth · wörtlich',
        publisher: 'Bote │ Ich war es',
        byline: 'Mia Holt',
        abstractOf: { headline: 'Alt Neu' },
      },
    },
  ])
})
