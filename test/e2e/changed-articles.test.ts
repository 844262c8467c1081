// A button may be older than the article it points at: it leads to what is there now, or says that it is gone.

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../src/knowledge/loading/read-article.ts'
import { type Library, openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { aRunningBot } from '../support/a-running-bot.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Person } from '../support/bot-api/people.ts'

const before =
  'Am Deich von Marnholm wird gebaut. „Der Deich hält“, sagte Deichgräfin Swantje Ohlsen. Das Wetter war gut.'
const after =
  'In Marnholm ruht die Arbeit. „Wir warten auf besseres Wetter“, sagte Pegelwart Tjark Behn. Es regnete viel.'

let library: Library
let ada: Person
let answer: ShownMessage
let around: ShownMessage

const put = (text: string) =>
  library.put([
    readArticle({ id: 'deich', headline: 'Deich von Marnholm', language: 'de', published: '2026-11-20', text }),
  ])

beforeEach(async () => {
  library = openLibrary(':memory:')
  put(before)
  const { api } = await aRunningBot({ knowledge: knowledgeBase(library) })
  onTestFinished(() => library.close())
  ada = api.user({ firstName: 'Ada', language: 'de' })
  ada.says('was sagte ohlsen zum deich?')
  answer = await ada.hears()
  await ada.presses(answer, 'Zusammenhang')
  around = await ada.hears()
})

async function afterPressing(message: ShownMessage, button: string): Promise<string> {
  await ada.presses(message, button)
  return (await ada.hears()).text
}

describe.each([
  ['when the article was changed', () => put(after)],
  ['when the article was removed', () => library.remove(['deich'])],
])('%s', (_when, change) => {
  test.each([
    ['the context', () => afterPressing(answer, 'Zusammenhang')],
    ['the picture', () => afterPressing(answer, 'Als Bild teilen')],
  ])('%s says that the passage is gone', async (_what, press) => {
    change()
    expect(await press()).toContain('gibt es so nicht mehr')
  })

  test('a report of the old words is not taken', async () => {
    change()
    expect((await ada.presses(around, 'Stimmt nicht')).text).toContain('gibt es so nicht mehr')
  })
})

test('the summary shows the article as it is now', async () => {
  put(after)
  const summary = await afterPressing(answer, 'Worum geht es?')
  expect(summary).toContain('Wir warten auf besseres Wetter')
  expect(summary).not.toContain('Ohlsen')
})

test('the summary of an article that is gone says so', async () => {
  library.remove(['deich'])
  expect(await afterPressing(answer, 'Worum geht es?')).toContain('gibt es so nicht mehr')
})
