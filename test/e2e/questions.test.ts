// Questions as people type them: in haste, with typos, in two languages, one building on another.

import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'
import type { Person } from '../support/bot-api/people.ts'

async function answerTo(person: Person, question: string) {
  person.says(question)
  return person.hears()
}

describe('who said it', () => {
  test.each([
    [
      'de',
      'wer sagte "das geld reicht bis zum letzten bolzen"?',
      'Merle Tadsen',
      'Das Geld reicht bis zum letzten Bolzen',
    ],
    ['de', 'wer suchte eigentlich hasen', 'Jule Sandkamp', 'Ich suchte eigentlich Hasen'],
    ['en', '"My dog has moved out" - who said it?', 'Edith Crouchley', 'My dog has moved out'],
    ['en', 'who has nothing against concrete', 'Dorothea Lohwasser', 'I have nothing against concrete'],
  ])('%s: %s', async (language, question, speaker, words) => {
    const { api } = await aRunningBot()
    const answer = await answerTo(api.user({ firstName: 'Ada', language }), question)
    expect(answer.text).toContain(speaker)
    expect(answer.quotations.join('\n')).toContain(words)
  })
})

describe('what somebody said about something', () => {
  test.each([
    ['de', 'was sagte tadsen über den tunnel?', 'Merle Tadsen', 'Wer einen Tunnel unter einem Hafen baut'],
    ['de', 'was sagte tdasen zum tunel', 'Merle Tadsen', 'Tunnel'],
    ['en', 'what did roy pargeter say about scones', 'Roy Pargeter', 'scones'],
  ])('%s: %s', async (language, question, speaker, words) => {
    const { api } = await aRunningBot()
    const answer = await answerTo(api.user({ firstName: 'Ada', language }), question)
    expect(answer.text).toContain(speaker)
    expect(answer.quotations.join('\n')).toContain(words)
  })

  test('in whatever alphabet the name is written', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    for (const name of ['Peskow', 'Peskov', 'peskof', 'Песков']) {
      expect((await answerTo(ada, `/who ${name}`)).text, name).toContain('Dmitri Peskow')
    }
  })
})

describe('every answer shows where its words come from', () => {
  test('speaker, headline, publisher and date stand in the message, the words alone in the quotation', async () => {
    const { api } = await aRunningBot()
    const answer = await answerTo(api.user({ firstName: 'Ada', language: 'de' }), 'was sagte tadsen über den tunnel?')
    expect(answer.text).toContain('Der Hafentunnel wird teurer, und er hat noch keinen Meter')
    expect(answer.text).toContain('Brakenhafener Bote')
    expect(answer.text).toContain('22. September 2026')
    expect(answer.quotations[0]).not.toMatch(/^[„"»]|[…]$/)
  })

  test('the abstract of somebody else’s article is named as one, with the original’s headline', async () => {
    const { api } = await aRunningBot()
    const answer = await answerTo(
      api.user({ firstName: 'Ada', language: 'de' }),
      'wer hat gesagt das sind informationskriege',
    )
    expect(answer.text).toContain('Dmitri Peskow')
    expect(answer.text).toContain('eigene Zusammenfassung')
  })
})

describe('other questions', () => {
  test('what an article is about', async () => {
    const { api } = await aRunningBot()
    const summary = await answerTo(api.user({ firstName: 'Ada', language: 'de' }), 'zusammenfassung impfbus mit kuchen')
    expect(summary.text).toContain('Der Impfbus kommt')
    expect(summary.quotations.join(' ').length).toBeGreaterThan(80)
  })

  test('a follow-up leans on the question before, and says so', async () => {
    const { api } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    await answerTo(ada, 'was sagte scholtow zum damm')
    const answer = await answerTo(ada, 'und lohwasser?')
    expect(answer.text).toContain('Lohwasser')
    expect(answer.text).toContain('im Anschluss an deine letzte Frage')
  })

  test('somebody of whom nothing is known is refused, and what there is instead is offered', async () => {
    const { api } = await aRunningBot()
    const answer = await answerTo(
      api.user({ firstName: 'Ada', language: 'de' }),
      'was sagte der kaiser von china zum hafentunnel',
    )
    expect(answer.text).toMatch(/nicht zu Wort|keine Äußerung|steht nichts/)
    expect(answer.quotations).toEqual([])
  })

  test('somebody who is quoted, but not on this, is never answered with the next best words', async () => {
    const { api } = await aRunningBot()
    const answer = await answerTo(api.user({ firstName: 'Ada', language: 'de' }), 'was sagt tadsen zur grippeimpfung')
    expect(answer.text).toContain('keine Äußerung')
    expect(answer.quotations).toEqual([])
  })

  test('a greeting is returned', async () => {
    const { api } = await aRunningBot()
    expect((await answerTo(api.user({ firstName: 'Ada', language: 'de' }), 'Guten Morgen!')).text).toContain('Hallo!')
  })
})

test('answers come in the order of the questions, also when many are asked at once', async () => {
  const { api } = await aRunningBot()
  const [ada, ben] = [api.user({ firstName: 'Ada', language: 'de' }), api.user({ firstName: 'Ben', language: 'en' })]
  const commands = ['/help', '/privacy', '/sources', '/people', '/articles', '/language', '/help', '/forget']
  for (const command of commands) {
    ada.says(command)
    ben.says(command)
  }
  for (const person of [ada, ben]) {
    const heard: string[] = []
    for (const _ of commands) heard.push((await person.hears()).text)
    const [help, privacy, sources, people, articles, language, again, forget] = heard
    expect(again).toBe(help)
    expect(privacy).toMatch(/15/)
    expect(sources).toMatch(/^7 /)
    expect(people).toMatch(/^\d+ \p{L}+/u)
    expect(articles).toMatch(/^16 /)
    expect(language).toMatch(/language|Sprache/)
    expect(forget).toMatch(/\?/)
  }
})
