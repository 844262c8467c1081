// Quotations as rows, read back as the collection shows them.

import type { Quotation } from '../quotation/quotation.ts'
import type { KeptQuotation } from '../search/collection.ts'
import type { ArticleRow, ArticleRows } from './article-rows.ts'
import type { Database } from './database.ts'
import { remembered } from './remembered.ts'
import type { Room } from './room.ts'

export interface QuotationRow {
  readonly from: ArticleRow
  readonly quotation: KeptQuotation
}

export interface QuotationRows {
  byNumber(number: number): QuotationRow | undefined
  /** To be called when articles have changed. */
  forget(): void
}

export function quotationRowsIn(
  db: Database,
  rows: ArticleRows,
  { quotations: most }: Pick<Room, 'quotations'>,
): QuotationRows {
  const kept = remembered(most, (number: number): QuotationRow | undefined => {
    const row = db
      .sql(
        `SELECT q.article, q.quotation, q.echo, p.key FROM quotations q
         LEFT JOIN names n ON q.name = n.number LEFT JOIN persons p ON n.person = p.number WHERE q.number = ?`,
      )
      .get(number)
    const from = row === undefined ? undefined : rows.byNumber(Number(row.article))
    if (row === undefined || from === undefined) return undefined
    const quotation = JSON.parse(String(row.quotation)) as Quotation
    const person = row.key === null ? {} : { person: String(row.key) }
    const echo = row.echo === 1 ? { echo: true as const } : {}
    return { from, quotation: { ...quotation, article: from.head, ...person, ...echo } }
  })
  return { byNumber: kept.of, forget: kept.forget }
}
