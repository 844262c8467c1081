// How a piece of evidence is shown everywhere: whose words and how we know them, the words alone, where they stand.

import type { ArticleHead, Evidence, KeptQuotation } from '../knowledge/knowledge-base.ts'
import { checkMark } from './check-mark.ts'
import { bold, button, line } from './compose.ts'
import { linkToWords } from './link-to-words.ts'
import type { Block, Button, Line, Piece } from './reply.ts'
import type { Texts } from './texts/texts.ts'

/** Speaker, role and the kind of words; `number` where several pieces of evidence are told apart. */
function speakerLine(evidence: Evidence, quotation: KeptQuotation, texts: Texts, number: number | undefined): Line {
  const { speaker } = quotation
  const name = speakerName(evidence) ?? texts.evidence.nobodyNamed
  const role = speaker?.role !== undefined && speaker.role !== speaker.name ? `, ${speaker.role}` : ''
  const notes = [
    texts.evidence.type[quotation.type],
    ...(quotation.reportedBy === undefined ? [] : [texts.evidence.reportedBy(quotation.reportedBy)]),
    ...(quotation.certain || speaker === undefined ? [] : [texts.evidence.uncertain]),
    ...(evidence.wording === 'close' ? [texts.evidence.wordingDiffers] : []),
  ]
  return [...numbered(number), bold(name), `${role} · ${notes.join(' · ')}`]
}

const numbered = (number: number | undefined): readonly Piece[] => (number === undefined ? [] : [`${number} · `])

/** The speaker as the collection knows him, else as the article names him. */
export const speakerName = ({ person, quotation }: Evidence): string | undefined =>
  person?.name ?? quotation?.speaker?.name

/**
 * Headline, publisher and date, and the original's headline for an abstract; what the article does not state is left out.
 * With `words` the link goes to these very words.
 */
export function sourceLine(article: ArticleHead, texts: Texts, words?: string): Line {
  const { headline } = article
  const notes = [
    ...(article.abstractOf === undefined ? [] : [texts.evidence.abstractOf(article.abstractOf.headline)]),
    ...(article.publisher === undefined ? [] : [article.publisher]),
    ...(article.published === undefined ? [] : [texts.date(article.published)]),
  ]
  const title: Piece =
    article.url === undefined
      ? { text: headline, style: 'italic' }
      : { text: headline, url: words === undefined ? article.url : linkToWords(article.url, words) }
  return notes.length === 0 ? [title] : [title, ` · ${notes.join(' · ')}`]
}

/** Line, quotation and source of one piece of evidence; a single sentence of the article itself has no line of its own. */
export const evidenceBlocks = (evidence: Evidence, texts: Texts, number?: number): readonly Block[] => [
  ...wordsBlocks(evidence, texts, number),
  sourceBlock(evidence, texts),
]

function wordsBlocks(evidence: Evidence, texts: Texts, number: number | undefined): readonly Block[] {
  const { quotation } = evidence
  const block: Block = { kind: 'quotation', evidence }
  if (quotation !== undefined) return [line(...speakerLine(evidence, quotation, texts, number)), block]
  return number === undefined ? [block] : [line(...numbered(number), texts.evidence.itself), block]
}

const sourceBlock = ({ article, text }: Evidence, texts: Texts): Block => ({
  kind: 'source',
  article,
  line: sourceLine(article, texts, text),
})

/**
 * Several pieces of evidence, numbered from `first` where there is more than one. What follows from the same article shares
 * one source, unless the source is a link: that leads to the very words.
 */
export const evidenceList = (evidence: readonly Evidence[], texts: Texts, first = 1): readonly Block[] =>
  evidence.flatMap((piece, index) => {
    const number = evidence.length === 1 && first === 1 ? undefined : first + index
    const shared = piece.article.url === undefined && piece.article.id === evidence[index + 1]?.article.id
    return shared ? wordsBlocks(piece, texts, number) : evidenceBlocks(piece, texts, number)
  })

/** Shows the words with the sentences around them. */
export const contextButton = ({ article, start, end, text }: Evidence, label: string): Button =>
  button(label, { do: 'context', article: article.key, start, end, check: checkMark(text) })
