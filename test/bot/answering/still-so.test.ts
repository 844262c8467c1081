// An article changes between being found in and being sent: the words are asked for once more.

import { expect, onTestFinished, test } from 'vitest'
import { type Answering, answeringHere } from '../../../src/bot/answering/answering.ts'
import { askingOnceMore } from '../../../src/bot/answering/still-so.ts'
import { checkedMessages } from '../../../src/bot/deliver.ts'
import type { Action } from '../../../src/commands/action.ts'
import { checkMark } from '../../../src/commands/check-mark.ts'
import type { Caller } from '../../../src/commands/command.ts'
import { knowledgeBase } from '../../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'

const caller: Caller = { language: 'de', conversation: {}, now: new Date('2026-11-23T12:00:00Z') }
const question = 'was sagte ada brook zum deich'

/** A library with one article, and answers from it; what `onTheWay` does happens once, after something was found. */
function aLibrary() {
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  const put = (words: string, more: { readonly correction?: string } = {}) =>
    library.put([
      readArticle({
        id: 'a',
        headline: 'Deich',
        language: 'de',
        publisher: 'Bote',
        published: '2026-10-05',
        text: `Deich\n\nBürgermeisterin Ada Brook kam. „${words}“, sagte Brook.`,
        ...more,
      }),
    ])
  put('Der Deich ist morsch')
  const knowledge = knowledgeBase(library)
  let asked = 0
  let meanwhile: (() => void) | undefined
  const arriving = async <T>(found: Promise<T>): Promise<T> => {
    const what = await found
    asked++
    meanwhile?.()
    meanwhile = undefined
    return what
  }
  const here = answeringHere(knowledge)
  const slow: Answering = {
    words: (...wish) => arriving(here.words(...wish)),
    press: (...wish) => arriving(here.press(...wish)),
    cards: (...wish) => arriving(here.cards(...wish)),
  }
  const answering = askingOnceMore(slow, knowledge)
  const onTheWay = (what: () => void): void => {
    meanwhile = what
  }
  const shown = async (response = answering.words(question, caller)): Promise<string> =>
    checkedMessages(knowledge, (await response).reply)
      .map(({ text }) => text)
      .join('\n')
  return { library, put, knowledge, here, answering, onTheWay, shown, times: () => asked }
}

test('what has not changed is asked once', async () => {
  const { shown, times } = aLibrary()
  expect(await shown()).toContain('Der Deich ist morsch')
  expect(times()).toBe(1)
})

test('of an article that was replaced the new words are shown', async () => {
  const { onTheWay, put, shown } = aLibrary()
  onTheWay(() => put('Der Deich ist gut'))
  expect(await shown()).toContain('Der Deich ist gut')
})

test('of an article that was taken out nothing is shown, and there is an answer', async () => {
  const { onTheWay, library, shown } = aLibrary()
  onTheWay(() => library.remove(['a']))
  const text = await shown()
  expect(text).not.toBe('')
  expect(text).not.toContain('morsch')
})

test('a retraction is told, whether asked or pressed, and on a card', async () => {
  const { onTheWay, library, knowledge, answering, shown } = aLibrary()
  onTheWay(() => library.retract('a', 'falsch zitiert', '2026-11-23'))
  expect(await shown()).toContain('falsch zitiert')
  library.restore('a')
  const [said] = knowledge.quotationsIn('a', { from: 0, size: 1 }).items
  if (said === undefined) throw new Error('nothing is said in the article')
  const { article, start, end, text } = said
  const context: Action = { do: 'context', article: article.key, start, end, check: checkMark(text) }
  onTheWay(() => library.retract('a', 'falsch zitiert', '2026-11-23'))
  expect(await shown(answering.press(context, caller))).toContain('falsch zitiert')
  library.restore('a')
  onTheWay(() => library.retract('a', 'falsch zitiert', '2026-11-23'))
  const { cards } = await answering.cards('deich', { from: 0, size: 5 }, caller)
  expect(cards.filter(({ article }) => article.retracted === undefined)).toEqual([])
})

test('a correction of the same words is told', async () => {
  const { onTheWay, put, shown } = aLibrary()
  onTheWay(() => put('Der Deich ist morsch', { correction: 'Der Deich liegt in Wyrda.' }))
  expect(await shown()).toContain('Der Deich liegt in Wyrda.')
})

test('words without the notice that stands on their article now are not sent', async () => {
  const { library, here, shown } = aLibrary()
  const found = await here.words(question, caller)
  library.retract('a', 'falsch zitiert', '2026-11-23')
  await expect(shown(Promise.resolve(found))).rejects.toThrow('no longer what the article says')
})
