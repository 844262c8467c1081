// „er“, „sie“, „it“: by gender and number, who the sentence is about, who spoke last, who was named last.

import type { Gender } from '../person/person.ts'
import type { Span } from '../text/span.ts'
import type { Reading, Token } from './reading.ts'
import { ownedBy } from './resolve-role.ts'
import { isGenitive, type Memory, ofPerson, personIn, type Resolved, subjectSpan } from './resolved.ts'
import { topicOf } from './sentence-topic.ts'
import type { Subject } from './subject-phrase.ts'
import { mentionsIn } from './who-can-speak.ts'

/** How far back in the speaker's own words whom he quotes may have come in. */
const IN_WORDS_BACK = 400
const DETERMINER = /^\p{L}{1,5}\s+/u

/** Inside whose words something stands: in marks, or in a turn of an interview, which has none. */
export type Within = 'marks' | 'turn'

/** „I asked a boy. He told me, ‘…’“ in somebody's words: whom these words named before, in the same paragraph. */
function namedInWords(
  wanted: Wanted,
  mention: Span,
  reading: Reading,
  memory: Memory,
  within: Within,
): Resolved | undefined {
  const { text, cast, lexicon } = reading
  const isOwn = (each: Span): boolean => within === 'turn' || isInQuote(reading, each)
  if (wanted.neuter || wanted.plural || !isOwn(mention)) return undefined
  const start = Math.max(mention.start - IN_WORDS_BACK, text.lastIndexOf('\n\n', mention.start))
  const named = mentionsIn(reading, { start: Math.max(0, start), end: mention.start }).findLast(
    (each) => each.kind !== 'pronoun' && each.number === 'singular' && each.gender === wanted.gender && isOwn(each),
  )
  if (named === undefined) return undefined
  const person = cast.people[named.person ?? -1]
  if (person) return { ...ofPerson(person, named), mention }
  const [first = ''] = text.slice(named.start, named.end).split(' ')
  const name = text.slice(named.start, named.end).replace(DETERMINER, '')
  if (lexicon.words.myOwn.has(first.toLowerCase())) return ownedBy(name, mention, lexicon.language, memory)
  return { speaker: { name, kind: 'group' }, mention, certain: true }
}

/** „er“, „she“: who spoke last and fits; otherwise the person named last before it; nobody names himself in his own words (`said`). */
export function pronoun(
  subject: Subject,
  mention: Span,
  reading: Reading,
  memory: Memory,
  { said, within }: { readonly said: Span; readonly within?: Within | undefined },
): Resolved {
  const lower = subject.frame.tokens[subject.from]?.lower ?? ''
  const { words } = reading.lexicon
  if (words.first.has(lower))
    return { mention, certain: false, speaker: { name: reading.text.slice(mention.start, mention.end), kind: 'group' } }
  const wanted = wantedBy(subject, reading)
  const inWords = within && namedInWords(wanted, mention, reading, memory, within)
  if (inWords) return inWords
  const topic = topicBefore(subject, wanted, reading)
  if (topic) return { ...topic, mention }
  const inside = namesIn(reading, said)
  const isOther = ({ speaker }: Resolved): boolean => !inside.has(speaker?.name ?? '')
  const spokeBefore = memory.spoke.filter(isOther)
  const human = lastHuman({ spoke: spokeBefore }, wanted, mention, reading)
  const spoke =
    (wanted.neuter || wanted.plural ? undefined : human) ?? spokeBefore.findLast((each) => fits(each, wanted))
  const recent = recentPerson(reading, Math.min(mention.start, said.start), wanted, inside)
  const chosen = isNear(spoke, recent, mention, reading) ? spoke : (recent ?? spoke)
  if (!chosen?.speaker) return { mention, certain: false }
  return { ...chosen, mention, certain: true }
}

/** The people whom these words name. */
const namesIn = (reading: Reading, said: Span): ReadonlySet<string> =>
  new Set(
    mentionsIn(reading, said).flatMap(({ kind, person }) => {
      const named = kind === 'name' ? reading.cast.people[person ?? -1] : undefined
      return named?.kind === 'person' ? [named.name] : []
    }),
  )

const ONE = /^(?:the|an?|der|die|das|eine?|le|la|une?)\s/i

/** „The neighbour“ is somebody; „pupils“ are several, and what a sentence is only about did not speak. */
const isOne = ({ mention, topicOnly }: Resolved, text: string): boolean =>
  topicOnly !== true && mention !== undefined && ONE.test(text.slice(mention.start, mention.end))

/** Who spoke last: somebody known, or in this paragraph also somebody without a name („…, the neighbour said. She had …“). */
function lastHuman({ spoke }: Memory, wanted: Wanted, mention: Span, { text }: Reading): Resolved | undefined {
  const isHere = (each: Resolved): boolean =>
    each.mention !== undefined && !text.slice(each.mention.end, mention.start).includes('\n\n')
  const fitting = spoke.filter((each) => fits(each, wanted) && each.plural !== true)
  const known = fitting.findLast(({ speaker }) => speaker?.kind === 'person')
  const here = fitting.findLast((each) => isHere(each) && isOne(each, text))
  if (here === undefined || known === undefined) return here ?? known
  // Whom a sentence was only about did not speak: „Mayor Crook opened the pool. …, a neighbour said. …, she added“.
  const spokeLater = known.topicOnly === true && (known.mention?.start ?? 0) < (here.mention?.start ?? 0)
  return spokeLater || !isHere(known) ? here : known
}

/** The last subject wins over somebody merely named later, as long as no sentence lies between that is about neither. */
function isNear(spoke: Resolved | undefined, recent: Resolved | undefined, mention: Span, { text }: Reading): boolean {
  if (!spoke?.mention) return false
  if (!recent?.mention) return true
  return mention.start - spoke.mention.start < 700 && !text.slice(spoke.mention.end, mention.start).includes('\n\n')
}

/** „Lind wies das zurück: „Nein“, sagte sie“: who the very sentence is about comes before everybody else. */
function topicBefore(subject: Subject, wanted: Wanted, reading: Reading): Resolved | undefined {
  const topic = topicOf(subject.frame, reading)
  if (!topic || topic.pronoun || topic.to > subject.from) return undefined
  const span = subjectSpan(topic)
  const person = personIn(reading, span, span)
  const resolved = person?.kind === 'person' ? ofPerson(person, span) : undefined
  return resolved && fits(resolved, wanted) ? resolved : undefined
}

interface Wanted {
  readonly gender?: Gender
  readonly plural: boolean
  /** Only several people: a German „sie riefen“ is never the police, an English „they“ may be. */
  readonly several?: boolean
  readonly neuter: boolean
}

function wantedBy({ frame, from: at }: Subject, { lexicon: { words, verbs, language } }: Reading): Wanted {
  const lower = frame.tokens[at]?.lower ?? ''
  // „sie sagten“ is they, „sie sagte“ she: the verb tells.
  const inflected = (token: Token): boolean =>
    words.auxiliaries.has(token.lower) || verbs.get(token.lower)?.some((form) => form.as === 'finite') === true
  const pluralVerb = (token: Token): boolean => !token.capital && token.lower.endsWith('n') && inflected(token)
  const singularVerb = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    !token.capital &&
    !token.lower.endsWith('n') &&
    (inflected(token) || words.futures.has(token.lower))
  const beside = [frame.tokens[at - 1], frame.tokens[at + 1]]
  const told =
    words.singularFemale.has(lower) && beside.some(singularVerb) && !beside.some((token) => token && pluralVerb(token))
  const plural = !told && words.plural.has(lower) && (!words.singularFemale.has(lower) || frame.tokens.some(pluralVerb))
  if (plural) return { plural: true, neuter: false, several: language === 'de' }
  if (words.singularMale.has(lower) || words.maleObjects.has(lower))
    return { gender: 'male', plural: false, neuter: false }
  if (words.singularFemale.has(lower) || words.femaleObjects.has(lower))
    return { gender: 'female', plural: false, neuter: false }
  return { plural: false, neuter: true }
}

const fits = (resolved: Resolved, wanted: Wanted): boolean => {
  const kind = resolved.speaker?.kind
  if (wanted.neuter) return kind !== 'person' && kind !== undefined && resolved.plural !== true && !resolved.gender
  if (wanted.plural) return resolved.plural === true || (wanted.several ? kind === 'group' : kind !== 'person')
  if (kind !== 'person' && kind !== 'group') return false
  return resolved.gender === undefined || resolved.gender === wanted.gender
}

/** The person named last before `at` whose gender fits, within the last few hundred characters. */
function recentPerson(reading: Reading, at: number, wanted: Wanted, not: ReadonlySet<string>): Resolved | undefined {
  if (wanted.plural) return undefined
  const near = mentionsIn(reading, { start: Math.max(0, at - 600), end: at })
  const named = near.findLast((mention) => {
    const person = reading.cast.people[mention.person ?? -1]
    if (!person || mention.kind === 'pronoun' || mention.end > at || isInQuote(reading, mention)) return false
    if (not.has(person.name)) return false
    return (
      fits(
        {
          speaker: { name: person.name, kind: person.kind },
          certain: true,
          ...(person.gender && { gender: person.gender }),
        },
        wanted,
      ) && !isGenitive(reading.text, mention)
    )
  })
  const person = named && reading.cast.people[named.person ?? -1]
  return named && person && ofPerson(person, named)
}

const isInQuote = ({ marks }: Reading, mention: Span): boolean => {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.start ?? 0) <= mention.start) low = middle + 1
    else high = middle
  }
  const before = marks[low - 1]
  return before !== undefined && before.end >= mention.end
}
