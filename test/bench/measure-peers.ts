// Retrieval alone, ours and that of the peers: the passage that answers, for the same questions among the same passages.
// Each is measured in a process of its own, so that memory is its own and one that takes too long can be stopped.

import { passagesOf } from '../../src/knowledge/search/passages.ts'
import { type Library, openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { type Span, shared } from '../../src/knowledge/text/span.ts'
import { collectGarbage, type MeasuredApart, measuredApart } from './apart.ts'
import { flexSearch } from './peers/flex-search.ts'
import { fts5 } from './peers/fts5.ts'
import { fuseAsSuch, fuseTokens } from './peers/fuse.ts'
import { miniSearch } from './peers/mini-search.ts'
import { orama } from './peers/orama.ts'
import type { Peer, PeerPassage, PeerSearch } from './peers/peer.ts'
import type { BenchQuestion } from './question-generator.ts'
import { percentile, type Taken, timedUntil } from './stopwatch.ts'

const peers: readonly Peer[] = [fts5, miniSearch, flexSearch, orama, fuseAsSuch, fuseTokens]
/** What this project's own retrieval is called in the table. */
const OURS = 'this library'

/** Seconds after which no further question is put to a slow one. */
const LONG_ENOUGH = 15
/** Questions asked unmeasured before, so that code and pages are warm, as far as they take no longer than these seconds. */
const WARM_UP = 20
const LONGEST_WARM_UP = 3
/** A peer that needs more is stopped. */
const LONGEST_MS = 240_000
const MOST_MEMORY_MB = 6000

export interface RetrievalFigures {
  readonly asked: number
  /** Milliseconds for the whole collection; for ours the import is measured elsewhere. */
  readonly build?: Taken
  /** Milliseconds a question, CPU. */
  readonly p50: number
  readonly p95: number
  /** Bytes in use beyond the texts that are searched; ours keeps those on disk. */
  readonly memory: number
  /** Share of the questions whose passage came first, and among those with slips. */
  readonly rightFirst: number
  readonly rightFirstOfSlips: number
}

interface KeptPassage extends PeerPassage, Span {
  readonly article: string
}

/** Questions that a passage answers; kinds that only a library of quotations knows are left out. */
const retrievable = (questions: readonly BenchQuestion[]): readonly BenchQuestion[] =>
  questions.filter(({ kind, expect }) => expect !== 'refusal' && (kind === 'fact' || kind === 'topic'))

/** Figures of each by name, or a line on why there are none. */
export function measurePeers(
  library: string,
  questions: readonly BenchQuestion[],
): Readonly<Record<string, MeasuredApart<RetrievalFigures>>> {
  const asked = retrievable(questions)
  const measured = [OURS, ...peers.map(({ name }) => name)].map((name) => {
    const task = { what: 'retrieval', name, library, questions: asked } as const
    return [name, measuredApart<RetrievalFigures>(task, LONGEST_MS, MOST_MEMORY_MB)] as const
  })
  return Object.fromEntries(measured)
}

/** Measures one of them; run in the process that is measured. */
export async function retrieve(name: string, path: string, questions: readonly BenchQuestion[]) {
  const library = openLibrary(path)
  try {
    if (name === OURS) {
      const before = bytesInUse()
      const figures = await asked(questions, (words) => ourPassages(library, words))
      return { ...figures, memory: bytesInUse() - before }
    }
    const passages = passagesIn(library)
    const peer = peers.find((each) => each.name === name)
    if (peer === undefined) throw new RangeError(`No peer is called ${name}`)
    const before = bytesInUse()
    const { result: search, taken: build } = await timedUntil(async () => peer.build(passages))
    const memory = bytesInUse() - before
    return { ...(await asked(questions, found(search, passages))), build, memory }
  } finally {
    library.close()
  }
}

function passagesIn(library: Library): readonly KeptPassage[] {
  const passages: KeptPassage[] = []
  for (let mark = 0; ; ) {
    const { heads, mark: next } = library.loadedAfter(mark, 500)
    if (heads.length === 0) return passages
    for (const { id, headline } of heads) {
      const text = library.article(id)?.article.text ?? ''
      for (const { start, end } of passagesOf(library.sentencesOf(id)))
        passages.push({ article: id, headline, text: text.slice(start, end), start, end })
    }
    mark = next
  }
}

type Place = Span & { readonly article: string }
type Search = (words: string) => readonly Place[] | Promise<readonly Place[]>

const ourPassages = (library: Library, words: string): readonly Place[] =>
  library.findPassages(words, 3).map(({ item: { article, start, end } }) => ({ article: article.id, start, end }))

const found =
  (search: PeerSearch, passages: readonly KeptPassage[]): Search =>
  async (words) =>
    (await search(words)).flatMap((place) => passages[place] ?? [])

async function asked(questions: readonly BenchQuestion[], search: Search): Promise<Omit<RetrievalFigures, 'memory'>> {
  const began = performance.now()
  for (const { utterance } of questions.slice(-WARM_UP)) {
    await search(utterance)
    if (performance.now() > began + LONGEST_WARM_UP * 1000) break
  }
  const outcomes: { cpu: number; right: boolean; slips: boolean }[] = []
  const until = performance.now() + LONG_ENOUGH * 1000
  for (const question of questions) {
    const { result, taken } = await timedUntil(async () => search(question.utterance))
    outcomes.push({ cpu: taken.cpu, right: isRight(question, result[0]), slips: question.sort.includes('slips') })
    if (performance.now() > until) break
  }
  const share = (some: typeof outcomes) => some.filter(({ right }) => right).length / some.length
  const times = outcomes.map(({ cpu }) => cpu)
  return {
    asked: outcomes.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    rightFirst: share(outcomes),
    rightFirstOfSlips: share(outcomes.filter(({ slips }) => slips)),
  }
}

/** The passage is of the right article and holds the words that answer. */
function isRight({ expect }: BenchQuestion, place: Place | undefined): boolean {
  if (expect === 'refusal' || place === undefined || place.article !== expect.article) return false
  return expect.spans === undefined || expect.spans.some((span) => shared(span, place) > 0)
}

function bytesInUse(): number {
  collectGarbage()
  return process.memoryUsage().rss
}
