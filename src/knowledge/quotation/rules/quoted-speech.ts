// Words in marks with a cue in the same sentence: „…“, sagte er · er sagte: „…“ · nannte ihn „…“ · „…“, so die Polizei.

import type { Span } from '../../text/span.ts'
import type { Draft, Findings, QuotationRule } from '../draft.ts'
import { isOnlyName, wordCount } from '../marked-words.ts'
import type { Frame } from '../reading.ts'
import { cueAfter } from '../ties/after.ts'
import { atColon, cueBefore } from '../ties/before.ts'
import { announced, asSaid, bySource, cueBeside, forSomeone, furtherOn } from '../ties/in-sentence.ts'
import { alongside, joinedParts } from '../ties/joined-parts.ts'
import type { FindTie, MarkedPlace } from '../ties/tie.ts'

/** The surest tie first. */
const TIES: readonly FindTie[] = [
  cueAfter,
  atColon,
  cueBefore,
  bySource,
  asSaid,
  cueBeside,
  forSomeone,
  announced,
  furtherOn,
]

export const quotedSpeech: QuotationRule = {
  name: 'quoted-speech',
  find: (findings) => findings.reading.frames.flatMap((frame) => inFrame(frame, findings)),
}

function inFrame(frame: Frame, { reading, cues, at: draftsAt }: Findings): Draft[] {
  const found: Draft[] = []
  frame.tokens.forEach((token, at) => {
    const { marked } = token
    if (!marked || draftsAt(frame.index).some((draft) => draft.spans[0].start === marked.start)) return
    if (isOnlyName(frame, at, reading)) return
    const segment = frame.segments.findIndex((each) => at >= each.from && at < each.to)
    const place = { frame, token, at, segment, cues: cues[frame.index] ?? [], reading }
    const draft = draftOf(place) ?? alongside(frame, at, found.at(-1), reading)
    if (draft) found.push(draft)
  })
  return joinedParts(found, frame)
}

function draftOf(place: MarkedPlace): Draft | undefined {
  const { marked } = place.token
  if (!marked) return undefined
  for (const find of TIES) {
    const tied = find(place)
    if (!tied) continue
    const { partial, ...rest } = tied
    const few = partial && wordCount(place.reading.text, marked) < 8
    const type = few || isPartial(place) || isUnsaid(place, tied.cue) ? 'partial' : 'direct'
    return { ...rest, type, frame: place.frame.index, spans: [{ start: marked.start, end: marked.end }] }
  }
  return undefined
}

/**
 * „Sie hat nie gesagt: „…““, „hätte sie gesagt: …“, „in einem gefälschten Video sagt sie: …“: alone the words would say the opposite, so
 * that they are shown with their whole sentence.
 */
function isUnsaid({ frame, reading }: MarkedPlace, cue: Span | undefined): boolean {
  const { negators, unreal, faked, harmless } = reading.lexicon.words
  const isFaked = frame.tokens.some(
    ({ kind, lower }) => kind === 'word' && [...faked].some((begun) => lower.startsWith(begun)),
  )
  if (isFaked) return true
  const around = frame.segments.find(({ from, to }) => {
    const [first, last] = [frame.tokens[from], frame.tokens[to - 1]]
    return (
      cue !== undefined && first !== undefined && last !== undefined && first.start <= cue.start && cue.end <= last.end
    )
  })
  if (around === undefined) return false
  const tokens = frame.tokens.slice(around.from, around.to)
  return tokens.some(
    ({ kind, lower }, at) =>
      kind === 'word' &&
      (unreal.has(lower) ||
        ((negators.has(lower) || /n[’']t$/.test(lower)) && !harmless.has(tokens[at + 1]?.lower ?? ''))),
  )
}

/** A lower-case beginning inside the writer's sentence shows that only part of a sentence is quoted. */
function isPartial({ frame, at, token, reading }: MarkedPlace): boolean {
  const before = frame.tokens[at - 1]
  const first = reading.text[token.marked?.start ?? 0] ?? ''
  return before?.kind === 'word' && /\p{Ll}/u.test(first)
}
