import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/knowledge/loading/decode-text.ts'

const text = 'Die Brücke über die Ems – „sie bleibt zu“, sagt Ida Crake'
const latin = (words: string): Uint8Array => Buffer.from(words, 'latin1')
const utf16 = (words: string): Uint8Array => Buffer.from(`\uFEFF${words}`, 'utf16le')

describe('a text file is read', () => {
  test.each([
    ['in UTF-8', Buffer.from(text), text],
    ['in UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), text],
    ['in UTF-16, little end first', utf16(text), text],
    ['in UTF-16, big end first', Buffer.from(utf16(text)).swap16(), text],
    ['in Latin-1', latin('Die Brücke ist zu, à propos Straße'), 'Die Brücke ist zu, à propos Straße'],
    ['in Windows-1252', Buffer.from([0x84, 0x4e, 0x65, 0x69, 0x6e, 0x93, 0x20, 0x96, 0x20, 0x4f, 0x68]), '„Nein“ – Oh'],
    ['with Windows line ends', Buffer.from('a\r\nb\rc'), 'a\nb\nc'],
  ])('%s', (_, bytes, expected) => expect(decodeText(bytes)).toEqual({ text: expected }))
})

describe('what would come out in wrong letters is refused', () => {
  const unknown = 'its encoding cannot be told; save it as UTF-8'
  test.each([
    [
      'Russian in Windows-1251',
      Buffer.from([0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2]),
      unknown,
    ],
    ['Polish in Latin-2', latin('Rz±d zamkn±³ most na rzece i nie poda³ przyczyny'), unknown],
    ['Turkish in Windows-1254', latin('Köprü kapalý, dedi baþkan, ve daðýlmadý'), unknown],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), unknown],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x00]), unknown],
    ['zeros', new Uint8Array([0x41, 0, 0x42]), 'this is no text'],
  ])('%s', (_, bytes, reason) => expect(decodeText(bytes)).toEqual({ reason }))
})

test('any text in UTF-8 is kept letter for letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      fc.pre(!/[\r\0\uFEFF]/u.test(words))
      expect(decodeText(Buffer.from(words))).toEqual({ text: words })
    }),
  )
})
