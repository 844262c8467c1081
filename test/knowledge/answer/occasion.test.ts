// „What did X say after the defeat?“ asks for X's words, not for words about the defeat alone.

import { expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { aKnowledgeBase } from './a-library.ts'

const derby: Article = {
  id: 'derby',
  headline: 'Felsenau gewinnt das Derby',
  language: 'de',
  publisher: 'Felsenauer Bote',
  published: '2026-10-05',
  text: [
    'Felsenau gewinnt das Derby',
    '„Wir haben das verschenkt“, sagte Brunnthals Trainerin Wiebke Osterloh. „Vor dem Pokal wird ab morgen um sechs geübt“, sagte Osterloh.',
  ].join('\n\n'),
}

const said = (utterance: string, language: 'de' | 'en' = 'de'): readonly string[] => {
  const answer = aKnowledgeBase([derby]).ask(utterance, { language, now: new Date('2026-11-23T09:00:00Z') })
  return answer.kind === 'quotes' ? answer.evidence.map(({ text }) => text) : []
}

test.each<[string, 'de' | 'en']>([
  ['was sagte osterloh nach der niederlage', 'de'],
  ['was sagte osterlo nach dem spiel', 'de'],
  ['was hat osterloh nach dem abpfiff gesagt', 'de'],
  ['what did osterloh say after the match', 'en'],
])('anything somebody said is an answer: %s', (utterance, language) => {
  expect(said(utterance, language)).toHaveLength(2)
})

test('what is said about the occasion itself comes alone', () => {
  expect(said('was sagte osterloh vor dem pokal')).toEqual(['Vor dem Pokal wird ab morgen um sechs geübt'])
})

test.each([
  'was sagte osterloh zur niederlage in rom',
  'was sagte gerlworth nach der niederlage',
  'was sagte osterloh nach dem spiel zur ablöse',
  'was sagte osterloh nach dem 1. november',
  'was sagte der anwalt von wiebke osterloh nach dem spiel',
])('a topic is no occasion, and nobody is nobody: %s', (utterance) => {
  expect(said(utterance)).toEqual([])
})
