// „Vizekanzler“, „Ex-Kanzlerin“, „stellvertretender Landrat“, „former mayor“: another office than the one they are named after.

import { loadLexicon } from '../lexicon/lexicon.ts'
import { onDemand } from '../lexicon/on-demand.ts'
import { plain } from '../text/fold.ts'
import { findWords } from '../text/words.ts'

const LANGUAGES = ['de', 'en'] as const
const ENDINGS = ['', 'e', 'er', 'en', 'es', 'em']

/** Whether the words say „vice“, „former“, „stellvertretend“ of an office, as a word of its own or before a hyphen. */
export const namesLesserOffice = (words: string): boolean =>
  findWords(words).some(({ text }) => text.split('-').some((part) => lesserWords().has(plain(part))))

/** The words that say so, with their endings; many roles are looked at for one question. */
const lesserWords = onDemand(
  (): ReadonlySet<string> =>
    new Set(
      LANGUAGES.flatMap((language) => loadLexicon(language).roles.lesser).flatMap((lesser) =>
        ENDINGS.map((ending) => `${lesser.replace(/-$/, '')}${ending}`),
      ),
    ),
)

/** Whether `word` is the lesser office of `office`, in one word: „vizekanzler“ of „kanzler“, and of „kanzl“ its stem. */
export const isLesserOf = (word: string, office: string): boolean =>
  word !== office &&
  word.endsWith(office) &&
  LANGUAGES.some((language) =>
    loadLexicon(language).roles.lesser.some((lesser) => word.startsWith(lesser) && !office.startsWith(lesser)),
  )
