// A thread that answers: it opens the library for reading, says that it is ready, and answers one wish after the other.

import { parentPort, workerData } from 'node:worker_threads'
import { knowledgeBase } from '../../knowledge/knowledge-base.ts'
import { openCollection } from '../../knowledge/storage/sqlite-library.ts'
import { answeringHere } from './answering.ts'
import { type AnswerCounted, countingAnswers } from './count-answers.ts'
import { warmUp } from './warm-up.ts'
import type { FoundFor, Told, Wish } from './wish.ts'

const { library, memory } = workerData as { readonly library: string; readonly memory?: number }
const knowledge = knowledgeBase(openCollection(library, memory))
warmUp(knowledge, new Date())

const counted: AnswerCounted[] = []
const answering = answeringHere(countingAnswers(knowledge, (each) => counted.push(each)))

const found = (wish: Wish): Promise<FoundFor[Wish['do']]> => {
  if (wish.do === 'words') return answering.words(wish.words, wish.caller)
  if (wish.do === 'press') return answering.press(wish.action, wish.caller)
  return answering.cards(wish.words, wish.slice, wish.caller)
}

const tell = (told: Told): void => parentPort?.postMessage(told)

parentPort?.on('message', async (wish: Wish) => {
  try {
    const result = await found(wish)
    tell({ counted: counted.splice(0), found: result })
  } catch (fault) {
    tell({ counted: counted.splice(0), fault })
  }
})
tell('ready')
