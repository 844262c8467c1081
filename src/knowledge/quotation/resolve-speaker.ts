// From the words that stand for the speaker to who it is: the full name for a surname, the last fitting speaker for „er“.

import type { Gender, Person } from '../person/person.ts'
import { type Span, shared } from '../text/span.ts'
import type { Draft } from './draft.ts'
import { type Subject, topicOf } from './find-subject.ts'
import { isPronoun } from './noun-phrase.ts'
import type { Speaker } from './quotation.ts'
import { type Frame, frameAt, type Reading, type Token } from './reading.ts'
import { mentionsIn } from './who-can-speak.ts'

/** A speaker with the words that named him here. */
export interface Resolved {
  readonly speaker?: Speaker
  readonly mention?: Span
  readonly certain: boolean
  readonly gender?: Gender
  readonly plural?: boolean
  /** Who passed the words on. */
  readonly reportedBy?: string
  /** The frame that said so. */
  readonly frame?: number
  /** Only what a sentence was about, not somebody said to speak. */
  readonly topicOnly?: boolean
}

interface Memory {
  /** Who spoke, the last one last. */
  readonly spoke: Resolved[]
}

/** Resolves drafts in text order; each remembers who spoke before. */
export function resolveSpeakers(drafts: readonly Draft[], reading: Reading): Resolved[] {
  const memory: Memory = { spoke: [] }
  return drafts.map((draft) => {
    const resolved = resolveDraft(draft, reading, memory)
    if (resolved.speaker && !draft.nested) {
      memory.spoke.push({ ...resolved, frame: draft.frame, topicOnly: draft.silent === true && draft.carried === true })
      if (memory.spoke.length > 12) memory.spoke.shift()
    }
    const reporter =
      draft.reporter && resolveSubject(draft.reporter, reading, memory, draft.spans[0].start).speaker?.name
    return reporter && reporter !== resolved.speaker?.name ? { ...resolved, reportedBy: reporter } : resolved
  })
}

function resolveDraft(draft: Draft, reading: Reading, memory: Memory): Resolved {
  if (draft.carried && !draft.subject) return carriedOn(memory, draft, reading)
  if (draft.impersonal && !draft.subject) return justBefore(memory, draft)
  if (!draft.subject) return { certain: true }
  return resolveSubject(draft.subject, reading, memory, draft.spans[0].start, draft.nested)
}

/** No cue of its own: the last speaker goes on. */
function carriedOn(memory: Memory, draft: Draft, { frames }: Reading): Resolved {
  const paragraph = (index: number | undefined): number => frames[index ?? -1]?.paragraph ?? -1
  const here = frameAt({ frames }, draft.spans[0].start)
  const said = memory.spoke.findLast((each) => !each.topicOnly)
  const topic = memory.spoke.at(-1)
  const near = topic?.topicOnly && (topic.frame ?? -9) >= here - 1 && paragraph(said?.frame) !== paragraph(draft.frame)
  const last = near ? topic : (said ?? topic)
  const goesOn = last === said && (last?.frame ?? -9) >= here - 1 && paragraph(last?.frame) === paragraph(here)
  return last ? { ...last, certain: goesOn && last.certain } : { certain: false }
}

/** „…, hieß es“: a body or paper that the sentence before quoted goes on; nobody else is guessed. */
function justBefore(memory: Memory, draft: Draft): Resolved {
  const last = memory.spoke.at(-1)
  const kind = last?.speaker?.kind
  const near =
    last !== undefined &&
    (last.frame ?? -9) >= draft.frame - 1 &&
    (kind === 'body' || kind === 'paper' || kind === 'government')
  return near ? { ...last, certain: false } : { certain: true }
}

export function resolveSubject(
  subject: Subject,
  reading: Reading,
  memory: Memory,
  at: number,
  nested = false,
): Resolved {
  const { frame } = subject
  const mention = subjectSpan(subject)
  const head = frame.tokens[subject.headTo - 1]
  if (!head) return { certain: false }
  const first = frame.tokens[subject.from]
  if (first && (subject.pronoun || isPronoun(first, reading.lexicon)) && subject.to === subject.from + 1)
    return pronoun(subject, mention, reading, memory, at)
  const headSpan = { start: frame.tokens[subject.from]?.start ?? head.start, end: head.end }
  const person = personIn(reading, mention, headSpan)
  if (person) return ofPerson(person, mention)
  const source = sourceBehind(reading, mention, head, memory)
  if (source) return source
  const role = roleOfKnown(reading, mention, headSpan, memory)
  return role ? { ...role, mention } : unnamed(subject, mention, reading, memory, nested)
}

const subjectSpan = ({ frame, from, to }: Subject): Span => ({
  start: frame.tokens[from]?.start ?? 0,
  end: frame.tokens[to - 1]?.end ?? 0,
})

/** The person of the mention at the head of the phrase, or the person named in an apposition to it. */
function personIn(reading: Reading, phrase: Span, head: Span): Person | undefined {
  const inside = mentionsIn(reading, phrase)
  const people = inside.map((mention) => ({ mention, person: reading.cast.people[mention.person ?? -1] }))
  const atHead = people.find(({ mention }) => shared(mention, head) > 0 && mention.end >= head.end - 1)
  const named = people.find(
    ({ person, mention }) => person?.kind === 'person' && mention.kind === 'name' && mention.start >= head.start,
  )
  if (atHead?.person?.kind === 'person') return atHead.person
  if (named && !isGenitive(reading.text, named.mention)) return named.person
  if (atHead?.person) return atHead.person
  return people.find(({ mention, person }) => person && shared(mention, head) > 0 && mention.end === head.end)?.person
}

/** „Angaben der Polizei“, „Roths Rechnung“, „Polizeiangaben“: who stands behind a noun that only says that something was said. */
function sourceBehind(reading: Reading, phrase: Span, head: Token, memory: Memory): Resolved | undefined {
  const { sourceNouns, sourceEndings } = reading.lexicon.words
  const ending = [...sourceEndings].find((each) => head.lower.endsWith(each) && head.lower.length > each.length + 2)
  if (!sourceNouns.has(head.lower) && !ending) return undefined
  const owner = mentionsIn(reading, phrase).find((mention) => mention.person !== undefined)
  const person = reading.cast.people[owner?.person ?? -1]
  if (person) return ofPerson(person, phrase)
  const first = reading.text.slice(phrase.start, phrase.end).split(/\s/)[0]?.toLowerCase() ?? ''
  const owned = reading.lexicon.words.possessives.has(first) && first !== 'dem'
  const human = owned ? memory.spoke.findLast((each) => each.speaker?.kind === 'person') : undefined
  if (human) return { ...human, mention: phrase }
  if (!ending || sourceNouns.has(head.lower)) return undefined
  const name = head.text.slice(0, -ending.length).replace(/[-s]$/, '')
  return { speaker: { name, kind: 'body' }, mention: phrase, certain: true }
}

/** „der Sprecher von Ann Lee“ is not Ann Lee. */
const isGenitive = (text: string, mention: Span): boolean =>
  /(?:\b(?:von|of|de|vom|des|für|for)\s+)$/i.test(text.slice(Math.max(0, mention.start - 8), mention.start))

function ofPerson(person: Person, mention: Span): Resolved {
  const [role] = person.roles
  const speaker: Speaker = role
    ? { name: person.name, kind: person.kind, role }
    : { name: person.name, kind: person.kind }
  return {
    speaker,
    mention,
    certain: true,
    plural: person.kind === 'group',
    ...(person.gender && { gender: person.gender }),
  }
}

/** „die Ministerin“ without a name in the cast: the last speaker of that gender, if it is a role that one person holds. */
function roleOfKnown(reading: Reading, phrase: Span, head: Span, memory: Memory): Resolved | undefined {
  const paper = paperMeant(reading, phrase)
  if (paper) return paper
  const role = mentionsIn(reading, phrase).find((mention) => mention.kind === 'role' && shared(mention, head) > 0)
  const article = reading.text.slice(phrase.start, phrase.start + 4).toLowerCase()
  if (!role?.gender || role.number === 'plural' || !/^(der|die|the|le|la)\b/.test(article) || phrase.end > head.end + 1)
    return undefined
  const last = memory.spoke.findLast((spoke) => spoke.speaker?.kind === 'person' && spoke.gender === role.gender)
  return last && { ...last, certain: true }
}

/** „Meine Frau sagte: ‚…‘“ inside a quotation: the wife of whoever is speaking. */
function ownedBy(noun: string, mention: Span, language: string, memory: Memory): Resolved {
  const owner = memory.spoke.at(-1)?.speaker?.name
  if (!owner) return { speaker: { name: noun, kind: 'group' }, mention, certain: false }
  const name =
    { de: `${noun} von ${owner}`, fr: `${noun} ${/^[aeiouyéèêàâîôû]/i.test(owner) ? 'd’' : 'de '}${owner}` }[
      language
    ] ?? `${owner}’s ${noun}`
  return { speaker: { name, kind: 'group' }, mention, certain: true }
}

/** „die Zeitung“, „das Blatt“: the paper named last before. */
function paperMeant(reading: Reading, phrase: Span): Resolved | undefined {
  const words = reading.text.slice(phrase.start, phrase.end).toLowerCase().split(/\s+/)
  if (
    words.length !== 2 ||
    !reading.lexicon.words.determiners.has(words[0] ?? '') ||
    !reading.lexicon.words.papers.has(words[1] ?? '')
  )
    return undefined
  const before = mentionsIn(reading, { start: Math.max(0, phrase.start - 3000), end: phrase.start })
  const named = before.findLast((mention) => mention.kind === 'name' && isPaper(reading, mention.person))
  const person = reading.cast.people[named?.person ?? -1]
  return person && ofPerson(person, phrase)
}

const isPaper = ({ cast, lexicon }: Reading, index: number | undefined): boolean => {
  const person = cast.people[index ?? -1]
  if (!person) return false
  return (
    person.kind === 'paper' ||
    (person.kind === 'body' &&
      /(zeitung|kurier|post|blatt|anzeiger|bote|rundschau|nachrichten|tribune|times|herald|gazette|journal)$/i.test(
        person.name,
      ) &&
      lexicon.words.papers.size > 0)
  )
}

/** Nobody the cast knows: the words themselves, without the determiner. */
function unnamed(
  subject: Subject,
  mention: Span,
  { text, lexicon }: Reading,
  memory: Memory,
  nested: boolean,
): Resolved {
  const { frame } = subject
  const first = frame.tokens[subject.from]
  const determined = first && lexicon.words.determiners.has(first.lower) && subject.to > subject.from + 1
  const start = determined ? (frame.tokens[subject.from + 1]?.start ?? mention.start) : mention.start
  const name = text.slice(start, mention.end)
  const plural = first !== undefined && lexicon.words.plural.has(first.lower)
  if (nested && first && lexicon.words.myOwn.has(first.lower)) return ownedBy(name, mention, lexicon.language, memory)
  return { speaker: { name, kind: 'group' }, mention, certain: true, plural }
}

/** „er“, „she“: who spoke last and fits; otherwise the person named last before it. */
function pronoun(subject: Subject, mention: Span, reading: Reading, memory: Memory, at: number): Resolved {
  const lower = subject.frame.tokens[subject.from]?.lower ?? ''
  const { words } = reading.lexicon
  if (words.first.has(lower))
    return { mention, certain: false, speaker: { name: reading.text.slice(mention.start, mention.end), kind: 'group' } }
  const wanted = wantedBy(lower, subject.frame, reading)
  const topic = topicBefore(subject, wanted, reading)
  if (topic) return { ...topic, mention }
  const human = memory.spoke.findLast((each) => each.speaker?.kind === 'person' && fits(each, wanted))
  const spoke =
    (wanted.neuter || wanted.plural ? undefined : human) ?? memory.spoke.findLast((each) => fits(each, wanted))
  const recent = recentPerson(reading, Math.min(mention.start, at), wanted)
  const chosen = isNear(spoke, recent, mention, reading) ? spoke : (recent ?? spoke)
  if (!chosen?.speaker) return { mention, certain: false }
  return { ...chosen, mention, certain: true }
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
  readonly neuter: boolean
}

function wantedBy(lower: string, frame: Frame, { lexicon: { words } }: Reading): Wanted {
  const plural =
    words.plural.has(lower) &&
    (!words.singularFemale.has(lower) || frame.tokens.some((token) => PLURAL_VERB.test(token.lower) && !token.capital))
  if (plural) return { plural: true, neuter: false }
  if (words.singularMale.has(lower)) return { gender: 'male', plural: false, neuter: false }
  if (words.singularFemale.has(lower)) return { gender: 'female', plural: false, neuter: false }
  return { plural: false, neuter: true }
}
const PLURAL_VERB =
  /^(sagten|erklärten|betonten|forderten|teilten|kündigten|haben|hatten|berichteten|sprachen|warfen|meinten|fügten|gaben|warnten)$/

const fits = (resolved: Resolved, wanted: Wanted): boolean => {
  const kind = resolved.speaker?.kind
  if (wanted.neuter) return kind !== 'person' && kind !== undefined && resolved.plural !== true && !resolved.gender
  if (wanted.plural) return kind !== 'person' || resolved.plural === true
  if (kind !== 'person' && kind !== 'group') return false
  return resolved.gender === undefined || resolved.gender === wanted.gender
}

/** The person named last before `at` whose gender fits, within the last few hundred characters. */
function recentPerson(reading: Reading, at: number, wanted: Wanted): Resolved | undefined {
  if (wanted.plural) return undefined
  const near = mentionsIn(reading, { start: Math.max(0, at - 600), end: at })
  const named = near.findLast((mention) => {
    const person = reading.cast.people[mention.person ?? -1]
    if (!person || mention.kind === 'pronoun' || mention.end > at || isInQuote(reading, mention)) return false
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
