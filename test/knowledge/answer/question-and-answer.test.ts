import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { aKnowledgeBase } from './a-library.ts'

const interview: Article = {
  id: 'orgelbauerin',
  headline: 'Ein Gespräch mit der Orgelbauerin Runa Feldkamp',
  language: 'de',
  publisher: 'Tannroder Kurier',
  published: '2026-11-02',
  text: [
    'Runa Feldkamp baut in Tannrode Orgeln.',
    'Frau Feldkamp, woraus macht man eine gute Orgelpfeife?',
    'Aus Zinn und Zeit. Ich lasse es drei Winter liegen.',
    'Und wer hat Sie das gelehrt?',
    'Mein Onkel. Er war taub auf einem Ohr.',
    'Der Rat will die Werkstatt an einen Klavierhandel verpachten. Was halten Sie davon?',
    'Nichts. Ich höre nachts die Pfeifen atmen.',
    'Und wenn Sie nicht bauen?',
    'Dann schlafe ich. Am liebsten in der Werkstatt.',
  ].join('\n\n'),
}

const council: Article = {
  id: 'council',
  headline: 'Council puts off the ferry timetable',
  language: 'en',
  publisher: 'Wexcombe Echo',
  published: '2026-11-06',
  text: [
    'The council put off its decision on the ferry timetable.',
    'So why was the ferry timetable put off at all? A page of the draft had been printed twice, and nobody had noticed before the meeting began.',
    'And who pays for the ferry pier?',
    'The weather stays dry until Friday.',
  ].join('\n\n'),
}

const knowledge = aKnowledgeBase([interview, council])
const first = (question: string, language: 'de' | 'en') => {
  const answer = knowledge.ask(question, { language, now: new Date('2026-11-23T12:00:00Z') })
  return 'evidence' in answer ? answer.evidence?.[0] : undefined
}

describe('a question in an article is no answer', () => {
  test('what is said to it in the interview is, with whoever says it', () => {
    const answer = first('woraus macht man eine gute orgelpfeife', 'de')
    expect(answer?.text).toMatch(/^Aus Zinn und Zeit\./)
    expect(answer?.person?.name).toBe('Runa Feldkamp')
  })

  test('what is said to it is, also where the question opens with something else', () => {
    const answer = first('klavierhandel was hält die orgelbauerin davon', 'de')
    expect(answer?.text).toMatch(/^Nichts\./)
    expect(answer?.person?.name).toBe('Runa Feldkamp')
  })

  test('in a report the sentence that follows is, together with the question', () => {
    const answer = first('why was the ferry timetable put off', 'en')
    expect(answer?.text).toContain('A page of the draft had been printed twice')
  })

  test('what opens the next paragraph of a report is not', () => {
    expect(first('who pays for the ferry pier', 'en')?.text ?? '').not.toContain('weather')
  })
})
