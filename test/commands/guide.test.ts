import { describe, expect, test } from 'vitest'
import type { GuideStep } from '../../src/commands/command.ts'
import { respondToAction, respondToText } from '../../src/commands/respond.ts'
import { aKnowledgeBase, hanne, mira } from '../support/a-knowledge-base.ts'
import { anAsker } from '../support/an-asker.ts'
import { labelsOf, linesOf } from '../support/reply-words.ts'

const at = (guide: GuideStep) => anAsker({ conversation: { guide } })
const stepAfter = (response: ReturnType<typeof respondToText>) =>
  response.effects.find((effect) => effect.kind === 'guide')?.step

describe('/quotes without a name', () => {
  test('asks whose words, with those most quoted as buttons', () => {
    const response = respondToText('/quotes', anAsker())
    expect(stepAfter(response)).toEqual({ at: 'person' })
    expect(labelsOf(response.reply)).toEqual(['Hanne Pohl', 'Jost Pohl', 'Mira Tann'])
  })

  test.each([
    ['a typed name', () => respondToText('mira tann', at({ at: 'person' }))],
    ['a pressed name', () => respondToAction({ do: 'guidePerson', person: mira.key }, anAsker())],
  ])('%s leads to that person’s topics', (_, answer) => {
    const response = answer()
    expect(stepAfter(response)).toEqual({ at: 'topic', person: mira.key })
    expect(labelsOf(response.reply)).toEqual(['Wasser', 'Alle Themen'])
  })

  test('a surname of two people asks which one and waits', () => {
    const response = respondToText('Pohl', at({ at: 'person' }))
    expect(stepAfter(response)).toEqual({ at: 'person' })
    expect(labelsOf(response.reply)).toEqual(['Hanne Pohl', 'Jost Pohl'])
  })

  test('nobody’s name is said to be so, and the question stays', () => {
    const response = respondToText('Zander', at({ at: 'person' }))
    expect(linesOf(response.reply)[0]).toContain('„Zander“ kommt in diesen Artikeln nicht zu Wort')
    expect(stepAfter(response)).toEqual({ at: 'person' })
  })

  test.each([
    ['a typed topic', 'sicher', ['Hanne Pohl zu „sicher“', 'Wir öffnen sie erst, wenn sie sicher ist']],
    ['„alle“', 'Alle', ['Zitate von Hanne Pohl, die neuesten zuerst', 'Wir gehen nicht weg']],
    ['a topic without words', 'Wetter', ['Von Hanne Pohl gibt es in diesen Artikeln keine Äußerung zu „Wetter“.']],
  ])('%s ends it', (_, typed, lines) => {
    const response = respondToText(typed, at({ at: 'topic', person: hanne.key }))
    expect(stepAfter(response)).toBeUndefined()
    expect(linesOf(response.reply)).toEqual(expect.arrayContaining(lines))
  })

  test.each(['/cancel', '/help', '/articles', 'Was sagte Mira Tann?'])('„%s“ leaves it', (typed) => {
    expect(stepAfter(respondToText(typed, at({ at: 'topic', person: hanne.key })))).toBeUndefined()
  })

  test('begins anew when the person is gone meanwhile', () => {
    expect(stepAfter(respondToText('Hafen', at({ at: 'topic', person: 'gone0000' })))).toEqual({ at: 'person' })
  })

  test('does not begin without articles', () => {
    const knowledge = aKnowledgeBase({ facts: () => ({ articles: 0, quotations: 0, people: 0 }) })
    expect(stepAfter(respondToText('/quotes', anAsker({ knowledge })))).toBeUndefined()
  })
})
