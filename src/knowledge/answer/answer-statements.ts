// Questions about someone's words: what X said, X over time, X and Y side by side, who else spoke.

import { loadLexicon } from '../lexicon/lexicon.ts'
import { namesRole } from '../question/names.ts'
import type { Question } from '../question/question.ts'
import { questionLexicon } from '../question/question-lexicon.ts'
import type { KnownPerson } from '../search/collection.ts'
import { translationsOf } from '../search/translations.ts'
import { plain } from '../text/fold.ts'
import { findWords } from '../text/words.ts'
import type { Answer } from './answer.ts'
import { declinedEvidence } from './declined.ts'
import type { Answering, Finding } from './finding.ts'
import { isWithin } from './period.ts'
import { quotes } from './quotes.ts'
import { refuse } from './refusal.ts'
import { ON_TOPIC } from './relevance.ts'
import { roleHolders } from './role-holders.ts'
import { otherNames } from './role-names.ts'
import { stanceFirst } from './stance.ts'
import { byDate, evidenceOf, inOrder, type Statement, statementsOf, weighed } from './statements.ts'
import { answerAbout } from './told-of.ts'

/** Pieces of evidence an answer carries; how many a message shows is decided where it is composed. */
const SHOWN = 12
/** Relevance from which words are a side in the matter: more than one general word of it („lassen“); on three sets no side that was asked for lies lower but one. */
const AT_ISSUE = 0.42
/** A timeline is read as a list. */
const SHOWN_OVER_TIME = 12
/** People of one name looked up in the articles' own sentences. */
const MOST_TOLD_OF = 2
/** Quotations looked at to find who else spoke about a topic. */
const MOST_SPEAKERS_WEIGHED = 60

/** „What did X say about Y?“ Several persons of one name: the one who spoke on it, or the question which one is meant. */
export const answerWhatSaid: Answering = (question, finding) => {
  const people = peopleOf(question, finding)
  if (people.length === 0) {
    return byRole(question, finding) ?? aboutUnquoted(question, finding) ?? unknownPerson(question, finding)
  }
  const statements = statementsOf(question.persons, question, finding)
  if (statements.length === 0 && question.occasion === true) {
    const { topic: _, occasion: __, ...anything } = question
    return answerWhatSaid(anything, finding)
  }
  const speakers = new Set(statements.map(({ quotation }) => quotation.person))
  if (people.length > 1 && (speakers.size > 1 || question.topic === undefined)) {
    return whichOne(question, people, statements, finding)
  }
  const said = quotes(question, evidenceOf(statements, finding), SHOWN)
  // Words that only brush the topic come after the article's own word that there was no answer.
  const brushes = statements.every(({ relevance }) => relevance < ON_TOPIC)
  return (
    (brushes ? undefined : said) ??
    declinedAnswer(question, people, finding) ??
    said ??
    toldOf(question, people, finding) ??
    refuse('no-statement', question, finding, { person: people[0] })
  )
}

/** What the articles themselves tell of somebody on the topic, where they quote no word of his on it. */
function toldOf(question: Question, people: readonly KnownPerson[], finding: Finding): Answer | undefined {
  const dated = question.since !== undefined || question.until !== undefined
  if (question.topic === undefined || dated) return undefined
  for (const { name } of people.slice(0, MOST_TOLD_OF)) {
    const told = answerAbout(name, question, finding)
    if (told !== undefined) return told
  }
  return undefined
}

/** „How has X's position changed?“: dated, oldest first. */
export const answerTimeline: Answering = (question, finding) => {
  const people = peopleOf(question, finding)
  if (people.length === 0) return unknownPerson(question, finding)
  const statements = byDate(statementsOf(question.persons, question, finding))
  return quotes(question, evidenceOf(statements, finding), SHOWN_OVER_TIME) ?? noStatement(question, people, finding)
}

/** „X and Y on Z“: their words by turns, the first of each before the second of any. */
export const answerCompare: Answering = (question, finding) => {
  const people = peopleOf(question, finding)
  if (people.length === 0 || question.unknownNames.length > 0) return unknownPerson(question, finding)
  const sides = people.map((person) => evidenceOf(statementsOf([person.key], question, finding), finding).slice(0, 2))
  const turns = [0, 1].flatMap((turn) => sides.flatMap((side) => side[turn] ?? []))
  return quotes(question, turns, 2 * Math.max(2, people.length)) ?? noStatement(question, people, finding)
}

/** „Who else spoke about Y?“: one statement a person, without those already named. */
export const answerWhoElse: Answering = (question, finding) => {
  const evidence = evidenceOf(firstOfEach(spokenOn(question, finding)), finding)
  return quotes(question, evidence, SHOWN_OVER_TIME) ?? refuse('no-answer', question, finding)
}

/** What anybody but the persons of the question said on its topic, best first. */
function spokenOn(question: Question, finding: Finding): readonly Statement[] {
  const named = new Set(question.persons)
  const found = finding.collection.findQuotations({
    ...(question.topic === undefined ? {} : { words: question.topic }),
    ...(question.since === undefined ? {} : { since: question.since }),
    ...(question.until === undefined ? {} : { until: question.until }),
    limit: MOST_SPEAKERS_WEIGHED,
  })
  const spoken = found
    .map(({ item }) => item)
    .filter((item) => item.speaker !== undefined && !named.has(item.person ?? ''))
  return inOrder(weighed(spoken, question, finding))
}

/** „Is it right that …?“ The bot has no opinion; it shows what the sides said, one statement each, where they spoke of it. */
export const answerOpinion: Answering = (question, finding) => {
  const { topic, stance } = question
  const said = topic === undefined ? [] : spokenOn({ ...question, persons: [] }, finding)
  const sides = evidenceOf(firstOfEach(said.filter(({ relevance }) => relevance >= AT_ISSUE)), finding)
  const evidence = stance === undefined ? sides : stanceFirst(stance, sides)
  return quotes(question, evidence, SHOWN_OVER_TIME) ?? refuse('opinion', question, finding)
}

const firstOfEach = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(
    ({ quotation }, place) =>
      statements.findIndex((other) => speakerKey(other) === (quotation.person ?? quotation.speaker?.name)) === place,
  )

const speakerKey = ({ quotation }: Statement): string | undefined => quotation.person ?? quotation.speaker?.name

const peopleOf = (question: Question, finding: Finding): readonly KnownPerson[] =>
  question.persons.flatMap((key) => finding.collection.person(key) ?? [])

/** Which of several people is meant; where they spoke on the topic, with the best words of each, so that little is lost. */
function whichOne(
  question: Question,
  people: readonly KnownPerson[],
  statements: readonly Statement[],
  finding: Finding,
): Answer {
  const spoke = people.filter((person) => statements.some(({ quotation }) => quotation.person === person.key))
  const evidence = question.topic === undefined ? [] : evidenceOf(firstOfEach(statements), finding).slice(0, SHOWN)
  const meant = spoke.length > 0 ? spoke : people
  return { kind: 'clarify', question, people: meant, articles: [], ...(evidence.length > 0 ? { evidence } : {}) }
}

/** The words of whoever holds the role that stands where a name would, or that he said nothing on the topic. */
function byRole(question: Question, finding: Finding): Answer | undefined {
  const [role] = question.unknownNames
  if (role === undefined || namesUnknown(role, question.language)) return undefined
  const groups = heldBy(role, question, finding)
  for (const holders of groups) {
    const said = holders.flatMap(({ quotations }) => quotations)
    const inPeriod = said.filter(({ article }) => isWithin(article.published, question))
    const statements = inOrder(weighed(inPeriod, question, finding))
    const persons = [...new Set(statements.flatMap(({ quotation }) => quotation.person ?? []))]
    const answer = quotes({ ...question, persons, unknownNames: [] }, evidenceOf(statements, finding), SHOWN)
    if (answer !== undefined) return answer
  }
  const person = groups[0]?.[0]?.person
  if (person === undefined || !namesRole(role, questionLexicon(question.language))) return undefined
  return (
    toldOf({ ...question, persons: [person.key] }, [person], finding) ??
    refuse('no-statement', question, finding, { person })
  )
}

/** Who holds the role, by the first of its names by which anybody does. */
function heldBy(role: string, { topic, language }: Question, { collection }: Finding): ReturnType<typeof roleHolders> {
  for (const name of [role, ...otherNames(role, language)]) {
    const groups = roleHolders(name, topic, language, collection)
    if (groups.length > 0) return groups
  }
  return []
}

/**
 * „Minister Lattmann“, „Anna Lattmann“: a role or a given name with the name of somebody whom nobody quotes, not whoever else may
 * be a minister, or has a role that is spelled nearly so.
 */
function namesUnknown(phrase: string, language: string): boolean {
  const words = findWords(phrase).map(({ text }) => text)
  const [last] = words.slice(-1)
  const before = words.at(-2)
  if (last === undefined || before === undefined) return false
  const lexicon = questionLexicon(language)
  const isKnown = translationsOf(last, language, language === 'de' ? 'en' : 'de').length > 0
  if (namesRole(last, lexicon)) return false
  return (
    (words.length === 2 && loadLexicon(language).givenNames.has(plain(before))) ||
    (namesRole(before, lexicon) && !isKnown)
  )
}

/** Nobody of that name is quoted, but a sentence may say what he called, asked for or wrote. */
function aboutUnquoted(question: Question, finding: Finding): Answer | undefined {
  const [name] = question.unknownNames
  return name === undefined ? undefined : answerAbout(name, question, finding)
}

function unknownPerson(question: Question, finding: Finding): Answer {
  const [name] = question.unknownNames
  // „Sie“ after a question about nobody is no name.
  if (name === undefined || questionLexicon(question.language).pronouns.has(name.toLowerCase()))
    return refuse('no-answer', question, finding)
  return refuse('unknown-person', question, finding, { name })
}

/** „No statement by X on Y in these articles“, or the sentence in which the article says that X would not answer. */
const noStatement = (question: Question, people: readonly KnownPerson[], finding: Finding): Answer =>
  declinedAnswer(question, people, finding) ?? refuse('no-statement', question, finding, { person: people[0] })

function declinedAnswer(question: Question, people: readonly KnownPerson[], finding: Finding): Answer | undefined {
  const declined = declinedEvidence(question, people, finding)
  return declined && refuse('declined', question, finding, { person: people[0], evidence: declined })
}
