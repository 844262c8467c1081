// Who speaks, as the sentence says it: the words that are the subject of a cue.

import type { Cue } from './find-cues.ts'
import { hasClass, skipAdverbs } from './find-cues.ts'
import { isPronoun, type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading, Segment } from './reading.ts'
import { mentionsIn, speakability } from './who-can-speak.ts'

/** The words standing for the speaker, in token indices of `frame`. */
export interface Subject extends NounPhrase {
  readonly frame: Frame
}

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
    if (!PLACES.has(frame.tokens[i]?.lower ?? '')) continue
    const phrase = nounPhraseAt(frame, i + 1, segment.to, reading.lexicon)
    const head = frame.tokens[(phrase?.headTo ?? 0) - 1]
    if (phrase && head && !reading.lexicon.words.timeNouns.has(head.lower)) return { ...phrase, oblique: false, frame }
  }
  return undefined
}
const PLACES = new Set(['in', 'im', 'auf', 'aus', 'bei', 'beim', 'vom', 'von', 'seitens'])

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
  const [reporter, speaker] = before ? [before, after[0]] : after
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

// German: the verb comes second, so that the subject stands before it or right after it; in a clause with „dass“ or „wie“ it
// follows that word; after „und“ it is the subject of the clause before.
function germanSubject(cue: Cue, reading: Reading): Subject | undefined {
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
    nameWithParticle(cue, segment)
  )
}

/** „Der Vorsitzende des Rates, Anna Lind, warnte …“: only a name and insertions stand before the verb. */
function namedBefore(cue: Cue, reading: Reading): Subject | undefined {
  const { frame } = cue
  const { words, language } = reading.lexicon
  const [first, ...others] = frame.segments.slice(0, cue.segment)
  if (!first || language !== 'de') return undefined
  let from = first.from
  while (
    from < first.to &&
    (words.adverbs.has(frame.tokens[from]?.lower ?? '') || words.conjunctions.has(frame.tokens[from]?.lower ?? ''))
  )
    from++
  const phrase = nounPhraseAt(frame, from, first.to, reading.lexicon)
  if (!phrase || phrase.to < first.to || phrase.pronoun || !speaks(phrase, frame, reading)) return undefined
  const inserted = others.every((each) => {
    if (words.relatives.has(frame.tokens[each.from]?.lower ?? '')) return true
    const apposition = nounPhraseAt(frame, each.from, each.to, reading.lexicon)
    return apposition !== undefined && apposition.to >= each.to
  })
  return inserted ? { ...phrase, frame } : undefined
}

/** The phrase before the verb, unless it is a thing and the one behind the verb is somebody („Die Arbeit lobte Roth“). */
function likelier(before: Subject | undefined, after: Subject | undefined, reading: Reading): Subject | undefined {
  if (!before || !after) return before ?? after
  const [first, second] = [before, after].map((each) => speakability(each, each.frame, reading)) as [number, number]
  const bare = before.to === before.from + 1
  return (first === 0 && (second > 1 || bare)) || (bare && first < 3 && second > 1) ? after : before
}

const isSubordinate = (lower: string, words: Reading['lexicon']['words']): boolean =>
  words.subordinating.has(lower) || words.that.has(lower) || words.asking.has(lower)

const endsWithVerb = (cue: Cue, segment: Segment): boolean => Math.max(cue.at, cue.finite) >= segment.to - 2

/** After the verb the subject may be an insertion away: „sagte am Rande, wie erwartet, der Minister“ is rare enough to leave. */
const afterVerb = (cue: Cue, segment: Segment): number => (cue.at > cue.finite ? cue.at : segment.to)

/** „er“ right after the verb is the subject whatever stands before it; „sie“ and „es“ may be objects. */
function followingPronoun(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const next = cue.frame.tokens[cue.finite + 1]
  const { singularMale, first } = reading.lexicon.words
  if (!next || cue.finite + 1 >= segment.to || !(singularMale.has(next.lower) || first.has(next.lower)))
    return undefined
  return asSubject(nounPhraseAt(cue.frame, cue.finite + 1, segment.to, reading.lexicon), cue.frame)
}

const NAME_PARTICLE = /^(von|zu|van|de)$/

/** „Von der Leyen betonte“: what looks like „from the …“ is a name where nobody else is the subject. */
function nameWithParticle(cue: Cue, segment: Segment): Subject | undefined {
  const { frame, finite } = cue
  const words = frame.tokens.slice(segment.from, finite)
  const [first] = words
  if (!first || words.length > 4 || !NAME_PARTICLE.test(first.lower) || !first.capital || !words.at(-1)?.capital)
    return undefined
  return { from: segment.from, to: finite, headTo: finite, oblique: false, pronoun: false, frame }
}

/** The phrase before the verb, unless it is an adverbial, an object in another case, or „es“. */
function prefieldSubject(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
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
      NAME_PARTICLE.test(opens) &&
      named.to === finite
      ? { ...named, frame }
      : undefined
  }
  if (words.subordinating.has(opens) || words.asking.has(opens)) return undefined
  const phrase = nounPhraseAt(frame, from, finite, reading.lexicon)
  return phrase && speaks(phrase, frame, reading) ? { ...phrase, frame } : undefined
}

/** The first phrase in [from, to) in which somebody could speak; prepositional phrases and objects are passed over. */
function firstPhrase(frame: Frame, from: number, to: number, reading: Reading, before = to): Subject | undefined {
  const { words } = reading.lexicon
  for (let i = from; i < to; ) {
    const { lower } = frame.tokens[i] ?? { lower: '' }
    if (words.prepositions.has(lower)) {
      i = nounPhraseAt(frame, i + 1, to, reading.lexicon)?.headTo ?? i + 1
      continue
    }
    if (frame.tokens[i]?.kind === 'quote' && i === from && isQuotedName(frame, i, reading)) {
      return { from: i, to: i + 1, headTo: i + 1, oblique: false, pronoun: false, frame }
    }
    if (words.reflexives.has(lower) || words.adverbs.has(lower) || frame.tokens[i]?.kind === 'quote') {
      i++
      continue
    }
    const phrase = nounPhraseAt(frame, i, to, reading.lexicon)
    if (phrase && speaks(phrase, frame, reading)) return { ...phrase, frame }
    i = phrase ? phrase.to : i + 1
    if (i > before) return undefined
  }
  return undefined
}

/** „…“, schrieb „Die Zeit“: a few words with capitals right behind the verb name a paper. */
const isQuotedName = (frame: Frame, at: number, { text }: Reading): boolean => {
  const marked = frame.tokens[at]?.marked
  const words = marked ? text.slice(marked.start, marked.end) : ''
  return /^\p{Lu}[^.!?]{2,30}$/u.test(words) && words.split(' ').length <= 4 && frame.tokens[at - 1]?.kind === 'word'
}

function speaks(phrase: NounPhrase, frame: Frame, { lexicon: { words } }: Reading): boolean {
  const first = frame.tokens[phrase.from]
  const head = frame.tokens[phrase.headTo - 1]
  if (!first || !head || phrase.oblique) return false
  if (words.neverSubjects.has(first.lower) && phrase.to === phrase.from + 1) return false
  return !words.timeNouns.has(head.lower) && !/^\d[\d.,:%]*$/.test(head.text)
}

/** „der Sprecher, der … sagte“: the relative is the subject unless another phrase in the clause is. */
function relativeSubject(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const relative = cue.frame.tokens[segment.from]?.lower ?? ''
  const inside = firstPhrase(cue.frame, segment.from + 1, Math.min(cue.at, cue.finite), reading)
  if (!['der', 'die', 'das', 'welcher', 'welche', 'welches'].includes(relative)) return inside
  return inside?.pronoun ? inside : (lastPhraseBefore(cue.frame, segment.from - 1, reading) ?? inside)
}

function lastPhraseBefore(frame: Frame, comma: number, reading: Reading): Subject | undefined {
  const segment = frame.segments.findLast((each) => each.to <= comma)
  if (!segment) return undefined
  let found: Subject | undefined
  for (let i = segment.from; i < segment.to; ) {
    const phrase = nounPhraseAt(frame, i, segment.to, reading.lexicon)
    if (phrase) found = { ...phrase, frame }
    i = phrase ? phrase.headTo : i + 1
  }
  return found
}

/** Who a sentence is about: the first one the cast knows in its main clause who is no object; for words without a cue. */
export function topicOf(frame: Frame, reading: Reading): Subject | undefined {
  const { words } = reading.lexicon
  for (const segment of frame.segments) {
    const opens = frame.tokens[segment.from]?.lower ?? ''
    if (isSubordinate(opens, words) || (segment.from > 0 && words.relatives.has(opens))) continue
    for (let i = segment.from; i < segment.to; ) {
      const phrase = mentionAt(frame, i, segment.to, reading)
      const before = frame.tokens[i - 1]?.lower ?? ''
      const object =
        words.prepositions.has(before) ||
        words.adverbs.has(frame.tokens[i]?.lower ?? '') ||
        (words.genitiveDeterminers.has(frame.tokens[i]?.lower ?? '') &&
          i > segment.from &&
          frame.tokens[i - 1]?.capital)
      if (
        phrase &&
        !object &&
        !words.obliqueDeterminers.has(frame.tokens[i]?.lower ?? '') &&
        speakability(phrase, frame, reading) >= 2
      ) {
        return withAppositions({ ...phrase, frame }, reading)
      }
      i = phrase ? phrase.to : i + 1
    }
  }
  return undefined
}

/** The cast's mention that begins at token `from`, as a phrase. */
function mentionAt(frame: Frame, from: number, limit: number, reading: Reading): NounPhrase | undefined {
  const first = frame.tokens[from]
  if (!first || first.kind === 'quote') return undefined
  const mention = mentionsIn(reading, { start: first.start, end: first.end }).find((each) => each.start === first.start)
  if (!mention || mention.subject === false) return undefined
  let to = from + 1
  while (to < limit && (frame.tokens[to]?.end ?? Infinity) <= mention.end) to++
  return { from, to, headTo: to, oblique: false, pronoun: mention.kind === 'pronoun' }
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

// English and French: the subject stands before the verb; after a quotation it may follow it.
function openSubject(cue: Cue, reading: Reading): Subject | undefined {
  const { frame } = cue
  const segment = frame.segments[cue.segment] as Segment
  const before = frame.tokens[cue.at - 1]?.lower ?? ''
  const opens = cue.at === segment.from || reading.lexicon.words.subordinating.has(before)
  const trailing = opens && cue.finite === cue.at && frame.tokens[cue.at]?.lower.endsWith('ing')
  if (trailing) return earlierOpenSubject(cue, reading)
  const shared = sharedSubject(cue, segment, reading)
  if (shared) return shared
  const quoted = segment.after === 'quote' || frame.tokens[segment.from - 2]?.kind === 'quote'
  const named = cue.segment > 0 && cue.at === segment.from && !quoted && !hasVerb(frame, 0, segment.from, reading)
  const inserted = named ? insertedBefore(cue, segment, reading) : undefined
  if (inserted) return inserted
  return (
    invertedSubject(cue, segment, reading) ??
    subjectBefore(cue, segment, reading) ??
    insertedBefore(cue, segment, reading) ??
    earlierOpenSubject(cue, reading)
  )
}

/** „I laughed and said“: two verbs in one clause share the subject before the first. */
function sharedSubject(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const { frame } = cue
  const at = Math.min(cue.at, cue.finite)
  if (at <= segment.from || !reading.lexicon.words.conjunctions.has(frame.tokens[at - 1]?.lower ?? '')) return undefined
  for (let i = segment.from; i < at - 1; i++) {
    const phrase = mentionAt(frame, i, at, reading)
    if (
      phrase &&
      speakability(phrase, frame, reading) >= 1 &&
      !reading.lexicon.words.prepositions.has(frame.tokens[i - 1]?.lower ?? '')
    )
      return { ...phrase, frame }
  }
  return undefined
}

/** Whether English or French words in [from, to) hold a verb, so that they may be a sentence; German is told by its order. */
export function hasVerb(frame: Frame, from: number, to: number, { lexicon }: Reading): boolean {
  const { words, verbs, language } = lexicon
  if (language === 'de') return true
  return frame.tokens.slice(from, to).some((token, index) => {
    const { lower } = token
    if (words.futures.has(lower) || words.passives.has(lower) || words.auxiliaries.has(lower)) return true
    if (token.capital || index === 0) return false
    return (
      /[a-z]{2}ed$/.test(lower) ||
      verbs.get(lower)?.some((form) => form.as === 'finite') === true ||
      isPronoun(token, lexicon)
    )
  })
}

/** „…“, said Ann Lee / a ajouté Ann Lee: nothing but the verb stands between the quotation and the speaker. */
function invertedSubject(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const { frame, at, finite } = cue
  const start = segment.from
  const between = frame.tokens.slice(start, Math.min(at, finite)).filter((token) => token.kind === 'word')
  const french = reading.lexicon.language === 'fr'
  if (french && finite < at && at - finite > 1) {
    const pronoun = frame.tokens[at - 1]
    if (pronoun && isPronoun(pronoun, reading.lexicon))
      return asSubject(nounPhraseAt(frame, at - 1, at, reading.lexicon), frame)
  }
  if (
    between.some(
      (token) => !reading.lexicon.words.reflexives.has(token.lower) && !reading.lexicon.words.adverbs.has(token.lower),
    )
  )
    return undefined
  if ((start === 0 && frame.tokens[start]?.kind !== 'quote') || hasClass(cue, 'deny')) return undefined
  const next = frame.tokens[at + 1]
  if (
    !next ||
    !(
      next.capital ||
      /^\d/.test(next.text) ||
      isPronoun(next, reading.lexicon) ||
      reading.lexicon.words.determiners.has(next.lower) ||
      (segment.after === 'quote' && next.lower.endsWith('s'))
    )
  )
    return undefined
  const phrase = nounPhraseAt(frame, at + 1, segment.to, reading.lexicon)
  return phrase && (!isObject(frame, phrase, reading) || phrase.pronoun) && speaks(phrase, frame, reading)
    ? { ...phrase, frame }
    : undefined
}

const isObject = (frame: Frame, phrase: NounPhrase, { lexicon: { words } }: Reading): boolean =>
  ['him', 'her', 'them', 'me', 'us', 'reporters'].includes(frame.tokens[phrase.from]?.lower ?? '') ||
  words.that.has(frame.tokens[phrase.from]?.lower ?? '')

function subjectBefore(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const { frame } = cue
  const { words } = reading.lexicon
  const bare: Segment = segment
  let end = Math.min(cue.at, cue.finite)
  for (;;) {
    const skipped = skipAdverbs(frame, bare, end - 1, reading.lexicon)
    const lower = frame.tokens[skipped]?.lower ?? ''
    if (
      skipped >= segment.from &&
      (words.auxiliaries.has(lower) || words.futures.has(lower) || words.reflexives.has(lower))
    )
      end = skipped
    else {
      end = skipped + 1
      break
    }
  }
  if (end <= segment.from) return undefined
  let from = end
  while (from > segment.from && !stopsSubject(frame, from - 1, reading)) from--
  if (from === end && words.relatives.has(frame.tokens[end - 1]?.lower ?? ''))
    return antecedent(frame, end - 1, reading)
  const phrase = lastPhraseIn(frame, from, end, reading)
  return phrase && speaks(phrase, frame, reading) ? { ...phrase, frame } : undefined
}

function stopsSubject(frame: Frame, index: number, { lexicon: { words, verbs } }: Reading): boolean {
  const token = frame.tokens[index]
  if (!token || token.kind === 'quote' || (token.kind !== 'word' && !/^['’]s?$|^\.$|^&$/.test(token.text))) return true
  const { lower } = token
  if (words.conjunctions.has(lower)) return !frame.tokens[index + 1]?.capital || !frame.tokens[index - 1]?.capital
  if (token.capital && index > 0) return false
  return (
    words.that.has(lower) ||
    words.subordinating.has(lower) ||
    words.relatives.has(lower) ||
    words.asking.has(lower) ||
    words.auxiliaries.has(lower) ||
    words.passives.has(lower) ||
    words.futures.has(lower) ||
    (verbs.get(lower)?.some((form) => form.as === 'finite') === true && index > 0 && !isNounAfter(frame, index, words))
  )
}

const isNounAfter = (frame: Frame, index: number, words: Reading['lexicon']['words']): boolean =>
  words.determiners.has(frame.tokens[index - 1]?.lower ?? '') ||
  words.prepositions.has(frame.tokens[index - 1]?.lower ?? '')

/** The phrase that ends where the verb begins; what stands before it (a time, a place) is passed over. */
function lastPhraseIn(frame: Frame, from: number, to: number, reading: Reading): NounPhrase | undefined {
  const last = frame.tokens[to - 1]
  const mention =
    last &&
    mentionsIn(reading, last).find(
      (each) => each.kind === 'name' && each.end === last.end && each.start >= (frame.tokens[from]?.start ?? 0),
    )
  const at = mention ? frame.tokens.findIndex((token) => token.start === mention.start) : -1
  if (at >= from) return { from: at, to, headTo: to, oblique: false, pronoun: false }
  const { words } = reading.lexicon
  let i = from
  while (i < to) {
    const lower = frame.tokens[i]?.lower ?? ''
    if (words.prepositions.has(lower))
      i = Math.max(i + 1, nounPhraseAt(frame, i + 1, to, reading.lexicon)?.headTo ?? i + 1)
    else if (words.adverbs.has(lower) || words.timeNouns.has(lower)) i++
    else {
      const phrase = nounPhraseAt(frame, i, to, reading.lexicon)
      if (!phrase) i++
      else return phrase.pronoun ? phrase : { ...phrase, to }
    }
  }
  return undefined
}

function antecedent(frame: Frame, relative: number, reading: Reading): Subject | undefined {
  let from = relative
  const end = frame.tokens[relative - 1]?.kind === 'comma' ? relative - 1 : relative
  from = end
  while (from > 0 && !stopsSubject(frame, from - 1, reading)) from--
  return asSubject(lastPhraseIn(frame, from, end, reading), frame)
}

/** „Gina Borell, the minister, said“: the verb begins its segment, the subject stands before the insertion. */
function insertedBefore(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const { frame } = cue
  if (Math.min(cue.at, cue.finite) - segment.from > 2 || cue.segment === 0) return undefined
  const { words } = reading.lexicon
  for (let index = cue.segment - 1; index >= 0; index--) {
    const each = frame.segments[index] as Segment
    const opens = frame.tokens[each.from]?.lower ?? ''
    if (words.relatives.has(opens) || words.prepositions.has(opens) || words.subordinating.has(opens)) continue
    const apposition = words.determiners.has(opens) && index > 0 && cue.segment - index === 1
    if (apposition || /^\d+$/.test(opens)) continue
    const found = asSubject(lastPhraseIn(frame, each.from, each.to, reading), frame)
    if (found) return found
  }
  return undefined
}

function earlierOpenSubject(cue: Cue, reading: Reading): Subject | undefined {
  const topic = topicOf(cue.frame, reading)
  if (topic && topic.to <= cue.at) return topic
  const first = cue.frame.segments[0] as Segment
  const phrase = nounPhraseAt(cue.frame, first.from, Math.min(first.to, cue.at), reading.lexicon)
  return phrase && speaks(phrase, cue.frame, reading) ? { ...phrase, frame: cue.frame } : undefined
}

const asSubject = (phrase: NounPhrase | undefined, frame: Frame): Subject | undefined => phrase && { ...phrase, frame }

/** „der Vorsitzende, Stefan Roth,“: an apposition right behind belongs to the subject, so that the name is found. */
function withAppositions(subject: Subject, reading: Reading): Subject {
  const { frame } = subject
  if (subject.pronoun || frame.tokens[subject.to]?.kind !== 'comma') return subject
  const index = frame.segments.findIndex((segment) => segment.from === subject.to + 1)
  const segment = frame.segments[index]
  if (!segment || segment.to - segment.from > 9) return subject
  const opens = frame.tokens[segment.from]
  if (!opens || reading.lexicon.words.prepositions.has(opens.lower)) return subject
  const phrase = nounPhraseAt(frame, segment.from, segment.to, reading.lexicon)
  return phrase && !phrase.pronoun && phrase.to === segment.to ? { ...subject, to: phrase.to } : subject
}
