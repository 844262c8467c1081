// The gold is only worth something while it quotes the articles letter for letter: a corrected comma in an article
// would otherwise make a right answer look wrong. Reads the files itself, so that no fault of the loader can hide one.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const golds = [
  { of: 'the shipped articles', folder: import.meta.dirname, shelf: join('..', '..', 'data', 'articles') },
  { of: 'the held-out articles', folder: join(import.meta.dirname, 'held-out'), shelf: 'articles' },
]
/** Questions for what is not there that each gold must have: without them nobody sees what is made up. Two have questions only. */
const questionGolds = [
  ...golds.map((gold) => ({ ...gold, unanswerable: 30 })),
  { of: 'the practice articles', folder: join(import.meta.dirname, 'practice'), shelf: 'articles', unanswerable: 30 },
  { of: 'the held-out news', folder: join(import.meta.dirname, 'held-out-news'), shelf: 'articles', unanswerable: 20 },
]

const frontMatter = z.object({ headline: z.string().min(1), teaser: z.string().optional() })
const jsonArticle = frontMatter.extend({ text: z.string().min(1) })

const quotationLine = z.strictObject({
  id: z.string(),
  quotes: z.array(
    z.strictObject({
      text: z.string().min(1),
      occurrence: z.int().min(2).optional(),
      type: z.enum(['direct', 'partial', 'headline', 'indirect']),
      speaker: z.string().min(1),
      reportedBy: z.string().min(1).optional(),
      nested: z.literal(true).optional(),
    }),
  ),
})
const notQuotationLine = z.strictObject({ id: z.string(), text: z.string().min(1) })

const words = z.array(z.strictObject({ article: z.string(), text: z.string().min(1) })).min(1)
const expectation = z.union([
  z.strictObject({ refused: z.literal(true), mayCite: z.string().optional() }),
  z.strictObject({ kind: z.literal('summary'), article: z.string() }),
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({ whoSaid: z.literal(true), speaker: z.string().min(1), words }),
  z.strictObject({ words }),
  z.strictObject({ article: z.string(), answerText: z.string().min(1) }),
])
const kinds = ['who-said', 'what-said', 'about', 'summary', 'list', 'follow-up', 'opinion', 'unanswerable'] as const
const questionLine = z
  .strictObject({
    id: z.string(),
    lang: z.enum(['de', 'en']),
    kind: z.enum(kinds),
    question: z.string().min(1).optional(),
    turns: z.array(z.string().min(1)).min(2).optional(),
    expect: expectation,
  })
  .refine((line) => (line.question === undefined) !== (line.turns === undefined), 'either a question or turns')

/** The words of an article file a reader sees: headline, teaser, body; of a plain text file everything. */
function readable(file: string): string {
  const raw = readFileSync(file, 'utf8')
  if (extname(file) === '.txt') return raw
  if (extname(file) === '.json') {
    const article = jsonArticle.parse(JSON.parse(raw))
    return [article.headline, article.teaser ?? '', article.text].join('\n\n')
  }
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(raw) ?? []
  const front = frontMatter.parse(parse(yaml))
  return [front.headline, front.teaser ?? '', body].join('\n\n')
}

/** Each line of a gold file, checked; a malformed one is named by its number. */
function goldLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line, index) => {
    const parsed = schema.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

/** What an expectation claims to stand in an article, as pairs of article and words. */
function claims(line: z.infer<typeof questionLine>): { article: string; text: string }[] {
  const wanted = line.expect
  if ('words' in wanted) return wanted.words
  if ('answerText' in wanted) return [{ article: wanted.article, text: wanted.answerText }]
  return 'article' in wanted ? [{ article: wanted.article, text: '' }] : []
}

const articlesIn = (shelf: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(shelf).map((file) => [basename(file, extname(file)), readable(join(shelf, file))]))

describe.each(golds)('the quotations of $of', ({ folder, shelf }) => {
  const articles = articlesIn(join(folder, shelf))
  const timesIn = (article: string, text: string) => (articles.get(article)?.split(text).length ?? 1) - 1
  const quotations = goldLines(join(folder, 'quotations.jsonl'), quotationLine)
  const notQuotations = goldLines(join(folder, 'not-quotations.jsonl'), notQuotationLine)

  test('lists the quotations of every article, once', () => {
    expect(quotations.map((line) => line.id).sort()).toEqual([...articles.keys()].sort())
  })

  test.each(quotations)('quotes $id letter for letter', ({ id, quotes }) => {
    const missing = quotes.filter((quote) => timesIn(id, quote.text) < (quote.occurrence ?? 1))
    expect(missing).toEqual([])
  })

  test('names no quotation among the words in marks that are none', () => {
    const missing = notQuotations.filter(({ id, text }) => timesIn(id, text) === 0)
    const isQuotation = notQuotations.filter(({ id, text }) =>
      quotations.some((line) => line.id === id && line.quotes.some((quote) => quote.text === text)),
    )
    expect({ missing, isQuotation }).toEqual({ missing: [], isQuotation: [] })
  })
})

describe.each(questionGolds)('the questions about $of', ({ folder, shelf, unanswerable }) => {
  const articles = articlesIn(join(folder, shelf))
  const timesIn = (article: string, text: string) => (articles.get(article)?.split(text).length ?? 1) - 1
  const questions = goldLines(join(folder, 'questions.jsonl'), questionLine)

  test('asks each question once, under an id of its own', () => {
    const asked = questions.map((line) => JSON.stringify(line.turns ?? line.question))
    expect(new Set(asked).size).toBe(asked.length)
    expect(new Set(questions.map((line) => line.id)).size).toBe(questions.length)
  })

  test('expects only words that stand in the article named', () => {
    const missing = questions.flatMap((line) =>
      claims(line)
        .filter(({ article, text }) => !articles.has(article) || (text !== '' && timesIn(article, text) === 0))
        .map((claim) => ({ question: line.id, ...claim })),
    )
    expect(missing).toEqual([])
  })

  test('lets a refusal cite only what an article says', () => {
    const sentences = questions.flatMap(({ expect: wanted }) => ('mayCite' in wanted ? [wanted.mayCite ?? ''] : []))
    const everything = [...articles.values()].join('\n')
    expect(sentences.filter((sentence) => !everything.includes(sentence))).toEqual([])
  })

  test('asks for each kind of answer, and often enough for what is not there', () => {
    expect(new Set(questions.map((line) => line.kind))).toEqual(new Set(kinds))
    expect(questions.filter((line) => 'refused' in line.expect).length).toBeGreaterThanOrEqual(unanswerable)
  })
})
