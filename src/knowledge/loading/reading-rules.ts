// Says whether the rules that read articles are still the ones an article was read with. A number raised by hand would be
// forgotten, and old quotations would stay in the library; the rules' own files cannot be forgotten.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
const places = [
  'src/knowledge/text',
  'src/knowledge/article',
  'src/knowledge/person',
  'src/knowledge/quotation',
  'data/lexicon',
]

/** What decides what is found for a question, and how strong it is. */
const searchPlaces = ['src/knowledge/text', 'src/knowledge/search', 'src/knowledge/storage', 'src/knowledge/answer']

let known: string | undefined
let knownOfSearch: string | undefined

/** A digest over code and word lists that decide what is found in an article; read once per process. */
export const readingRules = (): string => {
  known ??= digestOf(places)
  return known
}

/** A digest over the code that searches; read once per process. */
export const searchRules = (): string => {
  knownOfSearch ??= digestOf(searchPlaces)
  return knownOfSearch
}

const digestOf = (folders: readonly string[]): string => {
  const digest = createHash('sha256')
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()
    for (const name of names.filter((each) => /\.(?:ts|yaml)$/u.test(each))) {
      digest
        .update(name)
        .update('\0')
        .update(readFileSync(join(root, folder, name)))
    }
  }
  return digest.digest('hex')
}
