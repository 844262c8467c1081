// „Die Strecke sei sicher.“ in a paragraph where somebody has just spoken goes on with what he said, though no word says so.
// The speaker is a guess, and is shown as one.

import { cueLexicon } from '../lexicon/cue-lexicon.ts'
import type { Question } from '../question/question.ts'
import { analyse } from '../search/analyse.ts'
import type { Collection, KnownPerson } from '../search/collection.ts'
import { sharedWording } from '../search/wording.ts'
import { findWords } from '../text/words.ts'
import type { Evidence } from './answer.ts'
import { sentencesIn } from './best-sentences.ts'
import { hullOf, spanEvidence } from './evidence.ts'
import type { Finding } from './finding.ts'

/** Passages in which the remembered words are looked for, and the share of them that must stand in one sentence. */
const PASSAGES = 6
const REMEMBERED = 0.75

/** Whether a verb shows that a sentence reports what somebody said („… sei zu teuer“); never where the language has no such verbs. */
export const isReported = (text: string, language: string): boolean =>
  findWords(text).some(({ text: word }) => cueLexicon(language).moods.has(word.toLowerCase()))

/** Whether a verb of saying, thinking or calling is among the words. */
export function tellsOfSpeaking(text: string, language: string): boolean {
  const { verbs, words } = cueLexicon(language)
  return findWords(text).some(({ text: word }) => {
    const lower = word.toLowerCase()
    return verbs.has(lower) || words.according.has(lower) || words.accordingAfter.has(lower)
  })
}

/** The reported sentence that holds the words of the topic, with the only one it names, or whoever spoke before it; undefined where there is none. */
export function reportedEvidence(question: Question, finding: Finding): Evidence | undefined {
  const { collection } = finding
  const words = question.topic ?? ''
  for (const { item } of collection.findPassages(words, PASSAGES)) {
    const { id, language } = item.article
    for (const sentence of sentencesIn(item, collection)) {
      const evidence = spanEvidence(id, sentence, collection)
      const share = evidence && sharedWording(analyse(words, language), analyse(evidence.text, language))
      if (evidence === undefined || share === undefined || share < REMEMBERED) continue
      const person = namedIn(evidence, finding) ?? spokenBefore(evidence, finding)
      if (person !== undefined) return withSpeaker(evidence, person, share)
    }
  }
  return undefined
}

/** The only person whom a sentence with a verb of speaking names in full. */
function namedIn({ text, article }: Evidence, { collection }: Finding): KnownPerson | undefined {
  if (!tellsOfSpeaking(text, article.language) && !isReported(text, article.language)) return undefined
  return onlyPersonIn(text, collection)
}

/** The only person whom a text names in full; undefined where it names none or several. */
export function onlyPersonIn(text: string, collection: Collection): KnownPerson | undefined {
  const words = findWords(text)
  const named = new Map<string, KnownPerson>()
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    if (next === undefined || !isCapital(word.text) || !isCapital(next.text)) continue
    const [link] = collection.findPeople(`${word.text} ${next.text}`, 1)
    if (link?.by === 'exact' && link.person.kind === 'person') named.set(link.person.key, link.person)
  }
  const [only, another] = [...named.values()]
  return another === undefined ? only : undefined
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Who spoke last before a reported sentence, in its paragraph. */
function spokenBefore(evidence: Evidence, { collection }: Finding): KnownPerson | undefined {
  if (!isReported(evidence.text, evidence.article.language)) return undefined
  const text = collection.article(evidence.article.id)?.article.text ?? ''
  const before = collection
    .quotationsIn(evidence.article.id)
    .findLast(
      ({ person, spans }) =>
        person !== undefined &&
        hullOf(spans).end <= evidence.start &&
        !text.slice(hullOf(spans).end, evidence.start).includes('\n'),
    )
  return collection.person(before?.person ?? '')
}

function withSpeaker(evidence: Evidence, person: KnownPerson, share: number): Evidence {
  const { start, end, article } = evidence
  const span = { start, end }
  const because = [{ rule: 'the only one who speaks there', spans: [span] }]
  const speaker = { name: person.name, kind: person.kind }
  const quotation = {
    spans: [span],
    type: 'indirect',
    certain: false,
    because,
    article,
    speaker,
    person: person.key,
  } as const
  return { ...evidence, quotation, person, wording: share === 1 ? 'same' : 'close' }
}
