import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutCourtesy } from '../../../src/knowledge/question/courtesy.ts'
import { questionLexicon } from '../../../src/knowledge/question/question-lexicon.ts'

describe('what people say around a question', () => {
  test.each([
    ['Hallo, kannst du mir sagen, was Lund zum Deich gesagt hat? Danke!', 'de', 'was Lund zum Deich gesagt hat'],
    ['danke für die hilfe, was sagt lund?', 'de', 'was sagt lund?'],
    ['ok danke und wer ist lund bitte', 'de', 'und wer ist lund'],
    ['Weißt du, ob der Deich hält?', 'de', 'ob der Deich hält?'],
    ['hi there could you tell me what lund said pls', 'en', 'what lund said'],
    ['bitte „Danke, Lund“', 'de', '„Danke, Lund“'],
  ])('%s', (typed, language, asked) => {
    expect(withoutCourtesy(typed, questionLexicon(language))).toBe(asked)
  })

  test.each([
    ['danke', 'de'],
    ['hello there', 'en'],
    ['was sagt lund', 'de'],
    ['frage der schuld', 'de'],
    ['great marlow flood', 'en'],
    ['question time', 'en'],
    ['', 'de'],
  ])('nothing is taken from: %s', (typed, language) => {
    expect(withoutCourtesy(typed, questionLexicon(language))).toBe(typed)
  })

  test('what remains stands in what was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('hallo', 'bitte', 'danke', '„lund“', 'was', '!', ',', 'sag mir')),
        (parts) => {
          const typed = parts.join(' ').trim()
          expect(typed).toContain(withoutCourtesy(typed, questionLexicon('de')))
        },
      ),
    )
  })
})
