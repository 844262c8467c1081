// Who speaks, as the sentence says it: the words that are the subject of a cue.

import { type Cue, hasClass } from './find-cues.ts'
import { germanSubject, prefieldSubject } from './german-subject.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { openSubject, subjectBefore } from './open-subject.ts'
import type { Reading, Segment } from './reading.ts'
import type { Subject } from './subject-phrase.ts'

/** The subject of a cue, or its agent („von der Polizei“) where it is passive; undefined where the sentence names nobody. */
export function subjectOf(cue: Cue, reading: Reading): Subject | undefined {
  if (cue.impersonal) return placeOf(cue, reading)
  if (cue.passive && !hasClass(cue, 'cite')) return agentOf(cue, reading)
  if (hasClass(cue, 'cite') && !cue.passive) return citedBy(cue, reading).speaker
  const found = reading.lexicon.language === 'de' ? germanSubject(cue, reading) : openSubject(cue, reading)
  return found && withAppositions(found, reading)
}

/** „In einem Bericht von X heißt es“, „hieß es in der Rede“: where it says so stands for who says so. */
function placeOf(cue: Cue, reading: Reading): Subject | undefined {
  const { frame } = cue
  const segment = frame.segments[cue.segment] as Segment
  for (let i = frame.segments[0]?.from ?? 0; i < segment.to; i++) {
    if (!reading.lexicon.words.places.has(frame.tokens[i]?.lower ?? '')) continue
    const phrase = nounPhraseAt(frame, i + 1, segment.to, reading.lexicon)
    const head = frame.tokens[(phrase?.headTo ?? 0) - 1]
    if (phrase && head && !reading.lexicon.words.timeNouns.has(head.lower)) return { ...phrase, oblique: false, frame }
  }
  return undefined
}

/** Who is quoted and who quotes: „zitiert das Blatt Roth“, „die Agentur zitiert Roth mit den Worten“. */
export function citedBy(cue: Cue, reading: Reading): { speaker?: Subject; reporter?: Subject } {
  const { frame } = cue
  const segment = frame.segments[cue.segment] as Segment
  const before =
    reading.lexicon.language === 'de' ? prefieldSubject(cue, segment, reading) : subjectBefore(cue, segment, reading)
  const after: Subject[] = []
  for (let i = cue.at + 1; i < segment.to; ) {
    const phrase = nounPhraseAt(frame, i, segment.to, reading.lexicon)
    if (phrase) after.push({ ...phrase, frame })
    else if (reading.lexicon.words.prepositions.has(frame.tokens[i]?.lower ?? '')) break
    i = phrase ? phrase.to : i + 1
  }
  const [reporter, speaker] = before ? [before, after[0]] : after.length > 1 ? after : [undefined, after[0]]
  return { ...(speaker && { speaker }), ...(reporter && { reporter }) }
}

/** „von der Polizei“, „by the agency“: who acts in a passive. */
export function agentOf(cue: Cue, reading: Reading): Subject | undefined {
  const { frame } = cue
  const segment = frame.segments[cue.segment] as Segment
  for (let i = segment.from; i < segment.to; i++) {
    if (!reading.lexicon.words.agents.has(frame.tokens[i]?.lower ?? '')) continue
    const phrase = nounPhraseAt(frame, i + 1, segment.to, reading.lexicon)
    if (phrase) return { ...phrase, frame }
  }
  return undefined
}

/** „der Vorsitzende, Stefan Roth,“: an apposition right behind belongs to the subject, so that the name is found. */
export function withAppositions(subject: Subject, reading: Reading): Subject {
  const { frame } = subject
  if (subject.pronoun || frame.tokens[subject.to]?.kind !== 'comma') return subject
  const index = frame.segments.findIndex((segment) => segment.from === subject.to + 1)
  const segment = frame.segments[index]
  if (!segment || segment.to - segment.from > 9) return subject
  if (frame.tokens.slice(segment.from, segment.to).some((token) => token.kind === 'quote')) return subject
  const opens = frame.tokens[segment.from]
  if (!opens || reading.lexicon.words.prepositions.has(opens.lower)) return subject
  if (reading.lexicon.language === 'en' && reading.lexicon.words.relatives.has(opens.lower)) return subject
  const phrase = nounPhraseAt(frame, segment.from, segment.to, reading.lexicon)
  const end = frame.tokens[segment.to - 1]?.kind === 'stop' ? segment.to - 1 : segment.to
  return phrase && !phrase.pronoun && phrase.to === end ? { ...subject, to: phrase.to } : subject
}
