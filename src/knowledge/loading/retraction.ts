// An article that had to go: it stays out however often it is brought in again, with the reason why.

/** Why an article was taken out for good. */
export interface Retraction {
  /** Id of the article. */
  readonly id: string
  readonly headline: string
  /** In the words of whoever retracted it. */
  readonly reason: string
  /** ISO 8601 calendar date. */
  readonly day: string
}

/** What a storage must keep of retractions. */
export interface Retractions {
  /** Takes the article out with its quotations and notes why; all or nothing. */
  retract(retraction: Retraction): void
  /** Why the article of this id was retracted; undefined where it was not. */
  retraction(id: string): Retraction | undefined
  /** All of them, the latest first. */
  retracted(): readonly Retraction[]
  /** Forgets the retraction, so that the article may come in again. */
  takeBack(id: string): void
}
