// Generates articles with everything known about them that questions can ask: who said what where, which facts stand in which words.
// Each article depends on the seed and its number alone, so a million of them need no memory.

import type { Article } from '../../src/knowledge/article/article.ts'
import type { Span } from '../../src/knowledge/text/span.ts'
import type { InventedSpeaker, World } from './invented-world.ts'
import type { Fact, Noun } from './language.ts'
import { between, type Chance, chanceFor, pick, pickByRank } from './random.ts'
import { fillFrame, namedAs, type Scene } from './sentence-frame.ts'

type WrittenType = 'direct' | 'partial' | 'indirect'

/** A quotation as it was put into the text. */
export interface WrittenQuotation {
  readonly spans: readonly Span[]
  readonly type: WrittenType
  readonly speaker: InventedSpeaker
  /** The theme its words or its sentence name. */
  readonly theme: Noun
  /** Whether the sentence says „er“, "she". */
  readonly pronoun: boolean
}

/** A fact as it was put into the text: the span of the words that answer the question. */
interface WrittenFact {
  readonly answer: Span
  readonly type: string
  readonly question: string
}

export interface GeneratedArticle {
  readonly article: Article
  readonly language: 'de' | 'en'
  readonly home: string
  readonly themes: readonly [Noun, ...Noun[]]
  readonly quotations: readonly WrittenQuotation[]
  readonly facts: readonly WrittenFact[]
}

interface Writing {
  text: string
  readonly quotations: WrittenQuotation[]
  readonly facts: WrittenFact[]
  lastSpeaker?: InventedSpeaker
  readonly named: Set<InventedSpeaker>
}

/** Appends a filled frame without its [[marks]]; the spans of what stood inside them. */
function write(writing: Writing, filled: string): Span[] {
  const spans: Span[] = []
  for (const [index, piece] of filled.split(/\[\[|\]\]/).entries()) {
    if (index % 2 === 1) spans.push({ start: writing.text.length, end: writing.text.length + piece.length })
    writing.text += piece
  }
  return spans
}

/** Four of five quotations are a person's, the rest a body's; direct ones are the most frequent. */
function writeQuotation(writing: Writing, scene: Scene, voices: readonly InventedSpeaker[]): void {
  const { chance, world } = scene
  const speaker = chance() < 0.2 ? pickByRank(chance, world.bodies) : pick(chance, voices)
  const theme = pickByRank(chance, scene.themes)
  const drawn = chance()
  const type = speaker.gender === undefined || drawn > 0.75 ? 'indirect' : drawn > 0.6 ? 'partial' : 'direct'
  const frame = pick(chance, world.languages[scene.language][speaker.gender === undefined ? 'body' : type])
  // Nobody writes "explained she".
  const inverted = scene.language === 'en' && frame.includes('{said} {S}')
  const known = writing.lastSpeaker === speaker && !inverted ? 'next' : 'again'
  const name = namedAs(scene, speaker, writing.named.has(speaker) ? known : 'first')
  const filled = fillFrame(frame, { ...scene, speaker: name, theme })
  // An apposition ends in a comma, which another stop swallows.
  const spans = write(writing, filled.replace(/,(?=[.,])/g, ''))
  writing.quotations.push({ spans, type, speaker, theme, pronoun: name.length < 4 })
  writing.lastSpeaker = speaker
  writing.named.add(speaker)
}

function writeFact(writing: Writing, scene: Scene, fact: Fact): void {
  const [answer] = write(writing, fillFrame(fact.sentence, scene))
  delete writing.lastSpeaker
  if (answer === undefined) throw new RangeError(`No [[answer]] in „${fact.sentence}“`)
  writing.facts.push({ answer, type: fact.type, question: fillFrame(fact.question, scene) })
}

/** Headline, teaser and credit line before the body, as in scraped text. */
function writeHead(writing: Writing, scene: Scene, headline: string): void {
  const { teaser, credit } = scene.world.languages[scene.language]
  write(writing, `${headline}\n\n${fillFrame(teaser, scene)}\n\n${fillFrame(credit, scene)}\n\n`)
}

function writeBody(writing: Writing, scene: Scene, length: number): void {
  const { chance, world } = scene
  const language = world.languages[scene.language]
  const voices = Array.from({ length: between(chance, 1, 4) }, () => pickByRank(chance, world.people))
  const facts = [pick(chance, language.facts.slice(0, 3)), pick(chance, language.facts.slice(3))]
  write(writing, `${fillFrame(pick(chance, language.stories), { ...scene, theme: scene.themes[0] })} `)
  while (writing.text.length < length) {
    const fact = chance() < 0.15 ? facts.pop() : undefined
    if (fact !== undefined) writeFact(writing, scene, fact)
    else if (chance() < 0.4) writeQuotation(writing, scene, voices)
    else {
      write(writing, fillFrame(pick(chance, language.stories), scene))
      delete writing.lastSpeaker
    }
    write(writing, chance() < 0.25 ? '\n\n' : ' ')
  }
  for (const fact of facts) {
    writeFact(writing, scene, fact)
    write(writing, ' ')
  }
}

/** The scene of an article: no two of up to a million have the same subject in the same place. */
function sceneOf(world: World, index: number, chance: Chance): Scene & { readonly themes: readonly [Noun, ...Noun[]] } {
  const language = chance() < 0.6 ? 'de' : 'en'
  const subjects = world.subjects[language]
  const subject = subjects[index % subjects.length]
  const home = world.places[(index + Math.floor(index / subjects.length)) % world.places.length]
  if (subject === undefined || home === undefined) throw new RangeError('The invented world has no subjects or places')
  return {
    world,
    language,
    chance,
    home,
    themes: [subject, pickByRank(chance, subjects), pickByRank(chance, subjects)],
  }
}

const dateOf = (chance: Chance): string =>
  new Date(Date.UTC(2004, 0, 1 + Math.floor(chance() * 8300))).toISOString().slice(0, 10)

/** Article number `index` (from 0) of a world, three in five German, the rest English. */
export function generateArticle(world: World, index: number): GeneratedArticle {
  const chance = chanceFor(world.seed, 5, index)
  const scene = sceneOf(world, index, chance)
  const headline = fillFrame(pick(chance, world.languages[scene.language].headlines), scene)
  const writing: Writing = { text: '', quotations: [], facts: [], named: new Set() }
  if (chance() < 0.5) writeHead(writing, scene, headline)
  writeBody(writing, scene, between(chance, ...world.lengths))
  const article: Article = {
    id: `bench-${index}`,
    headline,
    text: writing.text.trimEnd(),
    language: scene.language,
    publisher: pickByRank(chance, world.publishers),
    published: dateOf(chance),
    url: `https://articles.example/${index}`,
  }
  const { quotations, facts } = writing
  return { article, language: scene.language, home: scene.home, themes: scene.themes, quotations, facts }
}
