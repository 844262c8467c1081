import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBody, encodeBody, runsIn } from '../../../src/knowledge/storage/body-words.ts'

/** Words by how far each begins behind the one before, its length and its number. */
const words = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 40 }), fc.nat(2 ** 29)), { maxLength: 20 })
const bodies = fc.array(fc.tuple(fc.nat(300), words, fc.nat(200)), { maxLength: 10 })

function sentencesOf(body: readonly (readonly [number, readonly (readonly [number, number, number])[], number])[]) {
  let at = 0
  return body.map(([before, all, after]) => {
    const start = at + before
    at = start
    const placed = all.map(([gap, length, number]) => {
      const word = { start: at + gap, end: at + gap + length, number }
      at = word.end
      return word
    })
    at += after
    return { span: { start, end: at }, words: placed }
  })
}

test('what is written is what is read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31)), bodies, (headline, body) => {
      const sentences = sentencesOf(body)
      const read = decodeBody(encodeBody(headline, sentences))
      expect(Array.from(read.headline)).toEqual(headline)
      expect(read.sentences).toEqual(sentences.map(({ span }) => span))
      const of = (place: number) => Array.from(read.numbers.slice(read.first[place], read.first[place + 1]))
      expect(sentences.map((_, place) => of(place))).toEqual(sentences.map((each) => each.words.map((w) => w.number)))
      const runs = body.map(([, all]) => all.reduce((sum, [, length]) => sum + runsIn(length), 0))
      expect(Array.from(read.runs)).toEqual(runs)
      expect(Array.from(read.gaps)).toEqual(body.flatMap(([, all]) => all.map(([gap]) => gap)))
    }),
  )
})
