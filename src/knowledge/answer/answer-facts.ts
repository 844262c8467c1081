// Questions that a sentence answers: when, where, how many, why; and bare topics.

import type { Question } from '../question/question.ts'
import type { Found, Passage } from '../search/collection.ts'
import { slice } from '../text/span.ts'
import type { Answer } from './answer.ts'
import { hasShape, shapeWanted } from './answer-shape.ts'
import { whoSaid } from './answer-who-said.ts'
import { givesNameAsked } from './asked-name.ts'
import { tellsWhatIsAsked } from './asked-property.ts'
import { bestFor } from './best-sentences.ts'
import { longestStretches, sentenceEvidence } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { onlyPersonIn } from './goes-on-reporting.ts'
import { introduce } from './introduce.ts'
import { namesWhatIsMeasured } from './measured-thing.ts'
import { barelyTouched, declinedAmong, isStrong, openAmong, sentencesNear } from './no-answer.ts'
import { propertySentence } from './property-sentence.ts'
import { withAnswer } from './question-and-answer.ts'
import { passages } from './quotes.ts'
import { refuse } from './refusal.ts'
import { toldByActor } from './told-by-actor.ts'

const SHOWN = 3
/** A sentence with the right kind of answer must be about the question nearly as much as the best one. */
const NEAR_BEST = 0.45
/** „Who only wanted to pack peaches?“ is answered by somebody's words only where nearly all of the question stands in them. */
const OWN_WORDS = 0.72

/** A fact question: the sentence that answers, its neighbours in rank below it. */
export const answerFact: Answering = (question, finding) => {
  const known = question.answerType === 'person' && question.persons.length > 0
  if (known) return introduce(question, finding) ?? refuse('no-answer', question, finding)
  if (question.answerType !== 'person') return answerBySentences(question, finding)
  const said = whoSaid(question, finding, OWN_WORDS)
  return said ?? withPersonFound(toldByActor(question, answerBySentences(question, finding), finding), finding)
}

/** Whoever the first sentence names is whom „er“ and „she“ mean in the next question. */
function withPersonFound(answer: Answer, { collection }: Finding): Answer {
  if (answer.kind !== 'passages') return answer
  const person = onlyPersonIn(answer.evidence[0].text, collection)
  return person === undefined ? answer : { ...answer, question: { ...answer.question, persons: [person.key] } }
}

/** A bare topic: the sentences that say most about it. */
export const answerTopic: Answering = (question, finding) => answerBySentences(question, finding)

function answerBySentences(question: Question, finding: Finding): Answer {
  const { collection } = finding
  const { words, passages: about, sentences: found } = bestFor(question, finding)
  if (found.length === 0 || !isStrong(about, finding)) return refuse('no-answer', question, finding)
  const declined =
    declinedAmong(found.slice(0, SHOWN), words, question, finding) ??
    openAmong(found.slice(0, SHOWN), question, finding)
  if (declined !== undefined) return refuse('declined', question, finding, { evidence: declined })
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
