// The words that show what a question wants wherever they stand in it, read from data/lexicon/<language>/question-signs.yaml.

import { z } from 'zod'
import { cueLexicon } from '../lexicon/cue-lexicon.ts'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import { keyOf } from './utterance.ts'

const words = z.array(z.string().min(1)).default([])
const schema = z.strictObject({
  frames: words,
  asker: words,
  who: words,
  somebody: words,
  which: words,
  people: words,
  speaks: words,
  views: words,
  never: words,
  passive: words,
  summary: words,
  'summary-phrases': words,
  article: words,
  'list-articles': words,
  has: words,
  'opinion-phrases': words,
  'opinion-choices': words,
  back: words,
  them: words,
  relations: words,
})

type Phrase = readonly string[]

export interface SignLexicon {
  /** What asks nothing itself, as word keys, longest first: „weißt du noch“. */
  readonly frames: readonly Phrase[]
  /** Words for whoever asks and is asked: „ich“, „mich“, „you“. */
  readonly asker: ReadonlySet<string>
  readonly who: ReadonlySet<string>
  readonly somebody: ReadonlySet<string>
  /** Before the noun of a person: „welcher (Politiker)“. */
  readonly which: readonly Phrase[]
  readonly people: ReadonlySet<string>
  /** Nouns for somebody's words or view of a thing: „haltung“, „take on“. */
  readonly views: readonly Phrase[]
  readonly summary: ReadonlySet<string>
  readonly summaryPhrases: readonly Phrase[]
  readonly article: ReadonlySet<string>
  readonly listArticles: ReadonlySet<string>
  readonly has: ReadonlySet<string>
  readonly opinionPhrases: readonly Phrase[]
  /** The same where no question word opens the utterance: „oder nicht“. */
  readonly opinionChoices: readonly Phrase[]
  /** Words that point back to the matter of the question before. */
  readonly back: ReadonlySet<string>
  /** Words that point back to its person. */
  readonly them: ReadonlySet<string>
  /** Nouns that name somebody else by a name: „frau“ in „Wolters Frau“. */
  readonly relations: ReadonlySet<string>
  /**
   * Whether the word at `place` of `words` (in small letters) asks for somebody's words: a verb of speaking in any form, or
   * one listed beside them. The prefix of a verb that has one must be there („schlug … vor“), a passive („is called“) not.
   */
  speaks(key: string, words: readonly string[], place: number): boolean
}

/** Classes of cue verbs whose object is what somebody says or thinks. */
const SPEAKING: ReadonlySet<string> = new Set(['say', 'think', 'deny', 'judge', 'demand', 'headline'])

/** The signs of a language, read once; a language without the file has none. Throws where the file is malformed. */
export const signLexicon = perLanguage(readSigns)

const keys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(keyOf))

const phrases = (list: readonly string[]): readonly Phrase[] =>
  list.map((phrase) => phrase.split(' ').map(keyOf)).sort((a, b) => b.length - a.length)

function readSigns(language: string): SignLexicon {
  const lists = readLexiconFile(language, 'question-signs', schema)
  const [speaks, never, passive] = [keys(lists.speaks), keys(lists.never), keys(lists.passive)]
  const { verbs, prefixes } = cueLexicon(language)
  const known = lists.frames.length > 0
  const isPassive = (words: readonly string[], place: number): boolean => {
    const participle = verbs.get(words[place] ?? '')?.some(({ as }) => as === 'participle') === true
    // German puts the participle last, wherever its auxiliary stands.
    const before = language === 'de' ? words : words.slice(Math.max(0, place - 2), place)
    return participle && before.some((word) => passive.has(word))
  }
  const isCue = (words: readonly string[], place: number): boolean => {
    // „Was schreibt das Gesetz vor?“: a prefix at the end makes another verb.
    const isOtherVerb = words.length - 1 > place && prefixes.has(words.at(-1) ?? '')
    return (
      verbs
        .get(words[place] ?? '')
        ?.some(
          ({ classes, prefix }) =>
            [...classes].some((each) => SPEAKING.has(each)) &&
            (prefix === undefined ? !isOtherVerb : words.includes(prefix)),
        ) === true
    )
  }
  return {
    frames: phrases(lists.frames),
    asker: keys(lists.asker),
    who: keys(lists.who),
    somebody: keys(lists.somebody),
    which: phrases(lists.which),
    people: keys(lists.people),
    views: phrases(lists.views),
    summary: keys(lists.summary),
    summaryPhrases: phrases(lists['summary-phrases']),
    article: keys(lists.article),
    listArticles: keys(lists['list-articles']),
    has: keys(lists.has),
    opinionPhrases: phrases(lists['opinion-phrases']),
    opinionChoices: phrases(lists['opinion-choices']),
    back: keys(lists.back),
    them: keys(lists.them),
    relations: keys(lists.relations),
    speaks: (key, words, place) =>
      known && !isPassive(words, place) && (speaks.has(key) || (!never.has(key) && isCue(words, place))),
  }
}
