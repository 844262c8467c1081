// „Er sagte, es gebe …“, „she said the line would open“: no word opens the reported clause.

import { hasFinite, hasMood, isRelative } from './clause-marks.ts'
import { contentEnd } from './content.ts'
import { type Cue, hasClass } from './find-cues.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading, Segment, Token } from './reading.ts'
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
    // „sagte, der Chor singe falsch“: right behind the verb there is nothing that a relative clause could be about.
    const isBehindCue = segment.from - 2 === Math.max(cue.at, cue.prefix ?? 0)
    const isClause = isBehindCue && isVerbSecond(frame, segment, reading)
    if (!isClause && isRelative(frame, segment, reading)) continue
    // „Dass er widersprach, erklärte er so: …“: the main clause begins.
    if (cues.some((each) => each.finite === segment.from && !moods.has(first.lower))) return undefined
    if (words.subordinating.has(first.lower) && first.lower !== 'wenn') return undefined
    const end = contentEnd(frame, index, laterCues(cues, segment.from), reading)
    const next = frame.tokens[segment.from + 1]?.lower ?? ''
    const plain = segment.after === 'comma' && !cue.passive && hasClass(cue, 'say') && isBehindCue
    const reported = hasMood(frame, segment.from, end, moods) || segment.after === 'colon'
    if (reported) return { from: segment.from, to: end, rule: 'subjunctive' }
    if (
      plain &&
      index === cue.segment + 1 &&
      !words.prepositions.has(first.lower) &&
      next !== '' &&
      (isClause || hasFinite(frame, segment, reading))
    ) {
      return { from: segment.from, to: end, rule: 'bare-clause' }
    }
    return undefined
  }
  return undefined
}

/** „sagte, der ganze Verein schäme sich“: behind the subject stands a verb that no list has, by its place and its ending. */
function isVerbSecond(frame: Frame, { from, to }: Segment, { lexicon }: Reading): boolean {
  const { words } = lexicon
  const subject = nounPhraseAt(frame, from, to, lexicon)
  const verb = frame.tokens[subject?.to ?? to]
  return (
    subject !== undefined &&
    !subject.oblique &&
    verb?.kind === 'word' &&
    subject.to < to &&
    /^[a-zäöüß]{2,}(?:e|t|en)$/u.test(verb.text) &&
    !words.adverbs.has(verb.lower) &&
    !words.prepositions.has(verb.lower) &&
    !words.conjunctions.has(verb.lower) &&
    !words.determiners.has(verb.lower)
  )
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
  from = behindListener(frame, from, segment.to, cue, reading)
  if (from >= segment.to) return undefined
  const to = contentEnd(frame, cue.segment, laterCues(cues, from), reading)
  const opens = frame.tokens[from]?.lower ?? ''
  if (words.prepositions.has(opens) || words.reflexives.has(opens)) return undefined
  if (isSubjectPronoun(frame, from, reading) && to > from + 2) return { from, to, rule: 'bare-clause' }
  for (let i = from + 1; i < to; i++) {
    const { lower = '', capital = false, kind } = frame.tokens[i] ?? {}
    // „found a replacement: a local band, who had been due …“: the verb of an addition makes no clause of what was found.
    if (kind === 'colon') break
    const modal = words.futures.has(lower) || words.passives.has(lower) || words.auxiliaries.has(lower)
    // „conceded the point“, „blamed the recall of 48 parts“: nouns that look like verbs.
    if (!modal && (capital || isNounPlace(frame.tokens[i - 1], words))) continue
    if (
      modal ||
      verbs.get(lower)?.some((form) => form.as === 'finite') ||
      (i < from + 5 && /[a-z](ed|s)$/.test(lower) && !/(ss|us|'s)$/.test(lower) && !isSmallWord(lower, words))
    )
      return { from, to, rule: 'bare-clause' }
  }
  return undefined
}

/** „as“, „towards“ end like a verb and are none. */
const isSmallWord = (lower: string, words: Reading['lexicon']['words']): boolean =>
  words.prepositions.has(lower) || words.subordinating.has(lower) || words.adverbs.has(lower)

/** „she said she no longer let anybody in“ */
const isSubjectPronoun = ({ tokens }: Frame, at: number, { lexicon: { words } }: Reading): boolean => {
  const lower = tokens[at]?.lower ?? ''
  return words.singularMale.has(lower) || words.singularFemale.has(lower) || words.plural.has(lower)
}

/** Behind a determiner, a genitive, a preposition or a number stands a noun. */
const isNounPlace = (before: Token | undefined, words: Reading['lexicon']['words']): boolean =>
  words.determiners.has(before?.lower ?? '') ||
  words.prepositions.has(before?.lower ?? '') ||
  /^\d|['’]s$/.test(before?.text ?? '')

/** „told him it was over“, „told members the rise was small“: whoever is told is no part of what is said. */
function behindListener({ tokens }: Frame, at: number, to: number, cue: Cue, { lexicon: { words } }: Reading): number {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!hasClass(cue, 'listener') || !token || at + 1 >= to) return at
  if (words.listeners.has(token.lower)) return at + 1
  const clause =
    next &&
    (next.capital ||
      words.determiners.has(next.lower) ||
      words.singularMale.has(next.lower) ||
      words.singularFemale.has(next.lower) ||
      words.singularNeuter.has(next.lower))
  return !token.capital && token.lower.endsWith('s') && clause ? at + 1 : at
}
