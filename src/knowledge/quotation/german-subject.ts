// The German subject: the verb comes second, so that it stands before it or right after it.

import { hasFinite } from './clause-marks.ts'
import type { Cue } from './find-cues.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading, Segment } from './reading.ts'
import { asSubject, firstPhrase, isSubordinate, mentionAt, type Subject, speaks } from './subject-phrase.ts'
import { speakability } from './who-can-speak.ts'

// German: the verb comes second, so that the subject stands before it or right after it; in a clause with „dass“ or „wie“ it
// follows that word; after „und“ it is the subject of the clause before.
export function germanSubject(cue: Cue, reading: Reading): Subject | undefined {
  const { frame, finite } = cue
  const { words } = reading.lexicon
  const segment = frame.segments[cue.segment] as Segment
  const first = frame.tokens[segment.from]
  if (!first) return undefined
  const opens = first.lower
  if (cue.segment > 0 && words.relatives.has(opens) && finite > segment.from + 1 && endsWithVerb(cue, segment)) {
    return relativeSubject(cue, segment, reading)
  }
  const pronoun = followingPronoun(cue, segment, reading)
  if (pronoun) return pronoun
  const listed = finite === segment.from ? namedBefore(cue, reading) : undefined
  if (listed) return listed
  if (isSubordinate(opens, words) && endsWithVerb(cue, segment)) {
    return firstPhrase(frame, segment.from + 1, segment.to, reading, finite)
  }
  const conjunction = frame.tokens[finite - 1]?.lower ?? ''
  if (finite > segment.from && words.conjunctions.has(conjunction)) return earlierSubject(cue, reading)
  return (
    likelier(
      prefieldSubject(cue, segment, reading),
      firstPhrase(frame, finite + 1, afterVerb(cue, segment), reading),
      reading,
    ) ??
    earlierSubject(cue, reading) ??
    nameWithParticle(cue, segment, reading)
  )
}

/** „Der Vorsitzende des Rates, Anna Lind, 41, warnte …“: only a name and insertions stand before the verb, or before them a clause of its own. */
function namedBefore(cue: Cue, reading: Reading): Subject | undefined {
  const { frame } = cue
  let name: Subject | undefined
  for (let index = cue.segment - 1; index >= 0; index--) {
    const segment = frame.segments[index] as Segment
    const phrase = wholePhrase(frame, segment, reading)
    if (!phrase && !isInsertion(frame, segment, reading)) return hasFinite(frame, segment, reading) ? name : undefined
    if (phrase) name = phrase
  }
  return name
}

/** The phrase that fills a segment but for adverbs and conjunctions before it. */
function wholePhrase(frame: Frame, segment: Segment, reading: Reading): Subject | undefined {
  const { words } = reading.lexicon
  let { from } = segment
  while (
    from < segment.to &&
    (words.adverbs.has(frame.tokens[from]?.lower ?? '') || words.conjunctions.has(frame.tokens[from]?.lower ?? ''))
  )
    from++
  const phrase = nounPhraseAt(frame, from, segment.to, reading.lexicon)
  if (!phrase || phrase.to < segment.to || phrase.pronoun || !speaks(phrase, frame, reading)) return undefined
  return { ...phrase, frame }
}

/** A relative clause, an age or „mit ihm nicht verwandt“ between a name and its verb. */
function isInsertion(frame: Frame, segment: Segment, reading: Reading): boolean {
  const { words } = reading.lexicon
  const { from, to } = segment
  const opens = frame.tokens[from]?.lower ?? ''
  if (words.relatives.has(opens) || (to === from + 1 && /^\d+$/.test(opens))) return true
  return words.prepositions.has(opens) && !hasFinite(frame, segment, reading)
}

/** The phrase before the verb, unless it is a thing and the one behind the verb is somebody („Die Arbeit lobte Roth“). */
function likelier(before: Subject | undefined, after: Subject | undefined, reading: Reading): Subject | undefined {
  if (!before || !after) return before ?? after
  const [first, second] = [before, after].map((each) => speakability(each, each.frame, reading)) as [number, number]
  const bare = before.to === before.from + 1
  return (first === 0 && (second > 1 || bare)) || (bare && first < 3 && second > 1) ? after : before
}

const endsWithVerb = (cue: Cue, segment: Segment): boolean => Math.max(cue.at, cue.finite) >= segment.to - 2

/** After the verb the subject may be an insertion away: „sagte am Rande, wie erwartet, der Minister“ is rare enough to leave. */
const afterVerb = (cue: Cue, segment: Segment): number => (cue.at > cue.finite ? cue.at : segment.to)

/** „er“ right after the verb is the subject whatever stands before it; „sie“ and „es“ may be objects. */
function followingPronoun(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const next = cue.frame.tokens[cue.finite + 1]
  const { singularMale, singularFemale, first, adverbs } = reading.lexicon.words
  // „Der Plan, sagt sie leise, ende nie“: nothing but the verb and „sie“ is inserted.
  const after = cue.frame.tokens[cue.finite + 2]
  const alone =
    cue.finite === segment.from &&
    (cue.finite + 2 >= segment.to ||
      (cue.finite + 3 >= segment.to && (adverbs.has(after?.lower ?? '') || after?.capital === false)))
  const inserted = alone && singularFemale.has(next?.lower ?? '')
  if (!next || cue.finite + 1 >= segment.to || !(inserted || singularMale.has(next.lower) || first.has(next.lower)))
    return undefined
  return asSubject(nounPhraseAt(cue.frame, cue.finite + 1, segment.to, reading.lexicon), cue.frame)
}

/** „Von der Aue betonte“: what looks like „from the …“ is a name where nobody else is the subject. */
function nameWithParticle(cue: Cue, segment: Segment, { lexicon }: Reading): Subject | undefined {
  const { frame, finite } = cue
  const words = frame.tokens.slice(segment.from, finite)
  const [first] = words
  if (
    !first ||
    words.length > 4 ||
    !lexicon.words.nameParticles.has(first.lower) ||
    !first.capital ||
    !words.at(-1)?.capital
  )
    return undefined
  return { from: segment.from, to: finite, headTo: finite, oblique: false, pronoun: false, frame }
}

/** The phrase before the verb, unless it is an adverbial, an object in another case, or „es“. */
export function prefieldSubject(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const { frame, finite } = cue
  const { words } = reading.lexicon
  let from = segment.from
  while (
    from < finite &&
    (words.conjunctions.has(frame.tokens[from]?.lower ?? '') || words.adverbs.has(frame.tokens[from]?.lower ?? ''))
  )
    from++
  if (from >= finite) return undefined
  const opens = frame.tokens[from]?.lower ?? ''
  if (words.prepositions.has(opens)) {
    const named = mentionAt(frame, from, finite, reading)
    return named &&
      named.to > from + 1 &&
      speakability(named, frame, reading) === 3 &&
      words.nameParticles.has(opens) &&
      named.to === finite
      ? { ...named, frame }
      : undefined
  }
  if (words.subordinating.has(opens) || words.asking.has(opens)) return undefined
  const phrase = nounPhraseAt(frame, from, finite, reading.lexicon)
  return phrase && speaks(phrase, frame, reading) ? { ...phrase, frame } : undefined
}

/** „der Sprecher, der … sagte“: the relative is the subject unless another phrase in the clause is. */
function relativeSubject(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const relative = cue.frame.tokens[segment.from]?.lower ?? ''
  const inside = firstPhrase(cue.frame, segment.from + 1, Math.min(cue.at, cue.finite), reading)
  if (!['der', 'die', 'das', 'welcher', 'welche', 'welches'].includes(relative)) return inside
  const antecedent = lastPhraseBefore(cue.frame, segment.from - 1, reading)
  if (!antecedent || inside?.pronoun) return inside ?? antecedent
  const known = inside && speakability(inside, inside.frame, reading) > speakability(antecedent, cue.frame, reading)
  return known ? inside : antecedent
}

function lastPhraseBefore(frame: Frame, comma: number, reading: Reading): Subject | undefined {
  const segment = frame.segments.findLast((each) => each.to <= comma)
  if (!segment) return undefined
  let found: Subject | undefined
  for (let i = segment.from; i < segment.to; ) {
    const phrase = nounPhraseAt(frame, i, segment.to, reading.lexicon)
    if (phrase) found = { ...phrase, frame }
    if (phrase && phrase.to >= segment.to) return found
    i = phrase ? phrase.headTo : i + 1
  }
  return found
}

/** „Moskau wies das zurück und betonte“: the first subject of the sentence, found in its first main clause. */
function earlierSubject(cue: Cue, reading: Reading): Subject | undefined {
  const { frame } = cue
  const { words } = reading.lexicon
  for (const segment of frame.segments) {
    if (segment.from > cue.finite) return undefined
    const opens = frame.tokens[segment.from]?.lower ?? ''
    if (isSubordinate(opens, words) || (segment.from > 0 && words.relatives.has(opens))) continue
    const found = firstPhrase(frame, segment.from, Math.min(segment.to, cue.finite), reading)
    if (found) return found
  }
  return undefined
}
