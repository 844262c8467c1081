// „Wie schwer ist die Glocke?“ may be told where no bell is named: „Sie wiegt 640 Kilogramm.“ Where what was found tells
// nothing of the weight, the passages are looked through for a sentence that does; so is „den Schaden bezifferte sie auf …“ found
// where most words of the question stand in others.

import type { Article } from '../article/article.ts'
import type { Question } from '../question/question.ts'
import type { Found, Passage } from '../search/collection.ts'
import { type Span, slice } from '../text/span.ts'
import type { Evidence } from './answer.ts'
import { goesOnAbout, hasShape, shapeWanted } from './answer-shape.ts'
import { asksForProperty, tellsWhatIsAsked } from './asked-property.ts'
import { sentencesIn } from './best-sentences.ts'
import { sentenceEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { asksForMeasure, namesTheMeasure, namesWhatIsMeasured } from './measured-thing.ts'
import { questionShare } from './relevance.ts'

/**
 * The sentence of these passages (best first) that tells what is asked of the thing, with the one before it where only that names
 * the thing; undefined where none does, or where the question asks for nothing that shows in a sentence.
 */
export function propertySentence(
  question: Question,
  passages: readonly Found<Passage>[],
  { collection }: Finding,
): Evidence | undefined {
  const shape = shapeWanted(question.utterance, question.answerType, question.language)
  if (shape === undefined || !asksForMeasure(question)) return undefined
  for (const { item } of passages) {
    const article = collection.article(item.article.id)?.article
    if (article === undefined) continue
    const { text, language } = article
    const sentences = sentencesIn(item, collection)
    for (const [place, sentence] of sentences.entries()) {
      const words = slice(text, sentence)
      if (!hasShape(words, shape, language) || !tellsWhatIsAsked(question, words, language)) continue
      const span = stretchOnThing(question, sentences, place, article)
      if (span !== undefined) return sentenceEvidence({ article: item.article, ...span }, collection)
    }
  }
  return undefined
}

/** Sentences of an article looked through. */
const MOST_SENTENCES = 200

/**
 * The sentence of the article that tells what is asked of the thing that the reader asked about before: of several the one in which most
 * of the question, and of that thing, stands; undefined where none does.
 */
export function propertyTold(question: Question, id: string, { collection }: Finding): Evidence | undefined {
  const head = collection.article(id)?.head
  const article = collection.article(id)?.article
  if (head === undefined || article === undefined || !asksForProperty(question)) return undefined
  const { text, language } = article
  const shape = shapeWanted(question.utterance, question.answerType, question.language)
  const topic = { words: question.topic ?? question.utterance, language: question.language }
  const told = collection
    .sentencesOf(id)
    .slice(0, MOST_SENTENCES)
    .filter((sentence) => {
      const words = slice(text, sentence)
      return (shape === undefined || hasShape(words, shape, language)) && tellsWhatIsAsked(question, words, language)
    })
    .map((sentence) => ({ sentence, share: questionShare(topic, collection.termsOf(id, sentence), language) }))
  const [best] = told.sort((a, b) => b.share - a.share)
  return best && sentenceEvidence({ article: head, ...best.sentence }, collection)
}

/**
 * The sentence at `place` where it tells it of the thing: it names the thing itself; or the one before in its paragraph does, and it
 * goes on about that or says in the question's own word what is measured („The line … will be 212 kilometres long“); or it goes on
 * about what the headline or the next sentence names.
 */
function stretchOnThing(
  question: Question,
  sentences: readonly Span[],
  place: number,
  { headline, text, language }: Article,
): Span | undefined {
  const sentence = sentences[place]
  if (sentence === undefined) return undefined
  const [words, before] = [slice(text, sentence), sentences[place - 1]]
  const names = (near: string): boolean => namesWhatIsMeasured(question, near, language)
  if (names(words)) return sentence
  const goesOn = goesOnAbout(words, language)
  const joined = before !== undefined && !slice(text, { start: before.end, end: sentence.start }).includes('\n')
  if (joined && (goesOn || namesTheMeasure(question, words, language)) && names(slice(text, before))) {
    return { start: before.start, end: sentence.end }
  }
  const next = sentences[place + 1]
  return goesOn && names(`${headline}\n${next === undefined ? '' : slice(text, next)}`) ? sentence : undefined
}
