// Who passed the words on: „In einem Bericht von X heißt es, Y habe gesagt …“, „Laut X sagte Y …“, „X zitiert Y“.

import { type Cue, findCues, hasClass } from './find-cues.ts'
import { agentOf, citedBy, subjectOf } from './find-subject.ts'
import type { Reading } from './reading.ts'
import { sourceOf } from './source-phrase.ts'
import type { Subject } from './subject-phrase.ts'

/** The phrase for whoever stands between the speaker of `cue` and the article. */
export function reporterOf(cue: Cue, subject: Subject | undefined, reading: Reading): Subject | undefined {
  if (hasClass(cue, 'cite')) return cue.passive ? agentOf(cue, reading) : citedBy(cue, reading).reporter
  if (cue.impersonal || !subject) return undefined
  const said = itSaysBefore(cue, reading)
  if (said) return subjectOf(said, reading)
  const told = saidBefore(cue, reading)
  if (told) return subjectOf(told, reading)
  const source = sourceOf(cue.frame, reading)
  const apart = source && (source.to <= subject.from || source.from >= subject.to)
  return apart && !(cue.at >= source.from && cue.at < source.to) ? source.subject : undefined
}

/** „Lind sagte, Orth habe behauptet: „…““, „Lind said that Orth had claimed: “…””: the cue itself is told by somebody. */
function saidBefore(cue: Cue, { lexicon }: Reading): Cue | undefined {
  const { frame } = cue
  const finite = frame.tokens[cue.finite]?.lower ?? ''
  const before = findCues(frame, lexicon).findLast((each) => each.at < cue.at && each.segment <= cue.segment)
  if (before === undefined || !hasClass(before, 'say') || before.impersonal) return undefined
  if (lexicon.language === 'de') return before.segment < cue.segment && lexicon.moods.has(finite) ? before : undefined
  const between = frame.tokens.slice(before.at + 1, cue.at)
  const isReported = between.some(({ lower }) => lexicon.words.that.has(lower)) || finite === 'had'
  return lexicon.language === 'en' && isReported ? before : undefined
}

function itSaysBefore(cue: Cue, { lexicon }: Reading): Cue | undefined {
  const words = cue.frame.tokens.slice(0, cue.at)
  if (!words.some((token) => lexicon.words.reported.has(token.lower))) return undefined
  return findCues(cue.frame, lexicon).find((each) => each.impersonal && each.at < cue.at)
}
