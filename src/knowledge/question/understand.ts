// The utterance understood: a list of readings, tried in order until one fits. Pure but for the names it looks up.

import { stopWords } from '../lexicon/stop-words.ts'
import { answerTypeOf } from './answer-type.ts'
import { articleListWords } from './article-list-words.ts'
import { withoutCourtesy } from './courtesy.ts'
import { findPeriod } from './dates.ts'
import { followUp } from './follow-up.ts'
import { withArticlesBefore } from './leaning.ts'
import { withAskingWord } from './mistyped-asking.ts'
import { linkName, namesRelative } from './names.ts'
import { withMatterPointedTo } from './pointing.ts'
import type { Question } from './question.ts'
import { type QuestionLexicon, questionLanguages, questionLexicon } from './question-lexicon.ts'
import { readArticleList } from './read-article-list.ts'
import { readBySigns } from './read-by-signs.ts'
import { readFact } from './read-fact.ts'
import { readNamedSpeaker } from './read-speaker-by-signs.ts'
import { readTemplates } from './read-templates.ts'
import { base, type Reading, readTopic, type Understanding } from './reading.ts'
import { type UtteranceWord, wordsOf } from './utterance.ts'

/** Longer utterances are cut before anything is done with them. */
const LONGEST = 2000
/** More words than this are no name alone. */
const LONGEST_NAME = 4

/** The readings in the order in which they are tried; the first that gives a question decides. */
const readings: readonly ((reading: Reading) => Question | undefined)[] = [
  readEmpty,
  followUp,
  readArticleList,
  readTemplatesOrSigns,
  readQuotedAlone,
  readBySigns,
  readFact,
  readNameAlone,
  readTopic,
]

/** Understands `utterance`; never throws for its words. Without letters or digits the question is `empty`. */
export function understand(utterance: string, asked: Understanding): Question {
  const typed = utterance.slice(0, LONGEST).trim()
  const lexicon = lexiconFor(wordsOf(typed), asked.language)
  const core = withAskingWord(withoutCourtesy(typed, lexicon), lexicon)
  const reading = withoutPeriod({ utterance: core, words: wordsOf(core), lexicon, period: {}, asked })
  for (const read of readings) {
    const question = read(reading)
    if (question !== undefined) return withArticlesBefore(withMatterPointedTo(question, reading), reading)
  }
  return base(reading, 'empty', 'nothing to ask')
}

/** The language whose question words the utterance uses most; the client's where it uses none. */
function lexiconFor(words: readonly UtteranceWord[], client: string): QuestionLexicon {
  const known = [client, ...questionLanguages.filter((language) => language !== client)]
  const polite = known.map(questionLexicon).find((lexicon) => isPoliteness(words, lexicon))
  if (polite !== undefined) return polite
  let best = questionLexicon(client)
  let most = 0
  for (const language of known) {
    const lexicon = questionLexicon(language)
    const spoken = words.filter((word) => speaks(lexicon, word.key)).length
    // „Was hat Lady Brandauer …“: „was“ and „lady“ are English words, too, but only German asks with „was“.
    const opens = lexicon.openWith.has(words[0]?.key ?? '') ? 1 : 0
    // „En qué“ is all French and all Spanish, „en qué año“ is not.
    const count = spoken + opens + (answerTypeOf(words, lexicon) === undefined ? 0 : 1)
    if (count > most) [best, most] = [lexicon, count]
  }
  return best
}

/** „Danke“ is German whatever the client speaks: nothing but words of greeting, thanks or goodbye. */
function isPoliteness(words: readonly UtteranceWord[], { classes }: QuestionLexicon): boolean {
  const said = ['greeting', 'thanks', 'goodbye'].flatMap((name) => classes.get(name) ?? [])
  return words.length > 0 && words.every(({ key }) => said.some((list) => list.has(key)))
}

function speaks(lexicon: QuestionLexicon, key: string): boolean {
  if (articleListWords(lexicon.language).articles.has(key)) return true
  if (stopWords(lexicon.language).has(key) || lexicon.openWith.has(key) || lexicon.determiners.has(key)) return true
  return ['say', 'said', 'about', 'have', 'do', 'be', 'the'].some(
    (name) => lexicon.classes.get(name)?.has(key) === true,
  )
}

const datedKinds: ReadonlySet<Question['kind']> = new Set([
  'what-said',
  'who-else',
  'compare',
  'timeline',
  'topic',
  'list',
])

/** Takes the words that name a date out of the question, where they filter by date and are not themselves asked for. */
function withoutPeriod(reading: Reading): Reading {
  const { dates } = reading.lexicon
  const found = dates && findPeriod(reading.words, dates, reading.asked.now)
  if (found === undefined) return reading
  const rest = [...reading.words.slice(0, found.from), ...reading.words.slice(found.to)]
  const period = {
    ...(found.since === undefined ? {} : { since: found.since }),
    ...(found.until === undefined ? {} : { until: found.until }),
  }
  const without = { ...reading, words: rest, period }
  // Only statements are filtered by their date; in „how many houses burnt in 2019“ the year is part of what is asked.
  const kind = readTemplates(without)?.kind
  return kind !== undefined && datedKinds.has(kind) ? without : reading
}

function readEmpty(reading: Reading): Question | undefined {
  return reading.words.length === 0 ? base(reading, 'empty', 'no words') : undefined
}

/** What a template says; where it found nobody of the name that its slot took, a name elsewhere among the words is better. */
function readTemplatesOrSigns(reading: Reading): Question | undefined {
  const question = readTemplates(reading)
  if (question?.kind !== 'what-said' || question.unknownNames.length === 0) return question
  // „What did the judge tell the mayor“: the other name is that of the listener.
  if (question.because.some((rule) => rule.includes('{listener}'))) return question
  if (question.unknownNames.some((name) => namesRelative(name, reading.lexicon))) return question
  return readNamedSpeaker(reading) ?? question
}

/** Words in quotation marks and nothing else: whose are they? */
function readQuotedAlone(reading: Reading): Question | undefined {
  const [only, ...others] = reading.words
  if (only?.quoted !== true || others.length > 0) return undefined
  return { ...base(reading, 'who-said', 'words in marks alone'), topic: reading.utterance.slice(only.start, only.end) }
}

/** „Lund“, „und Lund?“: a name and nothing else asks for its bearer's words. */
function readNameAlone(reading: Reading): Question | undefined {
  const { words, lexicon } = reading
  const opening = lexicon.followUp.find((keys) => keys.every((key, place) => words[place]?.key === key))
  const rest = words.slice(opening?.length ?? 0)
  const [first, last] = [rest[0], rest.at(-1)]
  if (first === undefined || last === undefined || rest.length > LONGEST_NAME) return undefined
  const { people, sure } = linkName(reading.utterance.slice(first.start, last.end), reading.asked.collection, lexicon)
  if (people.length === 0 || !sure) return undefined
  const persons = people.map((person) => person.key)
  return { ...base(reading, 'what-said', `${lexicon.language}/what-said: a name alone`), persons }
}
