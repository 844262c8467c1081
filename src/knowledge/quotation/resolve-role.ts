// Roles and things that stand for somebody: „die Ministerin“, „das Blatt“, „Angaben der Polizei“, „meine Frau“.

import type { CueLexicon } from '../lexicon/cue-lexicon.ts'
import { isAge } from '../person/aged-person.ts'
import type { Mention } from '../person/person.ts'
import { type Span, shared } from '../text/span.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { frameAt, type Reading, type Token } from './reading.ts'
import { type Memory, ofPerson, personIn, type Resolved, subjectSpan } from './resolved.ts'
import { topicOf } from './sentence-topic.ts'
import type { Subject } from './subject-phrase.ts'
import { mentionsIn } from './who-can-speak.ts'

/** „Angaben der Polizei“, „Roths Rechnung“, „Polizeiangaben“: who stands behind a noun that only says that something was said. */
export function sourceBehind(
  subject: Subject,
  reading: Reading,
  phrase: Span,
  head: Token,
  memory: Memory,
): Resolved | undefined {
  const { sourceNouns, sourceEndings } = reading.lexicon.words
  const ending = [...sourceEndings].find((each) => head.lower.endsWith(each) && head.lower.length > each.length + 2)
  if (!sourceNouns.has(head.lower) && !ending) return undefined
  const owner = mentionsIn(reading, phrase).find((mention) => mention.person !== undefined)
  const person = reading.cast.people[owner?.person ?? -1]
  if (person) return ofPerson(person, phrase)
  const roles = mentionsIn(reading, phrase).filter(({ kind }) => kind === 'role')
  const several = roles.find(({ number }) => number === 'plural')
  // „Angaben einer Sprecherin“ are hers, whoever she is.
  const role = several ?? (sourceNouns.has(head.lower) ? roles[0] : undefined)
  if (role) {
    const name = withoutDeterminer(reading, role)
    return { speaker: { name, kind: 'group' }, mention: phrase, certain: true, plural: role === several }
  }
  const first = reading.text.slice(phrase.start, phrase.end).split(/\s/)[0]?.toLowerCase() ?? ''
  // „erfuhr nach eigenen Worten“: whom the sentence is about.
  const own = reading.lexicon.words.own.has(first) ? ofItsOwn(subject, phrase, reading, memory) : undefined
  if (own) return own
  const owned = reading.lexicon.words.possessives.has(first) && first !== 'dem'
  const human = owned ? memory.spoke.findLast((each) => each.speaker?.kind === 'person') : undefined
  if (human) return { ...human, mention: phrase }
  if (sourceNouns.has(head.lower)) return ownerByWords(reading, phrase, head)
  if (!ending) return undefined
  const name = head.text.slice(0, -ending.length).replace(/[-s]$/, '')
  return { speaker: { name, kind: 'body' }, mention: phrase, certain: true }
}

/** „Angaben der Bergrettung“ are hers, though nobody knows that she is a body. */
function ownerByWords({ text, lexicon: { words } }: Reading, phrase: Span, head: Token): Resolved | undefined {
  const [opens = '', ...owner] = text.slice(head.end, phrase.end).trim().split(/\s+/)
  const isOwned = opens === 'der' && words.genitiveDeterminers.has(opens) && owner.length > 0
  return isOwned ? { speaker: { name: owner.join(' '), kind: 'group' }, mention: phrase, certain: true } : undefined
}

const withoutDeterminer = ({ text, lexicon: { words } }: Reading, { start, end }: Span): string => {
  const [first = '', ...rest] = text.slice(start, end).split(/\s+/)
  return words.determiners.has(first.toLowerCase()) && rest.length > 0 ? rest.join(' ') : [first, ...rest].join(' ')
}

/** „Die Werft baut nach eigenen Angaben“: whom the sentence is about, or the phrase it begins with. */
function ofItsOwn({ frame }: Subject, mention: Span, reading: Reading, memory: Memory): Resolved | undefined {
  const topic = topicOf(frame, reading)
  const person = topic && personIn(reading, subjectSpan(topic), subjectSpan(topic))
  if (person) return ofPerson(person, mention)
  const first = nounPhraseAt(frame, 0, frame.tokens.length, reading.lexicon)
  return first && !first.pronoun ? unnamed({ ...first, frame }, mention, reading, memory, false) : undefined
}

/** „die Ministerin“ without a name in the cast: the last speaker of that gender, if it is a role that one person holds. */
export function roleOfKnown(reading: Reading, phrase: Span, head: Span, memory: Memory): Resolved | undefined {
  const paper = paperMeant(reading, phrase)
  if (paper) return paper
  const role = mentionsIn(reading, phrase).find((mention) => mention.kind === 'role' && shared(mention, head) > 0)
  if (role && isAge(reading.text.slice(role.start, role.end).replace(/^\S+\s/, '')))
    return aged(reading, role, memory) ?? justNamed(reading, role, memory)
  const justSpoke = role && !role.gender ? whoJustSpoke(reading, role, memory) : undefined
  if (justSpoke) return justSpoke
  const article = reading.text.slice(phrase.start, phrase.start + 4).toLowerCase()
  if (!role?.gender || role.number === 'plural' || !/^(der|die|the|le|la)\b/.test(article) || phrase.end > head.end + 1)
    return undefined
  const named = justNamed(reading, role, memory)
  if (named) return named
  const last = memory.spoke.findLast(
    ({ speaker, gender, topicOnly }) => speaker?.kind === 'person' && gender === role.gender && topicOnly !== true,
  )
  if (last === undefined || isNamedSince(last, role, reading) || hasOtherOffice(last, role, reading)) return undefined
  return { ...last, certain: true }
}

/** „Der Bürgermeister“ is not the manager who spoke last. */
function hasOtherOffice({ speaker }: Resolved, role: Mention, { text, lexicon }: Reading): boolean {
  const noun = text.slice(role.start, role.end).toLowerCase().split(/\s+/).at(-1) ?? ''
  const isOffice = [...lexicon.words.offices].some((office) => noun.endsWith(office))
  const own = speaker?.role?.toLowerCase()
  return isOffice && own !== undefined && !own.includes(noun) && !noun.includes(own)
}

/**
 * „… hielt Stüwe ihm vor. „Ich schon“, berichtete der 68-Jährige“: whom an age means has been looked for among all of the article's
 * people; who spoke last in the paragraph is a guess.
 */
function aged(reading: Reading, role: Mention, { spoke }: Memory): Resolved | undefined {
  const last = spoke.at(-1)
  const { mention, speaker, gender } = last ?? {}
  if (last === undefined || mention === undefined || speaker?.kind !== 'person' || last.topicOnly === true)
    return undefined
  const fits = role.gender === undefined || gender === undefined || gender === role.gender
  const isHere = !reading.text.slice(mention.end, role.start).includes('\n\n')
  return fits && isHere && !isNamedSince(last, role, reading) ? { ...last, certain: false } : undefined
}

/** Whether somebody else of that sex has been named since: „Jost Hahl war wütend. Der Vermieter sagte …“ may mean either, or neither. */
function isNamedSince({ mention, speaker }: Resolved, role: Mention, reading: Reading): boolean {
  return mentionsIn(reading, { start: mention?.end ?? role.start, end: role.start }).some(({ kind, person }) => {
    const found = kind === 'name' ? reading.cast.people[person ?? -1] : undefined
    return found?.kind === 'person' && found.name !== speaker?.name && found.gender === role.gender
  })
}

/**
 * „Kritik kam von Alfons Greiner. Der pensionierte Lehrer warf …“: the only person of that sex whom the sentence before names, where
 * nobody has spoken since. A guess: somebody else may be the teacher.
 */
function justNamed(reading: Reading, role: Mention, { spoke }: Memory): Resolved | undefined {
  // „Der Vermieter“ behind a baker's name is somebody else; a word of his life, an age or an epithet shows that he is meant.
  const { biographical, epithets } = reading.lexicon.words
  const words = reading.text.slice(role.start, role.end).toLowerCase().split(/\s+/)
  const noun = words.at(-1) ?? ''
  if (!words.some((word) => biographical.has(word)) && !epithets.has(noun) && !isAge(noun)) return undefined
  const here = frameAt(reading, role.start)
  const before = reading.frames[here - 1]
  if (before === undefined || before.paragraph !== reading.frames[here]?.paragraph) return undefined
  if (role.body || (spoke.findLast(({ topicOnly }) => topicOnly !== true)?.frame ?? -1) >= before.index)
    return undefined
  const people = new Set<number>()
  for (const { kind, person } of mentionsIn(reading, { start: before.start, end: role.start })) {
    const found = reading.cast.people[person ?? -1]
    const fits = found?.kind === 'person' && (found.gender ?? role.gender) === role.gender
    if (person !== undefined && kind === 'name' && fits) people.add(person)
  }
  const [only, ...others] = people
  const person = reading.cast.people[only ?? -1]
  return person && others.length === 0 ? { ...ofPerson(person, role), certain: false } : undefined
}

/**
 * „“…,” said Ada Lind. The retired botanist said …“: where the language tells no gender, whoever spoke last, if nobody else is named in the
 * paragraph; an office („the judge“) is somebody's the reader knows.
 */
function whoJustSpoke(reading: Reading, role: Mention, memory: Memory): Resolved | undefined {
  const { text, cast, lexicon } = reading
  const words = text.slice(role.start, role.end).toLowerCase().split(/\s+/)
  if (lexicon.language !== 'en' || role.number === 'plural' || role.body || words[0] !== 'the') return undefined
  const last = memory.spoke.at(-1)
  if (last?.topicOnly === true) return undefined
  if (last?.speaker?.kind !== 'person' || lexicon.words.offices.has(words.at(-1) ?? '')) return undefined
  const paragraph = text.lastIndexOf('\n\n', role.start) + 1
  const named = mentionsIn(reading, { start: paragraph, end: role.start }).flatMap(({ kind, person }) => {
    const found = kind === 'name' ? cast.people[person ?? -1] : undefined
    return found?.kind === 'person' ? [found.name] : []
  })
  const alone = named.every((name) => name === last.speaker?.name)
  return alone && (last.mention?.start ?? -1) >= paragraph ? last : undefined
}

/** „Meine Frau sagte: ‚…‘“ inside a quotation: the wife of whoever is speaking. */
export function ownedBy(noun: string, mention: Span, language: string, memory: Memory): Resolved {
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
      [...lexicon.words.paperEndings].some((ending) => person.name.toLowerCase().endsWith(ending)))
  )
}

/** Where the name ends: „Sprecher der Polizei“ keeps what belongs to it, „Roth in einem Bericht“ loses the place. */
function nameEnd({ frame, headTo, to }: Subject, { words }: CueLexicon): number {
  let end = headTo
  while (
    end < to &&
    !(words.prepositions.has(frame.tokens[end]?.lower ?? '') && !words.nameLinks.has(frame.tokens[end]?.lower ?? ''))
  )
    end++
  return frame.tokens[end - 1]?.end ?? 0
}

/** „der Sender, Radio Aue“ is called Radio Aue, „Mark Roth, der Sprecher der Wehr“ Mark Roth. */
function nameInApposition(subject: Subject, { words }: CueLexicon): Subject {
  const { frame, from, to } = subject
  const comma = frame.tokens.findIndex(({ kind }, at) => at > from && at < to && kind === 'comma')
  if (comma < 0) return subject
  const determined = words.determiners.has(frame.tokens[from]?.lower ?? '')
  const named = determined && frame.tokens[comma + 1]?.capital === true
  return named
    ? { ...subject, from: comma + 1, headTo: to }
    : { ...subject, to: comma, headTo: Math.min(subject.headTo, comma) }
}

/** Nobody the cast knows: the words themselves, without the determiner. */
export function unnamed(
  whole: Subject,
  mention: Span,
  { text, lexicon }: Reading,
  memory: Memory,
  nested: boolean,
): Resolved {
  const subject = nameInApposition(whole, lexicon)
  const { frame } = subject
  const first = frame.tokens[subject.from]
  const determined = first && lexicon.words.determiners.has(first.lower) && subject.to > subject.from + 1
  const start = frame.tokens[subject.from + (determined ? 1 : 0)]?.start ?? mention.start
  const name = text.slice(start, nameEnd(subject, lexicon)).replace(/^[„“"»«]([^„“”"»«]+)[“”"»«]$/, '$1')
  const plural = first !== undefined && lexicon.words.plural.has(first.lower)
  if (nested && first && lexicon.words.myOwn.has(first.lower)) return ownedBy(name, mention, lexicon.language, memory)
  return { speaker: { name, kind: 'group' }, mention, certain: true, plural }
}
