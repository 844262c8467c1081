// The English and French subject: before the verb, or behind it where a quotation stands in front.

import type { Span } from '../text/span.ts'
import { type Cue, hasClass, skipAdverbs } from './find-cues.ts'
import { isPronoun, type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import type { Frame, Reading, Segment } from './reading.ts'
import { topicOf } from './sentence-topic.ts'
import { asSubject, isSubordinate, mentionAt, type Subject, speaks } from './subject-phrase.ts'
import { mentionsIn, speakability } from './who-can-speak.ts'

// English and French: the subject stands before the verb; after a quotation it may follow it.
export function openSubject(cue: Cue, reading: Reading): Subject | undefined {
  const { frame } = cue
  const segment = frame.segments[cue.segment] as Segment
  const before = frame.tokens[cue.at - 1]?.lower ?? ''
  const opens = cue.at === segment.from || reading.lexicon.words.subordinating.has(before)
  const trailing = opens && cue.finite === cue.at && frame.tokens[cue.at]?.lower.endsWith('ing')
  if (trailing) return earlierOpenSubject(cue, reading)
  const shared = behindApposition(cue, segment, reading) ?? sharedSubject(cue, segment, reading)
  if (shared) return shared
  const quoted = segment.after === 'quote' || frame.tokens[segment.from - 2]?.kind === 'quote'
  const verbFirst = skipAdverbs(frame, segment, cue.at - 1, reading.lexicon) < segment.from
  const named = cue.segment > 0 && verbFirst && !quoted && !clauseBefore(frame, cue.segment, reading)
  const inserted = named ? insertedBefore(cue, segment, reading) : undefined
  if (inserted) return inserted
  return (
    invertedSubject(cue, segment, reading) ??
    subjectBefore(cue, segment, reading) ??
    insertedBefore(cue, segment, reading) ??
    earlierOpenSubject(cue, reading)
  )
}

/** „Harriet Lomond, the minister, visited the school and praised …“: the first verb of its segment has the subject of both before it. */
function behindApposition(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const { frame } = cue
  const { words } = reading.lexicon
  const at = Math.min(cue.at, cue.finite)
  if (cue.segment === 0 || !words.conjunctions.has(frame.tokens[at - 1]?.lower ?? '')) return undefined
  if (!opensWithVerb(frame, segment, reading) || clauseBefore(frame, cue.segment, reading)) return undefined
  return insertedBefore({ ...cue, at: segment.from, finite: segment.from }, segment, reading)
}

/** „met Anna Lind“, „visited the school“, „spoke at length“: a small word that is no other, before what a verb governs. */
function opensWithVerb(frame: Frame, { from }: Segment, { lexicon: { words, verbs } }: Reading): boolean {
  const [first, next] = [frame.tokens[from], frame.tokens[from + 1]]
  if (first?.kind !== 'word' || first.capital || next === undefined) return false
  const { lower } = first
  if (words.auxiliaries.has(lower) || words.passives.has(lower) || verbs.get(lower)?.some(({ as }) => as === 'finite'))
    return true
  const isSmall = [words.determiners, words.prepositions, words.adverbs, words.conjunctions, words.timeNouns].some(
    (set) => set.has(lower),
  )
  const governs = next.capital || words.determiners.has(next.lower) || words.prepositions.has(next.lower)
  return (
    governs &&
    !isSmall &&
    !isClauseWord(lower, words) &&
    !words.listeners.has(lower) &&
    !words.nounLinks.has(next.lower)
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

/** „…“, said Ann Lee / a ajouté Ann Lee: nothing but the verb stands between the quotation and the speaker. */
function invertedSubject(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
  const { frame, at, finite } = cue
  const start = segment.from
  const between = frame.tokens.slice(start, Math.min(at, finite)).filter((token) => token.kind === 'word')
  const french = reading.lexicon.language === 'fr'
  // „Wilk, a teacher, had urged his voters“: English turns round only a verb alone.
  if (!french && finite !== at) return undefined
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
      isRoleBeforeName(frame, at + 1, segment.to, reading) ||
      (segment.after === 'quote' && next.lower.endsWith('s'))
    )
  )
    return undefined
  const phrase = nounPhraseAt(frame, at + 1, segment.to, reading.lexicon)
  return phrase && (!isObject(frame, phrase, reading) || phrase.pronoun) && speaks(phrase, frame, reading)
    ? { ...phrase, frame }
    : undefined
}

/** Words of a role without an article: „chief hostage negotiator“. */
const LONGEST_ROLE = 4

/** „said lead author Dr Imogen Farraday“: small nouns between the verb and somebody's name are what he is. */
function isRoleBeforeName(frame: Frame, from: number, to: number, reading: Reading): boolean {
  const { words, verbs } = reading.lexicon
  for (let i = from; i < Math.min(to, from + LONGEST_ROLE + 1); i++) {
    const token = frame.tokens[i]
    if (token?.kind !== 'word') return false
    const { lower } = token
    if (token.capital) {
      const phrase = nounPhraseAt(frame, from, to, reading.lexicon)
      const end = phrase && frame.tokens[phrase.to - 1]?.end
      const people = end === undefined ? [] : mentionsIn(reading, { start: token.start, end })
      return (
        i > from &&
        people.some(({ kind, person }) => kind === 'name' && reading.cast.people[person ?? -1]?.kind === 'person')
      )
    }
    const isOther =
      words.prepositions.has(lower) ||
      words.conjunctions.has(lower) ||
      words.adverbs.has(lower) ||
      words.timeNouns.has(lower) ||
      words.reflexives.has(lower) ||
      isClauseWord(lower, words) ||
      words.listeners.has(lower) ||
      verbs.get(lower)?.some((form) => form.as === 'finite' && !isRoleWord(lower)) === true
    if (isOther) return false
  }
  return false
}

/** „that“, „whether“, „who“, „has“: small words that make a clause, and stand in nobody's role or name. */
const isClauseWord = (lower: string, words: Reading['lexicon']['words']): boolean =>
  isSubordinate(lower, words) || words.relatives.has(lower) || words.auxiliaries.has(lower)

/** „said team captain“: nouns may be verbs, too. */
const isRoleWord = (lower: string): boolean => /(?:er|or|ist|ain|man|woman)$/.test(lower)

const isObject = (frame: Frame, phrase: NounPhrase, { lexicon: { words } }: Reading): boolean =>
  words.listeners.has(frame.tokens[phrase.from]?.lower ?? '') || words.that.has(frame.tokens[phrase.from]?.lower ?? '')

export function subjectBefore(cue: Cue, segment: Segment, reading: Reading): Subject | undefined {
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
    isClauseWord(lower, words) ||
    words.passives.has(lower) ||
    words.futures.has(lower) ||
    (verbs.get(lower)?.some((form) => form.as === 'finite') === true && index > 0 && !isNounAfter(frame, index, words))
  )
}

const isNounAfter = (frame: Frame, index: number, words: Reading['lexicon']['words']): boolean =>
  words.determiners.has(frame.tokens[index - 1]?.lower ?? '') ||
  words.prepositions.has(frame.tokens[index - 1]?.lower ?? '')

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
  let isNearest = true
  for (let index = cue.segment - 1; index >= 0; index--) {
    const each = frame.segments[index] as Segment
    const opens = frame.tokens[each.from]?.lower ?? ''
    if (words.relatives.has(opens) || words.prepositions.has(opens) || words.subordinating.has(opens)) continue
    if (index > 0 && /[a-z](?:ing|ed)$/.test(opens)) continue
    const apposition =
      index > 0 && isNearest && (words.determiners.has(opens) || isRoleBehindName(frame, index, reading))
    isNearest = false
    if (apposition || /^\d+$/.test(opens)) continue
    const found = asSubject(lastPhraseIn(frame, each.from, each.to, reading), frame)
    if (found) return found
  }
  return undefined
}

/** „Rufus Lind, director of the charity Open Door, said“: a role without article behind a name. */
function isRoleBehindName(frame: Frame, index: number, reading: Reading): boolean {
  const [before, here] = [frame.segments[index - 1], frame.segments[index]]
  if (!before || !here) return false
  const role = mentionsIn(reading, span(frame, here)).find(({ kind }) => kind === 'role')
  const name = mentionsIn(reading, span(frame, before)).at(-1)
  const first = frame.tokens[here.from]?.start ?? 0
  return (
    role?.kind === 'role' &&
    role.person !== undefined &&
    role.person === name?.person &&
    role.start <= first + LONGEST_MODIFIER
  )
}
const LONGEST_MODIFIER = 20

const span = (frame: Frame, { from, to }: Segment): Span => ({
  start: frame.tokens[from]?.start ?? 0,
  end: frame.tokens[to - 1]?.end ?? 0,
})

function earlierOpenSubject(cue: Cue, reading: Reading): Subject | undefined {
  const topic = topicOf(cue.frame, reading)
  if (topic && topic.to <= cue.at) return topic
  const first = cue.frame.segments[0] as Segment
  const phrase = nounPhraseAt(cue.frame, first.from, Math.min(first.to, cue.at), reading.lexicon)
  return phrase && speaks(phrase, cue.frame, reading) ? { ...phrase, frame: cue.frame } : undefined
}

/** The phrase that ends where the verb begins; what stands before it (a time, a place) is passed over. */
function lastPhraseIn(frame: Frame, from: number, to: number, reading: Reading): NounPhrase | undefined {
  const last = frame.tokens[to - 1]
  const mention =
    last &&
    mentionsIn(reading, last).find(
      (each) => each.kind === 'name' && each.end === last.end && each.start >= (frame.tokens[from]?.start ?? 0),
    )
  const at = mention ? frame.tokens.findIndex((token) => token.start === mention.start) : -1
  if (at >= from)
    return memberBefore(frame, at, to, reading) ?? { from: at, to, headTo: to, oblique: false, pronoun: false }
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

/** „Duncan Faraday of the Thornbury Institute“: the person before a body, who speaks for it. */
function memberBefore(frame: Frame, body: number, to: number, reading: Reading): NounPhrase | undefined {
  const { words } = reading.lexicon
  const determined = words.determiners.has(frame.tokens[body - 1]?.lower ?? '')
  const preposition = body - (determined ? 2 : 1)
  const end = frame.tokens[preposition - 1]
  if (end === undefined || !words.prepositions.has(frame.tokens[preposition]?.lower ?? '')) return undefined
  const person = mentionsIn(reading, end).find(
    (each) => each.kind === 'name' && each.end === end.end && reading.cast.people[each.person ?? -1]?.kind === 'person',
  )
  const from = person ? frame.tokens.findIndex(({ start }) => start === person.start) : -1
  return from < 0 ? undefined : { from, to, headTo: preposition, oblique: false, pronoun: false }
}

/**
 * Whether the segments before `segment` hold a main clause („The road was shut, said Lind“) or only a subject with what is inserted behind
 * it („Lind, who was away, said“); verbs of relative clauses do not count.
 */
export function clauseBefore(frame: Frame, segment: number, reading: Reading, from = 0): boolean {
  const { relatives } = reading.lexicon.words
  return frame.segments.slice(0, segment).some((each) => {
    if (each.from < from) return false
    const tokens = frame.tokens.slice(each.from, each.to)
    const relative = tokens.findIndex((token) => relatives.has(token.lower) && token.lower !== 'that')
    return hasVerb(frame, each.from, relative < 0 ? each.to : each.from + relative, reading)
  })
}

/** Whether English or French words in [from, to) hold a verb, so that they may be a sentence; German is told by its order. */
export function hasVerb(frame: Frame, from: number, to: number, { lexicon }: Reading): boolean {
  const { words, verbs, language } = lexicon
  if (language === 'de') return true
  return frame.tokens.slice(from, to).some((token, index) => {
    const { lower } = token
    if (words.futures.has(lower) || words.passives.has(lower) || words.auxiliaries.has(lower)) return true
    if (token.capital || index === 0) return false
    // „the freed men“, „the present one“
    const before = frame.tokens[from + index - 1]
    if (words.determiners.has(before?.lower ?? '') || words.indefiniteOne.has(lower)) return false
    return (
      /[a-z]{2}ed$/.test(lower) ||
      verbs.get(lower)?.some((form) => form.as === 'finite') === true ||
      isPronoun(token, lexicon)
    )
  })
}
