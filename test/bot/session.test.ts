import { describe, expect, test } from 'vitest'
import { sessions } from '../../src/bot/session.ts'
import type { Question } from '../../src/knowledge/knowledge-base.ts'
import { recordsInMemory } from '../support/records-in-memory.ts'

const now = () => new Date('2026-11-03T12:00:00Z')
const question: Question = {
  kind: 'topic',
  utterance: 'tunnel',
  language: 'de',
  persons: [],
  unknownNames: [],
  because: [],
}

describe('the language of a reader', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['en', 'en'],
    ['den', 'en'],
    ['fr', 'en'],
    [undefined, 'en'],
  ])('a client set to %s is answered in %s', (client, language) => {
    expect(sessions(recordsInMemory(), now, 'en').language(7, client)).toBe(language)
  })
  test('the language chosen stays, also after a restart', () => {
    const kept = new Map<string, string>()
    sessions(recordsInMemory(kept), now, 'en').chooseLanguage(7, 'de')
    expect(sessions(recordsInMemory(kept), now, 'en').language(7, 'en')).toBe('de')
  })
  test('a damaged record counts as none', () => {
    const damaged = new Map([['7/language', 'klingon']])
    expect(sessions(recordsInMemory(damaged), now, 'en').language(7, 'de')).toBe('de')
  })
})

describe('the question before', () => {
  test('is remembered for this person in this chat alone', () => {
    const all = sessions(recordsInMemory(), now, 'en')
    all.remember('-100', 7, question)
    expect(all.conversation('-100', 7)).toEqual({ question })
    expect(all.conversation('-100', 8)).toEqual({})
    expect(all.conversation('-200', 7)).toEqual({})
  })
  test('is left when the reader wants to begin anew', () => {
    const all = sessions(recordsInMemory(), now, 'en')
    all.remember('-100', 7, question)
    all.leave('-100', 7)
    expect(all.conversation('-100', 7)).toEqual({})
  })
  test('is forgotten with everything else', () => {
    const all = sessions(recordsInMemory(), now, 'en')
    all.remember('-100', 7, question)
    all.chooseLanguage(7, 'de')
    all.remember('-200', 7, question)
    all.forget(7)
    expect(all.conversation('-200', 7)).toEqual({})
    expect(all.conversation('-100', 7)).toEqual({})
    expect(all.language(7, 'en')).toBe('en')
  })
})
