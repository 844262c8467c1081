// Where a sentence signals speaking: the verb, whether it is active, and whether its separable prefix is really there.

import type { CueClass, CueForm, CueLexicon } from '../lexicon/cue-lexicon.ts'
import type { Span } from '../text/span.ts'
import { type Frame, type Segment, segmentAt, type Token } from './reading.ts'

export interface Cue extends Span {
  readonly frame: Frame
  /** Token index of the verb. */
  readonly at: number
  /** Token index of the word that is inflected: the verb itself or its auxiliary. */
  readonly finite: number
  readonly segment: number
  readonly form: CueForm
  /** „wurde berichtet“: the subject is not the speaker. */
  readonly passive: boolean
  /** „teilte … mit“: the token index of „mit“. */
  readonly prefix?: number
  /** „heißt es“: nobody is the subject. */
  readonly impersonal?: boolean
}

/** All cues of a frame in order. */
export function findCues(frame: Frame, lexicon: CueLexicon): Cue[] {
  const cues: Cue[] = []
  frame.segments.forEach((segment, index) => {
    for (let at = segment.from; at < segment.to; at++) {
      const cue = cueAt(frame, segment, index, at, lexicon)
      const echoed =
        cue && cue.finite === cue.at && cues.length > 0 && isReportedMood(frame.tokens[cue.at]?.lower ?? '', lexicon)
      if (cue && !echoed) cues.push(cue)
    }
  })
  return cues
}

function cueAt(frame: Frame, segment: Segment, index: number, at: number, lexicon: CueLexicon): Cue | undefined {
  const token = frame.tokens[at]
  if (token?.kind !== 'word' || token.capital) return undefined
  if (isItSays(frame, at, lexicon))
    return {
      frame,
      at,
      finite: at,
      segment: index,
      form: IT_SAYS,
      passive: true,
      impersonal: true,
      start: token.start,
      end: token.end,
    }
  const readings = lexicon.verbs.get(token.lower)
  if (!readings || isNounHere(frame, at, lexicon)) return undefined
  for (const form of byLikelihood(readings)) {
    const prefix = form.prefix === undefined ? undefined : prefixOf(frame, index, at, form.prefix, lexicon)
    if (form.prefix !== undefined && prefix === undefined) continue
    if (form.prefix === undefined && form.as === 'finite' && leftOver(frame, segment, at, lexicon)) continue
    const voice = voiceOf(frame, segment, at, form, lexicon)
    if (!voice) continue
    const whole = voice.finite === at || index === frame.segments.length - 1
    if (index === 0 && whole && isReportedMood(frame.tokens[voice.finite]?.lower ?? '', lexicon)) continue
    const { start } = token
    const base = { frame, at, segment: index, form, start, end: token.end, ...voice }
    return prefix === undefined ? base : { ...base, prefix }
  }
  return undefined
}

const IT_SAYS: CueForm = { verb: 'heißen', classes: new Set<CueClass>(['say']), as: 'finite' }

const isItSays = (frame: Frame, at: number, { words }: CueLexicon): boolean =>
  words.reported.has(frame.tokens[at]?.lower ?? '') &&
  (frame.tokens[at + 1]?.lower === 'es' || frame.tokens[at - 1]?.lower === 'es')

/** Separable readings first, since they need more to be true; then participles, which need an auxiliary. */
const byLikelihood = (readings: readonly CueForm[]): readonly CueForm[] =>
  readings.length < 2 ? readings : [...readings].sort((a, b) => rank(b) - rank(a))
const rank = (form: CueForm): number => (form.prefix ? 2 : 0) + (form.as === 'participle' ? 1 : 0)

/** „the road plan“: one thing does not „plan“; „the police say“ are several. */
function isSecondNoun({ tokens }: Frame, at: number, { words, verbs }: CueLexicon): boolean {
  const [determiner, noun, token] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (!determiner || !noun || !token || noun.capital || !/^[a-z]+$/.test(noun.lower)) return false
  const bare = verbs.get(token.lower)?.some(({ verb }) => verb === token.lower) === true
  const single = !/s$|^(?:police|people|men|women|children|who)$/.test(noun.lower)
  return (
    bare &&
    single &&
    words.determiners.has(determiner.lower) &&
    !words.plural.has(noun.lower) &&
    !words.adverbs.has(noun.lower)
  )
}

/** „what’s said“: a verb in a short form, no genitive. */
const PRONOUN_IS: ReadonlySet<string> = new Set([
  'what’s',
  "what's",
  'it’s',
  "it's",
  'that’s',
  "that's",
  'he’s',
  "he's",
  'she’s',
  "she's",
  'who’s',
  "who's",
  'there’s',
  "there's",
])

/** English „the claim“, „a report“: a determiner or adjective before makes it a noun. German nouns have capitals. */
function isNounHere(frame: Frame, at: number, lexicon: CueLexicon): boolean {
  const { language, words } = lexicon
  if (language === 'de') return false
  const before = frame.tokens[at - 1]
  if (before?.kind !== 'word') return false
  // „the agency’s report“
  if (language === 'en' && /[a-z]['’]s$|s['’]$/.test(before.lower)) return !PRONOUN_IS.has(before.lower)
  if (
    words.determiners.has(before.lower) &&
    !['that', 'all', 'both', 'this', 'one', 'many', 'some', 'several'].includes(before.lower)
  )
    return true
  if (language === 'en' && isSecondNoun(frame, at, lexicon)) return true
  return language === 'en' && ['to', 'of', 'in', 'for', 'with', 'by', 'on', 'at', 'from', "'s"].includes(before.lower)
}

/** „Er hoffe, dass …“ as a main clause is itself reported: somebody else is the one who says so. */
const isReportedMood = (lower: string, { moods, words }: CueLexicon): boolean =>
  moods.has(lower) && !words.wishes.has(lower)

/** „erkannte die Wahl nicht an“ is no form of erkennen: a lone prefix ends the clause and no reading takes it. */
function leftOver(frame: Frame, segment: Segment, at: number, lexicon: CueLexicon): boolean {
  const { language, prefixes } = lexicon
  if (language !== 'de') return false
  const last = frame.tokens[segment.to - 1]?.kind === 'stop' ? segment.to - 2 : segment.to - 1
  const prefix = frame.tokens[last]?.lower ?? ''
  if (last <= at || !prefixes.has(prefix)) return false
  return !frame.tokens
    .slice(at + 1, last)
    .some((token) => lexicon.verbs.get(token.lower)?.some((form) => form.prefix === prefix))
}

/** Whether the prefix stands here: „bedenken“ is one in „gab zu bedenken“ alone, not in „gab es Bedenken“. */
function isPrefix({ tokens }: Frame, at: number, prefix: string, { words }: CueLexicon): boolean {
  const token = tokens[at]
  if (token?.lower !== prefix) return false
  return !words.behindZu.has(prefix) || (!token.capital && tokens[at - 1]?.lower === 'zu')
}

/** Where the prefix of a separable verb stands: at the end of the verb's clause, appositions skipped. */
function prefixOf(frame: Frame, segment: number, at: number, prefix: string, lexicon: CueLexicon): number | undefined {
  if (isPrefix(frame, at - 1, prefix, lexicon)) return at - 1
  const last = Math.min(frame.segments.length - 1, segment + 3)
  for (let index = segment; index <= last; index++) {
    const { from, to } = frame.segments[index] as Segment
    for (let i = Math.max(from, at + 1); i < to; i++) {
      if (isPrefix(frame, i, prefix, lexicon) && endsClause(frame.tokens[i + 1], lexicon)) return i
    }
  }
  return undefined
}

const endsClause = (next: Token | undefined, { words }: CueLexicon): boolean =>
  next?.kind !== 'word' ||
  words.conjunctions.has(next.lower) ||
  words.that.has(next.lower) ||
  words.subordinating.has(next.lower) ||
  words.asking.has(next.lower)

type Voice = { readonly finite: number; readonly passive: boolean }

/** Active or passive, and where the inflected word stands; undefined where the form is neither („die gemeldeten“). */
function voiceOf(frame: Frame, segment: Segment, at: number, form: CueForm, lexicon: CueLexicon): Voice | undefined {
  const { words, language } = lexicon
  if (form.as === 'finite' && (language !== 'en' || !passiveBefore(frame, segment, at, lexicon)))
    return { finite: at, passive: false }
  if (language === 'en' || language === 'fr') return auxiliaryBefore(frame, segment, at, lexicon)
  let passive: number | undefined
  for (let i = segment.from; i < segment.to; i++) {
    const lower = frame.tokens[i]?.lower ?? ''
    if (i === at) continue
    if (form.as === 'participle' && words.auxiliaries.has(lower)) return { finite: i, passive: false }
    if (form.as === 'infinitive' && words.futures.has(lower)) return { finite: i, passive: false }
    if (form.as === 'participle' && words.passives.has(lower)) passive ??= i
  }
  if (passive !== undefined) return { finite: passive, passive: true }
  if (form.as !== 'participle') return undefined
  return auxiliaryAcross(frame, segment, at, words.auxiliaries)
}

/** „Der Minister hat in Rom, wo er zu Gast ist, gesagt, dass …“: the auxiliary stands before an insertion. */
function auxiliaryAcross(
  frame: Frame,
  segment: Segment,
  at: number,
  auxiliaries: ReadonlySet<string>,
): Voice | undefined {
  if (segmentAt(frame, at) < 1 || segment.to - segment.from > 6) return undefined
  const first = frame.segments[0] as Segment
  for (let i = first.from; i < first.to; i++)
    if (auxiliaries.has(frame.tokens[i]?.lower ?? '')) return { finite: i, passive: false }
  return undefined
}

function passiveBefore(frame: Frame, segment: Segment, at: number, lexicon: CueLexicon): boolean {
  const before = skipAdverbs(frame, segment, at - 1, lexicon)
  return before >= segment.from && lexicon.words.passives.has(frame.tokens[before]?.lower ?? '')
}

function auxiliaryBefore(frame: Frame, segment: Segment, at: number, lexicon: CueLexicon): Voice | undefined {
  const { words, language } = lexicon
  let i = skipAdverbs(frame, segment, at - 1, lexicon)
  if (language === 'fr' && i >= segment.from && words.singularFemale.has(frame.tokens[i]?.lower ?? '')) i--
  if (language === 'fr' && i >= segment.from && words.singularMale.has(frame.tokens[i]?.lower ?? '')) i--
  const lower = frame.tokens[i]?.lower ?? ''
  if (i < segment.from) return ing(frame, at, lexicon)
  if (words.passives.has(lower)) return { finite: i, passive: !frame.tokens[at]?.lower.endsWith('ing') }
  if (words.auxiliaries.has(lower) || words.futures.has(lower)) return { finite: i, passive: false }
  return ing(frame, at, lexicon)
}

/** „…, adding that …“: a present participle without auxiliary. */
const ing = (frame: Frame, at: number, lexicon: CueLexicon): Voice | undefined =>
  lexicon.language === 'en' && frame.tokens[at]?.lower.endsWith('ing') ? { finite: at, passive: false } : undefined

export function skipAdverbs(frame: Frame, segment: Segment, from: number, { words }: CueLexicon): number {
  let i = from
  while (
    i >= segment.from &&
    (words.adverbs.has(frame.tokens[i]?.lower ?? '') || frame.tokens[i]?.lower.endsWith('ly'))
  )
    i--
  return i
}

export const hasClass = (cue: Cue, ...classes: CueClass[]): boolean =>
  classes.some((name) => cue.form.classes.has(name))
