// Questions that a sentence answers: when, where, how many, why; and bare topics.

import type { Question } from '../question/question.ts'
import { cueLexicon } from '../quotation/cue-lexicon.ts'
import { analyse } from '../search/analyse.ts'
import type { Found, Passage } from '../search/collection.ts'
import { contains, type Span } from '../text/span.ts'
import { findWords } from '../text/words.ts'
import type { Answer, Evidence } from './answer.ts'
import { hasShape, shapeWanted } from './answer-shape.ts'
import { whoSaid } from './answer-who-said.ts'
import { saysNoAnswer } from './declined.ts'
import { sentenceEvidence, spanEvidence } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { refuse } from './refusal.ts'
import { ON_TOPIC, topicShare } from './relevance.ts'
import { leastStrength } from './strength.ts'

/** Passages whose sentences are compared. */
const PASSAGES = 8
const SHOWN = 3
/** Share of a bare topic that a sentence saying „no answer“ must hold to be the answer to it. */
const ALL_OF_IT = 0.8
/** Share of the question's telling words that must stand near an answer, and how many sentences around it are near. */
const TOUCHED = 0.22
const NEIGHBOURS = 2
/** Sentences looked at for one that holds the kind of answer wanted. */
const COMPARED = 8
/** A sentence with the right kind of answer must be about the question nearly as much as the best one. */
const NEAR_BEST = 0.45
/** „Who only wanted to pack peaches?“ is answered by somebody's words only where nearly all of the question stands in them. */
const OWN_WORDS = 0.72

/** Share of a name that a sentence about its bearer holds. */
const NAMED = 0.8

/** A fact question: the sentence that answers, its neighbours in rank below it. */
export const answerFact: Answering = (question, finding) => {
  const known = question.answerType === 'person' && question.persons.length > 0
  if (known) return introduce(question, finding) ?? refuse('no-answer', question, finding)
  const spoken = question.answerType === 'person' ? whoSaid(question, finding, OWN_WORDS) : undefined
  return spoken ?? answerBySentences(question, finding)
}

/** A bare topic: the sentences that say most about it. */
export const answerTopic: Answering = (question, finding) => answerBySentences(question, finding)

/** Whether a verb of saying, thinking or calling is among the words. */
function tellsOfSpeaking(text: string, language: string): boolean {
  const { verbs, words } = cueLexicon(language)
  return findWords(text).some(({ text: word }) => {
    const lower = word.toLowerCase()
    return verbs.has(lower) || words.according.has(lower) || words.accordingAfter.has(lower)
  })
}

/**
 * The articles' own sentences that name somebody, tell that he spoke, called or asked, and say most of what is asked;
 * undefined where there is none.
 */
export function answerAbout(name: string, question: Question, finding: Finding): Answer | undefined {
  const { collection } = finding
  const found = bestFor({ ...question, topic: question.utterance }, finding).sentences
  const about = found.flatMap(({ item }) =>
    sentencesIn(item, collection).flatMap((sentence) => toldIn(sentence, item.article.id, name, question, finding)),
  )
  const [first, ...rest] = about.slice(0, SHOWN)
  return first && passagesAnswer(question, [first, ...rest])
}

/** The sentence, if it names the person, has a verb of speaking and is on topic; or goes on reporting after one that does. */
function toldIn(sentence: Span, article: string, name: string, question: Question, finding: Finding): Evidence[] {
  const evidence = spanEvidence(article, sentence, finding.collection)
  if (evidence === undefined || share(question.topic ?? name, evidence, question) < ON_TOPIC) return []
  const before = sentenceBefore(sentence, article, finding)
  const goesOn = before !== undefined && isReported(evidence) && speaks(before, name, question)
  return speaks(evidence, name, question) || goesOn ? [evidence] : []
}

const share = (words: string, { text, article }: Evidence, { language }: Question): number =>
  topicShare({ words, language }, analyse(text, article.language), article.language)

const speaks = (evidence: Evidence, name: string, question: Question): boolean =>
  share(name, evidence, question) >= NAMED && tellsOfSpeaking(evidence.text, evidence.article.language)

/** The sentence before in the same paragraph. */
function sentenceBefore({ start }: Span, article: string, { collection }: Finding): Evidence | undefined {
  const before = collection.sentencesOf(article).findLast((sentence) => sentence.end <= start)
  const text = collection.article(article)?.article.text
  if (before === undefined || text === undefined || text.slice(before.end, start).includes('\n')) return undefined
  return spanEvidence(article, before, collection)
}

/** Whether a verb shows that the sentence reports what somebody said („… sei zu teuer“). */
const isReported = ({ text, article }: Evidence): boolean =>
  findWords(text).some(({ text: word }) => cueLexicon(article.language).moods.has(word.toLowerCase()))

/** Who somebody is: the sentences that name him, those first that give his role. */
function introduce(question: Question, finding: Finding): Answer | undefined {
  const { collection } = finding
  const person = collection.person(question.persons[0] ?? '')
  if (person === undefined) return undefined
  const roles = person.roles.join(' ')
  const naming = collection.findPassages(`${person.name} ${roles}`, PASSAGES).flatMap(({ item }) =>
    sentencesIn(item, collection).flatMap((sentence) => {
      const evidence = spanEvidence(item.article.id, sentence, collection)
      if (evidence === undefined) return []
      const { language } = evidence.article
      const terms = analyse(evidence.text, language)
      if (topicShare({ words: person.name, language }, terms, language) < NAMED) return []
      return [{ evidence, role: roles === '' ? 0 : topicShare({ words: roles, language }, terms, language) }]
    }),
  )
  const [first, ...rest] = naming.sort((a, b) => b.role - a.role).slice(0, SHOWN)
  return first && passagesAnswer(question, [first.evidence, ...rest.map(({ evidence }) => evidence)])
}

function answerBySentences(question: Question, finding: Finding): Answer {
  const { collection } = finding
  const { words, passages, sentences: found } = bestFor(question, finding)
  if (found.length === 0 || !strongEnough(passages, finding)) return refuse('no-answer', question, finding)
  const declined = declinedAmong(found.slice(0, SHOWN), words, question, finding)
  if (declined !== undefined) return refuse('declined', question, finding, { evidence: declined })
  const able = ofShape(found, question)
  if (barelyTouched(able[0], words, question, finding)) return refuse('no-answer', question, finding)
  const evidence = able
    .slice(0, SHOWN)
    .flatMap(({ item }) => sentenceEvidence(item, collection) ?? [])
  const [first, ...rest] = evidence
  return first === undefined ? refuse('no-answer', question, finding) : passagesAnswer(question, [first, ...rest])
}

interface Best {
  readonly words: string
  readonly passages: readonly Found<Passage>[]
  readonly sentences: readonly Found<Passage>[]
}

/** The passages and sentences that fit the question's words best. */
function bestFor(question: Question, finding: Finding): Best {
  const words = [question.topic ?? question.utterance, ...namesIn(question, finding)].join(' ')
  const filter = question.article === undefined ? undefined : { article: question.article }
  const passages = finding.collection.findPassages(words, PASSAGES, filter)
  const items = passages.map(({ item }) => item)
  return { words, passages, sentences: finding.collection.bestSentences(words, items, COMPARED, question.answerType) }
}

/** Whether hardly a telling word of the question stands in the best sentence or the passage around it. */
function barelyTouched(
  best: Found<Passage> | undefined,
  words: string,
  question: Question,
  { collection }: Finding,
): boolean {
  const article = best && collection.article(best.item.article.id)?.article
  if (best === undefined || article === undefined) return true
  const around = sentencesNear(best.item, collection.sentencesOf(best.item.article.id))
  const terms = [...analyse(article.headline, article.language), ...analyse(article.text, article.language, around)]
  return topicShare({ words, language: question.language }, terms, article.language) < TOUCHED
}

function sentencesNear(words: Span, sentences: readonly Span[]): Span {
  const first = sentences.findIndex((sentence) => sentence.end > words.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < words.end)
  return {
    start: sentences[Math.max(0, first - NEIGHBOURS)]?.start ?? words.start,
    end: sentences[Math.min(sentences.length - 1, last + NEIGHBOURS)]?.end ?? words.end,
  }
}

/**
 * The sentence that says that this very question got no answer; undefined where none does. In the best find it may follow the
 * sentence about the matter („… Was darin steht, wollte sie nicht verraten“); elsewhere it must name the matter itself.
 */
function declinedAmong(
  found: readonly Found<Passage>[],
  words: string,
  question: Question,
  { collection }: Finding,
): Evidence | undefined {
  const share = (text: string, language: string): number =>
    topicShare({ words, language: question.language }, analyse(text, language), language)
  for (const [place, { item }] of found.entries()) {
    const { id, language } = item.article
    const about = place === 0 && question.kind === 'fact' && share(item.text, language) >= ON_TOPIC
    const sentences = sentencesIn(item, collection)
    const declining = sentences.find((span, at) => {
      const text = item.text.slice(span.start - item.start, span.end - item.start)
      if (!saysNoAnswer(text, language)) return false
      return share(text, language) >= (question.kind === 'fact' ? ON_TOPIC : ALL_OF_IT) || (about && at > 0)
    })
    if (declining !== undefined) return spanEvidence(id, declining, collection)
    if (place === 0 && sentences.length === 1 && saysNoAnswer(item.text, language)) {
      return spanEvidence(id, item, collection)
    }
  }
  return undefined
}

const sentencesIn = (passage: Passage, collection: Finding['collection']): readonly Span[] =>
  collection.sentencesOf(passage.article.id).filter((sentence) => contains(passage, sentence))

/** The sentences that can be an answer of the kind wanted, those first that come near the best; none where none can. */
function ofShape(found: readonly Found<Passage>[], question: Question): readonly Found<Passage>[] {
  const shape = shapeWanted(question.utterance, question.answerType, question.language)
  if (shape === undefined || question.kind !== 'fact') return found
  const able = found.filter(({ item }) => hasShape(item.text, shape, item.article.language))
  return able.filter(({ score }) => score >= NEAR_BEST)
}

const namesIn = (question: Question, finding: Finding): readonly string[] =>
  question.persons.flatMap((key) => finding.collection.person(key)?.name ?? [])

const strongEnough = (passages: readonly Found<Passage>[], finding: Finding): boolean =>
  (passages[0]?.strength ?? 0) >= leastStrength(finding.collection)

const passagesAnswer = (question: Question, evidence: readonly [Evidence, ...Evidence[]]): Answer => ({
  kind: evidence.every((each) => each.quotation !== undefined) ? 'quotes' : 'passages',
  question,
  evidence,
  more: 0,
})
