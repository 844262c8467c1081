// `npm run ask`: one question from the command line, or many a line for measuring. The same answers as everywhere else.

import { createInterface } from 'node:readline'
import { z } from 'zod'
import { respondToAnswer } from '../commands/answers.ts'
import { textsIn } from '../commands/texts/texts.ts'
import {
  type Answer,
  type Evidence,
  type KnowledgeBase,
  knowledgeBase,
  type Question,
} from '../knowledge/knowledge-base.ts'
import { loadInto } from '../knowledge/loading/load-into.ts'
import type { Refusal } from '../knowledge/loading/loaded-item.ts'
import { LibraryError } from '../knowledge/storage/library-error.ts'
import { openLibrary } from '../knowledge/storage/sqlite-library.ts'
import { complain, endWithReader } from './complain.ts'
import { type Config, environment, readConfig } from './config.ts'
import { plain, renderReply } from './terminal/render-reply.ts'

const USAGE =
  'usage: npm run --silent ask -- [--corpus FILE.jsonl|FOLDER] [--json] "question"\n' +
  '       npm run --silent ask -- [--corpus FILE.jsonl|FOLDER] --batch < QUESTIONS.jsonl'

/** A line of a batch: one question, or turns of which the last is answered. */
const batchLine = z.union([
  z.object({ id: z.string(), turns: z.array(z.string()).min(1) }),
  z.object({ id: z.string(), question: z.string() }).transform(({ id, question }) => ({ id, turns: [question] })),
])

/** The output of a batch; one line a question. */
interface Printed {
  readonly kind: Answer['kind']
  readonly evidence: readonly PrintedEvidence[]
  readonly reply: string
}

interface PrintedEvidence {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly speaker?: string
  readonly reportedBy?: string
}

interface Wish {
  readonly corpus?: string
  readonly json: boolean
  readonly batch: boolean
  readonly question: string
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function wishFrom(args: readonly string[]): Wish {
  const at = args.indexOf('--corpus')
  const corpus = at < 0 ? undefined : args[at + 1]
  const words = args.filter((arg, place) => !arg.startsWith('--') && (at < 0 || place !== at + 1))
  return {
    ...(corpus === undefined ? {} : { corpus }),
    json: args.includes('--json'),
    batch: args.includes('--batch'),
    question: words.join(' '),
  }
}

/** Exit code: 0 when answered, 1 when the library or the corpus cannot be read, 2 when there is nothing to ask. */
async function run(wish: Wish): Promise<number> {
  if (!wish.batch && wish.question.trim() === '') {
    complain(USAGE)
    return 2
  }
  const read = readConfig(environment())
  if ('faults' in read) {
    read.faults.forEach(complain)
    return 1
  }
  try {
    return await askLibrary(wish, read.config)
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    complain(error.message)
    return 1
  }
}

/** A corpus is asked alone: in memory, or in the library's file where the environment names one. */
async function askLibrary(wish: Wish, config: Pick<Config, 'libraryPath' | 'articlesDir' | 'memory'>): Promise<number> {
  const alone = wish.corpus !== undefined && (environment().LIBRARY_PATH ?? '') === ''
  const library = openLibrary(alone ? ':memory:' : config.libraryPath, undefined, config.memory)
  try {
    const folder = wish.corpus ?? config.articlesDir
    const { refusals } = await loadInto(library, [folder], { origin: folder })
    for (const refusal of refusals) complain(refusalLine(refusal))
    const knowledge = knowledgeBase(library)
    if (wish.batch) await answerLines(knowledge)
    else answerOne(knowledge, wish)
    return 0
  } finally {
    library.close()
  }
}

const refusalLine = ({ file, line, reason }: Refusal): string =>
  line === undefined ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`

function answerOne(knowledge: KnowledgeBase, { question, json }: Wish): void {
  const printed = answerTurns(knowledge, [question])
  say(json ? JSON.stringify(printed) : printed.reply)
}

async function answerLines(knowledge: KnowledgeBase): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read === undefined) complain(`line ${number}: neither {"id","question"} nor {"id","turns"}`)
    else say(JSON.stringify({ id: read.id, ...answerTurns(knowledge, read.turns) }))
  }
}

function readLine(line: string): z.infer<typeof batchLine> | undefined {
  try {
    return batchLine.safeParse(JSON.parse(line)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The answer to the last of the turns; each sees the question before, as in a chat. */
function answerTurns(knowledge: KnowledgeBase, turns: readonly string[]): Printed {
  let previous: Question | undefined
  let printed: Printed = { kind: 'refusal', evidence: [], reply: '' }
  for (const utterance of turns) {
    const now = new Date()
    const asking = { language: languageOf(utterance, previous), now, ...(previous === undefined ? {} : { previous }) }
    const answer = knowledge.ask(utterance, asking)
    printed = print(answer, knowledge, asking.now)
    previous = answer.question
  }
  return printed
}

/** There is no client to say which language is wanted; German signs decide, else the language of the turn before. */
const languageOf = (utterance: string, previous: Question | undefined): 'de' | 'en' =>
  previous === undefined ? (/[äöüß]/i.test(utterance) ? 'de' : 'en') : previous.language === 'de' ? 'de' : 'en'

function print(answer: Answer, knowledge: KnowledgeBase, now: Date): Printed {
  const language = answer.question.language === 'de' ? 'de' : 'en'
  const request = {
    language,
    texts: textsIn(language),
    knowledge,
    conversation: {},
    now,
    words: answer.question.utterance,
  } as const
  const { reply } = respondToAnswer(answer, request)
  return { kind: answer.kind, evidence: evidenceIn(answer).map(printEvidence), reply: renderReply(reply, plain) }
}

const evidenceIn = (answer: Answer): readonly Evidence[] => ('evidence' in answer ? (answer.evidence ?? []) : [])

function printEvidence({ article, start, end, text, quotation, person }: Evidence): PrintedEvidence {
  const speaker = person?.name ?? quotation?.speaker?.name
  const reportedBy = quotation?.reportedBy
  return {
    article: article.id,
    start,
    end,
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(reportedBy === undefined ? {} : { reportedBy }),
  }
}

endWithReader()
process.exitCode = await run(wishFrom(process.argv.slice(2)))
