// The utterance understood: what is asked, about whom, about what. Small and serialisable, so that a follow-up can build on it.

export type QuestionKind =
  | 'who-said' // who said „…“?
  | 'what-said' // what did X say (about Y)?
  | 'who-else' // who else spoke about Y?
  | 'compare' // X and Y on Z, side by side
  | 'timeline' // X over time
  | 'fact' // when, where, who, how many, why …
  | 'topic' // about Y
  | 'summary' // summarise an article
  | 'list' // which articles, people, topics, sources, dates
  | 'opinion' // asks for a verdict: the bot has none
  | 'small-talk' // greeting, thanks, the bot itself
  | 'empty' // nothing that could be asked of articles

/** The kind of answer a fact question wants. */
export type AnswerType = 'person' | 'time' | 'place' | 'number' | 'money' | 'duration' | 'distance' | 'reason' | 'thing'

/** What the reader may not know we took from the question before. */
export interface CarriedOver {
  readonly persons?: readonly string[]
  readonly topic?: string
  /** It was looked for in the articles of the answer before. */
  readonly articles?: true
}

export interface Question {
  readonly kind: QuestionKind
  /** As typed, without the courtesies around it. */
  readonly utterance: string
  /** ISO 639-1 of the utterance, as far as it shows. */
  readonly language: string
  /** Keys of the persons asked about. */
  readonly persons: readonly string[]
  /** Names as typed that are linked to nobody in this collection. */
  readonly unknownNames: readonly string[]
  /** What it is about, in the asker's words, without question words and names; for `who-said` the words half remembered. */
  readonly topic?: string
  readonly article?: string
  readonly answerType?: AnswerType
  /** The topic only says on what occasion somebody spoke („nach der Niederlage“): anything that he said is an answer, too. */
  readonly occasion?: true
  /** ISO dates, inclusive. */
  readonly since?: string
  readonly until?: string
  /** `summary`: longer on request. */
  readonly long?: boolean
  /** `list`: articles in this language (ISO 639-1). */
  readonly inLanguage?: string
  /** `list`: whose articles, as typed. */
  readonly publisher?: string
  readonly list?: 'articles' | 'people' | 'topics' | 'sources' | 'dates'
  /** `opinion`: who is for or against it is asked. */
  readonly stance?: 'for' | 'against'
  readonly smallTalk?: 'greeting' | 'thanks' | 'bot' | 'goodbye'
  /** Read by faint signs: what was asked where this has no answer. */
  readonly otherwise?: Question
  readonly carried?: CarriedOver
  /** `fact`: articles (ids) of the answer before, to which something in this points back. */
  readonly before?: readonly string[]
  /** Of a question that was answered: the articles (ids) shown for it. */
  readonly shown?: readonly string[]
  /** The rules that decided, in order. */
  readonly because: readonly string[]
}
