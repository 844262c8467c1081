import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shared, sharesAny } from '../../../src/knowledge/text/span.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('whether a stretch shares letters with any of many spans is found as by looking at each', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, stretch) => {
      expect(sharesAny(spans)(stretch)).toBe(spans.some((each) => shared(each, stretch) > 0))
    }),
  )
})
