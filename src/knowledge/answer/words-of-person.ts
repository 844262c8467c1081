// A person's words as a list to page through: each stretch of text once, and with a topic only what is on it.

import type { Collection, KeptQuotation } from '../search/collection.ts'
import type { Evidence } from './answer.ts'
import { quotationEvidence } from './evidence.ts'
import { nounsIn, subjectsOf } from './starting-topics.ts'
import { type Statement, statementsOf } from './statements.ts'

/** Above what a headline alone gives (0.7): the topic stands in the words, their sentence or the one before. */
const NEAR = 0.7
/** Quotations of a person looked through for topics; the newest. */
const QUOTATIONS = 100
/** „Tunnel“ and „Tunnels“ are one offer. */
const SAME_START = 6

/**
 * The evidence of a person's (key) quotations, the newest first; with a topic, the nearest to it first. Where some speak of
 * the topic themselves, those whose article's headline alone names it are left out: a list of everything is no answer.
 */
export function wordsOfPerson(person: string, topic: string | undefined, collection: Collection): readonly Evidence[] {
  const asked = { language: 'de', ...(topic === undefined ? {} : { topic }) }
  const statements = statementsOf([person], asked, { collection })
  const near = statements.filter(({ relevance }) => relevance > NEAR)
  const chosen: readonly Statement[] = near.length > 0 ? near : statements
  return eachStretchOnce(
    (topic === undefined ? statements : chosen).map(({ quotation }) => quotation),
    collection,
  )
}

/** A sentence with marked words in it is found as partial and as reported speech: it is shown once, as the more exact one. */
export function eachStretchOnce(quotations: readonly KeptQuotation[], collection: Collection): readonly Evidence[] {
  const all = quotations.flatMap((quotation) => quotationEvidence(quotation, collection) ?? [])
  return all.filter((one, place) => !all.some((other, at) => other !== one && hides(other, one, at < place)))
}

/** Whether `one` says nothing beside `other`, of the same speaker: it lies within it, or around it without marks of its own. */
function hides(other: Evidence, one: Evidence, earlier: boolean): boolean {
  if (other.article.id !== one.article.id || speaker(other) !== speaker(one)) return false
  const same = other.start === one.start && other.end === one.end
  if (same) return exactness(other) > exactness(one) || (exactness(other) === exactness(one) && earlier)
  return other.start <= one.start && one.end <= other.end && exactness(other) >= exactness(one)
}

const exactness = ({ quotation }: Evidence): number => (quotation?.type === 'indirect' ? 0 : 1)

const speaker = ({ quotation }: Evidence): string | undefined => quotation?.person ?? quotation?.speaker?.name

/**
 * What a person (key) speaks about: what the articles are about first, then the nouns used most. In `language` where the
 * person is quoted in it, since a word of another language is no question to offer.
 */
export function topicsOfPerson(
  person: string,
  limit: number,
  language: string | undefined,
  collection: Collection,
): readonly string[] {
  const all = collection.findQuotations({ persons: [person], limit: QUOTATIONS }).map(({ item }) => item)
  const own = all.filter(({ article }) => article.language === language)
  const quotations = own.length > 0 ? own : all
  const words = [...subjectsOf(quotations, collection), ...nounsIn(quotations, collection)]
  const alike = (one: string, other: string): boolean => start(one) === start(other)
  return words.filter((word, at) => words.findIndex((other) => alike(word, other)) === at).slice(0, limit)
}

const start = (word: string): string => word.toLowerCase().slice(0, SAME_START)
