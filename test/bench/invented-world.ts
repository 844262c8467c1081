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
  /** Shortest and longest body of an article, characters. */
  readonly lengths: readonly [number, number]
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

/** So many of the surnames are borne by nobody in the articles. */
const UNHEARD = 100

function peopleOf(seed: number, count: number, names: Names, languages: World['languages']): InventedSpeaker[] {
  const chance = chanceFor(seed, 1)
  const surnames = shuffled(chance, joined(names.surnameStarts, names.surnameEnds))
  const spoken = surnames.slice(UNHEARD)
  return Array.from({ length: UNHEARD + count }, (_, index) => {
    const gender = chance() < 0.5 ? 'female' : 'male'
    // Every tenth shares the surname of another, as in life, and all of them where there are more people than surnames.
    const place = (index % 10 === 9 ? index - 5 : index) - UNHEARD
    const surname =
      surnames[index < UNHEARD ? index : UNHEARD + (Math.max(0, place) % spoken.length)] ?? pick(chance, spoken)
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

const lengthsOf = { short: [1500, 2200], long: [3600, 5000] } as const

/**
 * The world of a seed. `size`: the number of articles it is for; more articles have more people, as in life (Heaps): about
 * 350 for 300 articles, 13,000 for 100,000. Long articles have about five passages, short ones two.
 */
export function inventedWorld(seed: number, size: number, length: keyof typeof lengthsOf = 'short'): World {
  const names = readNames()
  const languages = { de: readLanguage('de'), en: readLanguage('en') }
  const places = shuffled(chanceFor(seed, 3), joined(names.placeStarts, names.placeEnds))
  const spoken = 150 + Math.round(4 * size ** 0.7)
  const people = peopleOf(seed, spoken, names, languages)
  const subjects = (language: 'de' | 'en') => shuffled(chanceFor(seed, 4), subjectsOf(language, languages[language]))
  const all = { de: subjects('de'), en: subjects('en') }
  return {
    seed,
    lengths: lengthsOf[length],
    languages,
    publishers: names.publishers,
    syllables: names.syllables,
    places,
    people: people.slice(UNHEARD),
    bodies: bodiesOf(seed, 60, places, languages),
    subjects: { de: all.de.slice(200), en: all.en.slice(200) },
    absent: {
      people: people.slice(0, UNHEARD),
      subjects: { de: all.de.slice(0, 200), en: all.en.slice(0, 200) },
    },
  }
}
