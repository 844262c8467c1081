// Before anybody is answered, the library is asked once what readers ask: whatever is read and counted for a first question of
// its kind is then at hand, and the first reader waits no longer than the others. While nobody asks, it goes on with articles from
// all over the library: what was asked of many is known by then, and the code that does it is compiled for good.

import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'

const examplesAsked = 3
/** In fewer articles a first question is answered within a fraction of a second. */
const worthIt = 1000
/** In fewer articles than these nothing is asked while nobody asks. */
const worthGoingOn = 100
/** Articles asked about while nobody asks: after these (three questions each) further ones made answers no faster. */
const articlesAsked = 60
/** Of a quotation so much is asked for, as readers remember it, letters. */
const remembered = 80

/** A question by which a library is warmed. */
export interface WarmingQuestion {
  readonly utterance: string
  readonly language: 'de' | 'en'
}

/** Takes as long as a first question of each kind. */
export function warmUp(knowledge: KnowledgeBase, now: Date): void {
  if (knowledge.facts().articles < worthIt) return
  for (const language of ['de', 'en'] as const) {
    for (const utterance of [...knowledge.examples(language, examplesAsked), ...knowledge.topics(language, 1)])
      knowledge.ask(utterance, { language, now })
    for (const { key } of knowledge.people({ from: 0, size: 1 }).items) knowledge.topicsOf(key, 1, language)
  }
}

/** The questions to go on with while nobody asks, one at a time: on articles spread over the whole library, of each kind. */
export function* warmingQuestions(knowledge: KnowledgeBase): Generator<WarmingQuestion> {
  const { articles } = knowledge.facts()
  if (articles < worthGoingOn) return
  // His bare name may be of either language: the word lists between the languages are read.
  for (const language of ['de', 'en'] as const)
    for (const utterance of [frames[language].about(nobody, 'X'), nobody]) yield { utterance, language }
  const asked = Math.min(articles, articlesAsked)
  for (let at = 0; at < asked; at++) {
    const [head] = knowledge.articles({ from: Math.floor((at * articles) / asked), size: 1 }).items
    if (head !== undefined) yield* questionsOn(head.id, head.headline, head.language === 'de' ? 'de' : 'en', knowledge)
  }
}

/** Whom no article names: that somebody is nowhere to be found is a kind of answer, too. */
const nobody = 'Wendla Qvistnagel'

const frames = {
  de: {
    said: (words: string) => `Wer sagte ${words}`,
    about: (who: string, topic: string) => `Was sagte ${who} zu ${topic}?`,
  },
  en: {
    said: (words: string) => `Who said ${words}`,
    about: (who: string, topic: string) => `What did ${who} say on ${topic}?`,
  },
} as const

function* questionsOn(
  article: string,
  headline: string,
  language: 'de' | 'en',
  knowledge: KnowledgeBase,
): Generator<WarmingQuestion> {
  yield { utterance: headline, language }
  const [quoted] = knowledge.quotationsIn(article, { from: 0, size: 1 }).items
  if (quoted === undefined) return
  yield { utterance: frames[language].said(quoted.text.slice(0, remembered)), language }
  const who = quoted.person?.name
  if (who !== undefined) yield { utterance: frames[language].about(who, headline), language }
}
