// The letters of pictures: fonts that come with the program's packages, each file opened when a letter of it is first needed.
// No font of the machine is used, so a picture looks the same everywhere.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

/** What a face is for: quoted words, a headline, everything else, and what stands out of it. */
export type Face = 'words' | 'title' | 'plain' | 'bold'

interface FontFile {
  readonly family: string
  readonly path: string
  /** First and last code points, in pairs. */
  readonly ranges: readonly (readonly [number, number])[]
}

const cuts: Readonly<Record<Face, readonly [family: string, cut: string]>> = {
  words: ['source-serif-4', '400-normal'],
  title: ['source-serif-4', '400-italic'],
  plain: ['source-sans-3', '400-normal'],
  bold: ['source-sans-3', '600-normal'],
}

/** What DejaVu draws for all faces: Armenian, Georgian, super- and subscripts, arrows, mathematics, shapes, dingbats. */
const symbols = 'U+0530-058F,U+10A0-10FF,U+2070-20BF,U+2100-23FF,U+2400-2426,U+2460-27BF,U+2900-29FF,U+2B00-2B1F'

const require = createRequire(import.meta.url)
const files = new Map<string, readonly FontFile[]>()
const opened = new Set<string>()

/**
 * The family that draws a grapheme in a face, opened and ready; undefined where none of the fonts has its letters. Writing that
 * runs from right to left has no font here: lines are set from left to right.
 */
export function familyFor(face: Face, grapheme: string): string | undefined {
  const [name, cut] = cuts[face]
  const letters = [filesOf(name, cut), symbolFiles()]
  const order = isEmoji(grapheme) ? [emojiFiles(), ...letters] : [...letters, emojiFiles()]
  const file = order.flat().find(({ ranges }) => covers(ranges, grapheme))
  if (file !== undefined) open(file)
  return file?.family
}

/** Shown as a picture of its own: by itself, by a selector, or as a flag. */
const isEmoji = (grapheme: string): boolean => /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f/u.test(grapheme)

const emojiFiles = () => filesOf('noto-color-emoji', '400-normal')

const symbolFiles = () => once('dejavu-sans', () => [fontFile('dejavu-sans', 'latin', '400-normal', symbols)])

/** A package of fonts has a file for each group of letters, and a list that tells which letters these are. */
const filesOf = (name: string, cut: string): readonly FontFile[] =>
  once(`${name} ${cut}`, () => {
    const list = readFileSync(require.resolve(`@fontsource/${name}/unicode.json`), 'utf8')
    const groups = Object.entries(JSON.parse(list) as Readonly<Record<string, string>>)
    // The most frequent letters stand last in the list.
    return groups.toReversed().map(([group, ranges]) => fontFile(name, group.replaceAll(/[[\]]/g, ''), cut, ranges))
  })

function once(key: string, read: () => readonly FontFile[]): readonly FontFile[] {
  const known = files.get(key) ?? read()
  files.set(key, known)
  return known
}

// Of the two forms that a package has, .woff: the coloured pictures of the .woff2 files are of a kind that is not drawn here.
const fontFile = (name: string, group: string, cut: string, ranges: string): FontFile => ({
  family: `${name}-${group}-${cut}`,
  path: require.resolve(`@fontsource/${name}/files/${name}-${group}-${cut}.woff`),
  ranges: ranges.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16))
    return [first, last] as const
  }),
})

/** A sequence is drawn as one only where one file has all its parts; a selector of the style needs no glyph. */
function covers(ranges: FontFile['ranges'], grapheme: string): boolean {
  return Array.from(grapheme.replaceAll(/[\ufe0e\ufe0f]/g, '')).every((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return ranges.some(([first, last]) => first <= code && code <= last)
  })
}

function open({ family, path }: FontFile): void {
  if (opened.has(family)) return
  if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`the font ${path} cannot be read`)
  opened.add(family)
}
