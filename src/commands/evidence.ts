// How a piece of evidence is shown everywhere: whose words and how we know them, the words alone, where they stand.

import type { ArticleHead, Evidence, KeptQuotation, KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { checkMark } from './check-mark.ts'
import type { Request } from './command.ts'
import { bold, button, line } from './compose.ts'
import { linkToWords } from './link-to-words.ts'
import type { Block, Button, Line, LinkButton, Piece } from './reply.ts'
import { shorten } from './shorten.ts'
import type { Texts } from './texts/texts.ts'

/** What evidence is told with: the sentences, and who is quoted where. */
type Telling = Pick<Request, 'texts' | 'knowledge' | 'now'>

/** Quotations of one article that are looked through: as many as a page may hold. */
const mostLookedAt = 100

/** A correction is told in a few lines; all of it stands in the article. */
const noticeLength = 400

/** One line: speaker, role and the kind of words; nothing for a sentence that is no quotation. */
export function speakerBlocks(evidence: Evidence, texts: Texts, number?: number): readonly Block[] {
  const { quotation } = evidence
  return quotation === undefined ? [] : [line(...numbered(number), ...speakerLine(evidence, quotation, texts))]
}

/** „**Merle Tadsen**, Bausenatorin · wörtlich“. */
export function speakerLine(evidence: Evidence, quotation: KeptQuotation, texts: Texts): Line {
  const { speaker } = quotation
  const name = speakerName(evidence) ?? texts.evidence.nobodyNamed
  const role = speaker?.role !== undefined && speaker.role !== speaker.name ? `, ${speaker.role}` : ''
  return [bold(name), `${role} · ${notesOn(evidence, quotation, texts).join(' · ')}`]
}

const notesOn = ({ wording }: Evidence, quotation: KeptQuotation, { evidence }: Texts): readonly string[] => [
  evidence.type[quotation.type],
  ...(quotation.reportedBy === undefined ? [] : [evidence.reportedBy(quotation.reportedBy)]),
  ...(quotation.certain || quotation.speaker === undefined ? [] : [evidence.uncertain]),
  ...(wording === 'close' ? [evidence.wordingDiffers] : []),
]

const numbered = (number: number | undefined): readonly Piece[] => (number === undefined ? [] : [`${number} · `])

/**
 * Headline, publisher and date, and the original's headline for an abstract; what the article does not state is left out.
 * With `words` the link goes to these very words; with `now` the date has its age beside it.
 */
export function sourceLine(article: ArticleHead, texts: Texts, words?: string, now?: Date): Line {
  const headline = inOneLine(article.headline)
  const notes = [
    ...(article.abstractOf === undefined ? [] : [texts.evidence.abstractOf(inOneLine(article.abstractOf.headline))]),
    ...(article.publisher === undefined ? [] : [inOneLine(article.publisher)]),
    ...(article.published === undefined ? [] : [dated(article.published, texts, now)]),
    ...(article.alsoIn === undefined ? [] : [texts.evidence.alsoIn(article.alsoIn)]),
    ...(article.changedTo === undefined ? [] : [texts.evidence.changedSince]),
    ...(article.correction === undefined ? [] : [texts.evidence.corrected]),
    ...(article.retracted === undefined ? [] : [texts.evidence.retracted]),
  ]
  const title: Piece =
    article.url === undefined
      ? { text: headline, style: 'italic' }
      : { text: headline, url: words === undefined ? article.url : linkToWords(article.url, words) }
  return notes.length === 0 ? [title] : [title, ` · ${notes.join(' · ')}`]
}

/** Longer names are no publishers. */
const nameLength = 200

/** Of a library that was filled when line breaks were let in. */
const inOneLine = (words: string): string => shorten(words.replace(/\s+/gu, ' '), nameLength)

/** What the publisher set right or took back, to stand beside everything that is shown of the article. */
export function noticeBlocks({ correction, retracted }: ArticleHead, { evidence }: Texts): readonly Block[] {
  return [
    ...(retracted === undefined
      ? []
      : [line(bold(evidence.retraction(retracted.reason && shorten(retracted.reason, noticeLength))))]),
    ...(correction === undefined ? [] : [line(bold(evidence.correction), ` ${shorten(correction, noticeLength)}`)]),
  ]
}

/** „3. November 2026 (vor 2 Wochen)“. */
function dated(published: string, texts: Texts, now: Date | undefined): string {
  const age = now && texts.age(published, now)
  return age === undefined ? texts.date(published) : `${texts.date(published)} (${age})`
}

/** Line, quotation and source of one piece of evidence. */
export const evidenceBlocks = (evidence: Evidence, telling: Telling, number?: number): readonly Block[] => [
  ...wordsBlocks(evidence, telling, number),
  ...sourceBlocks(evidence, telling.texts, telling.now),
]

function wordsBlocks(evidence: Evidence, telling: Telling, number: number | undefined): readonly Block[] {
  const over =
    evidence.quotation === undefined
      ? sentenceBlocks(evidence, telling, number)
      : speakerBlocks(evidence, telling.texts, number)
  return [...over, ...quotationBlocks(evidence, telling.texts)]
}

/** The words, and where they are too long to be shown to their end, that they go on: the rest may turn them round. */
export const quotationBlocks = (evidence: Evidence, { evidence: texts }: Texts): readonly Block[] => [
  { kind: 'quotation', evidence },
  ...(evidence.cut === true ? [line(texts.goesOn)] : []),
]

/** Over a sentence of the article itself: whose words are in it; nothing where that is nobody's and it stands alone. */
function sentenceBlocks(evidence: Evidence, { texts, knowledge }: Telling, number?: number): readonly Block[] {
  const voices = voicesIn([evidence], knowledge)
  if (voices.length > 0) return [line(...numbered(number), texts.evidence.voices(voices))]
  return number === undefined ? [] : [line(...numbered(number), texts.evidence.itself)]
}

/** Where the words stand, with a link to them where there is one; without `now` for what is read at any time. */
export const sourceBlocks = ({ article, text }: Evidence, texts: Texts, now?: Date): readonly Block[] => [
  { kind: 'source', article, line: sourceLine(article, texts, text, now) },
  ...noticeBlocks(article, texts),
]

/**
 * Several pieces of evidence, numbered from `first` where there is more than one. What follows from the same article shares
 * one source, unless the source is a link: that leads to the very words.
 */
export const evidenceList = (evidence: readonly Evidence[], telling: Telling, first = 1): readonly Block[] =>
  evidence.flatMap((piece, index) => {
    const number = evidence.length === 1 && first === 1 ? undefined : first + index
    const shared = piece.article.url === undefined && sameSource(piece.article, evidence[index + 1]?.article)
    return shared ? wordsBlocks(piece, telling, number) : evidenceBlocks(piece, telling, number)
  })

const sameSource = (one: ArticleHead, other: ArticleHead | undefined): boolean =>
  one.id === other?.id && one.alsoIn?.join() === other.alsoIn?.join()

/** Shows the words with the sentences around them. */
export const contextButton = ({ article, start, end, text }: Evidence, label: string): Button =>
  button(label, { do: 'context', article: article.key, start, end, check: checkMark(text) })

/** Under a single quotation: it as a picture, and that it is wrongly given as somebody's. Nothing under what is none. */
export function aboutQuotation(evidence: Evidence, { texts, knowledge, pictures }: Request): readonly Button[] {
  const { article, start, end, text, quotation } = evidence
  if (quotation === undefined) return []
  const words = { article: article.key, start, end, check: checkMark(text) }
  const report = button(texts.buttons.report, { do: 'report', ...words })
  // Somebody who only goes on reporting is a guess about this question: not to be passed on.
  const isKept = pictures && knowledge.spoken({ articleKey: article.key, start, end }) !== undefined
  return isKept ? [button(texts.buttons.picture, { do: 'card', ...words }), report] : [report]
}

/** Opens the article at these words, where it has an address. Telegram refuses a message with a button to a host without a dot. */
export const sourceButtons = ({ article: { url } }: Evidence, words: string, texts: Texts): readonly LinkButton[] =>
  url !== undefined && new URL(url).hostname.includes('.')
    ? [{ label: texts.buttons.source, url: linkToWords(url, words) }]
    : []

/** The quotations that share letters with the words shown, in text order. */
export function quotationsWithin({ article, start, end }: Evidence, knowledge: KnowledgeBase): readonly Evidence[] {
  const quoted = knowledge.quotationsIn(article.key, { from: 0, size: mostLookedAt }).items
  return quoted.filter((other) => other.start < end && start < other.end)
}

/** The speaker as the collection knows him, else as the article names him. */
export const speakerName = ({ person, quotation }: Evidence): string | undefined =>
  person?.name ?? quotation?.speaker?.name

/** Everyone whose words stand in these sentences, once each. */
export const voicesIn = (sentences: readonly Evidence[], knowledge: KnowledgeBase): readonly string[] => [
  ...new Set(
    sentences.flatMap((sentence) => quotationsWithin(sentence, knowledge).flatMap((each) => speakerName(each) ?? [])),
  ),
]
