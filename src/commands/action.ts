// What a button does. An action is small enough to travel inside the button itself (64 bytes), so that old buttons work after
// a restart without anything being remembered.

/** Lists that are shown page by page. */
export type ListName = 'articles' | 'people' | 'sources' | 'topics'

/** Whether a page opens as a message of its own or takes the place of the page whose button was pressed. */
export type Show = 'new' | 'place'

export type Action =
  /** The words with the sentences around them; `check` tells whether the article still says the same. */
  | {
      readonly do: 'context'
      readonly article: string
      readonly start: number
      readonly end: number
      readonly check: string
    }
  /** `long` takes the place of the short one. */
  | { readonly do: 'summary'; readonly article: string; readonly length: 'short' | 'long' }
  /** A page of a list; `publisher`: of the articles, only theirs. */
  | {
      readonly do: 'page'
      readonly list: ListName
      readonly from: number
      readonly show: Show
      readonly publisher?: string
    }
  /** A person's quotations from position `from`, all of them or on one topic. */
  | {
      readonly do: 'quotes'
      readonly person: string
      readonly from: number
      readonly show: Show
      readonly topic?: string
    }
  /** What others than this person say on the topic. */
  | {
      readonly do: 'others'
      readonly person: string
      readonly from: number
      readonly show: Show
      readonly topic: string
    }
  /** A person's words from the oldest to the newest, all of them or on one topic. */
  | {
      readonly do: 'timeline'
      readonly person: string
      readonly from: number
      readonly show: Show
      readonly topic?: string
    }
  /** The first of two to compare was chosen. */
  | { readonly do: 'compareWith'; readonly person: string }
  /** Two people's words side by side, all of them or on one topic. */
  | {
      readonly do: 'compare'
      readonly first: string
      readonly second: string
      readonly from: number
      readonly show: Show
      readonly topic?: string
    }
  /** These words are wrongly given as this speaker's: for the admins. */
  | {
      readonly do: 'report'
      readonly article: string
      readonly start: number
      readonly end: number
      readonly check: string
    }
  /** These words as a picture to pass on. */
  | {
      readonly do: 'card'
      readonly article: string
      readonly start: number
      readonly end: number
      readonly check: string
    }
  /** A person's quotations by month and topic, as a picture. */
  | { readonly do: 'chart'; readonly person: string; readonly topic?: string }
  /** `what`: a person's key, or words. */
  | { readonly do: 'follow' | 'unfollow'; readonly kind: 'person' | 'topic'; readonly what: string }
  | { readonly do: 'articleQuotes'; readonly article: string; readonly from: number; readonly show: Show }
  /** Who this is, by what the articles say. */
  | { readonly do: 'who'; readonly person: string }
  /** The answer to „which one?“: the question before, about this person. */
  | { readonly do: 'choosePerson'; readonly person: string }
  /** Asks something in the reader's name (an example, an offer); only for utterances short enough for a button. */
  | { readonly do: 'ask'; readonly utterance: string }
  /** The same answer from evidence `from` on. */
  | { readonly do: 'more'; readonly utterance: string; readonly from: number }
  /** The same for a question that is too long for a button or leans on the one before: it must still be remembered. */
  | { readonly do: 'moreRemembered'; readonly check: string; readonly from: number }
  /** The question before without what was carried over. */
  | { readonly do: 'dropCarried' }
  | { readonly do: 'language'; readonly language: 'de' | 'en' }
  | { readonly do: 'forget'; readonly sure: boolean }
  /** The guided choice of /quotes: this person's words, next the topic. */
  | { readonly do: 'guidePerson'; readonly person: string }
  /** What an admin decides on something found; `draft`: its mark. */
  | { readonly do: 'draft'; readonly draft: string; readonly step: DraftStep }
  /** Follow a feed no more; `feed`: the check mark of its address. */
  | { readonly do: 'stopFeed'; readonly feed: string }
  /** The answer to „Retract this article?“; `check`: the mark of article and reason, which are remembered. */
  | { readonly do: 'retract'; readonly check: string; readonly sure: boolean }
  /** Lets a retracted article in again; `check`: the mark of its id. */
  | { readonly do: 'takeBack'; readonly check: string }

/** `add` brings it in (of a feed: follows it), the others ask for one line. */
export type DraftStep = 'add' | 'discard' | 'headline' | 'published' | 'publisher'

/** Actions of administrators; what they need (files, the web) is no command's business, so the surface carries them out. */
export type AdminAction = Extract<Action, { do: 'draft' | 'stopFeed' | 'retract' | 'takeBack' }>

/** What a reader's button does, but for asking something in his name. */
export type PressAction = Exclude<Action, { do: 'ask' } | AdminAction>

const adminActions: ReadonlySet<Action['do']> = new Set(['draft', 'stopFeed', 'retract', 'takeBack'])

export const isAdminAction = (action: Action): action is AdminAction => adminActions.has(action.do)
