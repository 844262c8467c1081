// From the words that stand for the speaker to who it is: the full name for a surname, the last fitting speaker for „er“.

import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'
import { isPronoun } from './noun-phrase.ts'
import { frameAt, type Reading } from './reading.ts'
import { pronoun, type Within } from './resolve-pronoun.ts'
import { roleOfKnown, sourceBehind, unnamed } from './resolve-role.ts'
import { type Memory, ofPerson, personIn, type Resolved, subjectSpan } from './resolved.ts'
import type { Subject } from './subject-phrase.ts'

/** Resolves drafts in text order; each remembers who spoke before. */
export function resolveSpeakers(drafts: readonly Draft[], reading: Reading): Resolved[] {
  const memory: Memory = { spoke: [] }
  return drafts.map((draft) => {
    const resolved = resolveDraft(draft, reading, memory)
    if (resolved.speaker && !draft.nested) {
      memory.spoke.push({ ...resolved, frame: draft.frame, topicOnly: draft.silent === true && draft.carried === true })
      if (memory.spoke.length > 12) memory.spoke.shift()
    }
    const reporter = draft.reporter && resolveSubject(draft.reporter, reading, memory, ownWords(draft)).speaker?.name
    return reporter && reporter !== resolved.speaker?.name ? { ...resolved, reportedBy: reporter } : resolved
  })
}

function resolveDraft(draft: Draft, reading: Reading, memory: Memory): Resolved {
  if (draft.carried && !draft.subject) return carriedOn(memory, draft, reading)
  if (draft.impersonal && !draft.subject) return justBefore(memory, draft)
  if (!draft.subject) return { certain: true }
  return resolveSubject(draft.subject, reading, memory, ownWords(draft), withinOf(draft))
}

/** „(Der Gutachter bestätigt das nur halb. …)“: in what a paper adds in brackets nobody goes on. */
const isAside = ({ spans }: Draft, { text }: Reading): boolean =>
  text.slice(text.lastIndexOf('\n', spans[0].start) + 1).startsWith('(')

/** No cue of its own: the last speaker goes on. */
function carriedOn(memory: Memory, draft: Draft, reading: Reading): Resolved {
  const { frames } = reading
  if (isAside(draft, reading)) return { certain: false }
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

/** From the first of the speaker's own words to the last; what is only reported of them is the writer's, and holds none. */
function ownWords({ spans, type }: Draft): Span {
  const { start } = spans[0]
  return { start, end: type === 'indirect' ? start : (spans.at(-1)?.end ?? start) }
}

const withinOf = ({ nested, inTurn }: Draft): Within | undefined => (inTurn ? 'turn' : nested ? 'marks' : undefined)

function resolveSubject(subject: Subject, reading: Reading, memory: Memory, said: Span, within?: Within): Resolved {
  const { frame } = subject
  const mention = subjectSpan(subject)
  const head = frame.tokens[subject.headTo - 1]
  if (!head) return { certain: false }
  if (reading.lexicon.words.self.has(head.lower)) {
    // “I said, ‘…’” in somebody's words: his own of another day. Elsewhere it is whoever wrote this, and nobody is called „I“.
    const himself = within ? memory.spoke.at(-1) : undefined
    return himself ? { ...himself, mention } : { certain: false, mention }
  }
  const first = frame.tokens[subject.from]
  if (first && (subject.pronoun || isPronoun(first, reading.lexicon)) && subject.to === subject.from + 1)
    return pronoun(subject, mention, reading, memory, { said, within })
  const headSpan = { start: frame.tokens[subject.from]?.start ?? head.start, end: head.end }
  const person = personIn(reading, mention, headSpan)
  if (person) return ofPerson(person, mention)
  const source = sourceBehind(subject, reading, mention, head, memory)
  if (source) return source
  // Inside somebody's words „the official“ is somebody else.
  const role = within ? undefined : roleOfKnown(reading, mention, headSpan, memory)
  return role ? { ...role, mention } : unnamed(subject, mention, reading, memory, within !== undefined)
}
