// Fills a sentence frame: slots become words that agree with each other, [[…]] stays for the caller to find.

import type { InventedSpeaker, World } from './invented-world.ts'
import type { BenchLanguage, Noun } from './language.ts'
import { between, type Chance, pick, pickByRank } from './random.ts'

/** What the frames of one article share. */
export interface Scene {
  readonly world: World
  readonly language: 'de' | 'en'
  readonly chance: Chance
  /** The subject first, then what it is also about. */
  readonly themes: readonly [Noun, ...Noun[]]
  readonly home: string
  /** How the speaker of this sentence is named in it. */
  readonly speaker?: string
  /** The theme of this sentence, where it must be a certain one. */
  readonly theme?: Noun
}

/** „des Hafens“, „den neuen Hafen“: determiner, sometimes an adjective, and the noun in its case. */
function nounPhrase(scene: Scene, language: BenchLanguage, determiner: string, noun: Noun, adorned: boolean): string {
  const form = language.determiners[determiner]
  if (form === undefined) throw new RangeError(`No determiner „${determiner}“ in the frames of ${scene.language}`)
  const adjective = adorned ? `${pickByRank(scene.chance, language.adjectives)}${form.endings[noun.gender]} ` : ''
  const ending = form.genitive && noun.gender !== 'f' ? (/[sßxz]$/.test(noun.text) ? 'es' : 's') : ''
  return `${form[noun.gender]} ${adjective}${noun.text}${ending}`
}

function nounOf(scene: Scene, language: BenchLanguage, which: string): Noun {
  if (which === 's') return scene.themes[0]
  if (which === 't') return scene.theme ?? pickByRank(scene.chance, scene.themes)
  return scene.chance() < 0.3 ? rareNoun(scene, language) : pickByRank(scene.chance, language.nouns)
}

/** The long tail of a vocabulary: a compound, or something that bears a made-up brand („das Belkordax-Werk“). */
function rareNoun({ chance, world, language }: Scene, { heads }: BenchLanguage): Noun {
  if (chance() < 0.7) return pick(chance, world.subjects[language])
  const brand = capital(pick(chance, world.syllables) + pick(chance, world.syllables) + pick(chance, world.syllables))
  const head = pick(chance, heads)
  return { text: language === 'de' ? `${brand}-${head.text}` : `${brand} ${head.text}`, gender: head.gender }
}

type Filler = (scene: Scene, language: BenchLanguage) => string

const fillers: Readonly<Record<string, Filler>> = {
  inf: ({ chance }, { verbs }) => pickByRank(chance, verbs).inf,
  v3: ({ chance }, { verbs }) => pickByRank(chance, verbs).v3,
  past: ({ chance }, { verbs }) => pickByRank(chance, verbs).past,
  part: ({ chance }, { verbs }) => pickByRank(chance, verbs).part,
  adj: ({ chance }, { adjectives }) => pickByRank(chance, adjectives),
  adverb: ({ chance }, { adverbs }) => pick(chance, adverbs),
  noun: ({ chance }, { nouns }) => pickByRank(chance, nouns).text,
  said: ({ chance }, { said }) => pickByRank(chance, said),
  month: ({ chance }, { months }) => pick(chance, months),
  weekday: ({ chance }, { weekdays }) => pick(chance, weekdays),
  year: ({ chance }) => String(between(chance, 1950, 2026)),
  day: ({ chance }) => String(between(chance, 1, 28)),
  number: ({ chance }) => String(between(chance, 3, 99)),
  digit: ({ chance }) => String(between(chance, 1, 9)),
  count: ({ chance }) => String(between(chance, 11, 998)),
  place: ({ chance, world }) => pickByRank(chance, world.places),
  home: ({ home }) => home,
  subject: ({ themes }) => themes[0].text,
  anyone: ({ chance, world, language }) => pick(chance, world.people).name[language],
  spoken: (scene, { spoken }) => fillFrame(pick(scene.chance, spoken), scene),
  judged: (scene, { judged }) => fillFrame(pick(scene.chance, judged), scene),
  reported: (scene, { reported }) => fillFrame(pick(scene.chance, reported), scene),
  s: ({ speaker }) => speaker ?? '',
  speaker: ({ speaker }) => speaker ?? '',
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The frame with all its slots filled; a slot written with a capital gives words that begin with one. */
export function fillFrame(frame: string, scene: Scene): string {
  const language = scene.world.languages[scene.language]
  return frame.replace(/\{(\w+)(?::(\w))?\}/g, (slot, name: string, noun: string | undefined) => {
    const key = name.toLowerCase()
    const filler = fillers[key]
    const adorned = noun === 'n' && scene.chance() < 0.3
    if (noun === undefined && filler === undefined) throw new RangeError(`Unknown slot ${slot} in „${frame}“`)
    const words =
      noun === undefined
        ? (filler?.(scene, language) ?? '')
        : nounPhrase(scene, language, key, nounOf(scene, language, noun), adorned)
    return name === key || name === 'S' ? words : capital(words)
  })
}

/** How a speaker is named: in full with the role at first, then by surname, sometimes by a pronoun. */
export function namedAs(scene: Scene, speaker: InventedSpeaker, time: 'first' | 'again' | 'next'): string {
  const { language, chance, world } = scene
  if (speaker.gender === undefined) {
    if (language === 'en') return `the ${speaker.name.en}`
    return `${world.languages.de.determiners.der?.[speaker.grammar ?? 'n']} ${speaker.name.de}`
  }
  if (time === 'next' && chance() < 0.5) return world.languages[language].pronouns[speaker.gender]
  if (time !== 'first') return speaker.short[language]
  const role = speaker.role?.[language] ?? ''
  if (language === 'de') return `${role} ${speaker.name.de}`
  return chance() < 0.5 ? `${speaker.name.en}, the ${role},` : `${role} ${speaker.name.en}`
}
