// A quotation is words given as someone's, and the reasons why we say so.

import type { PersonKind } from '../person/person.ts'
import type { Span } from '../text/span.ts'

/** `direct`: whole sentences in marks; `partial`: words in marks inside the writer's sentence; `headline`: another paper's headline; `indirect`: reported without marks. */
export type QuotationType = 'direct' | 'partial' | 'headline' | 'indirect'

/** Whose words, resolved as far as the article allows. */
export interface Speaker {
  /** Full form: „Dmitri Peskow“, never „er“. A role where the article has no name („die Forscherin“). */
  readonly name: string
  readonly kind: PersonKind
  readonly role?: string
}

/** One step of the explanation: the rule that decided and the spans it stands on. */
export interface Reason {
  readonly rule: string
  readonly spans: readonly Span[]
}

export interface Quotation {
  /** One span, or two and more where a cue splits it; quotation marks left out. In text order. */
  readonly spans: readonly [Span, ...Span[]]
  readonly type: QuotationType
  /** Absent where nobody can be named. */
  readonly speaker?: Speaker
  /** False: the speaker is a guess and is shown as uncertain. */
  readonly certain: boolean
  /** The words in the text that stand for the speaker: „er“, „Kremlsprecher Dmitri Peskow“. */
  readonly mention?: Span
  /** The verb or phrase that signals speaking. */
  readonly cue?: Span
  /** Who passed the words on („In einem Bericht von X heißt es, Y habe gesagt“): X. */
  readonly reportedBy?: string
  /** True for a quotation inside another quotation's span. */
  readonly nested?: boolean
  readonly because: readonly Reason[]
}
