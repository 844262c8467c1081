// `npm run bench`: how fast articles are read, imported and asked, how many answers are right, and what memory it takes.
// `--articles N` (default 1,000) generated ones, or `--corpus FILE.jsonl`; `--questions N` of each kind (default 100);
// `--seed N`; `--json FILE` for the figures; `--profile` for where the time goes; `--sorts` and `--wrong N` for quality.

import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Article } from '../../src/knowledge/article/article.ts'
import { knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { findArticleFiles, readArticleFile } from '../../src/knowledge/loading/article-files.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import {
  answerTable,
  foundTable,
  measuredOn,
  profileTable,
  readingTable,
  startTable,
  table,
  telegramTable,
} from './bench-report.ts'
import { generateArticle } from './collection-generator.ts'
import { questionsFrom } from './corpus-questions.ts'
import { inventedWorld, type World } from './invented-world.ts'
import { type Asked, askAll, summedUpBy } from './measure-answers.ts'
import { measureFound } from './measure-found.ts'
import { measureReading } from './measure-reading.ts'
import { measureStart, start } from './measure-start.ts'
import { measureTelegram } from './measure-telegram.ts'
import { profiled } from './profile.ts'
import { type BenchQuestion, generateQuestions } from './question-generator.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    questions: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    json: { type: 'string' },
    profile: { type: 'boolean', default: false },
    sorts: { type: 'boolean', default: false },
    wrong: { type: 'string', default: '0' },
    // Not for people: how the bench calls itself to measure a start.
    start: { type: 'string' },
    ask: { type: 'string', default: '' },
  },
})

/** At most as many articles are kept in memory to measure reading; the whole collection is measured by the cold start. */
const readAtMost = 1000

/** Questions asked once more on Telegram, with the buttons of their answers. */
const mostOnTelegram = 60

/** The finder of quotations on texts made to be slow: a bench of its own, run after the others. */
const hostileTexts = join(import.meta.dirname, 'quotation-bench.ts')

const say = (...parts: readonly string[]): void => void process.stdout.write(`${parts.join('\n')}\n`)

function writeCorpus(file: string, world: World, size: number): void {
  const opened = openSync(file, 'w')
  for (let index = 0; index < size; index++) {
    writeSync(opened, `${JSON.stringify(generateArticle(world, index).article)}\n`)
  }
  closeSync(opened)
}

async function firstArticles(corpus: string, most: number): Promise<readonly Article[]> {
  const articles: Article[] = []
  for (const found of await findArticleFiles([corpus])) {
    if ('refused' in found) throw new Error(`${corpus}: ${found.refused.reason}`)
    if (!('name' in found)) continue
    for await (const { item } of readArticleFile(found)) {
      if ('article' in item) articles.push(item.article)
      if (articles.length === most) return articles
    }
  }
  return articles
}

/** The library's file and what SQLite keeps beside it, bytes. */
const sizeOf = (path: string): number =>
  [path, `${path}-wal`].filter(existsSync).reduce((total, file) => total + statSync(file).size, 0)

function tellWrong(asked: readonly Asked[], most: number): void {
  const wrong = asked.filter(({ verdict }) => verdict !== 'first').slice(0, most)
  if (wrong.length === 0) return
  const line = ({ question: { kind, sort, utterance }, verdict, shown }: Asked) =>
    `${verdict}: ${kind}, ${sort}: ${utterance}${shown === undefined ? '' : `\n    shown: ${shown}`}`
  say('', ...wrong.map(line))
}

async function measureAsking(
  path: string,
  questionsOf: (library: ReturnType<typeof openLibrary>) => readonly BenchQuestion[],
) {
  const library = openLibrary(path)
  try {
    const questions = questionsOf(library)
    const knowledge = knowledgeBase(library)
    const asked = askAll(knowledge, questions)
    const figures = [...summedUpBy(asked, ({ kind }) => kind), ...summedUpBy(asked, () => 'all')]
    const sorts = summedUpBy(asked, ({ kind, sort }) => `${kind}: ${sort}`).sort((a, b) => (a.what < b.what ? -1 : 1))
    say('', answerTable(options.sorts ? [...figures, ...sorts] : figures))
    tellWrong(asked, Number(options.wrong))
    const telegram = await measureTelegram(knowledge, spreadOf(questions, mostOnTelegram))
    say('', telegramTable(telegram))
    if (options.profile) say('', profileTable('asking', await profiled(() => void askAll(knowledge, questions))))
    return { answers: figures, sorts, telegram }
  } finally {
    library.close()
  }
}

/** At most `most` of them, from all over. */
const spreadOf = <T>(all: readonly T[], most: number): readonly T[] =>
  most < 1 ? [] : all.filter((_, index) => index % Math.ceil(all.length / most) === 0)

/** Of generated articles alone, since only of them it is known what was written. */
function measureQuality(world: World, size: number) {
  const { wrong, ...found } = measureFound(world, size)
  say('', foundTable(found))
  for (const line of spreadOf(wrong, Number(options.wrong))) say(line)
  return { found }
}

async function bench(folder: string) {
  const machine = measuredOn()
  say(table(Object.entries(machine)))
  const size = Number(options.articles)
  const world = inventedWorld(Number(options.seed), size)
  const corpus = options.corpus ?? join(folder, 'corpus.jsonl')
  if (options.corpus === undefined) writeCorpus(corpus, world, size)
  const articles = await firstArticles(corpus, readAtMost)
  const reading = measureReading(articles)
  say('', readingTable(reading))
  if (options.profile) say('', profileTable('reading and putting', await profiled(() => void measureReading(articles))))
  const quality = options.corpus === undefined ? measureQuality(world, Math.min(size, readAtMost)) : {}

  const path = join(folder, 'library.sqlite')
  const [first] = generateQuestions(world, Math.min(size, 100), 1)
  const question = first?.utterance ?? ''
  const starts = {
    'cold: the whole collection is imported': measureStart(path, corpus, question),
    'warm: the collection is compared': measureStart(path, corpus, question),
    'warm: the library alone': measureStart(path, undefined, question),
  }
  say('', startTable(starts))
  const bytes = sizeOf(path)
  say(`library file: ${(bytes / 1024 ** 2).toFixed(1)} MB`)

  const perKind = Number(options.questions)
  const asking = await measureAsking(path, (library) =>
    options.corpus === undefined ? generateQuestions(world, size, perKind) : questionsFrom(library, world, perKind),
  )
  return {
    machine,
    collection: options.corpus ?? `${size} generated, seed ${options.seed}`,
    reading,
    ...quality,
    starts,
    bytes,
    ...asking,
  }
}

if (options.start !== undefined) {
  say(JSON.stringify(await start(options.start, options.corpus, options.ask)))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'belegbot-bench-'))
  try {
    const figures = await bench(folder)
    if (existsSync(hostileTexts)) execFileSync(process.execPath, [hostileTexts], { stdio: 'inherit' })
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
