// „Wer hat sich eine Decke ins Auto gelegt?“ – „Ich habe mir eine Decke ins Auto gelegt“, sagte sie: who did something may be told by his own
// words alone, and then the answer is who speaks.

import { z } from 'zod'
import { cueLexicon } from '../lexicon/cue-lexicon.ts'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { perLanguage } from '../lexicon/on-demand.ts'
import type { Question } from '../question/question.ts'
import type { KeptQuotation } from '../search/collection.ts'
import { fold } from '../text/fold.ts'
import { shared } from '../text/span.ts'
import { findWords } from '../text/words.ts'
import type { Answer } from './answer.ts'
import { quotationEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { quotes } from './quotes.ts'
import { topicShare } from './relevance.ts'
import { foldedWords } from './word-patterns.ts'

const schema = z.strictObject({ others: z.array(z.string().min(1)).default([]) })

/** Share of what is asked that must stand in his own words, and that the article's own sentences may hold beside. */
const TOLD = 0.6
const NARRATED = 0.5
/** Words into which he himself comes first. */
const OPENING = 2
const SHOWN = 3

/** „Ich habe es nicht getan“, „I saw him do it“: words by which somebody is not the one who did. */
const othersIn = perLanguage(
  (language): ReadonlySet<string> => new Set(readLexiconFile(language, 'question-actors', schema).others.map(fold)),
)

/** The words of whoever tells what is asked of himself in the first sentence of the answer; else the answer as it is. */
export function toldByActor(question: Question, answer: Answer, { collection }: Finding): Answer {
  if (answer.kind !== 'passages') return answer
  const [{ article, start, end }, ...others] = answer.evidence
  const asked = { words: question.utterance, language: question.language }
  const all = collection.quotationsIn(article.id)
  // What the article tells of it in its own words may be of somebody else.
  const narrated = collection
    .termsOf(article.id, { start, end })
    .filter((term) => !all.some(({ spans }) => spans.some((span) => shared(span, term) > 0)))
  if (topicShare(asked, narrated, article.language) >= NARRATED) return answer
  const told = all
    .filter(({ person, spans }) => person !== undefined && spans.some((span) => shared(span, { start, end }) > 0))
    .filter((quotation) => tellsOfHimself(quotation, collection))
    .map((quotation) => {
      const words = quotation.spans.flatMap((span) => collection.termsOf(article.id, span))
      return { quotation, share: topicShare(asked, words, article.language) }
    })
    .filter(({ share }) => share >= TOLD)
    .sort((a, b) => b.share - a.share)
  const [best] = told
  const evidence = best && quotationEvidence(best.quotation, collection)
  const person = evidence?.person
  if (evidence === undefined || person === undefined) return answer
  return quotes({ ...question, persons: [person.key] }, [evidence, ...others], SHOWN) ?? answer
}

/** Direct words that begin with „ich“ or „wir“, and tell that he did it. */
function tellsOfHimself({ type, spans, article }: KeptQuotation, collection: Finding['collection']): boolean {
  const text = collection.article(article.id)?.article.text
  if (type === 'indirect' || text === undefined) return false
  const { ourselves } = cueLexicon(article.language).words
  return spans.some(({ start, end }) => {
    const words = text.slice(start, end)
    const opening = findWords(words).slice(0, OPENING)
    const tellsOfOthers = foldedWords(words).some((word) => othersIn(article.language).has(word))
    return !tellsOfOthers && opening.some((word) => ourselves.has(word.text.toLowerCase()))
  })
}
