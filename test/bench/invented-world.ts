// The people, bodies, places and subjects that the generated articles are about; some of each are kept out of all articles,
// so that there are questions which no article answers.

import { type BenchLanguage, type Names, type Noun, readLanguage, readNames } from './language.ts'
import { chanceFor, pick, shuffled } from './random.ts'

export interface InventedSpeaker {
  /** Full name; a body has one for each language. */
  readonly name: Readonly<Record<'de' | 'en', string>>
  /** What later sentences call the speaker. */
  readonly short: Readonly<Record<'de' | 'en', string>>
  readonly role?: Readonly<Record<'de' | 'en', string>>
  readonly gender?: 'female' | 'male'
  /** German article of a body's name. */
  readonly grammar?: Noun['gender']
}

export interface World {
  readonly seed: number
  readonly languages: Readonly<Record<'de' | 'en', BenchLanguage>>
  readonly publishers: readonly string[]
  readonly places: readonly string[]
  /** Parts of brand names. */
  readonly syllables: readonly string[]
  /** The most quoted first. */
  readonly people: readonly InventedSpeaker[]
  readonly bodies: readonly InventedSpeaker[]
  readonly subjects: Readonly<Record<'de' | 'en', readonly Noun[]>>
  /** Occur in no article. */
  readonly absent: {
    readonly people: readonly InventedSpeaker[]
    readonly subjects: Readonly<Record<'de' | 'en', readonly Noun[]>>
  }
}

const joined = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => start + end))

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** All compounds: „Hafensanierung“, "harbour renovation". */
function subjectsOf(name: 'de' | 'en', language: BenchLanguage): Noun[] {
  const join = (modifier: string, head: Noun) =>
    name === 'de' ? modifier + head.text.toLowerCase() : `${modifier} ${head.text}`
  return language.modifiers.flatMap((modifier) =>
    language.heads.map((head) => ({ text: join(modifier, head), gender: head.gender })),
  )
}

function peopleOf(seed: number, count: number, names: Names, languages: World['languages']): InventedSpeaker[] {
  const chance = chanceFor(seed, 1)
  const surnames = shuffled(chance, joined(names.surnameStarts, names.surnameEnds))
  return Array.from({ length: count }, (_, index) => {
    const gender = chance() < 0.5 ? 'female' : 'male'
    // Every tenth shares the surname of another, as in life.
    const surname = surnames[index % 10 === 9 ? index - 5 : index % surnames.length] ?? pick(chance, surnames)
    const name = `${pick(chance, names.given[gender])} ${surname}`
    const role = Math.floor(chance() * languages.de.roles[gender].length)
    const roleIn = (language: 'de' | 'en') => languages[language].roles[gender][role] ?? ''
    return {
      name: { de: name, en: name },
      short: { de: surname, en: surname },
      role: { de: roleIn('de'), en: roleIn('en') },
      gender,
    }
  })
}

function bodiesOf(seed: number, count: number, places: readonly string[], languages: World['languages']) {
  const chance = chanceFor(seed, 2)
  return Array.from({ length: count }, (): InventedSpeaker => {
    const kind = Math.floor(chance() * languages.de.bodies.length)
    const modifier = Math.floor(chance() * languages.de.modifiers.length)
    const place = pick(chance, places)
    const named = (language: 'de' | 'en') =>
      (languages[language].bodies[kind] ?? '')
        .replace('{place}', place)
        .replace(/\{modifier\}/i, capital(languages[language].modifiers[modifier] ?? ''))
    const name = { de: named('de').slice(0, -2), en: named('en').slice(0, -2) }
    return { name, short: name, grammar: named('de').endsWith('f') ? 'f' : named('de').endsWith('m') ? 'm' : 'n' }
  })
}

/** The world of a seed. `size`: the number of articles it is for; more articles have more people, as in life (Heaps). */
export function inventedWorld(seed: number, size: number): World {
  const names = readNames()
  const languages = { de: readLanguage('de'), en: readLanguage('en') }
  const places = shuffled(chanceFor(seed, 3), joined(names.placeStarts, names.placeEnds))
  const spoken = Math.min(1200, 150 + Math.round(12 * Math.sqrt(size)))
  const people = peopleOf(seed, spoken + 100, names, languages)
  const taken = new Set(people.slice(0, spoken).flatMap((person) => person.short.de))
  const subjects = (language: 'de' | 'en') => shuffled(chanceFor(seed, 4), subjectsOf(language, languages[language]))
  const all = { de: subjects('de'), en: subjects('en') }
  return {
    seed,
    languages,
    publishers: names.publishers,
    syllables: names.syllables,
    places,
    people: people.slice(0, spoken),
    bodies: bodiesOf(seed, 60, places, languages),
    subjects: { de: all.de.slice(200), en: all.en.slice(200) },
    absent: {
      people: people.slice(spoken).filter((person) => !taken.has(person.short.de)),
      subjects: { de: all.de.slice(0, 200), en: all.en.slice(0, 200) },
    },
  }
}
