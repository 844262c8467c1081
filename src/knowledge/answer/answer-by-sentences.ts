// The sentences that answer a question by their words: strong enough, of the kind that is wanted, and on what is asked.

import type { Question } from '../question/question.ts'
import type { Found, Passage } from '../search/collection.ts'
import { type Span, slice } from '../text/span.ts'
import type { Answer, Evidence } from './answer.ts'
import { hasShape, shapeWanted } from './answer-shape.ts'
import { givesNameAsked } from './asked-name.ts'
import { tellsWhatIsAsked } from './asked-property.ts'
import { bestFor, sentencesIn } from './best-sentences.ts'
import { longestStretches, sentenceEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { namesWhatIsMeasured } from './measured-thing.ts'
import { barelyTouched, declinedAmong, isStrong, openAmong, sentencesNear } from './no-answer.ts'
import { propertySentence } from './property-sentence.ts'
import { withAnswer } from './question-and-answer.ts'
import { passages } from './quotes.ts'
import { refuse } from './refusal.ts'
import { questionShare } from './relevance.ts'

const SHOWN = 3
/** A sentence with the right kind of answer must be about the question nearly as much as the best one. */
const NEAR_BEST = 0.45

/** The best sentences, the article's own word that there is no answer, or a refusal. `leans`: a weak find may do. */
export function answerBySentences(question: Question, finding: Finding, leans = false): Answer {
  const { collection } = finding
  const { words, passages: about, sentences: found } = bestFor(question, finding)
  if (found.length === 0 || !(leans || isStrong(about, finding))) return refuse('no-answer', question, finding)
  const declined =
    declinedAmong(found.slice(0, SHOWN), words, question, finding) ??
    openAmong(found.slice(0, SHOWN), question, finding)
  if (declined !== undefined && !isToldBeside(declined, found.slice(0, SHOWN), question, finding))
    return refuse('declined', question, finding, { evidence: declined })
  const answered = found.map((each) => ({ ...each, item: withAnswer(each.item, collection) }))
  const able = ofShape(answered, question)
    .slice(0, SHOWN)
    .filter((each) => !barelyTouched(each, words, question, finding))
  if (question.kind === 'fact' && !able.some(({ item }) => tells(item, question, finding))) {
    const elsewhere = propertySentence(question, about, finding)
    return elsewhere === undefined ? refuse('no-answer', question, finding) : passages(question, [elsewhere])
  }
  const evidence = longestStretches(able.flatMap(({ item }) => sentenceEvidence(item, collection) ?? []))
  const [first, ...rest] = evidence
  return first === undefined ? refuse('no-answer', question, finding) : passages(question, [first, ...rest])
}

/** Whether another sentence of the finds holds as much of the question as this one, and the kind of answer that is wanted. */
function isToldBeside(
  declined: Evidence,
  found: readonly Found<Passage>[],
  question: Question,
  { collection }: Finding,
): boolean {
  const shape = shapeWanted(question.utterance, question.answerType, question.language)
  const { id, language } = declined.article
  const asked = { words: question.utterance, language: question.language }
  const share = (sentence: Span): number => questionShare(asked, collection.termsOf(id, sentence), language)
  const least = share(declined)
  return (
    shape !== undefined &&
    found
      .filter(({ item }) => item.article.id === id)
      .flatMap(({ item }) => sentencesIn(item, collection).map((sentence) => ({ item, sentence })))
      .some(
        ({ item, sentence }) =>
          sentence.start !== declined.start &&
          share(sentence) >= least &&
          hasShape(item.text.slice(sentence.start - item.start, sentence.end - item.start), shape, language),
      )
  )
}

/** Whether what is asked of something is told in the find or right beside it. */
function tells(item: Passage, question: Question, { collection }: Finding): boolean {
  const article = collection.article(item.article.id)?.article
  if (article === undefined) return false
  const near = sentencesNear(item, collection.sentencesOf(item.article.id), 1)
  return (
    tellsWhatIsAsked(question, slice(article.text, near), article.language) &&
    givesNameAsked(question, item.text, slice(article.text, near), article.language) &&
    namesWhatIsMeasured(question, `${article.headline}\n${slice(article.text, near)}`, article.language)
  )
}

/** The sentences that can be an answer of the kind wanted, those first that come near the best; none where none can. */
function ofShape(found: readonly Found<Passage>[], question: Question): readonly Found<Passage>[] {
  const shape = shapeWanted(question.utterance, question.answerType, question.language)
  if (shape === undefined || question.kind !== 'fact') return found
  const able = found.filter(({ item }) => hasShape(item.text, shape, item.article.language))
  return able.filter(({ score }) => score >= NEAR_BEST)
}
