import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePage } from '../../../../src/knowledge/loading/web/decode-page.ts'

/** `words` in Windows-1252, as far as its letters are below U+0100. */
const western = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0))
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words)

describe('the encoding of a page', () => {
  test.each([
    ['UTF-8 when nothing is said', utf8('<p>Größe</p>'), '<p>Größe</p>'],
    [
      'what <meta charset> says',
      western('<meta charset="iso-8859-1"><p>Größe</p>'),
      '<meta charset="iso-8859-1"><p>Größe</p>',
    ],
    [
      'what <meta http-equiv> says',
      western('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Größe</p>'),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Größe</p>',
    ],
    ['Windows-1252 when it cannot be UTF-8', western('<p>Größe</p>'), '<p>Größe</p>'],
    ['Windows-1252 when UTF-8 is claimed and wrong', western('<meta charset=utf-8>Größe'), '<meta charset=utf-8>Größe'],
    [
      'UTF-8 when an unknown encoding is claimed',
      utf8('<meta charset="x-klingon">Größe'),
      '<meta charset="x-klingon">Größe',
    ],
    ['the byte order mark before what the page says', Uint8Array.of(0xff, 0xfe, 0x47, 0, 0xf6, 0), 'Gö'],
    ['UTF-16 the other way round', Uint8Array.of(0xfe, 0xff, 0, 0x47, 0, 0xf6), 'Gö'],
    ['UTF-8 with its mark, which is no letter', Uint8Array.of(0xef, 0xbb, 0xbf, 0x47), 'G'],
  ])('is %s', (_, bytes, words) => expect(decodePage(bytes)).toBe(words))

  test('any bytes give characters', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof decodePage(bytes) === 'string'))
  })
})
