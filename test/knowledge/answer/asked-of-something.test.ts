import { describe, expect, test } from 'vitest'
import { tellsWhatIsAsked } from '../../../src/knowledge/answer/asked-property.ts'
import { namesWhatIsMeasured } from '../../../src/knowledge/answer/measured-thing.ts'
import type { AnswerType, Question } from '../../../src/knowledge/question/question.ts'

const question = (utterance: string, language: string, answerType: AnswerType): Question => ({
  kind: 'fact',
  utterance,
  language,
  persons: [],
  unknownNames: [],
  answerType,
  because: [],
})

describe('what is asked of something is told near the answer', () => {
  test.each([
    ['welche partei hat ilse brandis', 'de', 'Ilse Brandis sprach von einem Fehler.', 'de', false],
    ['welche partei hat ilse brandis', 'de', 'Ilse Brandis sitzt für die Moorpartei im Rat.', 'de', true],
    ['wie schwer ist die orgel', 'de', 'Die Orgel steht seit 1902 im Saal.', 'de', false],
    ['wie schwer ist die orgel', 'de', 'Sie wiegt drei Tonnen.', 'de', true],
    ['wie schwer ist die orgel', 'de', 'It weighs three tonnes.', 'en', true],
    ['when was the pool built', 'en', 'The pool will close in 2028.', 'en', false],
    ['when was the pool built', 'en', 'Construction of the pool ended in 1931.', 'en', true],
    ['when did the mayor laugh', 'en', 'The mayor laughed on Monday.', 'en', true],
    ['quand la piscine a-t-elle été construite', 'fr', 'La piscine fermera.', 'fr', true],
  ])('%s (%s): %s', (utterance, language, near, nearLanguage, told) => {
    expect(tellsWhatIsAsked(question(utterance, language, 'thing'), near, nearLanguage)).toBe(told)
  })
})

describe('the thing measured is named near the number', () => {
  test.each([
    ['was kostet eine fahrkarte', 'money', 'Die Bahn wird 12 Euro teurer, alle fahren mit.', false],
    ['was kostet eine fahrkarte', 'money', 'Die Fahrkarte kostet 12 Euro.', true],
    ['wie lang wird die staumauer', 'distance', 'Die Mauer misst 90 Meter.', true],
    ['wie viele schafe und ziegen leben auf der insel nordholm', 'number', 'Dort leben 90 Tiere.', true],
    ['wann fand der erste probelauf statt', 'time', 'Der Probelauf begann am Montag.', true],
    ['wann fand der erste probelauf statt', 'time', 'Die erste Fahrt war am Montag.', false],
    ['ab wann gilt die fahrkarte', 'time', 'Ab Mai gilt die Fahrkarte auch im Bus.', true],
    ['ab wann gilt die fahrkarte', 'time', 'Ab Mai gilt im Bus eine andere Ordnung.', false],
    ['wann beginnt der schulversuch', 'time', 'Der Modellversuch an 30 Schulen beginnt im August.', true],
    ['wann beginnt der schulversuch', 'time', 'An den Schulen beginnt der Unterricht im August.', false],
    ['wer ist der präsident des turnvereins', 'person', 'Ole Wiek turnt seit 1990 im Turnverein.', false],
    ['wer ist der präsident des turnvereins', 'person', 'Vereinspräsident Ole Wiek lachte.', true],
    ['wer stellt den krähen nüsse hin', 'person', 'Das macht eine Rentnerin.', true],
    ['warum kam der bus nicht', 'reason', 'Es schneite.', true],
  ] as const)('%s (%s): %s', (utterance, type, near, named) => {
    expect(namesWhatIsMeasured(question(utterance, 'de', type), near, 'de')).toBe(named)
  })
})
