// An administrator's word that an article must not be relied on: it stands with all that is shown of it, with the reason why.

/** What was retracted, when and why. */
export interface Retraction {
  /** Id of the article. */
  readonly id: string
  readonly headline: string
  /** In the words of whoever retracted it. */
  readonly reason: string
  /** ISO 8601 calendar date. */
  readonly day: string
}
