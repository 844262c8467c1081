import { expect, test } from 'vitest'
import { languageOf } from '../../../src/knowledge/loading/language-of.ts'

test.each([
  [
    'de',
    'Die Brücke ist nicht sicher, sagte der Bürgermeister der Stadt am Montag. Der Rat tagt morgen über die Kosten.',
  ],
  [
    'en',
    'The bridge is not safe, said the mayor of the town on Monday. The council meets tomorrow about what it will cost.',
  ],
  [
    'nl',
    'De brug is niet veilig, zei de burgemeester van de stad op maandag. De raad vergadert morgen over de kosten ervan.',
  ],
  [
    'it',
    'Il ponte non è sicuro, ha detto lunedì il sindaco della città. Il consiglio si riunisce domani per i costi del ponte.',
  ],
  [
    'pl',
    'Most nie jest bezpieczny, powiedział w poniedziałek burmistrz. Rada zbierze się jutro, aby omówić koszty nowego mostu.',
  ],
  [
    'ru',
    'Мост через реку небезопасен, заявил в понедельник мэр города. Совет соберётся завтра, чтобы обсудить стоимость моста.',
  ],
  [
    'uk',
    'Міст через річку небезпечний, заявив у понеділок міський голова. Рада збереться завтра, щоб обговорити вартість мосту.',
  ],
])('prose is known by its language: %s', (language, text) => expect(languageOf(text)).toBe(language))

test.each([
  ['a few words', 'Es regnet in der Stadt.', 'de'],
  ['a name', 'Ada Lohse', 'en'],
  ['numbers', '1 2 3', 'en'],
  ['nothing', '', 'en'],
])('for %s the frequent words are all there is', (_, text, language) => expect(languageOf(text)).toBe(language))
