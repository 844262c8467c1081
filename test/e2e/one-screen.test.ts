// Nobody scrolls for an answer: whatever a command or button shows fits a phone's screen, and what is more is behind a button.

import { describe, expect, test } from 'vitest'
import { renderMessages } from '../../src/bot/rendering/message.ts'
import type { Action } from '../../src/commands/action.ts'
import { respondToAction } from '../../src/commands/respond.ts'
import { aRunningBot, shippedKnowledge } from '../support/a-running-bot.ts'
import { linesOnScreen, ONE_SCREEN } from '../support/screen.ts'

/** Rows of buttons that stand below an answer without hiding it. */
const MOST_ROWS = 7

const commands =
  '/start /help /articles /summary /quotes /who /people /topics /compare /timeline /sources /follow /following /language /privacy /forget /cancel'.split(
    ' ',
  )
const asked = [
  '/quotes Tadsen',
  '/who Lohwasser',
  '/summary hafentunnel',
  '/summary Impfbus',
  '/timeline Scholtow',
  '/compare Scholtow und Lohwasser',
  'was sagte tadsen über den tunnel?',
  'was sagt tadsen zur grippeimpfung',
  'zusammenfassung impfbus mit kuchen',
  'welche artikel gibt es',
  'wer kommt zu wort',
  'which sources are there',
]

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test.each([...commands, ...asked])('%s is answered on one screen, in one message', async (text) => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language })
    ada.says(text)
    const answer = await ada.hears()
    expect(linesOnScreen(answer)).toBeLessThanOrEqual(ONE_SCREEN)
    expect(answer.keyboard.length).toBeLessThanOrEqual(MOST_ROWS)
    await ada.hearsNothing(5)
  })

  test('so is whatever an article or a person leads to', async () => {
    const knowledge = await shippedKnowledge()
    const asker = { language, knowledge, conversation: {}, now: new Date('2026-11-23'), pictures: true } as const
    const actions = [
      ...knowledge.articles({ from: 0, size: 100 }).items.flatMap(({ key: article }): Action[] => [
        { do: 'summary', article, length: 'short' },
        { do: 'summary', article, length: 'long' },
        { do: 'articleQuotes', article, from: 0, show: 'new' },
        { do: 'articleQuotes', article, from: 3, show: 'new' },
      ]),
      ...knowledge.people({ from: 0, size: 100 }).items.flatMap(({ key: person }): Action[] => [
        { do: 'who', person },
        { do: 'quotes', person, from: 0, show: 'new' },
        { do: 'timeline', person, from: 3, show: 'new' },
      ]),
    ]
    for (const action of actions) {
      const messages = renderMessages(respondToAction(action, asker).reply)
      expect(messages, JSON.stringify(action)).toHaveLength(1)
      for (const each of messages) expect(linesOnScreen(each), each.text).toBeLessThanOrEqual(ONE_SCREEN)
    }
  })
})
