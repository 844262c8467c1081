// Questions about generated articles whose right answers are known, as people type them: half names, slips, no stop at the end.

import type { Span } from '../../src/knowledge/text/span.ts'
import { type GeneratedArticle, generateArticle, type WrittenQuotation } from './collection-generator.ts'
import type { InventedSpeaker, World } from './invented-world.ts'
import type { Noun } from './language.ts'
import { type Chance, chanceFor, pick } from './random.ts'
import { fillFrame, type Scene } from './sentence-frame.ts'
import { withSlips } from './typing-slips.ts'

type BenchKind = 'who-said' | 'what-said' | 'topic' | 'fact' | 'unanswerable'

/** What the first piece of evidence must be: all that is given has to hold. */
interface RightEvidence {
  readonly article?: string
  /** One of these is touched. */
  readonly spans?: readonly Span[]
  /** Last word of the speaker's name. */
  readonly surname?: string
  /** Right wherever it stands if it holds these words: two people may have said the same. */
  readonly sameWords?: string
  /** Words the evidence must hold, unless it is from `article` anyway. */
  readonly orWords?: string
}

export interface BenchQuestion {
  readonly kind: BenchKind
  /** What is hard about it: „slips“, „unknown person“. */
  readonly sort: string
  readonly language: 'de' | 'en'
  readonly utterance: string
  readonly expect: RightEvidence | 'refusal'
}

type Maker = (world: World, chance: Chance, source: GeneratedArticle) => BenchQuestion | undefined

const sceneOf = (world: World, chance: Chance, source: GeneratedArticle): Scene => ({ ...source, world, chance })

function ask(scene: Scene, kind: 'who-said' | 'what-said' | 'topic', filled: Readonly<Record<string, string>> = {}) {
  const frame = pick(scene.chance, scene.world.languages[scene.language].questions[kind])
  return Object.entries(filled).reduce(
    (question, [slot, words]) => question.replace(`{${slot}}`, words),
    fillFrame(frame.replaceAll(/\{(words|name)\}/g, '<$1>'), scene).replaceAll(/<(words|name)>/g, '{$1}'),
  )
}

const surnameOf = (person: InventedSpeaker): string => person.short.de

/** Full name, role and surname, or surname alone where only one bears it. */
function nameAsTyped(world: World, chance: Chance, language: 'de' | 'en', person: InventedSpeaker): string {
  const drawn = chance()
  const alone = world.people.filter((other) => surnameOf(other) === surnameOf(person)).length === 1
  if (drawn < 0.5 || !alone) return person.name[language]
  return drawn < 0.7 ? `${person.role?.[language]} ${surnameOf(person)}` : surnameOf(person)
}

const quoted = (chance: Chance, source: GeneratedArticle, fits: (quotation: WrittenQuotation) => boolean) => {
  const fitting = source.quotations.filter(fits)
  return fitting.length === 0 ? undefined : pick(chance, fitting)
}

const whoSaid: Maker = (world, chance, source) => {
  const quotation = quoted(chance, source, ({ type }) => type === 'direct')
  const span = quotation?.spans[0]
  if (quotation === undefined || span === undefined) return undefined
  const { article, language } = source
  const slips = chance() < 0.5
  const said = article.text.slice(span.start, span.end)
  const words = slips ? withSlips(chance, said, 0.34) : said
  return {
    kind: 'who-said',
    sort: slips ? 'slips' : 'word for word',
    language,
    utterance: ask(sceneOf(world, chance, source), 'who-said', { words }),
    expect: { article: article.id, spans: quotation.spans, surname: surnameOf(quotation.speaker), sameWords: said },
  }
}

const whatSaid: Maker = (world, chance, source) => {
  const quotation = quoted(chance, source, ({ speaker }) => speaker.gender !== undefined)
  if (quotation === undefined) return undefined
  const { theme, speaker } = quotation
  const slips = chance() < 0.25
  const typed = nameAsTyped(world, chance, source.language, speaker)
  const name = slips ? withSlips(chance, typed, 1) : typed
  return {
    kind: 'what-said',
    sort: slips ? 'slips' : typed === speaker.name[source.language] ? 'full name' : 'half name',
    language: source.language,
    utterance: ask({ ...sceneOf(world, chance, source), theme }, 'what-said', { name }),
    expect: { article: source.article.id, surname: surnameOf(speaker), orWords: theme.text },
  }
}

const topic: Maker = (world, chance, source) => {
  const slips = chance() < 0.25
  const utterance = ask(sceneOf(world, chance, source), 'topic')
  return {
    kind: 'topic',
    sort: slips ? 'slips' : 'as written',
    language: source.language,
    utterance: slips ? withSlips(chance, utterance, 0.34) : utterance,
    expect: { article: source.article.id },
  }
}

const fact: Maker = (_, chance, { article, facts, language }) => {
  const { type, question, answer } = pick(chance, facts)
  const slips = chance() < 0.25
  const utterance = slips ? withSlips(chance, question, 0.34) : question
  return {
    kind: 'fact',
    sort: slips ? `${type}, slips` : type,
    language,
    utterance,
    expect: { article: article.id, spans: [answer] },
  }
}

/** A scene about something that no article names. */
function absentScene(world: World, chance: Chance, source: GeneratedArticle): Scene {
  const theme: Noun = pick(chance, world.absent.subjects[source.language])
  return { ...sceneOf(world, chance, source), themes: [theme], theme }
}

const unanswerables: Readonly<Record<string, (world: World, chance: Chance, source: GeneratedArticle) => string>> = {
  'unknown person': (world, chance, source) =>
    ask(sceneOf(world, chance, source), 'what-said', { name: pick(chance, world.absent.people).name[source.language] }),
  'person on something else': (world, chance, source) =>
    ask(absentScene(world, chance, source), 'what-said', { name: pick(chance, world.people).name[source.language] }),
  'words never said': (world, chance, source) => {
    const scene = absentScene(world, chance, source)
    const words = fillFrame(pick(chance, world.languages[source.language].unspoken), scene)
    return ask(scene, 'who-said', { words })
  },
  'unknown subject': (world, chance, source) =>
    fillFrame(pick(chance, world.languages[source.language].facts).question, absentScene(world, chance, source)),
  'fact left out': (world, chance, source) => {
    const told = new Set(source.facts.map(({ type }) => type))
    const untold = world.languages[source.language].facts.filter(({ type }) => !told.has(type))
    return fillFrame(pick(chance, untold).question, sceneOf(world, chance, source))
  },
}

const unanswerable: Maker = (world, chance, source) => {
  const [sort, make] = pick(chance, Object.entries(unanswerables))
  return {
    kind: 'unanswerable',
    sort,
    language: source.language,
    utterance: make(world, chance, source),
    expect: 'refusal',
  }
}

const makers: readonly Maker[] = [whoSaid, whatSaid, topic, fact, unanswerable]

/** `perKind` questions of each kind about the first `size` articles of a world, the kinds in turn. */
export function generateQuestions(world: World, size: number, perKind: number): readonly BenchQuestion[] {
  const chance = chanceFor(world.seed, 6)
  const oneOf = (make: Maker): BenchQuestion => {
    // Nearly every article has something of every kind; a few tries are plenty.
    for (let attempt = 0; attempt < 100; attempt++) {
      const question = make(world, chance, generateArticle(world, Math.floor(chance() * size)))
      if (question !== undefined) return question
    }
    throw new Error(`No article among ${size} for a question of ${make.name}`)
  }
  return Array.from({ length: perKind }, () => makers.map(oneOf)).flat()
}
