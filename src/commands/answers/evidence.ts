// Quotations or sentences that answer a question: three at a time, the best first, the rest behind a button.

import type { Answer, Evidence, Question } from '../../knowledge/knowledge-base.ts'
import type { Action } from '../action.ts'
import { encodeAction } from '../callback.ts'
import { checkMark } from '../check-mark.ts'
import type { Request } from '../command.ts'
import { button, line, reply } from '../compose.ts'
import { aboutQuotation, contextButton, evidenceList, sourceButtons, speakerName } from '../evidence.ts'
import { pageButtons } from '../pages.ts'
import { evidenceAtOnce, othersButtons } from '../person-quotes.ts'
import type { Block, Button, Reply } from '../reply.ts'
import { shorten } from '../shorten.ts'
import type { Texts } from '../texts/texts.ts'
import { carriedButtons, carriedLines } from './carried.ts'

type EvidenceAnswer = Extract<Answer, { kind: 'quotes' | 'passages' }>

const labelLength = 40

/** What an answer that was not asked for in words says over its evidence, and how its pages are reached. */
interface Listing {
  readonly title: readonly Block[]
  readonly pageAt: (from: number) => Action
}

/** The pieces of evidence from `from` on, with their contexts, their articles and the pages beside them as buttons. */
export function evidenceReply(answer: EvidenceAnswer, request: Request, from: number, listing?: Listing): Reply {
  const { texts } = request
  const shown = answer.evidence.slice(from, from + evidenceAtOnce)
  if (shown.length === 0) return reply([line(texts.answer.nothingMore)])
  const next = from + shown.length
  const total = answer.evidence.length
  return reply(
    [
      ...carriedLines(answer.question, request),
      ...(listing?.title ?? heading(answer, from, texts)),
      ...evidenceList(shown, request, from + 1),
      ...(shown.length < total ? [line(texts.answer.part(from + 1, next, total))] : []),
    ],
    [
      contexts(shown, from, texts),
      summaries(shown, from, texts),
      [...moreOfSpeaker(shown, answer, texts), ...others(answer, texts)],
      pages(answer, from, texts, listing?.pageAt ?? ((position) => moreAction(answer.question, position))),
      ...(total === 1
        ? shown.flatMap((one) => [aboutQuotation(one, request), sourceButtons(one, one.text, texts)])
        : []),
      carriedButtons(answer.question, texts),
    ],
  )
}

function heading(answer: EvidenceAnswer, from: number, texts: Texts): readonly Block[] {
  if (from > 0) return []
  if (answer.question.kind === 'opinion') return [line(texts.answer.sides)]
  if (answer.kind === 'passages') return [line(texts.answer.passages)]
  const close = answer.question.kind === 'who-said' && answer.evidence[0].wording === 'close'
  return close ? [line(texts.answer.wordsClose)] : []
}

/** „2“ after a label where several pieces of evidence are shown. */
const numbered = (label: string, number: number, several: boolean): string => (several ? `${label} ${number}` : label)

const contexts = (shown: readonly Evidence[], from: number, texts: Texts): readonly Button[] =>
  shown.map((evidence, index) =>
    contextButton(evidence, numbered(texts.buttons.context, from + index + 1, shown.length > 1 || from > 0)),
  )

/** One for each article, numbered like its first piece of evidence. */
function summaries(shown: readonly Evidence[], from: number, texts: Texts): readonly Button[] {
  const firsts = shown.flatMap(({ article }, index) =>
    shown.findIndex((other) => other.article.id === article.id) === index
      ? [{ article, number: from + index + 1 }]
      : [],
  )
  return firsts.map(({ article, number }) =>
    button(numbered(texts.buttons.summary, number, firsts.length > 1), {
      do: 'summary',
      article: article.changedTo ?? article.key,
      length: 'short',
    }),
  )
}

/** Only where the answer does not show all the words of this speaker already. */
function moreOfSpeaker(shown: readonly Evidence[], answer: EvidenceAnswer, texts: Texts): readonly Button[] {
  const [first] = shown
  const person = first?.person
  if (first === undefined || person === undefined) return []
  const known = answer.evidence.filter((evidence) => evidence.person?.key === person.key).length
  if (person.quotations <= known) return []
  const label = shorten(texts.buttons.moreOf(speakerName(first) ?? person.name), labelLength)
  return [button(label, { do: 'quotes', person: person.key, from: 0, show: 'new' })]
}

/** What others say on the same, where one person was asked about. */
function others({ question }: EvidenceAnswer, texts: Texts): readonly Button[] {
  const [person, ...more] = question.persons
  const asked = question.kind === 'what-said' && more.length === 0
  return asked && person !== undefined && question.topic !== undefined
    ? othersButtons(person, question.topic, texts)
    : []
}

function pages({ evidence }: EvidenceAnswer, from: number, texts: Texts, pageAt: (from: number) => Action) {
  return pageButtons(
    { items: evidence.slice(from, from + evidenceAtOnce), from, total: evidence.length },
    evidenceAtOnce,
    texts,
    pageAt,
  )
}

/** A question that stands alone and is short travels in the button; any other must still be remembered. */
export function moreAction(question: Question, from: number): Action {
  const action: Action = { do: 'more', utterance: question.utterance, from }
  const alone = question.carried === undefined && encodeAction(action) !== undefined
  return alone ? action : { do: 'moreRemembered', check: checkMark(question.utterance), from }
}
