// How a question kind is recognised: sentence templates kept as data („was <say> {who} <about> {topic}“), matched word by word.
// A template reads like the question it stands for, so a missing one can be added by someone who knows the language, not the code.

import type { Span } from '../text/span.ts'
import { keyOf, type UtteranceWord } from './utterance.ts'

/** One step of a template: a literal word, a word of a class, or a slot taking one word or more. */
type Step =
  | { readonly kind: 'word'; readonly key: string; readonly optional: boolean }
  | { readonly kind: 'class'; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'slot'; readonly name: string }

export interface Template {
  /** As written in the data: names the rule that decided. */
  readonly source: string
  readonly steps: readonly Step[]
}

/** Word classes by name: folded keys. */
export type WordClasses = ReadonlyMap<string, ReadonlySet<string>>

/** What the slots of a template took, as spans into the utterance. */
export type Slots = ReadonlyMap<string, Span>

/** Whose words fill a slot „who“: nobody is called by more words than this. */
const LONGEST_NAME = 8

/**
 * Reads a template. `word` a literal, `<class>` one word of a class, `[word]` or `[<class>]` optional, `{slot}` one word or more.
 * @throws Error naming the template where a step cannot be read.
 */
export function readTemplate(source: string): Template {
  return {
    source,
    steps: source
      .trim()
      .split(/\s+/)
      .map((step) => readStep(step, source)),
  }
}

function readStep(written: string, source: string): Step {
  const optional = written.startsWith('[') && written.endsWith(']')
  const inner = optional ? written.slice(1, -1) : written
  const slot = /^\{(\w+)\}$/.exec(inner)?.[1]
  if (slot !== undefined && !optional) return { kind: 'slot', name: slot }
  const name = /^<([\w-]+)>$/.exec(inner)?.[1]
  if (name !== undefined) return { kind: 'class', name, optional }
  if (/[[\]{}<>]/.test(inner) || inner === '') throw new Error(`Template „${source}“: cannot read „${written}“`)
  return { kind: 'word', key: keyOf(inner), optional }
}

/** Every way in which `template` fits all of `words`, slots as short as possible first; at most `most` of them. */
export function fits(template: Template, words: readonly UtteranceWord[], classes: WordClasses, most = 4): Slots[] {
  const found: Slots[] = []
  const taken: [string, Span][] = []
  const walk = (step: number, word: number): void => {
    if (found.length >= most) return
    const next = template.steps[step]
    if (next === undefined) {
      if (word === words.length) found.push(new Map(taken))
      return
    }
    if (next.kind === 'slot') {
      takeSlot(next.name, step, word)
      return
    }
    if (fitsWord(next, words[word], classes)) walk(step + 1, word + 1)
    if (next.optional) walk(step + 1, word)
  }
  const takeSlot = (name: string, step: number, from: number): void => {
    const first = words[from]
    // The last step takes all that is left: no need to try shorter ones.
    const shortest = step === template.steps.length - 1 ? words.length : from + 1
    const longest = name.startsWith('who') ? Math.min(words.length, from + LONGEST_NAME) : words.length
    for (let to = shortest; first !== undefined && to <= longest; to++) {
      taken.push([name, { start: first.start, end: words[to - 1]?.end ?? first.end }])
      walk(step + 1, to)
      taken.pop()
    }
  }
  walk(0, 0)
  return found
}

function fitsWord(
  step: Exclude<Step, { kind: 'slot' }>,
  word: UtteranceWord | undefined,
  classes: WordClasses,
): boolean {
  if (word === undefined || word.quoted === true) return false
  return step.kind === 'word' ? step.key === word.key : (classes.get(step.name)?.has(word.key) ?? false)
}
