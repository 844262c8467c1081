import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../../src/knowledge/article/article.ts'
import { readDate } from '../../../src/knowledge/loading/read-date.ts'

describe('a date is read', () => {
  test.each([
    ['2026-11-03', '2026-11-03'],
    ['2026-11-03T08:00:00+01:00', '2026-11-03T08:00:00+01:00'],
    ['2026-11-03T08:00:00.123Z', '2026-11-03T08:00:00.123Z'],
    ['2026-11-03 08:00:00 +0100', '2026-11-03T08:00:00+01:00'],
    ['2026-11-03T08:00+01', '2026-11-03T08:00:00+01:00'],
    ['20261103T080000Z', '2026-11-03T08:00:00Z'],
    ['3. November 2026', '2026-11-03'],
    ['Dienstag, 3. November 2026', '2026-11-03'],
    ['Veröffentlicht am 3. Nov. 2026 um 14.30 Uhr', '2026-11-03'],
    ['7. Jänner 2026', '2026-01-07'],
    ['3. März 2026, 9 Uhr MEZ', '2026-03-03T09:00:00+01:00'],
    ['03.11.2026', '2026-11-03'],
    ['3. 11. 2026', '2026-11-03'],
    ['03.11.26', '2026-11-03'],
    ['Stand: 03.11.2026, 14:30 Uhr', '2026-11-03'],
    ['03.11.2026, 14:30 Uhr MEZ', '2026-11-03T14:30:00+01:00'],
    ['03.11.2026 – 14.30 Uhr (MESZ)', '2026-11-03T14:30:00+02:00'],
    ['Tue, 03 Nov 2026 08:00:00 +0100', '2026-11-03T08:00:00+01:00'],
    ['Tue, 3 Nov 2026 08:00:00 GMT', '2026-11-03T08:00:00Z'],
    ['Tue, 03 Nov 26 08:00 EST', '2026-11-03T08:00:00-05:00'],
    ['November 3, 2026', '2026-11-03'],
    ['Nov. 3, 2026 2:30 p.m. EST', '2026-11-03T14:30:00-05:00'],
    ['Nov 3rd, 2026 at 12:05 am UTC', '2026-11-03T00:05:00Z'],
    ['November 3, 2026, 2 pm GMT+1', '2026-11-03T14:00:00+01:00'],
    ['the 3rd of May 2026', '2026-05-03'],
    ['3 de noviembre de 2026', '2026-11-03'],
    ['1er décembre 2026', '2026-12-01'],
    ['3 ноября 2026, 14:30 МСК', '2026-11-03T14:30:00+03:00'],
    ['2026/11/03', '2026-11-03'],
    ['25/11/2026', '2026-11-25'],
    ['11/25/2026', '2026-11-25'],
    ['11/11/2026', '2026-11-11'],
    ['Di, 03.11.2026 | 3. November 2026', '2026-11-03'],
  ])('%s', (words, published) => expect(readDate(words)).toEqual({ published }))
})

describe('an hour is left out', () => {
  test.each([
    ['without a zone', '2026-11-03T08:00:00'],
    ['in a zone whose name has two meanings', 'Tue, 03 Nov 2026 08:00:00 IST'],
    ['that no clock shows', 'Tue, 03 Nov 2026 31:00:00 GMT'],
  ])('%s', (_, words) => expect(readDate(words)).toEqual({ published: '2026-11-03' }))
})

describe('no date is read from', () => {
  test.each([
    ['03/11/2026', 'may be two days'],
    ['3-11-2026', 'may be two days'],
    ['3/11/26', 'does not tell day, month and year apart'],
    ['31.02.2026', 'no day of the calendar'],
    ['2026-02-30', 'no day of the calendar'],
    ['2026-11-03T25:00:00Z', 'no time of the day'],
    ['3. November 2026 bis 5. November 2026', 'more than one date'],
    ['gestern', 'is no date'],
    ['3. November', 'is no date'],
    ['November 2026', 'is no date'],
    ['2026', 'is no date'],
    ['', 'is no date'],
    ['Version 1.2.3.4', 'is no date'],
    ['x'.repeat(500), 'is no date'],
  ])('%s', (words, reason) => expect(readDate(words)).toEqual({ reason: expect.stringContaining(reason) }))
})

test('whatever is written, the outcome is a reason or a date that an article may have', () => {
  const piece = fc.constantFrom(
    '3',
    '03',
    '11',
    '2026',
    '31',
    '.',
    '/',
    '-',
    ' ',
    'Nov',
    'Mai',
    'de',
    ':',
    '14',
    'Uhr',
    'GMT',
    '+1',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = readDate(pieces.join(''))
      if ('published' in read) expect(articleSchema.shape.published.safeParse(read.published).success).toBe(true)
    }),
  )
})
