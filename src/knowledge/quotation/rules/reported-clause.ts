// Clauses that a verb of saying governs: the forms in the order in which they are tried.

import { bareClause } from '../bare-clause.ts'
import { denial } from '../denial.ts'
import { type Draft, type Findings, type QuotationRule, spanOf } from '../draft.ts'
import type { Cue } from '../find-cues.ts'
import { infinitive } from '../infinitive-clause.ts'
import type { Reading } from '../reading.ts'
import { draftFor, type Form, isOnlyMarked, type Place, type Range, taken } from '../reported-form.ts'
import { thatClause } from '../that-clause.ts'

/** Clauses governed by a verb of saying that stands before them. */
export const reportedClause: QuotationRule = {
  name: 'reported-clause',
  find: (findings) => perCue(findings, [thatClause, infinitive, bareClause, denial]),
}

function perCue({ reading, cues, at }: Findings, forms: readonly Form[]): Draft[] {
  const found: Draft[] = []
  for (const frame of reading.frames) {
    let covered = -1
    for (const cue of cues[frame.index] ?? []) {
      if (isTail(cue, at(frame.index))) continue
      if (cue.at < covered || passesOn(cue, cues[frame.index] ?? [], forms, reading)) continue
      const place = { frame, cue, cues: cues[frame.index] ?? [], reading }
      const range = firstOf(forms, place)
      const span = range && spanOf(frame, range.from, range.to)
      if (!range || !span || isOnlyMarked(frame, range) || taken(span, at(frame.index))) continue
      covered = range.to
      found.push(draftFor(range.rule, [span], cue, reading))
    }
  }
  return found
}

/** „…, she told the paper, and no order was given“: the cue has its words before it. */
const isTail = (cue: Cue, drafts: readonly Draft[]): boolean =>
  drafts.some((draft) => draft.rule === 'cue-after-clause' && draft.cue?.start === cue.start)

/** „In dem Bericht heißt es, Lind habe gesagt, …“: the words are those of the second cue, the report only passes them on. */
function passesOn(cue: Cue, cues: readonly Cue[], forms: readonly Form[], reading: Reading): boolean {
  if (!cue.impersonal) return false
  const next = cues.find((each) => each.at > cue.at)
  return next !== undefined && firstOf(forms, { frame: cue.frame, cue: next, cues, reading }) !== undefined
}

function firstOf(forms: readonly Form[], place: Place): Range | undefined {
  for (const form of forms) {
    const range = form(place)
    if (range) return range
  }
  return undefined
}
