// What schema.org lets a publisher state of an article afterwards: what was wrong in it, and that it was taken back.

import { z } from 'zod'

const nodeSchema = z.record(z.string(), z.unknown())
const LONGEST = 2000

/** Corrections and retraction as fields of an article; what is not stated is absent. */
export interface StatedNotices {
  readonly correction?: string
  readonly retracted?: true
}

/** `correction` is a text, an address, a CorrectionComment or a list of these; `creativeWorkStatus` says that it was retracted. */
export const statedNotices = (node: Readonly<Record<string, unknown>>): StatedNotices => {
  const corrections = [node.correction].flat().flatMap((each) => wordsOf(each) ?? [])
  const status = [node.creativeWorkStatus].flat().flatMap((each) => wordsOf(each) ?? [])
  return {
    ...(corrections.length === 0 ? {} : { correction: corrections.join(' · ').slice(0, LONGEST) }),
    ...(status.some((each) => /\b(?:retracted|withdrawn)\b/iu.test(each)) ? { retracted: true } : {}),
  }
}

const wordsOf = (value: unknown): string | undefined => {
  const node = nodeSchema.safeParse(value)
  const words = node.success ? (node.data.text ?? node.data.description ?? node.data.name) : value
  if (typeof words !== 'string') return undefined
  const plain = words
    .replace(/<[^>]{0,2000}>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return plain === '' ? undefined : plain
}
