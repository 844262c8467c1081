// The „Finanzministerin“ is not the „Verkehrsministerin“: of some offices there is one for each field, and an article that goes on with
// „die Ministerin“ still means the one.

import { z } from 'zod'
import { readLexiconFile } from '../lexicon/lexicon.ts'
import { onDemand } from '../lexicon/on-demand.ts'
import { foldedWords } from './word-patterns.ts'

const schema = z.strictObject({
  offices: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
})

interface Portfolios {
  readonly offices: readonly string[]
  /** By each name of a field the field. */
  readonly fieldByName: readonly (readonly [name: string, field: string])[]
}

const portfolios = onDemand((): Portfolios => {
  const { offices, fields } = readLexiconFile('.', 'portfolios', schema)
  return {
    offices: offices.flatMap((line) => line.split(' ')),
    fieldByName: Object.entries(fields).flatMap(([field, names]) =>
      names.split(' ').map((name) => [name, field] as const),
    ),
  }
})

/**
 * Whether who bears these titles („Verkehrsministerin“) in an article has such an office for another field than the one asked for. Where they
 * name no field, as „die Ministerin“, it is one of those that the article names (`named`); where it names none, nothing is known.
 */
export function isOfOtherField(asked: string, titles: readonly string[], named: () => readonly string[]): boolean {
  const wanted = fieldsIn(foldedWords(asked))
  if (wanted.length === 0) return false
  const held = titles.flatMap((title) => fieldsIn(foldedWords(title)))
  const known = held.length > 0 ? held : named()
  return known.length > 0 && !known.some((field) => wanted.includes(field))
}

/** Whether a text names the office asked for with its field; so does any text where no field is asked for. */
export function namesField(asked: string, text: string): boolean {
  const wanted = fieldsIn(foldedWords(asked))
  return wanted.length === 0 || fieldsNamedIn(text).some((field) => wanted.includes(field))
}

/** Words before and behind an office that may name its field: „minister for transport and housing“. */
const [BEFORE, BEHIND] = [1, 5]

/** The fields of all such offices that a text names. */
export function fieldsNamedIn(text: string): readonly string[] {
  const words = foldedWords(text)
  return words.flatMap((word, at) =>
    officeIn(word) === undefined ? [] : fieldsIn(words.slice(Math.max(0, at - BEFORE), at + BEHIND)),
  )
}

const officeIn = (word: string): string | undefined => portfolios().offices.find((office) => word.endsWith(office))

/** The fields of the office that words name, „Bundesfinanzministerin“, „minister for transport and housing“; none without an office. */
function fieldsIn(words: readonly string[]): readonly string[] {
  if (!words.some((word) => officeIn(word) !== undefined)) return []
  return words.flatMap((word) => {
    const office = officeIn(word)
    const before = office === undefined ? undefined : word.slice(0, -office.length)
    const named = portfolios().fieldByName.filter(([name]) => word.startsWith(name) || before?.includes(name) === true)
    // „Landwirtschaft“ is no „Wirtschaft“, and „transport“ no „sport“.
    const whole = named.filter(([name]) => !named.some(([other]) => other !== name && other.includes(name)))
    return whole.map(([, field]) => field)
  })
}
