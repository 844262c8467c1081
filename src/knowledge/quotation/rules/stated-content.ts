// „Lind forderte den Rücktritt“, „sprach von Fortschritten“: no clause is reported, but the object says what was said. The
// whole sentence is taken, so that nothing is cut out of it.

import { type Draft, type QuotationRule, spanOf } from '../draft.ts'
import type { Cue } from '../find-cues.ts'
import { subjectOf } from '../find-subject.ts'
import type { Frame, Reading } from '../reading.ts'
import { speakability } from '../who-can-speak.ts'

export const statedContent: QuotationRule = {
  name: 'stated-content',
  find: ({ reading, cues, at }) =>
    reading.frames.flatMap((frame) =>
      at(frame.index).length > 0 ? [] : inFrame(frame, cues[frame.index] ?? [], reading),
    ),
}

function inFrame(frame: Frame, cues: readonly Cue[], reading: Reading): Draft[] {
  const [cue] = cues
  if (!cue || cue.passive || cue.impersonal || cue.form.as === 'infinitive' || !hasObject(cue, reading)) return []
  if (isInRelative(cue, reading)) return []
  const subject = subjectOf(cue, reading)
  const span = spanOf(frame, 0, frame.tokens.length)
  if (!subject || !span || speakability(subject, frame, reading) < 2) return []
  const words = { start: cue.start, end: cue.end }
  return [{ rule: 'stated-content', type: 'indirect', spans: [span], frame: frame.index, cue: words, subject }]
}

/** „Die Glocke, die alle „Stumme Marta“ nennen, kehrt heim“: the sentence says something else. */
function isInRelative({ frame, segment: index, finite }: Cue, { lexicon }: Reading): boolean {
  const segment = frame.segments[index]
  if (lexicon.language !== 'de' || segment === undefined || index === 0) return false
  return lexicon.words.relatives.has(frame.tokens[segment.from]?.lower ?? '') && finite >= segment.to - 2
}

function hasObject(cue: Cue, { lexicon }: Reading): boolean {
  const introduced = lexicon.state.get(cue.form.verb)
  if (!introduced) return false
  const segment = cue.frame.segments[cue.segment]
  const english = lexicon.language === 'en'
  // English puts it right behind the verb: „called for calm“, „spoke of hope“.
  const words = cue.frame.tokens.slice(english ? cue.at + 1 : (segment?.from ?? 0), english ? cue.at + 3 : segment?.to)
  return introduced.length === 0 ? words.length > 4 : words.some((token) => introduced.includes(token.lower))
}
