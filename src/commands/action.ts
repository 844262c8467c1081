// What a button does. An action is small enough to travel inside the button itself (64 bytes), so that old buttons work after
// a restart without anything being remembered.

/** Lists that are shown page by page. */
export type ListName = 'articles' | 'people' | 'sources'

export type Action =
  /** The words with the sentences around them; `check` tells whether the article still says the same. */
  | {
      readonly do: 'context'
      readonly article: string
      readonly start: number
      readonly end: number
      readonly check: string
    }
  | { readonly do: 'summary'; readonly article: string; readonly length: 'short' | 'long' }
  /** Another page of a list, in the place of this one. */
  | { readonly do: 'page'; readonly list: ListName; readonly from: number }
  /** A person's quotations from position `from`, in the place of the page shown. */
  | { readonly do: 'quotes'; readonly person: string; readonly from: number }
  | { readonly do: 'articleQuotes'; readonly article: string; readonly from: number }
  /** The answer to „which one?“: the question before, about this person. */
  | { readonly do: 'choosePerson'; readonly person: string }
  /** Asks something in the reader's name (an example, an offer); only for utterances short enough for a button. */
  | { readonly do: 'ask'; readonly utterance: string }
  /** The question before without what was carried over. */
  | { readonly do: 'dropCarried' }
  | { readonly do: 'language'; readonly language: 'de' | 'en' }
  | { readonly do: 'forget'; readonly sure: boolean }
  /** The guided choice of /quotes: whose words, then on what topic (`topic` is an index into that person's topics, -1 for all). */
  | { readonly do: 'guideTopic'; readonly person: string; readonly topic: number }
