// „Who said …?“: words half remembered against the words as they were said.

import type { Question } from '../question/question.ts'
import { analyse, type Term } from '../search/analyse.ts'
import type { KeptQuotation } from '../search/collection.ts'
import { sharedWording } from '../search/wording.ts'
import type { Answer, Evidence } from './answer.ts'
import { hullOf, quotationEvidence, sentencesAround, stands } from './evidence.ts'
import type { Answering, Finding } from './finding.ts'
import { reportedEvidence } from './goes-on-reporting.ts'
import { quotes } from './quotes.ts'
import { refuse } from './refusal.ts'
import { type Topic, topicShare } from './relevance.ts'

/** Quotations compared word by word. */
const COMPARED = 40
/** From here the words are these; below, they only resemble them. */
const SAID = 0.62
/** From here nothing differs but spelling and punctuation. */
const SAME = 0.995
/** What the sentence around counts against the words themselves, and the words in any order against their own. */
const SENTENCE = 0.9
const ANY_ORDER = 0.85
/** Others are shown only when they fit nearly as well. */
const NEARLY = 0.12
const SHOWN = 3

/**
 * „Wer verglich die Hummeln mit Studenten nach einer Party?“: told in other words, a quotation is meant where so much of what
 * tells in them stands in it or right before it, and something of it in its own words. Chosen on two sets of questions: most of
 * the words that somebody had said came above, the three that nobody had said below.
 */
const PARAPHRASED = 0.58
const OWN_SHARE = 0.25

interface Compared {
  readonly quotation: KeptQuotation
  readonly share: number
  /** Share of the telling words, by their rarity, in the quotation and what stands right before it. */
  readonly strength: number
  /** Share of the telling words, in any order, in the quotation's own words. */
  readonly anyOrder: number
  /** Share within the quotation's own words, without the sentence around it. */
  readonly own: number
}

/** Who said the words of the topic; where nobody did, a refusal. */
export const answerWhoSaid: Answering = (question, finding) => {
  const found = whoSaid(question, finding, SAID, 'paraphrases')
  if (found !== undefined && speakerIn(found)) return found
  // „Wer sang das Lied?“ may not ask for words at all: then nobody is guessed to have said the sentence.
  const reported = question.otherwise === undefined ? reportedEvidence(question, finding) : undefined
  const guessed = reported && quotes(question, [reported], SHOWN)
  return guessed ?? found ?? refuse('no-such-words', question, finding)
}

const speakerIn = (answer: Answer): boolean =>
  answer.kind === 'quotes' && answer.evidence[0].quotation?.speaker !== undefined

const isParaphrased = ({ strength, own, anyOrder }: Compared): boolean =>
  strength >= PARAPHRASED && Math.max(own, anyOrder) >= OWN_SHARE

/**
 * The speaker of remembered words, at least `least` of which must stand in the quotation and its sentence; where the question
 * asks for words in so many words, they may also be told in others (`paraphrases`).
 */
export function whoSaid(
  question: Question,
  finding: Finding,
  least: number,
  paraphrases?: 'paraphrases',
): Answer | undefined {
  const words = question.topic ?? ''
  const found = finding.collection.findQuotations({
    words,
    ...(question.persons.length === 0 ? {} : { persons: question.persons }),
    limit: COMPARED,
  })
  const compared = found
    .map(({ item, strength }) => compare(question, item, strength, finding))
    .filter((each) => each.share >= least || (paraphrases && isParaphrased(each)))
    .sort(byWording)
  const best = compared[0]
  if (best === undefined) return undefined
  const near = compared.filter((each) => each.share >= best.share - NEARLY)
  const speaker = best.quotation.person
  // Whoever is found is whom „er“ and „she“ mean in the next question.
  const known = speaker === undefined ? question : { ...question, persons: [speaker] }
  return quotes(known, worded(near, finding), SHOWN)
}

/** Better wording first; then what still stands, then the named speaker, then the inner of two nested quotations, then the earlier. */
const byWording = (a: Compared, b: Compared): number =>
  round(b.share) - round(a.share) ||
  standing(b) - standing(a) ||
  named(b) - named(a) ||
  lengthOf(a.quotation) - lengthOf(b.quotation) ||
  a.quotation.spans[0].start - b.quotation.spans[0].start

const standing = ({ quotation }: Compared): number => (stands(quotation.article) ? 1 : 0)
const round = (share: number): number => Math.round(share * 50)
const named = ({ quotation }: Compared): number => (quotation.speaker === undefined ? 0 : quotation.certain ? 2 : 1)
const lengthOf = (quotation: KeptQuotation): number => {
  const { start, end } = hullOf(quotation.spans)
  return end - start
}

function compare(question: Question, quotation: KeptQuotation, strength: number, { collection }: Finding): Compared {
  const words = question.topic ?? ''
  const { id, language } = quotation.article
  const remembered = rememberedTerms({ words, language: question.language }, language)
  const own = quotation.spans.flatMap((span): readonly Term[] => collection.termsOf(id, span))
  const around = sentencesAround(hullOf(quotation.spans), collection.sentencesOf(id))
  const inWords = sharedWording(remembered, own)
  const inSentence = sharedWording(remembered, collection.termsOf(id, around))
  // One word has no order, and „Schilf“ alone is no „Schilflied“.
  const several = remembered.filter((term) => !term.stop).length > 1
  const anyOrder = several ? topicShare({ words, language: question.language }, own, language) : 0
  // The sentence helps where a remembered fragment runs beyond the marks; the words themselves in their order weigh more.
  const share = Math.max(inWords, SENTENCE * inSentence, ANY_ORDER * anyOrder)
  return { quotation, share, own: inWords, strength, anyOrder }
}

/** So few words are what somebody spoke of, not how he said it: „das mit dem Keller“. */
const FEW = 3

/**
 * The remembered words in the article's language, with the small words of the asker's („mit“ is none of English); without them where of
 * few but one tells anything.
 */
function rememberedTerms({ words, language: asked }: Topic, language: string): readonly Term[] {
  const typed = analyse(words, asked)
  const all = analyse(words, language).map((term, place) =>
    typed[place]?.stop === true ? { ...term, stop: true } : term,
  )
  const telling = all.filter(({ stop }) => !stop)
  return telling.length === 1 && all.length <= FEW ? telling : all
}

function worded(compared: readonly Compared[], finding: Finding): readonly Evidence[] {
  const shown: Evidence[] = []
  for (const { quotation, own } of compared) {
    const evidence = quotationEvidence(quotation, finding.collection)
    if (evidence === undefined || shown.some((other) => sameSpan(other, evidence))) continue
    shown.push({ ...evidence, wording: own >= SAME ? 'same' : 'close' })
  }
  return shown
}

const sameSpan = (a: Evidence, b: Evidence): boolean =>
  a.article.id === b.article.id && a.start === b.start && a.end === b.end
