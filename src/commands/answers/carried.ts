// A follow-up leans on the question before. The reader is told on what, and can say that it was not meant so.

import type { Question } from '../../knowledge/knowledge-base.ts'
import type { Request } from '../command.ts'
import { button, line } from '../compose.ts'
import type { Block, Button } from '../reply.ts'
import { echo } from '../shorten.ts'
import type { Texts } from '../texts/texts.ts'

/** One line naming what was taken from the question before; nothing where nothing was. */
export function carriedLines({ carried }: Question, { texts, knowledge }: Request): readonly Block[] {
  const people = (carried?.persons ?? []).flatMap((key) => knowledge.person(key)?.name ?? [])
  const inArticles = carried?.articles === true
  if (people.length === 0 && carried?.topic === undefined && !inArticles) return []
  const text = texts.answer.carried(people, carried?.topic && echo(carried.topic), inArticles)
  return [line({ text, style: 'italic' })]
}

export const carriedButtons = ({ carried }: Question, texts: Texts): readonly Button[] =>
  carried === undefined ? [] : [button(texts.buttons.dropCarried, { do: 'dropCarried' })]
