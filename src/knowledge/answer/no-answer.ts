// Three signs that what was found is no answer: it is weak, it hardly touches the question, or it says itself that there is none.

import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import type { Found, Passage } from '../search/collection.ts'
import type { Span } from '../text/span.ts'
import type { Evidence } from './answer.ts'
import { hasShape, shapeWanted } from './answer-shape.ts'
import { asksForName } from './asked-name.ts'
import { sentencesIn } from './best-sentences.ts'
import { saysItIsOpen, saysNoAnswer, tellsWhatWasAsked, type Unknown } from './declined.ts'
import { sentenceBefore, spanEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { ON_TOPIC, questionShare, topicShare } from './relevance.ts'
import { leastStrength } from './strength.ts'

/** Share of a bare topic that a sentence saying „no answer“ must hold to be the answer to it. */
const ALL_OF_IT = 0.8
/** Share of the question's telling words that must stand near an answer, and how many sentences around it are near. */
const TOUCHED = 0.15
const NEIGHBOURS = 2

/** Whether the best passage is as strong as answers of this collection are. */
export const isStrong = (passages: readonly Found<Passage>[], finding: Finding): boolean =>
  (passages[0]?.strength ?? 0) >= leastStrength(finding.collection)

/** Whether hardly a telling word of the question, or of the topic, stands in the sentences around this one or in the headline. */
export function barelyTouched(
  { item }: Found<Passage>,
  words: string,
  question: Question,
  { collection }: Finding,
): boolean {
  const article = collection.article(item.article.id)?.article
  if (article === undefined) return true
  const around = sentencesNear(item, collection.sentencesOf(item.article.id), NEIGHBOURS)
  const terms = [...analyse(article.headline, article.language), ...analyse(article.text, article.language, around)]
  const share = question.kind === 'fact' ? questionShare : topicShare
  return share({ words, language: question.language }, terms, article.language) < TOUCHED
}

/** The words with so many sentences before and after. */
export function sentencesNear(words: Span, sentences: readonly Span[], neighbours: number): Span {
  const first = sentences.findIndex((sentence) => sentence.end > words.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < words.end)
  return {
    start: sentences[Math.max(0, first - neighbours)]?.start ?? words.start,
    end: sentences[Math.min(sentences.length - 1, last + neighbours)]?.end ?? words.end,
  }
}

/**
 * The sentence that says that this very question got no answer; undefined where none does. In the best find it may follow the
 * sentence about the matter („… Was darin steht, wollte sie nicht verraten“); elsewhere it must name the matter itself, and
 * all of it where it says that another question was put („Asked whether the bridge might close, she declined …“).
 */
export function declinedAmong(
  found: readonly Found<Passage>[],
  words: string,
  question: Question,
  { collection }: Finding,
): Evidence | undefined {
  const share = (text: string, language: string): number =>
    topicShare({ words, language: question.language }, analyse(text, language), language)
  const typed = question.kind === 'fact'
  // „Alles über die Brücke“ is not answered by the one thing that nobody would say of it.
  if (!typed && countTelling(words, question.language) < 2) return undefined
  for (const [place, { item }] of found.entries()) {
    const { id, language } = item.article
    const declining = sentencesIn(item, collection).find((span) => {
      const text = item.text.slice(span.start - item.start, span.end - item.start)
      if (!saysNoAnswer(text, language)) return false
      const other = !typed || tellsWhatWasAsked(text, language)
      if (share(text, language) >= (other ? ALL_OF_IT : ON_TOPIC)) return true
      const before = item.text.slice(0, span.start - item.start)
      return place === 0 && !other && share(before, language) >= ON_TOPIC
    })
    if (declining !== undefined) return spanEvidence(id, declining, collection)
  }
  return undefined
}

/**
 * The sentence that says that what is asked for is not known (“His wife, who asked not to be named”); undefined where none does. It follows
 * in the article of the best find, among what was found, soon behind it.
 */
export function openAmong(
  found: readonly Found<Passage>[],
  question: Question,
  { collection }: Finding,
): Evidence | undefined {
  const best = found[0]?.item
  const unknown = unknownIn(question)
  const share = (text: string, of: string): number =>
    topicShare({ words: question.utterance, language: question.language }, analyse(text, of), of)
  if (best === undefined || unknown === undefined) return undefined
  const { id, language } = best.article
  const shape = shapeWanted(question.utterance, question.answerType, question.language)
  const near = sentencesNear(best, collection.sentencesOf(id), NEIGHBOURS)
  for (const { item } of found) {
    if (item.article.id !== id) continue
    const open = sentencesIn(item, collection).find((span) => {
      if (span.start < best.start || span.end > near.end) return false
      const text = item.text.slice(span.start - item.start, span.end - item.start)
      if (!saysItIsOpen(unknown, text, language)) return false
      const own = share(text, language)
      // Somebody else's name may be unknown, too.
      if (unknown === 'name') return own >= ON_TOPIC || (own > 0 && asksForName(question))
      // „42 Münzen“ is how many, whatever else nobody could put a figure on.
      const before = best.text.slice(0, Math.max(0, span.start - best.start))
      if (shape !== undefined && hasShape(before, shape, language)) return false
      return own >= ON_TOPIC || share(sentenceBefore(span, id, collection)?.text ?? '', language) >= ON_TOPIC
    })
    if (open !== undefined) return spanEvidence(id, open, collection)
  }
  return undefined
}

/** What is not known where a question gets no answer; undefined where a sentence would have to say more than that it is not. */
function unknownIn(question: Question): Unknown | undefined {
  const { kind, answerType } = question
  if (kind !== 'fact') return undefined
  if (answerType === 'person' || asksForName(question)) return 'name'
  if (answerType === 'time') return 'date'
  return answerType === 'number' || answerType === 'money' ? 'number' : undefined
}

const countTelling = (words: string, language: string): number =>
  analyse(words, language).filter(({ stop }) => !stop).length
