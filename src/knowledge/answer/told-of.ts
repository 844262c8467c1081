// What the articles tell in their own sentences of somebody whom they do not quote on a matter.

import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import type { Span } from '../text/span.ts'
import type { Answer, Evidence } from './answer.ts'
import { tellsRole } from './asked-role.ts'
import { bestFor, sentencesIn } from './best-sentences.ts'
import { sentenceBefore, spanEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { isReported, tellsOfSpeaking } from './goes-on-reporting.ts'
import { namesField } from './portfolios.ts'
import { passages } from './quotes.ts'
import { ON_TOPIC, topicShare } from './relevance.ts'
import { toldWords } from './role-word.ts'

const SHOWN = 3
/** Share of a name that a sentence about its bearer holds. */
const NAMED = 0.8

/**
 * The articles' own sentences that name somebody, tell that he spoke, called or asked, and say most of what is asked;
 * undefined where there is none.
 */
export function answerAbout(name: string, question: Question, finding: Finding): Answer | undefined {
  const { collection } = finding
  if (!mayBeNamed(name, question, finding)) return undefined
  const found = bestFor({ ...question, topic: question.utterance }, finding).sentences
  const about = found.flatMap(({ item }) =>
    sentencesIn(item, collection).flatMap((sentence) => toldIn(sentence, item.article.id, name, question, finding)),
  )
  const [first, ...rest] = about.slice(0, SHOWN)
  return first && passages(question, [first, ...rest])
}

/** Whether so much of the name can stand anywhere; the name of somebody of whom nobody writes need not be looked for. */
function mayBeNamed(name: string, { language }: Question, { collection }: Finding): boolean {
  const written = collection.wordsLike(name).map((stem) => ({ start: 0, end: stem.length, stem, stop: false }))
  return topicShare({ words: name, language }, written, language) >= NAMED
}

/** The sentence, if it names the person, has a verb of speaking and is on topic; or goes on reporting after one that does. */
function toldIn(sentence: Span, article: string, name: string, question: Question, finding: Finding): Evidence[] {
  const evidence = spanEvidence(article, sentence, finding.collection)
  if (evidence === undefined || share(question.topic ?? name, evidence, question) < ON_TOPIC) return []
  const before = sentenceBefore(sentence, article, finding.collection)
  const goesOn =
    before !== undefined && isReported(evidence.text, evidence.article.language) && speaks(before, name, question)
  return speaks(evidence, name, question) || goesOn ? [evidence] : []
}

const share = (words: string, { text, article }: Evidence, { language }: Question): number =>
  topicShare({ words, language }, analyse(text, article.language), article.language)

const speaks = (evidence: Evidence, name: string, question: Question): boolean =>
  isNamedIn(name, evidence, question) &&
  namesField(name, evidence.text) &&
  tellsOfSpeaking(evidence.text, evidence.article.language)

/** Whether it holds the name, or tells the role that stands where a name would. */
function isNamedIn(name: string, evidence: Evidence, question: Question): boolean {
  const { text, article } = evidence
  const words = toldWords(analyse(text, article.language), text)
  return tellsRole(name, question.language, words, article.language) ?? share(name, evidence, question) >= NAMED
}
