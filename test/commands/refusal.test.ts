import { describe, expect, test } from 'vitest'
import { respondToAnswer } from '../../src/commands/answers.ts'
import type { Answer, RefusalReason } from '../../src/knowledge/knowledge-base.ts'
import { aKnowledgeBase, evidenceFor, facts, hanne, lake, mira, question } from '../support/a-knowledge-base.ts'
import { aRequest } from '../support/an-asker.ts'
import { labelsOf, linesOf, pressableOf } from '../support/reply-words.ts'

type Refusal = Extract<Answer, { kind: 'refusal' }>

const refusal = (reason: RefusalReason, more: Partial<Refusal> = {}): Refusal => ({
  kind: 'refusal',
  question: question('Was sagte Tann zum Hafen?', { topic: 'Hafen' }),
  reason,
  evidence: [],
  offers: { people: [hanne], topics: ['Wasser'], facts },
  ...more,
})
const say = (answer: Answer, request = aRequest()) => respondToAnswer(answer, request).reply

describe('a refusal says why', () => {
  test.each([
    ['no-statement', 'Von Mira Tann gibt es in diesen Artikeln keine Äußerung zu „Hafen“.', { person: mira }],
    ['unknown-person', '„Zander“ kommt in diesen Artikeln nicht zu Wort.', { name: 'Zander' }],
    ['no-such-words', 'Diese Worte stehen in keinem der Artikel.', {}],
    ['no-answer', 'Dazu steht nichts in diesen Artikeln.', {}],
    ['no-such-article', 'Einen solchen Artikel gibt es hier nicht.', {}],
    ['opinion', 'Ein Urteil habe ich nicht. Ich zeige nur, was in den Artikeln steht und wer es sagt.', {}],
  ] as const)('%s', (reason, sentence, more) => {
    expect(linesOf(say(refusal(reason, more)))[0]).toBe(sentence)
  })

  test('and what was searched', () => {
    expect(linesOf(say(refusal('no-answer'))).at(-1)).toBe('Durchsucht: 3 Artikel (3.–10. November 2026).')
  })

  test('never „X did not say“', () => {
    expect(linesOf(say(refusal('no-statement', { person: mira })))[0]).toContain('in diesen Artikeln keine Äußerung')
  })
})

describe('a refusal offers what there is', () => {
  test('the person’s other topics lead to that person’s words', () => {
    const reply = say(refusal('no-statement', { person: mira }))
    expect(linesOf(reply)).toContain('Mira Tann spricht dort über: Wasser.')
    expect(pressableOf(reply)[0]?.action).toEqual({
      do: 'quotes',
      person: mira.key,
      from: 0,
      show: 'new',
      topic: 'Wasser',
    })
  })

  test('similar names are called similar only when they are', () => {
    const alike = aKnowledgeBase({ findPeople: () => [{ person: mira, by: 'fuzzy', score: 0.7 }] })
    expect(linesOf(say(refusal('unknown-person', { name: 'Tamm' }), aRequest('', { knowledge: alike })))).toContain(
      'Ähnliche Namen: Mira Tann.',
    )
    const unlike = linesOf(say(refusal('unknown-person', { name: 'Zander' })))
    expect(unlike.join('\n')).not.toContain('Ähnliche')
    expect(unlike).toContain('Zu Wort kommen dort zum Beispiel: Hanne Pohl.')
  })

  test('nothing where there is nothing', () => {
    const reply = say(
      refusal('empty-library', {
        offers: { people: [], topics: [], facts: { articles: 0, quotations: 0, people: 0 } },
      }),
    )
    expect(linesOf(reply)).toHaveLength(1)
    expect(labelsOf(reply)).toEqual([])
  })

  test('an article that itself declines is shown with its own words', () => {
    const evidence = [evidenceFor(lake, 'Baden ist ab Samstag erlaubt.')]
    expect(linesOf(say(refusal('declined', { evidence })))).toContain('Baden ist ab Samstag erlaubt.')
  })
})

describe('other answers', () => {
  test('„which one?“ has a button for each person and article', () => {
    const reply = say({ kind: 'clarify', question: question('Pohl?'), people: [hanne, mira], articles: [lake.head] })
    expect(labelsOf(reply)).toEqual(['Hanne Pohl, Bürgermeisterin', 'Mira Tann, Biologin', lake.head.headline])
  })

  test('thanks are returned and do not end what is being talked about', () => {
    const thanks = question('danke', { kind: 'small-talk', smallTalk: 'thanks' })
    expect(respondToAnswer({ kind: 'small-talk', question: thanks, facts }, aRequest()).effects).toEqual([])
  })

  test('dates are given as a span of time', () => {
    const reply = say({ kind: 'list', question: question('Von wann?'), list: { of: 'dates', facts } })
    expect(linesOf(reply)).toEqual(['3 Artikel, erschienen im Zeitraum 3.–10. November 2026.'])
  })

  test('topics are buttons, in the language of the reader', () => {
    const reply = say({ kind: 'list', question: question('Themen?'), list: { of: 'topics', topics: ['harbour'] } })
    expect(linesOf(reply)).toEqual(['Worum es in den Artikeln geht: 2 Themen'])
    expect(labelsOf(reply)).toEqual(['Brücke', 'See'])
  })
})
