// „Wie schwer ist die Glocke?“ may be told where no bell is named: „Sie wiegt 640 Kilogramm.“ Where what was found tells
// nothing of the weight, the sentences around it are looked through for one that does.

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
import { sentencesNear } from './no-answer.ts'

/**
 * The sentence of these passages (best first) that tells what is asked of the thing, with the one before it where that names
 * the thing; undefined where none does, or where the question asks for nothing that shows in a sentence.
 */
export function propertySentence(
  question: Question,
  passages: readonly Found<Passage>[],
  { collection }: Finding,
): Evidence | undefined {
  const shape = shapeWanted(question.utterance, question.answerType, question.language)
  const asks = shape !== undefined && (shape === 'distance' || asksForProperty(question)) && asksForMeasure(question)
  if (!asks) return undefined
  for (const { item } of passages) {
    const { id, language } = item.article
    const article = collection.article(id)?.article
    if (article === undefined) continue
    const sentences = sentencesIn(item, collection)
    for (const [place, sentence] of sentences.entries()) {
      const text = slice(article.text, sentence)
      if (!hasShape(text, shape, language) || !tellsWhatIsAsked(question, text, language)) continue
      const stretch = { start: sentences[place - 1]?.start ?? sentence.start, end: sentence.end }
      if (!isOnTheThing(question, sentence, stretch, article, sentences)) continue
      return sentenceEvidence({ ...item, ...stretch, text: slice(article.text, stretch) }, collection)
    }
  }
  return undefined
}

/**
 * Whether a sentence tells it of the thing: it names the thing, or goes on about what the sentences around it and the headline
 * name, or says in the question's own words what is measured („The line … will be 212 kilometres long“).
 */
function isOnTheThing(
  question: Question,
  sentence: Span,
  stretch: Span,
  { headline, text, language }: Article,
  sentences: readonly Span[],
): boolean {
  const words = slice(text, sentence)
  if (namesWhatIsMeasured(question, words, language)) return true
  if (goesOnAbout(words, language)) {
    return namesWhatIsMeasured(question, `${headline}\n${slice(text, sentencesNear(sentence, sentences, 1))}`, language)
  }
  return namesTheMeasure(question, words, language) && namesWhatIsMeasured(question, slice(text, stretch), language)
}
