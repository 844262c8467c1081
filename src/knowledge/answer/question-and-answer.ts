// A sentence that asks what the reader asks holds all of his words and no answer. That stands behind it: „Was ist das Geheimnis
// eines guten Klangs? – Geduld und Pferdemist.“

import type { Collection, Passage } from '../search/collection.ts'
import { type Span, slice } from '../text/span.ts'
import { hullOf, sentencesAround } from './evidence.ts'

/** A question mark, with what may close a quotation behind it. */
const ASKS = /\?[»«“”"’'‹›)\]]*\s*$/u
/** An interviewer may ask twice; what comes later answers something else. */
const MOST_ASKED = 2

/**
 * What answers a stretch in which a question stands: the words of whoever goes on (in an interview); else, where it ends with the
 * question, the stretch with the sentence that follows in its paragraph. Every other stretch stays as it is.
 */
export function withAnswer(stretch: Passage, collection: Collection): Passage {
  const article = stretch.text.includes('?') ? collection.article(stretch.article.id)?.article : undefined
  if (article === undefined) return stretch
  const asks = (sentence: Span): boolean => ASKS.test(slice(article.text, sentence))
  const sentences = collection.sentencesOf(article.id)
  const first = sentences.findIndex((each) => each.start >= stretch.start && each.end <= stretch.end && asks(each))
  const next = first < 0 ? first : sentences.findIndex((each, at) => at > first && !asks(each))
  const [question, answer] = [sentences[next - 1], sentences[next]]
  if (question === undefined || answer === undefined || next - first > MOST_ASKED) return stretch
  const spoken = collection
    .quotationsIn(article.id)
    .find(({ spans: [words] }) => words.start >= question.end && words.start < answer.end)
  // The next paragraph may be about something else.
  const parted = slice(article.text, { start: question.end, end: answer.start }).includes('\n')
  if (spoken === undefined && parted) return stretch
  const span =
    spoken === undefined
      ? { start: stretch.start, end: Math.max(stretch.end, answer.end) }
      : sentencesAround(hullOf(spoken.spans), sentences)
  return { ...stretch, ...span, text: slice(article.text, span) }
}
