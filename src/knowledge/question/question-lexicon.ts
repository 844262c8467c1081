// The words and templates of one language by which its questions are recognised, read from data/lexicon/<language>/.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import type { AnswerType, QuestionKind } from './question.ts'
import { readTemplate, type Template, type WordClasses } from './template.ts'
import { keyOf } from './utterance.ts'

const answerTypes = ['person', 'time', 'place', 'number', 'money', 'duration', 'distance', 'reason', 'thing'] as const
const templateKinds = [
  'who-said',
  'what-said',
  'who-else',
  'compare',
  'timeline',
  'topic',
  'summary',
  'list',
  'opinion',
  'small-talk',
  'elliptic',
  'who-is',
  'who-wrote',
  'follow-time',
  'follow-more',
] as const

const words = z.array(z.string().min(1)).default([])
const wordsSchema = z.strictObject({
  classes: z.record(z.string(), words).default({}),
  determiners: words,
  pronouns: z.strictObject({ singular: words, plural: words }).default({ singular: [], plural: [] }),
  nobody: words,
  'follow-up': words,
  'open-with': words,
  mistyped: z.strictObject({ asking: words, words: words }).default({ asking: [], words: [] }),
  fillers: words,
  occasions: words,
  courtesies: z.strictObject({ before: words, after: words }).default({ before: [], after: [] }),
  'answer-types': z.array(z.strictObject({ type: z.enum(answerTypes), openings: words })).default([]),
  examples: z
    .strictObject({ about: z.string().min(1), said: z.string().min(1).default('„{words}“?') })
    .default({ about: '{who}: {topic}?', said: '„{words}“?' }),
  dates: z
    .strictObject({
      months: words,
      since: words,
      before: words,
      in: words,
      the: words,
      year: words,
      today: words,
      yesterday: words,
      last: words,
      this: words,
      units: z.strictObject({ week: words, month: words, year: words }),
    })
    .optional(),
})

const templatesSchema = z
  .array(
    z.strictObject({
      kind: z.enum(templateKinds),
      smallTalk: z.enum(['greeting', 'thanks', 'bot', 'goodbye']).optional(),
      list: z.enum(['articles', 'people', 'topics', 'sources', 'dates']).optional(),
      long: z.boolean().optional(),
      stance: z.enum(['for', 'against']).optional(),
      templates: z.array(z.string().min(1)),
    }),
  )
  // A language without a file has no templates.
  .or(z.strictObject({}).transform(() => []))

/** A group of templates that mean the same; those that are no `QuestionKind` become one once names and turns are known. */
export interface TemplateGroup {
  readonly kind:
    | Exclude<QuestionKind, 'fact' | 'empty'>
    | 'elliptic'
    | 'who-is'
    | 'who-wrote'
    | 'follow-time'
    | 'follow-more'
  readonly smallTalk?: 'greeting' | 'thanks' | 'bot' | 'goodbye' | undefined
  readonly list?: 'articles' | 'people' | 'topics' | 'sources' | 'dates' | undefined
  readonly long?: boolean | undefined
  readonly stance?: 'for' | 'against' | undefined
  readonly templates: readonly Template[]
}

type Phrase = readonly string[]

export interface DateWords {
  readonly months: readonly string[]
  readonly since: ReadonlySet<string>
  readonly before: ReadonlySet<string>
  readonly in: ReadonlySet<string>
  /** Between one of these and a day: „seit dem 1. November“. */
  readonly the: ReadonlySet<string>
  readonly year: ReadonlySet<string>
  readonly today: ReadonlySet<string>
  readonly yesterday: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly this: ReadonlySet<string>
  readonly units: Readonly<Record<'week' | 'month' | 'year', ReadonlySet<string>>>
}

export interface QuestionLexicon {
  readonly language: string
  readonly groups: readonly TemplateGroup[]
  readonly classes: WordClasses
  readonly determiners: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  /** Words that stand where a name would and mean nobody in particular: „man“. */
  readonly nobody: ReadonlySet<string>
  /** Openings of a follow-up as word keys, longest first: „und“, „was ist mit“. */
  readonly followUp: readonly Phrase[]
  readonly openWith: ReadonlySet<string>
  /** Question words that are known again with a slip in them, and words of their own that are only a slip away. */
  readonly mistyped: { readonly asking: ReadonlySet<string>; readonly words: ReadonlySet<string> }
  readonly fillers: ReadonlySet<string>
  /** What stands before the occasion on which somebody spoke: „nach der Niederlage“. */
  readonly occasions: ReadonlySet<string>
  /** What stands around a question and asks nothing, as word keys, longest first: „kannst du mir sagen“, „bitte“. */
  readonly courtesies: { readonly before: readonly Phrase[]; readonly after: readonly Phrase[] }
  /** Openings as word keys, longest first. */
  readonly answerTypes: readonly { readonly type: AnswerType; readonly opening: readonly string[] }[]
  /** How an example question is put: {who}, {topic}; {words}. */
  readonly examples: { readonly about: string; readonly said: string }
  readonly dates?: DateWords
}

/** Languages whose questions are understood; others are searched as they stand. */
export const questionLanguages = ['de', 'en', 'fr', 'es', 'ru'] as const

/** The question lexicon of a language, read once. A language without files has an empty one. Throws where a file is malformed. */
export const questionLexicon = perLanguage(readQuestionLexicon)

const phraseKeys = (phrase: string): Phrase => phrase.split(' ').map(keyOf)

const longestFirst = (phrases: readonly string[]): readonly Phrase[] =>
  phrases.map(phraseKeys).sort((a, b) => b.length - a.length)

const keys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(keyOf))

function readQuestionLexicon(language: string): QuestionLexicon {
  const lists = readLexiconFile(language, 'question-words', wordsSchema)
  const groups = readLexiconFile(language, 'question-templates', templatesSchema)
  const pronouns = keys([...lists.pronouns.singular, ...lists.pronouns.plural])
  const classes = new Map(Object.entries(lists.classes).map(([name, list]) => [name, keys(list)]))
  return {
    language,
    groups: groups.map((group) => ({ ...group, templates: group.templates.map(readTemplate) })),
    classes: classes.set('pronoun', pronouns),
    determiners: keys(lists.determiners),
    pronouns,
    nobody: keys(lists.nobody),
    followUp: longestFirst(lists['follow-up']),
    openWith: keys(lists['open-with']),
    mistyped: { asking: keys(lists.mistyped.asking), words: keys(lists.mistyped.words) },
    fillers: keys(lists.fillers),
    occasions: keys(lists.occasions),
    courtesies: { before: longestFirst(lists.courtesies.before), after: longestFirst(lists.courtesies.after) },
    answerTypes: lists['answer-types']
      .flatMap(({ type, openings }) => openings.map((opening) => ({ type, opening: phraseKeys(opening) })))
      .sort((a, b) => b.opening.length - a.opening.length),
    examples: lists.examples,
    ...(lists.dates === undefined ? {} : { dates: readDates(lists.dates) }),
  }
}

function readDates(lists: NonNullable<z.infer<typeof wordsSchema>['dates']>): DateWords {
  return {
    months: lists.months.map(keyOf),
    since: keys(lists.since),
    before: keys(lists.before),
    in: keys(lists.in),
    the: keys(lists.the),
    year: keys(lists.year),
    today: keys(lists.today),
    yesterday: keys(lists.yesterday),
    last: keys(lists.last),
    this: keys(lists.this),
    units: { week: keys(lists.units.week), month: keys(lists.units.month), year: keys(lists.units.year) },
  }
}
