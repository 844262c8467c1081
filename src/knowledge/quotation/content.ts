// Where reported words end: at the close of the sentence, or where the writer takes over again.

import { type Cue, hasClass } from './find-cues.ts'
import { isPronoun, nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading, Segment } from './reading.ts'

/**
 * Token index (exclusive) at which a clause that begins in segment `start` ends. It goes over commas, but not into „, sagte er“,
 * „, so die Polizei“, „ und kündigte an“ or „, adding that“.
 */
export function contentEnd(frame: Frame, start: number, cues: readonly Cue[], reading: Reading): number {
  const inserted = insertedEnd(frame, start, reading)
  if (inserted !== undefined) return inserted
  for (let index = start; index < frame.segments.length; index++) {
    const segment = frame.segments[index] as Segment
    if (index > start && resumes(frame, index, cues, reading)) return segment.from
    const cut = cues.find(
      (cue) =>
        cue.segment === index && cue.finite > (frame.segments[start]?.from ?? 0) + 1 && joins(frame, cue, reading),
    )
    if (cut) return cut.finite - 1
  }
  return frame.tokens.length
}

/** „a man, who asked not to be named, said“: what an English relative clause between commas reports ends with it. */
function insertedEnd({ tokens, segments }: Frame, start: number, { lexicon }: Reading): number | undefined {
  const segment = segments[start]
  if (lexicon.language !== 'en' || !segment || segment.from === 0) return undefined
  const opens = tokens[segment.from]?.lower ?? ''
  return (opens === 'who' || opens === 'which') && segment.after === 'comma' ? segment.to : undefined
}

/** „dass er komme und kündigte an“: a coordinated cue that is not itself in the reported mood. */
function joins(frame: Frame, cue: Cue, { lexicon }: Reading): boolean {
  const before = frame.tokens[cue.finite - 1]?.lower ?? ''
  if (!lexicon.words.conjunctions.has(before) || cue.form.as !== 'finite' || cue.finite !== cue.at) return false
  if (cue.at < (frame.segments[cue.segment]?.from ?? 0) + 1) return false
  return (
    hasClass(cue, 'say', 'demand', 'deny') &&
    !lexicon.moods.has(frame.tokens[cue.at]?.lower ?? '') &&
    !isInfinitiveHere(frame, cue)
  )
}

/** „kommen und sagen werde“: the form of the plural is also the infinitive. */
const isInfinitiveHere = (frame: Frame, cue: Cue): boolean => (frame.tokens[cue.at]?.lower ?? '') === cue.form.verb

function resumes(frame: Frame, index: number, cues: readonly Cue[], reading: Reading): boolean {
  const segment = frame.segments[index] as Segment
  return (
    isTail(frame, index, cues, reading) ||
    saysSo(frame, segment, reading) ||
    writerGoesOn(frame, segment, index, cues, reading)
  )
}

/** Whether segment `index` is nothing but „sagte er“, „he said“, „so die Polizei“. */
function isTail(frame: Frame, index: number, cues: readonly Cue[], reading: Reading): boolean {
  return tailCue(frame, index, cues, reading) !== undefined
}

/** The cue of a segment that follows the words it reports: „…, sagte er“, „…, he told reporters“, „…, wie er sagte“. */
export function tailCue(frame: Frame, index: number, cues: readonly Cue[], reading: Reading): Cue | undefined {
  const segment = frame.segments[index] as Segment
  const here = cues.filter(
    (cue) => cue.segment === index && hasClass(cue, 'say', 'think', 'demand', 'deny', 'cite', 'written'),
  )
  const cue = here[0]
  if (!cue || cue.form.verb === 'lauten') return undefined
  const { language, state } = reading.lexicon
  // „Owners may call at the town hall“: a verb that calls for something says nothing by itself.
  if (state.has(cue.form.verb) && !hasClass(cue, 'say', 'think', 'deny', 'cite', 'written')) return undefined
  const early = cue.finite - segment.from
  if (language === 'de') return germanTail(frame, segment, cue, reading) ? cue : undefined
  if (early > 9 || goesOnToContent(frame, segment, cue, reading)) return undefined
  if (cue.form.as === 'participle' && (cue.finite === cue.at || frame.tokens[cue.finite]?.lower.endsWith('ing')))
    return undefined
  // „Wilk, a teacher, had urged his voters to …“ tells what Wilk did: only a verb alone stands before its subject.
  const inverted = early === 0 && (language !== 'en' || cue.finite === cue.at)
  return inverted || startsWithSubject(frame, segment, cue, reading) ? cue : undefined
}

function germanTail(frame: Frame, segment: Segment, cue: Cue, { lexicon }: Reading): boolean {
  const first = frame.tokens[segment.from]?.lower ?? ''
  if (lexicon.words.asSaid.has(first) && cue.at >= segment.to - 3) return cue.form.as !== 'infinitive'
  const offset = lexicon.words.so.has(first) ? 1 : 0
  if (cue.finite !== segment.from + offset || (offset > 0 && cue.passive && !cue.impersonal)) return false
  const next = frame.segments.find((each) => each.from > segment.to - 1)
  const opens = next ? (frame.tokens[next.from]?.lower ?? '') : ''
  return !(lexicon.words.that.has(opens) && segment.from === 0)
}

function startsWithSubject(frame: Frame, segment: Segment, cue: Cue, reading: Reading): boolean {
  const { words } = reading.lexicon
  const first = frame.tokens[segment.from]
  if (!first || words.that.has(first.lower) || words.relatives.has(first.lower)) return false
  if (words.conjunctions.has(first.lower) || (words.subordinating.has(first.lower) && first.lower !== 'as'))
    return false
  const from = words.subordinating.has(first.lower) || words.adverbs.has(first.lower) ? segment.from + 1 : segment.from
  const to = Math.min(cue.finite, cue.at)
  if (frame.tokens.slice(from, to).some((token) => words.relatives.has(token.lower))) return false
  return nounPhraseAt(frame, from, to, reading.lexicon) !== undefined
}

/** „he said the town was“: what follows in the same segment is reported, so that the segment is no tail. */
function goesOnToContent(frame: Frame, segment: Segment, cue: Cue, { lexicon: { words } }: Reading): boolean {
  for (let i = cue.at + 1; i < segment.to; i++) {
    const lower = frame.tokens[i]?.lower ?? ''
    if (words.that.has(lower) || words.futures.has(lower) || words.passives.has(lower) || words.auxiliaries.has(lower))
      return true
    if (words.relatives.has(lower) || words.prepositions.has(lower)) return false
  }
  return false
}

/** English and French: nothing but a time, a place or a listener may follow the verb of a tail. */
export function saysNoMore(
  cue: Cue,
  subjectEnd: number,
  segment: Segment,
  { lexicon: { words, language } }: Reading,
): boolean {
  const next = cue.frame.tokens[Math.max(cue.at + 1, subjectEnd)]
  if (!next || next.start >= (cue.frame.tokens[segment.to - 1]?.end ?? 0) || next.kind !== 'word') return true
  if (cue.form.verb === 'tell' || next.lower === 'reporters') return true
  if (words.subordinating.has(next.lower) || next.lower.endsWith('ing')) return true
  if (language === 'en' && next.lower.endsWith('ly')) return true
  return words.prepositions.has(next.lower) || words.adverbs.has(next.lower) || words.timeNouns.has(next.lower)
}

/** „, so die Forscherin“. */
export function saysSo(frame: Frame, segment: Segment, { lexicon }: Reading): boolean {
  const first = frame.tokens[segment.from]?.lower ?? ''
  if (!lexicon.words.so.has(first) || segment.to - segment.from > 24) return false
  const phrase = nounPhraseAt(frame, segment.from + 1, segment.to, lexicon)
  if (!phrase || phrase.oblique) return false
  const next = frame.tokens[phrase.to]
  return (
    next === undefined ||
    phrase.to >= segment.to ||
    lexicon.words.prepositions.has(next.lower) ||
    next.kind !== 'word' ||
    lexicon.words.adverbs.has(next.lower)
  )
}

/** „, und kündigte an“, „, but she added“: a conjunction or participle after which somebody is said to speak anew. */
function writerGoesOn(frame: Frame, segment: Segment, index: number, cues: readonly Cue[], reading: Reading): boolean {
  const { lexicon } = reading
  const first = frame.tokens[segment.from]
  const cue = cues.find((each) => each.segment === index && hasClass(each, 'say', 'deny', 'demand', 'think'))
  if (!cue || !first) return false
  if (lexicon.language === 'en' && cue.at === segment.from && first.lower.endsWith('ing')) return true
  const conjunction = lexicon.words.conjunctions.has(first.lower)
  if (!conjunction || lexicon.moods.has(frame.tokens[cue.finite]?.lower ?? '')) return false
  if (cue.finite === segment.from + 1) return true
  const second = frame.tokens[segment.from + 1]
  return (
    lexicon.language !== 'de' &&
    second !== undefined &&
    cue.finite <= segment.from + 4 &&
    (isPronoun(second, lexicon) || second.capital)
  )
}
