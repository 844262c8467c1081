import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/commands/action.ts'
import { decodeAction, encodeAction } from '../../src/commands/callback.ts'

const key = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/)
const count = fc.nat(2_000_000)
const check = fc.stringMatching(/^[0-9a-z]{7}$/)
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 })
const show = fc.constantFrom('new' as const, 'place' as const)
const list = fc.constantFrom('articles' as const, 'people' as const, 'sources' as const, 'topics' as const)

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('context' as const), article: key, start: count, end: count, check }),
  fc.record({
    do: fc.constant('summary' as const),
    article: key,
    length: fc.constantFrom('short' as const, 'long' as const),
  }),
  fc.record({ do: fc.constant('page' as const), list, from: count, show }),
  fc.record({ do: fc.constant('page' as const), list, from: count, show, publisher: words }),
  fc.record({ do: fc.constant('quotes' as const), person: key, from: count, show }),
  fc.record({ do: fc.constant('quotes' as const), person: key, from: count, show, topic: words }),
  fc.record({ do: fc.constant('others' as const), person: key, from: count, show, topic: words }),
  fc.record({ do: fc.constant('timeline' as const), person: key, from: count, show }),
  fc.record({ do: fc.constant('timeline' as const), person: key, from: count, show, topic: words }),
  fc.record({
    do: fc.constantFrom('follow' as const, 'unfollow' as const),
    kind: fc.constant('person' as const),
    what: key,
  }),
  fc.record({
    do: fc.constantFrom('follow' as const, 'unfollow' as const),
    kind: fc.constant('topic' as const),
    what: words,
  }),
  fc.record({ do: fc.constant('compareWith' as const), person: key }),
  fc.record({ do: fc.constant('compare' as const), first: key, second: key, from: count, show, topic: words }),
  fc.record({ do: fc.constant('report' as const), article: key, start: count, end: count, check }),
  fc.record({ do: fc.constant('card' as const), article: key, start: count, end: count, check }),
  fc.record({ do: fc.constant('chart' as const), person: key }),
  fc.record({ do: fc.constant('chart' as const), person: key, topic: words }),
  fc.record({ do: fc.constant('articleQuotes' as const), article: key, from: count, show }),
  fc.record({ do: fc.constant('who' as const), person: key }),
  fc.record({ do: fc.constant('choosePerson' as const), person: key }),
  fc.record({ do: fc.constant('guidePerson' as const), person: key }),
  fc.record({ do: fc.constant('ask' as const), utterance: words }),
  fc.record({ do: fc.constant('more' as const), utterance: words, from: count }),
  fc.record({ do: fc.constant('moreRemembered' as const), check, from: count }),
  fc.record({ do: fc.constant('dropCarried' as const) }),
  fc.record({ do: fc.constant('language' as const), language: fc.constantFrom('de' as const, 'en' as const) }),
  fc.record({ do: fc.constant('forget' as const), sure: fc.boolean() }),
  fc.record({
    do: fc.constant('draft' as const),
    draft: key,
    step: fc.constantFrom(
      'add' as const,
      'discard' as const,
      'headline' as const,
      'published' as const,
      'publisher' as const,
    ),
  }),
  fc.record({ do: fc.constant('stopFeed' as const), feed: check }),
  fc.record({ do: fc.constant('retract' as const), check, sure: fc.boolean() }),
  fc.record({ do: fc.constant('takeBack' as const), check }),
)

describe('what a button carries', () => {
  test('an action that fits comes back as it was', () => {
    fc.assert(
      fc.property(action, (pressed) => {
        const data = encodeAction(pressed)
        if (data !== undefined) expect(decodeAction(data)).toEqual(pressed)
      }),
    )
  })

  test('never more than 64 bytes, never empty', () => {
    fc.assert(
      fc.property(action, (pressed) => {
        const bytes = Buffer.byteLength(encodeAction(pressed) ?? 'x')
        expect(bytes).toBeGreaterThan(0)
        expect(bytes).toBeLessThanOrEqual(64)
      }),
    )
  })

  test('only words may make an action too long', () => {
    const wordless = action.filter(
      (pressed) => !('utterance' in pressed || 'topic' in pressed || 'publisher' in pressed),
    )
    fc.assert(
      fc.property(wordless, (pressed) => {
        expect(encodeAction(pressed)).toBeDefined()
      }),
    )
  })

  test.each([
    ['counted in letters it would fit, in bytes it does not', 'ü'.repeat(31)],
    ['half a surrogate pair', 'Was sagte \ud83d?'],
  ])('%s: refused', (_, utterance) => {
    expect(encodeAction({ do: 'ask', utterance })).toBeUndefined()
  })

  test('words with the separator in them come back whole', () => {
    const asked: Action = { do: 'more', utterance: 'A|B||C', from: 3 }
    expect(decodeAction(encodeAction(asked) ?? '')).toEqual(asked)
  })
})

describe('what a stranger sends', () => {
  test('never throws, and is understood only when it is what this version writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (data) => {
        const read = decodeAction(data)
        if (read !== undefined) expect(decodeAction(encodeAction(read) ?? '')).toEqual(read)
      }),
    )
  })

  test.each([
    ['nothing', ''],
    ['another version', '2|d'],
    ['no version', 'd'],
    ['an unknown code', '1|zz|aaaaaaaa'],
    ['a field too few', '1|c|aaaaaaaa|1|2'],
    ['a field too many', '1|w|aaaaaaaa|x'],
    ['a number that is none', '1|q|aaaaaaaa|-1|n|'],
    ['a number beyond all lists', '1|mr|abc1234|zzzzzzzz'],
    ['a key with a path in it', '1|s|../../etc'],
    ['an unknown language', '1|l|fr'],
    ['an empty question', '1|a|'],
    ['a name of the prototype', '1|constructor'],
    ['too many bytes', `1|a|${'x'.repeat(61)}`],
  ])('%s is no action', (_, data) => {
    expect(decodeAction(data)).toBeUndefined()
  })
})
