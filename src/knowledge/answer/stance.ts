// „Wer kritisiert den Tunnel?“ Whether somebody is for or against a thing nobody here judges; but of all who spoke on it those come
// first in whose words, or the article's around them, stands a sign of it.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import type { Question } from '../question/question.ts'
import type { Evidence } from './answer.ts'
import { foldedWords, matcherOf } from './word-patterns.ts'

type Stance = NonNullable<Question['stance']>
type Signs = Readonly<Record<Stance, (word: string) => boolean>>

const words = z.array(z.string().min(1)).default([])
const schema = z.strictObject({ for: words, against: words })

const signsIn = perLanguage((language): Signs => {
  const lists = readLexiconFile(language, 'question-stances', schema)
  return { for: matcherOf(lists.for), against: matcherOf(lists.against) }
})

/** Evidence with a sign of the stance first, else in its order. */
export function stanceFirst(stance: Stance, evidence: readonly Evidence[]): readonly Evidence[] {
  const shows = ({ text, article }: Evidence): boolean => foldedWords(text).some(signsIn(article.language)[stance])
  return [...evidence.filter(shows), ...evidence.filter((each) => !shows(each))]
}
