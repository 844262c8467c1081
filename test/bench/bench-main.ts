// `npm run bench`: how fast collections of several sizes are imported and asked, what memory that takes, how many answers are
// right, and how that compares with search libraries given the same passages and questions.
// `--passages 1000,10000,100000,500000` (default the first two; 500,000 are 100,000 articles) generated ones, or
// `--corpus FILE.jsonl`; `--questions N` of each kind (default 40); `--seed N`; `--without peers,throughput,telegram`;
// `--json FILE`; `--sorts` and `--wrong N` for quality, `--profile` for where the time goes, `--reading` for how articles are read.

import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import type { Task } from './apart.ts'
import {
  answerTable,
  measuredOn,
  peerTable,
  profileTable,
  sizeLines,
  startTable,
  table,
  telegramTable,
} from './bench-report.ts'
import { generateArticle } from './collection-generator.ts'
import { questionsFrom } from './corpus-questions.ts'
import { inventedWorld, type World } from './invented-world.ts'
import { answersApart, askAll, measureAnswers, summedUpBy } from './measure-answers.ts'
import { measurePeers, retrieve } from './measure-peers.ts'
import { start, startsOf } from './measure-start.ts'
import { measureTelegram, type TelegramFigures } from './measure-telegram.ts'
import { measureThroughput } from './measure-throughput.ts'
import { profiled } from './profile.ts'
import { type BenchQuestion, generateQuestions } from './question-generator.ts'
import { tellReading } from './tell-reading.ts'

const { values: options } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000,10000' },
    questions: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    without: { type: 'string', default: '' },
    json: { type: 'string' },
    profile: { type: 'boolean', default: false },
    sorts: { type: 'boolean', default: false },
    wrong: { type: 'string', default: '0' },
    reading: { type: 'boolean', default: false },
    // Not for people: how the bench calls itself to measure something apart.
    task: { type: 'boolean', default: false },
  },
})

/** Passages of a generated article. */
const PASSAGES_EACH = 5

/** Questions asked once more on Telegram, with the buttons of their answers. */
const mostOnTelegram = 60

const say = (...parts: readonly string[]): void => void process.stdout.write(`${parts.join('\n')}\n`)

/** A collection to be measured. */
interface Sample {
  readonly name: string
  readonly corpus: string
  readonly world: World
  /** Number of generated articles; absent for a file that was given. */
  readonly articles?: number
}

function generated(folder: string, passages: number): Sample {
  const articles = Math.max(1, Math.round(passages / PASSAGES_EACH))
  const world = inventedWorld(Number(options.seed), articles, 'long')
  const corpus = join(folder, 'corpus.jsonl')
  const opened = openSync(corpus, 'w')
  for (let index = 0; index < articles; index++)
    writeSync(opened, `${JSON.stringify(generateArticle(world, index).article)}\n`)
  closeSync(opened)
  return { name: `${passages} passages in ${articles} articles, seed ${options.seed}`, corpus, world, articles }
}

const given = (corpus: string): Sample => ({
  name: corpus,
  corpus,
  world: inventedWorld(Number(options.seed), 1000),
})

/** The library's file and what SQLite keeps beside it, bytes. */
const sizeOf = (path: string): number =>
  [path, `${path}-wal`].filter(existsSync).reduce((total, file) => total + statSync(file).size, 0)

function questionsOn({ world, articles }: Sample, path: string): readonly BenchQuestion[] {
  const perKind = Number(options.questions)
  if (articles !== undefined) return generateQuestions(world, articles, perKind)
  const library = openLibrary(path)
  const questions = questionsFrom(library, world, perKind)
  library.close()
  return questions
}

async function measure(sample: Sample, folder: string) {
  say('', `== ${sample.name}`)
  const path = join(folder, 'library.sqlite')
  const starts = startsOf(path, sample.corpus)
  const bytes = sizeOf(path)
  say(startTable(starts), ...sizeLines(bytes, starts, statSync(sample.corpus).size))
  const questions = questionsOn(sample, path)
  const answers = answersApart(path, questions)
  if ('leftOut' in answers) throw new Error(`No answers: ${answers.leftOut}`)
  const { asked, memory } = answers
  const figures = [...summedUpBy(asked, ({ kind }) => kind), ...summedUpBy(asked, () => 'all')]
  const sorts = summedUpBy(asked, ({ kind, sort }) => `${kind}: ${sort}`).sort((a, b) => (a.what < b.what ? -1 : 1))
  say('', answerTable(options.sorts ? [...figures, ...sorts] : figures, memory))
  const wrong = asked.filter(({ verdict }) => verdict !== 'first').slice(0, Number(options.wrong))
  for (const { question, verdict, shown = '' } of wrong) say(`${verdict}: ${question.utterance}`, `    shown: ${shown}`)
  const without = options.without.split(',')
  const peers = without.includes('peers') ? {} : measurePeers(path, questions)
  if (!without.includes('peers')) say('', peerTable(peers))
  if (options.profile) await tellProfile(path, questions)
  const empty = join(folder, 'nothing-to-load')
  mkdirSync(empty, { recursive: true })
  const throughput = without.includes('throughput') ? undefined : await measureThroughput(path, empty, questions)
  if (throughput !== undefined)
    say(
      '',
      `over the Bot API: ${throughput.questions} questions of ${throughput.people} people, ${(throughput.questions / throughput.seconds).toFixed(0)} a second, each chat in order`,
    )
  const telegram = without.includes('telegram') ? undefined : await tellTelegram(path, questions)
  return { collection: sample.name, starts, bytes, answers: figures, sorts, memory, peers, throughput, telegram }
}

async function tellTelegram(path: string, questions: readonly BenchQuestion[]): Promise<readonly TelegramFigures[]> {
  const library = openLibrary(path)
  const asked = questions.filter((_, index) => index % Math.ceil(questions.length / mostOnTelegram) === 0)
  const figures = await measureTelegram(knowledgeBase(library), asked)
  library.close()
  say('', telegramTable(figures))
  return figures
}

async function tellProfile(path: string, questions: readonly BenchQuestion[]): Promise<void> {
  const library = openLibrary(path)
  const knowledge = knowledgeBase(library)
  say('', profileTable('asking', await profiled(() => void askAll(knowledge, questions))))
  library.close()
}

async function bench(): Promise<void> {
  const machine = measuredOn()
  say(table(Object.entries(machine)))
  if (options.reading) tellReading(inventedWorld(Number(options.seed), 1000, 'long'), Number(options.wrong))
  const sizes = options.corpus === undefined ? options.passages.split(',').map(Number) : [undefined]
  const collections = []
  for (const passages of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'belegbot-bench-'))
    try {
      const sample = passages === undefined ? given(options.corpus ?? '') : generated(folder, passages)
      collections.push(await measure(sample, folder))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ machine, collections }, undefined, 2)}\n`)
}

const figuresOf = (task: Task) => {
  if (task.what === 'start') return start(task.library, task.corpus, task.question)
  if (task.what === 'answers') return measureAnswers(task.library, task.questions)
  return retrieve(task.name, task.library, task.questions)
}

if (options.task) say(JSON.stringify(await figuresOf(JSON.parse(await text(process.stdin)) as Task)))
else await bench()
