// Long lists of words with others, a line each, as plain text: as YAML ten thousand lines took seconds to read.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../../../data/lexicon/words/', import.meta.url)
const LINE = /^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+)+$/u

/**
 * The lines of `data/lexicon/words/<name>.txt`, each a word and the others that belong to it; none where there is no such
 * list. Throws an Error that names file and line where one is no list of words.
 */
export function readWordLists(name: string): readonly (readonly [string, ...string[]])[] {
  const file = fileURLToPath(new URL(`${name}.txt`, FOLDER))
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, place): [string, ...string[]][] => {
      if (line === '' || line.startsWith('#')) return []
      if (!LINE.test(line)) throw new Error(`Word list ${file}, line ${place + 1}, is no list of words: ${line}`)
      const [word = '', ...others] = line.split(' ')
      return [[word, ...others]]
    })
}
