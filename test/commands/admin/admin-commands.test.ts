// The administrators' commands by themselves: what they say, and what work they ask for.

import { describe, expect, test } from 'vitest'
import type { FollowedFeed } from '../../../src/commands/admin/admin-view.ts'
import type { AdminTask } from '../../../src/commands/admin/task.ts'
import { encodeAction } from '../../../src/commands/callback.ts'
import { respondToAction, respondToText } from '../../../src/commands/respond.ts'
import { bridge } from '../../support/a-knowledge-base.ts'
import { anAsker, aView } from '../../support/an-asker.ts'
import { labelsOf, pressableOf, wordsOf } from '../../support/reply-words.ts'

const admin = anAsker({ admin: aView() })
const say = (text: string, asker = admin) => respondToText(text, asker)
const tasksOf = (text: string, asker = admin): readonly AdminTask[] =>
  say(text, asker).effects.flatMap((effect) => (effect.kind === 'admin' ? [effect.task] : []))

const only = 'Das können nur die, die diesen Bot betreiben, und nur im privaten Chat mit mir.'

describe('everyone else', () => {
  test.each(['/add https://a.example', '/feeds', '/reload', '/retract brücke: falsch', '/stats'])(
    '%s is one polite line, and nothing is done',
    (text) => {
      const response = say(text, anAsker())
      expect(wordsOf(response.reply)).toBe(only)
      expect(response.effects).toEqual([])
    },
  )

  test('is not led to such a command by a slip', () => {
    expect(wordsOf(say('/retrakt', anAsker()).reply)).not.toContain('/retract')
    expect(wordsOf(say('/retrakt').reply)).toContain('/retract')
  })

  test('gets nothing from a button of theirs on a surface that has none', () => {
    const response = respondToAction({ do: 'draft', draft: 'abcdefgh', step: 'add' }, admin)
    expect(wordsOf(response.reply)).toBe(only)
  })
})

describe('/add', () => {
  test('without an address says what can be sent', () => {
    expect(wordsOf(say('/add').reply)).toContain('.pdf')
    expect(tasksOf('/add')).toEqual([])
  })

  test.each([
    ['/add https://a.example/x', 'https://a.example/x'],
    ['/add a.example/x und noch etwas', 'https://a.example/x'],
    ['/add a.example:8080/x', 'https://a.example:8080/x'],
    ['/add file:///etc/passwd', 'file:///etc/passwd'],
    ['/add javascript:alert(1)', 'javascript:alert(1)'],
  ])('%s looks there', (text, address) => {
    expect(tasksOf(text)).toEqual([{ do: 'look', address }])
  })
})

describe('/feeds', () => {
  const feeds: readonly FollowedFeed[] = [
    { address: 'https://a.example/rss', fixed: true, failures: 0, gone: false },
    {
      address: 'https://b.example/atom',
      fixed: false,
      failures: 3,
      reason: 'the server hung up',
      readAt: new Date('2026-11-23T11:55:00Z'),
      gone: false,
    },
  ]
  const withFeeds = anAsker({ admin: aView({ feeds }) })

  test('names them with when they were read and what went wrong, those with trouble first', () => {
    const { reply } = say('/feeds', withFeeds)
    expect(wordsOf(reply)).toMatch(
      /2 Feeds[\s\S]*b\.example\/atom · zuletzt gelesen vor 5 Minuten · 3 Fehlschläge in Folge: the server hung up[\s\S]*a\.example\/rss · noch nicht gelesen · aus der Einstellung FEEDS/,
    )
    expect(labelsOf(reply)).toEqual(['Nicht mehr: b.example/atom'])
  })

  test('without any says how to add one', () => {
    expect(wordsOf(say('/feeds').reply)).toContain('/feeds ADRESSE')
  })

  test.each<[string, readonly AdminTask[], string]>([
    ['/feeds c.example/rss', [{ do: 'followFeed', address: 'https://c.example/rss' }], 'Ich lese'],
    ['/feeds https://b.example/atom', [], 'schon'],
    ['/feeds remove https://b.example/atom', [{ do: 'stopFeed', address: 'https://b.example/atom' }], 'nicht mehr'],
    ['/feeds entfernen b.example/atom', [{ do: 'stopFeed', address: 'https://b.example/atom' }], 'nicht mehr'],
    ['/feeds remove https://a.example/rss', [], 'Einstellung FEEDS'],
    ['/feeds remove https://nobody.example', [], 'nicht.'],
  ])('%s', (text, tasks, words) => {
    expect(tasksOf(text, withFeeds)).toEqual(tasks)
    expect(wordsOf(say(text, withFeeds).reply)).toContain(words)
  })
})

describe('/retract', () => {
  const { id, headline, key } = bridge.head
  const note = { id, headline, reason: 'Die Zahlen waren falsch', day: '2026-11-23' }

  test.each([
    `/retract ${id} Die Zahlen waren falsch`,
    `/retract ${key} Die Zahlen waren falsch`,
    '/retract brücke: Die Zahlen waren falsch',
    '/retract „brücke“ Die Zahlen waren falsch',
    '/retract "brücke": Die Zahlen waren falsch',
    '/retract brücke Die Zahlen waren falsch',
    '/retract brücke\nDie Zahlen waren falsch',
  ])('%s asks before it is done', (text) => {
    const { reply } = say(text)
    expect(wordsOf(reply)).toContain(headline)
    expect(wordsOf(reply)).toContain('Grund: Die Zahlen waren falsch')
    expect(labelsOf(reply)).toEqual(['Ja, zurückziehen', 'Nein, behalten'])
    expect(pressableOf(reply).filter(({ action }) => encodeAction(action) === undefined)).toEqual([])
    expect(tasksOf(text)).toEqual([{ do: 'askRetraction', retraction: note }])
  })

  test.each([
    ['/retract', 'Welcher Artikel'],
    ['/retract brücke', 'Warum?'],
    ['/retract quantenkaffee: falsch', 'keinen Artikel'],
  ])('%s asks for what is missing', (text, words) => {
    expect(wordsOf(say(text).reply)).toContain(words)
    expect(tasksOf(text)).toEqual([])
  })

  test('shows what was retracted, with a button that takes it back', () => {
    const { reply } = say('/retract', anAsker({ admin: aView({ retracted: [note] }) }))
    expect(wordsOf(reply)).toContain(`${headline} (23. November 2026): Die Zahlen waren falsch`)
    expect(labelsOf(reply)[0]).toMatch(/^Aufheben: /)
  })
})

test('/stats tells how much there is and how it goes, in both languages', () => {
  const running = {
    since: new Date('2026-11-20T11:00:00Z'),
    answered: 1204,
    refused: 17,
    reports: 2,
    bytes: 12_345_678,
  }
  const german = wordsOf(say('/stats', anAsker({ admin: aView({ running }) })).reply)
  expect(german).toMatch(/\d+ Artikel, \d+ Zitate?/)
  expect(german).toContain('Neuester Artikel: ')
  expect(german).toContain('1.204 Fragen beantwortet, 17 ohne Antwort')
  expect(german).toContain('2 Zitate sind als falsch zugeordnet gemeldet')
  expect(german).toMatch(/11,8.MB/)
  expect(german).toContain('Laufzeit: 3 Tage')
  expect(wordsOf(say('/stats', anAsker({ language: 'en', admin: aView({ running }) })).reply)).toContain(
    'Running for 3 days',
  )
})
