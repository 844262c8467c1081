import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Anatomy } from '../../../src/knowledge/article/anatomy.ts'
import { loadLexicon } from '../../../src/knowledge/lexicon/lexicon.ts'
import { castOf } from '../../../src/knowledge/person/cast.ts'
import { findQuotations, quotationRules } from '../../../src/knowledge/quotation/find-quotations.ts'
import { findSentences } from '../../../src/knowledge/text/sentences.ts'
import { quotationsIn } from './read-quotations.ts'

const pieces = [
  'Anna Lind',
  'Peter Roth',
  'sagte',
  'er',
  'sie',
  'dass',
  'habe',
  'nannte',
  'laut',
  'heißt es',
  'soll',
  'so',
  'die Ministerin',
  'der Hansekurier',
  'zufolge',
  ', ',
  ': ',
  '. ',
  '? ',
  '\n\n',
  '„',
  '“',
  '"',
  '‚',
  '‘',
  '’',
  '»',
  '«',
  ' – ',
  'das Werk schließt',
  'zu schließen',
  'Titel',
]
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((words) => words.join(' '))
const language = fc.constantFrom('de', 'en', 'fr', 'xx')

describe('whatever a text holds', () => {
  test('every span lies inside it, in order, and is not empty', () => {
    fc.assert(
      fc.property(texts, language, (text, code) => {
        for (const { spans, mention, cue } of quotationsIn(text, code)) {
          for (const span of [...spans, ...(mention ? [mention] : []), ...(cue ? [cue] : [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.start).toBeLessThan(span.end)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          spans.slice(1).forEach((span, index) => {
            expect(span.start).toBeGreaterThanOrEqual(spans[index]?.end ?? 0)
          })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('words in marks overlap each other only by nesting', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const marked = quotationsIn(text, 'de')
          .filter(({ type }) => type !== 'indirect')
          .flatMap(({ spans }) => spans)
        for (const a of marked) {
          for (const b of marked) {
            const apart = a.end <= b.start || b.end <= a.start
            const within = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)
            expect(apart || within).toBe(true)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('reading it twice finds the same', () => {
    fc.assert(
      fc.property(texts, language, (text, code) => {
        expect(quotationsIn(text, code)).toEqual(quotationsIn(text, code))
      }),
      { numRuns: 100 },
    )
  })
})

test('rules have names of their own', () => {
  const names = quotationRules.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('every quotation says by which rule and on which words it stands', () => {
  const [quotation] = quotationsIn('„Wir bauen“, sagte Anna Lind.', 'de')
  expect(quotation?.because).toEqual([
    {
      rule: 'cue-after',
      spans: [
        { start: 13, end: 18 },
        { start: 19, end: 28 },
      ],
    },
  ])
})

test('credits and glued links are neither speech nor speakers, and a headline holds no indirect speech', () => {
  const headline = 'Lind sagt, das Werk schließe'
  const link = 'Lesen Sie auch „Was Peter Roth sagte, als der Regen kam und blieb“'
  const body = '„Nein“, sagte Anna Lind.'
  const text = `${headline}\n\n${link} ${body}`
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const anatomy: Anatomy = {
    parts: [
      { ...at(headline), kind: 'headline' },
      { ...at(link), kind: 'link' },
      { ...at(body), kind: 'body' },
    ],
  }
  const lexicon = loadLexicon('de')
  const sentences = anatomy.parts
    .filter(({ kind }) => kind !== 'link')
    .flatMap((part) => findSentences(text, lexicon, part))
  const found = findQuotations(text, anatomy, sentences, castOf(text, sentences, lexicon), lexicon)
  expect(found.map(({ spans: [{ start, end }], speaker }) => [text.slice(start, end), speaker?.name])).toEqual([
    ['Nein', 'Anna Lind'],
  ])
})
