import { expect, test } from 'vitest'
import { formsOf } from '../../../src/knowledge/lexicon/verb-forms.ts'

test.each([
  ['de', 'sagen', ['sagt', 'sagte', 'sagten', 'sage', 'gesagt']],
  ['de', 'reden', ['redet', 'redete', 'geredet']],
  ['de', 'warnen', ['warnt', 'warnte', 'gewarnt']],
  ['de', 'bezeichnen', ['bezeichnet', 'bezeichnete']],
  ['de', 'kommentieren', ['kommentiert', 'kommentierte']],
  ['de', 'rufen ruft rief gerufen', ['ruft', 'rief', 'riefen', 'rufe', 'gerufen']],
  ['en', 'reply', ['replies', 'replied', 'replying']],
  ['en', 'add', ['adds', 'added', 'adding']],
  ['en', 'say says said said', ['says', 'said', 'saying']],
  ['en', 'quip quips quipped quipped', ['quipped', 'quipping']],
  ['fr', 'annoncer', ['annonce', 'annonça', 'annonçait', 'annoncé']],
  ['fr', 'dire dit disent dit disait dit', ['dit', 'disent', 'disait']],
])('%s: %s is inflected', (language, line, expected) => {
  expect(formsOf(line, language).map(({ form }) => form)).toEqual(expect.arrayContaining(expected))
})

test('„meinen“ gets no extra e', () => {
  expect(formsOf('meinen', 'de').map(({ form }) => form)).not.toContain('meinete')
})
