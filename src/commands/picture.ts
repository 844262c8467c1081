// What a picture shows: facts and words only. How it looks is a matter of the surface.

import type { Evidence } from '../knowledge/knowledge-base.ts'
import type { Line } from './reply.ts'

/** A quotation to pass on. Its words are checked against the article before it is drawn, as in a message. */
interface QuotationCard {
  readonly kind: 'card'
  readonly evidence: Evidence
  /** Name in bold, role, and how we know. */
  readonly speaker: Line
  readonly source: Line
}

/** Bars over time, each in parts. */
export interface Chart {
  readonly kind: 'chart'
  readonly title: string
  readonly note: string
  /** In the order in which the parts of a bar are stacked, the first at the bottom. */
  readonly series: readonly { readonly label: string; readonly total: number }[]
  /** `counts`: one for each of the series. */
  readonly bars: readonly { readonly label: string; readonly counts: readonly number[] }[]
}

export type Picture = QuotationCard | Chart
