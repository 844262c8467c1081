// „Er sagte, es gebe …“, „she said the line would open“: no word opens the reported clause.

import { hasFinite, hasMood, isRelative } from './clause-marks.ts'
import { contentEnd } from './content.ts'
import { hasClass } from './find-cues.ts'
import type { Segment } from './reading.ts'
import { type Form, laterCues, type Place, type Range } from './reported-form.ts'

// Er sagte, es gebe … · sie said the line would open
export const bareClause: Form = (place) =>
  place.reading.lexicon.language === 'de' ? germanBare(place) : openBare(place)

function germanBare({ frame, cue, cues, reading }: Place): Range | undefined {
  if (!hasClass(cue, 'say', 'think', 'demand') || cue.form.as === 'infinitive') return undefined
  const { words, moods } = reading.lexicon
  for (let index = cue.segment + 1; index <= Math.min(cue.segment + 2, frame.segments.length - 1); index++) {
    const segment = frame.segments[index] as Segment
    const first = frame.tokens[segment.from]
    if (!first || words.conjunctions.has(first.lower) || words.that.has(first.lower)) return undefined
    if (segment.after !== 'comma' && segment.after !== 'colon' && segment.after !== 'dash') return undefined
    if (isRelative(frame, segment, reading)) continue
    // „Dass er widersprach, erklärte er so: …“: the main clause begins.
    if (cues.some((each) => each.finite === segment.from && !moods.has(first.lower))) return undefined
    if (words.subordinating.has(first.lower) && first.lower !== 'wenn') return undefined
    const end = contentEnd(frame, index, laterCues(cues, segment.from), reading)
    const next = frame.tokens[segment.from + 1]?.lower ?? ''
    const plain =
      segment.after === 'comma' &&
      !cue.passive &&
      hasClass(cue, 'say') &&
      segment.from - 2 === Math.max(cue.at, cue.prefix ?? 0)
    const reported = hasMood(frame, segment.from, end, moods) || segment.after === 'colon'
    if (reported) return { from: segment.from, to: end, rule: 'subjunctive' }
    if (
      plain &&
      index === cue.segment + 1 &&
      !words.prepositions.has(first.lower) &&
      next !== '' &&
      hasFinite(frame, segment, reading)
    ) {
      return { from: segment.from, to: end, rule: 'bare-clause' }
    }
    return undefined
  }
  return undefined
}

function openBare({ frame, cue, cues, reading }: Place): Range | undefined {
  const plain = hasClass(cue, 'bare') || (hasClass(cue, 'say', 'think') && !hasClass(cue, 'judge'))
  if (!plain || reading.lexicon.language !== 'en' || (cue.passive && hasClass(cue, 'judge'))) return undefined
  const { words, verbs } = reading.lexicon
  const segment = frame.segments[cue.segment] as Segment
  if (segment.after === 'quote' && (cue.at === segment.from || hasClass(cue, 'listener'))) return undefined
  let from = cue.at + 1
  while (
    from < segment.to &&
    (words.adverbs.has(frame.tokens[from]?.lower ?? '') || words.timeNouns.has(frame.tokens[from]?.lower ?? ''))
  )
    from++
  if (from >= segment.to) return undefined
  const to = contentEnd(frame, cue.segment, laterCues(cues, from), reading)
  if (words.prepositions.has(frame.tokens[from]?.lower ?? '')) return undefined
  for (let i = from + 1; i < to; i++) {
    const lower = frame.tokens[i]?.lower ?? ''
    if (
      words.futures.has(lower) ||
      words.passives.has(lower) ||
      words.auxiliaries.has(lower) ||
      verbs.get(lower)?.some((form) => form.as === 'finite') ||
      (i < from + 5 && /[a-z](ed|s)$/.test(lower) && !/(ss|us|'s)$/.test(lower))
    ) {
      return { from, to, rule: 'bare-clause' }
    }
  }
  return undefined
}
