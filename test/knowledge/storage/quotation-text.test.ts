import { expect, test } from 'vitest'
import { stemsOf } from '../../../src/knowledge/search/analyse.ts'
import { stemsOfQuotation } from '../../../src/knowledge/storage/quotation-text.ts'
import { bridge } from './made-up-articles.ts'

test('a quotation is found by its sentence and the one before, not by a text that is all one sentence', () => {
  const [quotation] = bridge.quotations
  if (quotation === undefined) throw new Error('no quotation')
  const before = stemsOf('Die alte Brücke über die Lauen wird abgerissen. Wir bauen', 'de')
  expect(stemsOfQuotation(quotation, bridge)).toEqual(expect.arrayContaining(before))
  const text = `${'vorher '.repeat(5000)}${bridge.article.text}${' nachher'.repeat(5000)}`
  const start = text.indexOf('Wir bauen')
  const endless = { article: { ...bridge.article, text }, sentences: [{ start: 0, end: text.length }] }
  const around = stemsOfQuotation({ ...quotation, spans: [{ start, end: start + 9 }] }, endless)
  expect(around).toEqual(expect.arrayContaining(stemsOf('Wir bauen', 'de')))
  expect(around.length).toBeLessThan(400)
})
