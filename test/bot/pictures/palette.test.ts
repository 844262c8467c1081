import { expect, test } from 'vitest'
import { accent, ink, paper, parts, soft } from '../../../src/bot/pictures/palette.ts'

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['ink', ink],
  ['soft', soft],
])('%s is read on paper with ease', (_name, colour) => {
  expect(contrast(colour, paper)).toBeGreaterThan(7)
})

test('what is drawn beside the words is seen', () => {
  expect(contrast(accent, paper)).toBeGreaterThan(4.5)
})

test('parts of a bar that meet are told apart by their lightness too', () => {
  const named = parts.slice(0, -1)
  for (const [index, colour] of named.entries()) {
    const next = named[index + 1]
    if (next !== undefined) expect(contrast(colour, next), `${colour} beside ${next}`).toBeGreaterThan(1.9)
  }
})
