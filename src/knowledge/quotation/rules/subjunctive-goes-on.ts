// „Der Kessel sei dicht.“ after reported words: the reported mood carries on, sentence by sentence.

import { hasMood } from '../clause-marks.ts'
import { type Draft, type QuotationRule, spanOf } from '../draft.ts'
import type { Cue } from '../find-cues.ts'
import type { Frame, Reading, Token } from '../reading.ts'
import { topicOf } from '../sentence-topic.ts'

/** „Der Kessel sei dicht.“ after reported words: the subjunctive carries the report on, sentence by sentence. */
export const subjunctiveGoesOn: QuotationRule = {
  name: 'subjunctive-goes-on',
  find: ({ reading, at, cues }) => {
    const found: Draft[] = []
    for (const frame of reading.frames) {
      const before =
        at(frame.index - 1).length > 0 ||
        found.at(-1)?.frame === frame.index - 1 ||
        (cues[frame.index - 1]?.length ?? 0) > 0
      if (at(frame.index).some((draft) => draft.type === 'indirect' || draft.type === 'direct')) continue
      if (!isReported(frame, before, cues[frame.index] ?? [], reading)) continue
      const told = toldBehindColon(frame, reading)
      if (told) {
        found.push(told)
        continue
      }
      const span = spanOf(frame, 0, frame.tokens.length)
      if (!span) continue
      const last = found.at(-1)
      if (last?.frame === frame.index - 1 && reading.frames[last.frame]?.paragraph === frame.paragraph) {
        const start = last.spans[0].start
        found[found.length - 1] = { ...last, frame: frame.index, spans: [{ start, end: span.end }] }
      } else
        found.push({ rule: 'subjunctive-goes-on', type: 'indirect', spans: [span], frame: frame.index, carried: true })
    }
    return found
  },
}

/** „Roth blieb gelassen: Die Kasse sei voll“: behind the colon stand the words of whom the sentence is about. */
function toldBehindColon(frame: Frame, reading: Reading): Draft | undefined {
  const { moods } = reading.lexicon
  const behind = frame.segments.find(({ after }) => after === 'colon')
  if (!behind || hasMood(frame, 0, behind.from, moods)) return undefined
  const subject = topicOf(frame, reading)
  const span = spanOf(frame, behind.from, frame.tokens.length)
  if (!span || !subject || subject.to > behind.from) return undefined
  return { rule: 'subjunctive-behind-colon', type: 'indirect', spans: [span], frame: frame.index, subject }
}

/** The first verb of the main clause is in the reported mood; after a report also one that could be a wish („hätten“). */
function isReported(frame: Frame, after: boolean, cues: readonly Cue[], { lexicon }: Reading): boolean {
  if (lexicon.moods.size === 0) return false
  const at = frame.tokens.findIndex((token) => isMood(token, lexicon.moods))
  if (at < 0 || cues.some((cue) => cue.at < at)) return false
  const verb = frame.tokens[at] as Token
  const segment = frame.segments.find((each) => at >= each.from && at < each.to)
  // „Dazu sage ich nichts“: nobody's words are reported with „ich“; the form is the writer's own.
  const isOwn = frame.tokens.slice(segment?.from, segment?.to).some(({ lower }) => lexicon.words.self.has(lower))
  if (isOwn) return false
  const opens = frame.tokens[segment?.from ?? 0]?.lower ?? ''
  const { relatives, subordinating, that, asking } = lexicon.words
  if (
    segment?.after !== 'colon' &&
    (segment?.from ?? 0) > 0 &&
    (relatives.has(opens) || subordinating.has(opens) || that.has(opens) || asking.has(opens))
  )
    return false
  return after || !lexicon.words.wishes.has(verb.lower)
}

/** A subjunctive, and no adjective („neue Pläne“) that only looks like one. */
const isMood = (token: Token, moods: ReadonlySet<string>): boolean => !token.capital && moods.has(token.lower)
