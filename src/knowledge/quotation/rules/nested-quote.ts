// A quotation inside a quotation: „Sie fragte: ‚Warum?‘ Ich schwieg“. Its speaker is found in the words around it.

import { contains } from '../../text/span.ts'
import { cuesOf, type Draft, type QuotationRule } from '../draft.ts'
import type { Marked } from '../pair-marks.ts'
import { frameAt, readInside } from '../reading.ts'
import { quotedSpeech } from './quoted-speech.ts'

export const nestedQuote: QuotationRule = {
  name: 'nested-quote',
  find: ({ reading, at }) => {
    const deep = reading.marks.filter((marked) => marked.depth === 1)
    const outer = reading.marks.filter((marked) => marked.depth === 0)
    const found: Draft[] = []
    let last: Marked | undefined
    for (const inner of deep) {
      const around = enclosing(outer, inner)
      if (!around || around === last) continue
      last = around
      const draft = at(frameAt(reading, inner.start)).find(
        (each) => each.type !== 'indirect' && each.spans.some((span) => contains(span, inner)),
      )
      if (!draft) continue
      const inside = readInside(reading, around, draft.frame)
      const drafted = quotedSpeech.find({ reading: inside, cues: sparse(inside, draft.frame), at: () => [] })
      for (const each of drafted)
        if (each.rule !== 'cue-beside')
          found.push({ ...each, frame: draft.frame, nested: true, ...(draft.subject && { reporter: draft.subject }) })
    }
    return found
  },
}

/** Cues are looked up by the index of their frame; the only frame inside keeps the index of the one around it. */
const sparse = (inside: ReturnType<typeof readInside>, index: number) => {
  const cues = []
  cues[index] = cuesOf(inside)[0] ?? []
  return cues
}

/** The stretch of `outer` (in text order) around `inner`; binary search, since there may be very many. */
function enclosing(outer: readonly Marked[], inner: Marked): Marked | undefined {
  let low = 0
  let high = outer.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((outer[middle]?.start ?? 0) <= inner.start) low = middle
    else high = middle - 1
  }
  const found = outer[low]
  return found && contains(found, inner) ? found : undefined
}
