// `npm run evaluate [-- --errors N] [--held-out | --gold FOLDER]`: how good quotations and answers are on the shipped articles,
// as tables; with --held-out on articles and questions that nobody looks at while mending, with --gold on one's own: a folder
// with articles/, questions.jsonl and, where wanted, quotations.jsonl and not-quotations.jsonl. Two such folders are here:
// practice/ (hard questions, as people type them, to be read and learnt from) and held-out-news/ (of the same kind, not to be read).

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../src/knowledge/answer/answer.ts'
import { type KnowledgeBase, knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { loadInto } from '../../src/knowledge/loading/load-into.ts'
import { type Library, openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { type GoldQuestion, goldQuestions, goldQuotations, notQuotations } from './gold-lines.ts'
import { evidenceOf, judge, type Verdict } from './score-answers.ts'
import { emptyScore, type QuotationCounts, type QuotationScore, scoreArticle } from './score-quotations.ts'
import { f1, percent, table } from './table.ts'

interface Gold {
  readonly folder: string
  readonly articles: string
}

const SHIPPED: Gold = {
  folder: import.meta.dirname,
  articles: join(import.meta.dirname, '..', '..', 'data', 'articles'),
}
const goldIn = (folder: string): Gold => ({ folder, articles: join(folder, 'articles') })
/** Questions are asked on one day, so that „last week“ is always the same week. */
const NOW = new Date('2026-11-23T12:00:00Z')

const say = (words: string): void => void process.stdout.write(`${words}\n`)

const evaluate = async ({ folder, articles }: Gold, errorsWanted: number): Promise<void> => {
  const library = openLibrary(':memory:')
  const { refusals } = await loadInto(library, [articles])
  for (const { file, reason } of refusals) say(`refused: ${file}: ${reason}`)
  const quotationErrors = existsSync(join(folder, 'quotations.jsonl')) ? evaluateQuotations(library, folder) : []
  const asked = goldQuestions(folder).map((question) => ask(library, knowledgeBase(library), question))
  say(`\nQUESTIONS\n${questionTable(asked)}`)
  say(`evidence not verbatim: ${asked.reduce((sum, each) => sum + each.notVerbatim, 0)}`)
  const wrong = asked.filter((each) => !each.verdict.first).map(describe)
  for (const line of [...quotationErrors.slice(0, errorsWanted), ...wrong.slice(0, errorsWanted)]) say(line)
  library.close()
}

/** Prints how well the quotations are found; returns a line for each error. */
const evaluateQuotations = (library: Library, folder: string): readonly string[] => {
  const score = quotationScore(library, folder)
  say(`QUOTATIONS\n${quotationTable(score)}`)
  const none = notQuotations(folder).length
  const share = percent(score.wronglyTaken, none)
  say(`words in marks that are nobody's, returned: ${score.wronglyTaken} of ${none} (${share})`)
  return score.errors
}

const quotationScore = (library: Library, folder: string): QuotationScore => {
  const score = emptyScore()
  const none = notQuotations(folder)
  for (const [id, gold] of goldQuotations(folder)) {
    const article = library.article(id)?.article
    if (!article) throw new Error(`the gold names an article that was not loaded: ${id}`)
    const words = none.filter((each) => each.id === id).map((each) => each.text)
    scoreArticle(score, article, gold, library.quotationsIn(id), words)
  }
  return score
}

const quotationTable = ({ byType }: QuotationScore): string => {
  const rows = [...byType, ['all', sum([...byType.values()])] as const]
  const figures = rows.map(([type, row]) => [
    type,
    String(row.gold),
    String(row.found),
    f1(row.right, row.found, row.gold),
    f1(row.attributed, row.found, row.gold),
  ])
  return table([['type', 'gold', 'found', 'span F1', 'quote+speaker F1'], ...figures])
}

const sum = (rows: readonly QuotationCounts[]): QuotationCounts => {
  const all = { gold: 0, found: 0, right: 0, attributed: 0 }
  for (const row of rows) for (const key of ['gold', 'found', 'right', 'attributed'] as const) all[key] += row[key]
  return all
}

interface Asked {
  readonly question: GoldQuestion
  readonly answer: Answer
  readonly verdict: Verdict
  readonly notVerbatim: number
}

/** Asks the turns one after the other, each knowing the one before, and judges the last answer. */
const ask = (library: Library, knowledge: KnowledgeBase, question: GoldQuestion): Asked => {
  const [first, ...then] = question.turns ?? [question.question ?? '']
  let answer = knowledge.ask(first ?? '', { language: question.lang, now: NOW })
  for (const turn of then) {
    answer = knowledge.ask(turn, { language: question.lang, now: NOW, previous: answer.question })
  }
  const notVerbatim = evidenceOf(answer).filter(
    ({ article, start, end, text }) => library.article(article.id)?.article.text.slice(start, end) !== text,
  ).length
  return { question, answer, verdict: judge(answer, question.expect), notVerbatim }
}

const questionTable = (asked: readonly Asked[]): string => {
  const groups = new Map<string, Asked[]>()
  for (const each of asked) {
    const { kind, lang, expect } = each.question
    const all = 'refused' in expect ? 'ALL without an answer' : 'ALL with an answer'
    for (const name of [`${kind} ${lang}`, all]) groups.set(name, [...(groups.get(name) ?? []), each])
  }
  return table([
    ['kind', 'n', 'right at 1', 'in 3', 'refused rightly', 'refused wrongly'],
    ...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, rows]) => [name, ...figuresOf(rows)]),
  ])
}

const figuresOf = (rows: readonly Asked[]): readonly string[] => {
  const times = (test: (each: Asked) => boolean): number => rows.filter(test).length
  const unanswerable = times((each) => 'refused' in each.question.expect)
  return [
    String(rows.length),
    percent(
      times((each) => each.verdict.first),
      rows.length,
    ),
    percent(
      times((each) => each.verdict.firstThree),
      rows.length,
    ),
    percent(
      times((each) => 'refused' in each.question.expect && each.verdict.first),
      unanswerable,
    ),
    percent(
      times((each) => !('refused' in each.question.expect) && each.verdict.refused),
      rows.length - unanswerable,
    ),
  ]
}

const describe = ({ question, answer }: Asked): string => {
  const asked = (question.turns ?? [question.question]).join(' / ')
  const shown = evidenceOf(answer)
    .slice(0, 2)
    .map((each) => `${each.person?.name ?? '-'}: “${each.text.slice(0, 120)}”`)
  return `${question.id} ${question.kind}: ${asked}\n    expected ${JSON.stringify(question.expect).slice(0, 160)}\n    ${answer.kind} ${shown.join(' | ')}`
}

const optionValue = (option: string): string | undefined => {
  const place = process.argv.indexOf(option)
  return place < 0 ? undefined : process.argv[place + 1]
}

const folder = process.argv.includes('--held-out') ? join(import.meta.dirname, 'held-out') : optionValue('--gold')
await evaluate(folder === undefined ? SHIPPED : goldIn(folder), Number(optionValue('--errors') ?? 0))
