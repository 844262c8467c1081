import { expect, test } from 'vitest'
import { quotationText } from '../../../src/knowledge/storage/quotation-text.ts'
import { bridge } from './made-up-articles.ts'

test('a quotation is found by its sentence and the one before, not by a text that is all one sentence', () => {
  const [quotation] = bridge.quotations
  if (quotation === undefined) throw new Error('no quotation')
  expect(quotationText(quotation, bridge)).toContain('Die alte Brücke über die Lauen wird abgerissen. „Wir bauen')
  const text = `${'vorher '.repeat(5000)}${bridge.article.text}${' nachher'.repeat(5000)}`
  const start = text.indexOf('Wir bauen')
  const endless = { article: { ...bridge.article, text }, sentences: [{ start: 0, end: text.length }] }
  const around = quotationText({ ...quotation, spans: [{ start, end: start + 9 }] }, endless)
  expect(around).toContain('Wir bauen')
  expect(around.length).toBeLessThan(3000)
})
