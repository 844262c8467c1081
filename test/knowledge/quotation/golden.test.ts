// Each folder in test/fixtures/quotation is one rule: a sentence it must find and one it must leave alone. The first two
// letters of its name are the language.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { goldenOf, quotationsIn } from './read-quotations.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'quotation')

describe('a rule finds its example and leaves the counterexample alone', () => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    const text = readFileSync(join(folder, name, 'text.txt'), 'utf8')
    const expected = JSON.parse(readFileSync(join(folder, name, 'quotations.json'), 'utf8'))
    expect(quotationsIn(text, name.slice(0, 2)).map((quotation) => goldenOf(text, quotation))).toEqual(expected)
  })
})
