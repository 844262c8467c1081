import { describe, expect, test } from 'vitest'
import { fits, readTemplate } from '../../../src/knowledge/question/template.ts'
import { wordsOf } from '../../../src/knowledge/question/utterance.ts'

const classes = new Map([['say', new Set(['says', 'said'])]])

/** The slots that a template takes from an utterance, as text. */
function taken(template: string, utterance: string): Record<string, string>[] {
  return fits(readTemplate(template), wordsOf(utterance), classes).map((slots) =>
    Object.fromEntries([...slots].map(([name, { start, end }]) => [name, utterance.slice(start, end)])),
  )
}

describe('a template', () => {
  test.each([
    ['who <say> {words}', 'who said rain is work', [{ words: 'rain is work' }]],
    ['who <say> [that] {words}', 'who said that', [{ words: 'that' }]],
    ['{who} on {topic}', 'the mayor on rain', [{ who: 'the mayor', topic: 'rain' }]],
    ['{who} on {topic}', 'the mayor', []],
    ['who <say> {words}', 'who said', []],
    ['help', 'help', [{}]],
    ['help', 'help me', []],
  ])('„%s“ and „%s“', (template, utterance, slots) => {
    expect(taken(template, utterance)).toEqual(slots)
  })

  test('every reading of an ambiguous utterance is given, the shorter first', () => {
    expect(taken('{who} on {topic}', 'a on b on c').map(({ who }) => who)).toEqual(['a', 'a on b'])
  })

  test('words in quotation marks are never taken for words of the template', () => {
    expect(taken('who <say> {words}', 'who “said” rain')).toEqual([])
    expect(taken('who <say> {words}', 'who said “who said rain”')).toEqual([{ words: 'who said rain' }])
  })

  test.each(['who [said', '{a b}', 'x <y', '[{slot}]'])('a mistyped one is named: %s', (source) => {
    expect(() => readTemplate(source)).toThrow(source)
  })
})

describe('words of an utterance', () => {
  test.each([
    ['Was sagte Peter?', ['was', 'sagte', 'peter']],
    ['what’s the matter', ['whats', 'the', 'matter']],
    ['qu’a dit l’homme', ['qu', 'a', 'dit', 'l', 'homme']],
    ['„ein Satz“ von wem', ['"', 'von', 'wem']],
    ['ohne „Ende', ['ohne', 'ende']],
  ])('%s', (utterance, keys) => {
    expect(wordsOf(utterance).map(({ key }) => key)).toEqual(keys)
  })
})
