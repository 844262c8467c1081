// Everything that is found in an article once, when it is loaded: its parts, sentences, people and quotations.

import type { Anatomy } from '../article/anatomy.ts'
import type { Article } from '../article/article.ts'
import { dissect } from '../article/dissect.ts'
import { type Lexicon, loadLexicon } from '../lexicon/lexicon.ts'
import { castOf } from '../person/cast.ts'
import { findQuotations } from '../quotation/find-quotations.ts'
import { findSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { ReadArticle } from './library-writer.ts'
import { peopleWorthKeeping } from './people-worth-keeping.ts'
import { sketchOf } from './report-sketch.ts'

/** Reads an article with the rules of its language. Throws only when a word list is missing or broken. */
export const readArticle = (article: Article): ReadArticle => {
  const lexicon = loadLexicon(article.language)
  const { headline, teaser, language, text } = article
  const anatomy = dissect(text, teaser === undefined ? { headline, language } : { headline, teaser, language })
  const everywhere = sentencesIn(text, anatomy, lexicon, () => true)
  const cast = castOf(text, everywhere, lexicon)
  const quotations = findQuotations(text, anatomy, everywhere, cast, lexicon)
  const sentences = sentencesIn(text, anatomy, lexicon, (kind) => kind === 'body')
  const sketch = sketchOf(text)
  const people = peopleWorthKeeping(cast, quotations)
  return { article, anatomy, sentences, people, quotations, ...(sketch && { sketch }) }
}

/** Sentences part by part: none runs from a headline or a link into the body. */
const sentencesIn = (
  text: string,
  anatomy: Anatomy,
  lexicon: Lexicon,
  wanted: (kind: Anatomy['parts'][number]['kind']) => boolean,
): readonly Span[] =>
  anatomy.parts.filter((part) => wanted(part.kind)).flatMap((part) => findSentences(text, lexicon, part))
