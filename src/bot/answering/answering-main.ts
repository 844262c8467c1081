// A thread that answers: it opens the library for reading, says that it is ready, and answers one wish after the other.

import { parentPort, workerData } from 'node:worker_threads'
import { answerQuestion, knowledgeBase, rememberingAnswers } from '../../knowledge/knowledge-base.ts'
import { openCollection } from '../../knowledge/storage/sqlite-library.ts'
import { answeringHere } from './answering.ts'
import { type AnswerCounted, countingAnswers } from './count-answers.ts'
import { warmingQuestions, warmUp } from './warm-up.ts'
import type { FoundFor, Told, Wish } from './wish.ts'

const { library, memory } = workerData as { readonly library: string; readonly memory?: number }
const collection = openCollection(library, memory)
const knowledge = knowledgeBase(collection, rememberingAnswers(answerQuestion, collection.facts))
warmUp(knowledge, new Date())

const counted: AnswerCounted[] = []
const answering = answeringHere(countingAnswers(knowledge, (each) => counted.push(each)))

/** Between two questions that warm the library up, and after a wish until the next of them, ms: a burst of wishes comes first. */
const BREATH_MS = 20
const QUIET_MS = 500
let lastWish = 0

/** Goes on warming up for as long as nobody asks; each step takes no longer than an answer. */
function warmOn(questions: ReturnType<typeof warmingQuestions>): void {
  setTimeout(() => {
    if (performance.now() - lastWish < QUIET_MS || warmOneStep(questions)) warmOn(questions)
  }, BREATH_MS)
}

/** Whether there may be more to ask. A fault is no matter here: the reader whose question meets it is told. */
function warmOneStep(questions: ReturnType<typeof warmingQuestions>): boolean {
  try {
    const { value, done } = questions.next()
    if (done !== true) knowledge.ask(value.utterance, { language: value.language, now: new Date() })
    return done !== true
  } catch {
    return false
  }
}

const found = (wish: Wish): Promise<FoundFor[Wish['do']]> => {
  if (wish.do === 'words') return answering.words(wish.words, wish.caller)
  if (wish.do === 'press') return answering.press(wish.action, wish.caller)
  return answering.cards(wish.words, wish.slice, wish.caller)
}

const tell = (told: Told): void => parentPort?.postMessage(told)

parentPort?.on('message', async (wish: Wish) => {
  lastWish = performance.now()
  try {
    const result = await found(wish)
    tell({ counted: counted.splice(0), found: result })
  } catch (fault) {
    tell({ counted: counted.splice(0), fault })
  }
})
tell('ready')
warmOn(warmingQuestions(knowledge))
