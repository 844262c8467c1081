// How many of the quotations that were written into the articles are found again, with the right speaker.

import { readArticle } from '../../src/knowledge/loading/read-article.ts'
import type { Quotation } from '../../src/knowledge/quotation/quotation.ts'
import { type Span, shared } from '../../src/knowledge/text/span.ts'
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

export interface FoundAgain {
  readonly figures: readonly FoundFigures[]
  /** All quotations found, and those of them that share not a letter with a written one. */
  readonly all: number
  readonly unwritten: number
  /** A line each: what was missed, given to someone else or made up. */
  readonly wrong: readonly string[]
}

interface Compared {
  readonly written: WrittenQuotation
  readonly found: boolean
  readonly rightSpeaker: boolean
  readonly line: string
}

/** Found: at least half of what was written and of what was found is shared, and marks are taken for marks. */
function matches(written: WrittenQuotation, found: Quotation): boolean {
  if ((written.type === 'indirect') !== (found.type === 'indirect')) return false
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const common = written.spans.reduce(
    (sum, span) => sum + found.spans.reduce((inner, other) => inner + shared(span, other), 0),
    0,
  )
  return common >= length(written.spans) / 2 && common >= length(found.spans) / 2
}

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 60), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 60)}`.replaceAll(
    /\s+/gu,
    ' ',
  )

function compare({ article, language, quotations }: GeneratedArticle, all: readonly Quotation[]): readonly Compared[] {
  return quotations.map((written) => {
    const found = all.filter((each) => matches(written, each))
    const name = written.speaker.name[language]
    const rightSpeaker = found.some(({ speaker }) => speaker?.name.includes(name))
    const given = found.map(({ speaker }) => speaker?.name ?? 'nobody').join(', ')
    const line = `${name}, found: ${given || 'nothing'}: ${written.spans.map((span) => around(article.text, span)).join(' … ')}`
    return { written, found: found.length > 0, rightSpeaker, line }
  })
}

/** What was found and shares nothing with anything written. */
const unwrittenIn = ({ article, quotations }: GeneratedArticle, all: readonly Quotation[]): readonly string[] =>
  all
    .filter(
      ({ spans }) =>
        !quotations.some((written) => written.spans.some((one) => spans.some((two) => shared(one, two) > 0))),
    )
    .map(
      ({ spans, type, speaker }) =>
        `never written, ${type}, ${speaker?.name ?? 'nobody'}: ${around(article.text, spans[0])}`,
    )

const whatOf = ({ written: { type, speaker, pronoun } }: Compared): string => {
  const named = speaker.gender === undefined ? 'a body' : pronoun ? 'a person by pronoun' : 'a person by name'
  return `${type}, ${named}`
}

const figuresOf = (what: string, members: readonly Compared[]): FoundFigures => ({
  what,
  written: members.length,
  found: members.filter(({ found }) => found).length / members.length,
  rightSpeaker: members.filter(({ rightSpeaker }) => rightSpeaker).length / members.length,
})

/** For the first `size` articles of a world; one row for each type of quotation and way of naming the speaker. */
export function measureFound(world: World, size: number): FoundAgain {
  const compared: Compared[] = []
  const unwritten: string[] = []
  let all = 0
  for (let index = 0; index < size; index++) {
    const generated = generateArticle(world, index)
    const { quotations } = readArticle(generated.article)
    all += quotations.length
    compared.push(...compare(generated, quotations))
    unwritten.push(...unwrittenIn(generated, quotations))
  }
  const rows = [...Map.groupBy(compared, whatOf)].map(([what, members]) => figuresOf(what, members))
  const wrong = compared.filter(({ rightSpeaker }) => !rightSpeaker).map(({ line }) => line)
  return {
    figures: rows.sort((a, b) => b.written - a.written),
    all,
    unwritten: unwritten.length,
    wrong: [...wrong, ...unwritten],
  }
}
