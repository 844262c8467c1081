import { expect, test } from 'vitest'
import { perLanguage } from '../../../src/knowledge/lexicon/on-demand.ts'

test('a language is read when it is first asked for, and once, also where there is nothing', () => {
  const read: string[] = []
  const lists = perLanguage((language) => {
    read.push(language)
    return language === 'de' ? ['und'] : undefined
  })
  expect(read).toEqual([])
  expect(lists('de')).toBe(lists('de'))
  expect([lists('xx'), lists('xx')]).toEqual([undefined, undefined])
  expect(read).toEqual(['de', 'xx'])
})

test('a language that could not be read is tried again', () => {
  let there = false
  const lists = perLanguage((language) => {
    if (!there) throw new Error(`no lists of ${language}`)
    return language
  })
  expect(() => lists('de')).toThrow('no lists of de')
  there = true
  expect(lists('de')).toBe('de')
})
