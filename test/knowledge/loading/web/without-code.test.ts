import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutCode } from '../../../../src/knowledge/loading/web/without-code.ts'

describe('a page without its code', () => {
  test.each([
    ['a script', 'a<script>var b = "<p>"</script>c', 'ac'],
    ['a style sheet in capitals', 'a<STYLE type="text/css">p { }</Style >c', 'ac'],
    ['a comment', 'a<!-- <p>b</p> -->c', 'ac'],
    ['a script inside a comment, ended by its comment', 'a<!-- <script> --> b <script>x</script>c', 'a b c'],
    ['a script without an end', 'a<script>b', 'a'],
  ])('%s goes', (_, html, rest) => expect(withoutCode(html)).toBe(rest))

  test.each([
    ['JSON-LD, which is data', '<script type="application/ld+json">{"a": 1}</script>'],
    ['words after a comment that never ends', ' b'],
  ])('%s stays', (_, html) => expect(withoutCode(`a<!--x-->${html}`)).toBe(`a${html}`))

  test('a comment that never ends is only its mark', () => expect(withoutCode('a<!-- b')).toBe('a b'))

  test('a page without code stays as it is', () => {
    const words = fc.string().filter((each) => !/<!--|<s/iu.test(each))
    fc.assert(
      fc.property(words, (html) => {
        expect(withoutCode(html)).toBe(html)
      }),
    )
  })
})
