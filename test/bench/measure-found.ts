// How many of the quotations that were written into the articles are found again, with the right speaker.

import { readArticle } from '../../src/knowledge/loading/read-article.ts'
import type { Quotation } from '../../src/knowledge/quotation/quotation.ts'
import { shared } from '../../src/knowledge/text/span.ts'
import { type GeneratedArticle, generateArticle, type WrittenQuotation } from './collection-generator.ts'
import type { World } from './invented-world.ts'

export interface FoundFigures {
  /** „direct, a person by name“. */
  readonly what: string
  readonly written: number
  /** Shares of the written ones, 0 to 1. */
  readonly found: number
  readonly rightSpeaker: number
}

interface Compared {
  readonly written: WrittenQuotation
  readonly found: boolean
  readonly rightSpeaker: boolean
}

/** Found: at least half of what was written and of what was found is shared, and marks are taken for marks. */
function matches(written: WrittenQuotation, found: Quotation): boolean {
  if ((written.type === 'indirect') !== (found.type === 'indirect')) return false
  const length = (spans: readonly { start: number; end: number }[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const common = written.spans.reduce(
    (sum, span) => sum + found.spans.reduce((inner, other) => inner + shared(span, other), 0),
    0,
  )
  return common >= length(written.spans) / 2 && common >= length(found.spans) / 2
}

function compare({ article, language, quotations }: GeneratedArticle): readonly Compared[] {
  const all = readArticle(article).quotations
  return quotations.map((written) => {
    const found = all.filter((each) => matches(written, each))
    const name = written.speaker.name[language]
    return { written, found: found.length > 0, rightSpeaker: found.some(({ speaker }) => speaker?.name.includes(name)) }
  })
}

const whatOf = ({ written: { type, speaker, pronoun } }: Compared): string => {
  const named = speaker.gender === undefined ? 'a body' : pronoun ? 'a person by pronoun' : 'a person by name'
  return `${type}, ${named}`
}

/** For the first `size` articles of a world; one row for each type of quotation and way of naming the speaker. */
export function measureFound(world: World, size: number): readonly FoundFigures[] {
  const compared = Array.from({ length: size }, (_, index) => compare(generateArticle(world, index))).flat()
  return [...Map.groupBy(compared, whatOf)]
    .map(([what, members]) => ({
      what,
      written: members.length,
      found: members.filter(({ found }) => found).length / members.length,
      rightSpeaker: members.filter(({ rightSpeaker }) => rightSpeaker).length / members.length,
    }))
    .sort((a, b) => b.written - a.written)
}
