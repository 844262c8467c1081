// Who asks on is mostly still with what was shown.

import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import type { Answer } from '../../../src/knowledge/knowledge-base.ts'
import { aKnowledgeBase } from './a-library.ts'

const bell: Article = {
  id: 'bell',
  headline: 'Die Glocke von Wendhagen fährt heim',
  language: 'de',
  publisher: 'Wendhäger Bote',
  published: '2026-10-06',
  text: [
    'Sie wiegt 640 Kilogramm und schwieg hundert Jahre. „Sie klingt nach Blech“, sagte Museumsdirektor Ole Brandt über die Glocke.',
    'Für die Heimkehr haben 267 Menschen unterschrieben. Der Transport ist für den 18. November geplant.',
  ].join('\n\n'),
}
const train: Article = {
  id: 'train',
  headline: 'Güterzug für die Lauenbahn',
  language: 'de',
  publisher: 'Wendhäger Bote',
  published: '2026-10-09',
  text: 'Der neue Güterzug der Lauenbahn wiegt 900 Tonnen. Am Montag hat Minister Rainer Dorn den Vertrag unterschrieben. „Wir fahren hier zur Arbeit“, sagte Dorn.',
}
const knowledge = aKnowledgeBase([bell, train])
const now = new Date('2026-11-23T12:00:00Z')

/** The answer to the last of these turns. */
function ask(...turns: readonly string[]): Answer {
  let answer = knowledge.ask(turns[0] ?? '', { language: 'de', now })
  for (const turn of turns.slice(1)) answer = knowledge.ask(turn, { language: 'de', now, previous: answer.question })
  return answer
}
const firstOf = (answer: Answer): string | undefined => ('evidence' in answer ? answer.evidence?.[0]?.text : undefined)

describe('a fact is looked for in the articles of the answer before', () => {
  test.each([
    ['the thing somebody spoke of', ['was sagt brandt zur glocke', 'wie schwer ist sie'], '640 Kilogramm'],
    ['what was done for it', ['was sagt brandt zur glocke', 'wie viele haben dafür unterschrieben'], '267 Menschen'],
    ['with „und“', ['was sagt brandt zur glocke', 'und wann ist der transport'], '18. November'],
    [
      'two turns on',
      ['was sagt brandt zur glocke', 'wie schwer ist sie', 'und wann ist der transport'],
      '18. November',
    ],
  ])('%s', (_what, turns, words) => {
    const answer = ask(...turns)
    expect(firstOf(answer)).toContain(words)
    expect(answer.question.carried?.articles).toBe(true)
  })

  test.each([
    [
      'what the question names stands elsewhere',
      ['was sagt brandt zur glocke', 'wie schwer ist der güterzug'],
      '900 Tonnen',
    ],
    ['nothing was asked before', ['wer hat den vertrag unterschrieben'], 'Rainer Dorn'],
  ])('but everywhere where %s', (_what, turns, words) => {
    const answer = ask(...turns)
    expect(firstOf(answer)).toContain(words)
    expect(answer.question.carried).toBeUndefined()
  })
})

test('„und wer ist das“ asks for whoever was asked about', () => {
  const answer = ask('was sagt brandt zur glocke', 'und wer ist das')
  expect(firstOf(answer)).toContain('Museumsdirektor Ole Brandt')
})

test('what would not be told is no answer where the sentence before tells it', () => {
  const pool: Article = {
    ...bell,
    text: 'Im Hof des Freibads sind zwei Kinder ausgerutscht. Bademeisterin Hella Voigt wollte sich zu einzelnen Kindern nicht äußern.',
    headline: 'Nasse Fliesen im Freibad',
  }
  const answer = aKnowledgeBase([pool]).ask('wie viele kinder sind ausgerutscht', { language: 'de', now })
  expect(firstOf(answer)).toContain('zwei Kinder')
})
