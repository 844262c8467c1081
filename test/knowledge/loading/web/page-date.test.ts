import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageDate } from '../../../../src/knowledge/loading/web/metadata/page-date.ts'

describe('the date of a page', () => {
  test.each([
    ['2026-11-03', '2026-11-03'],
    ['2026-11-03T08:15:00+01:00', '2026-11-03T08:15:00+01:00'],
    ['2026-11-03T08:15:00.123Z', '2026-11-03T08:15:00Z'],
    ['2026-11-03T08:15+0100', '2026-11-03T08:15:00+01:00'],
    ['2026-11-03 08:15:00 +0530', '2026-11-03T08:15:00+05:30'],
    ['20261103', '2026-11-03'],
    ['Tue, 03 Nov 2026 08:15:00 GMT', '2026-11-03T08:15:00Z'],
    ['Tue, 3 Nov 2026 08:15:00 -0500', '2026-11-03T08:15:00-05:00'],
    ['03.11.2026, 08:15 Uhr', '2026-11-03'],
    ['Di., 3.11.26', '2026-11-03'],
    ['3. November 2026', '2026-11-03'],
    ['Stand: 3. März 2026', '2026-03-03'],
    ['3rd March 2026', '2026-03-03'],
    ['Published November 3, 2026', '2026-11-03'],
    ['Nov. 3, 2026 8:15 a.m.', '2026-11-03'],
    ['3 octobre 2026', '2026-10-03'],
  ])('%s is %s', (words, date) => expect(pageDate(words)).toBe(date))

  test('a time without a zone gives the day alone, since nobody knows which hour it was', () => {
    expect(pageDate('2026-11-03T08:15:00')).toBe('2026-11-03')
  })

  test.each(['', 'gestern', '30.02.2026', '2026-13-01', '12 Affen 2026', '2026-11-03-77', 'vor 3 Stunden'])(
    '„%s“ is none',
    (words) => expect(pageDate(words)).toBeUndefined(),
  )

  test('every day of a century is read back from its German and its ISO form', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const german = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
        expect([pageDate(iso), pageDate(german)]).toEqual([iso, iso])
      }),
    )
  })
})
