// Spanish and Russian questions are read by the same rules with words of their own; a language that is not known does no harm.

import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import type { Question } from '../../../src/knowledge/question/question.ts'
import { understand } from '../../../src/knowledge/question/understand.ts'
import { aKnowledgeBase } from '../answer/a-library.ts'
import { peopleOnly } from './people-for-tests.ts'

const now = new Date('2026-11-23T09:00:00Z')
const read = (utterance: string): Question => understand(utterance, { collection: peopleOnly, language: 'de', now })

describe('what is asked', () => {
  test.each([
    ['¿Qué dijo Mira Solheim sobre el bosque?', 'what-said', 'mira', 'el bosque'],
    ['¿cuál es la opinión de petkow sobre los escarabajos?', 'what-said', 'ivo', 'los escarabajos'],
    ['Что сказала Mira Solheim о лесе?', 'what-said', 'mira', 'лесе'],
    ['что petkow думает о жуках', 'what-said', 'ivo', 'жуках'],
  ])('%s', (utterance, kind, person, topic) => {
    expect(read(utterance)).toMatchObject({ kind, persons: [person], topic })
  })

  test.each([
    ['¿Quién dijo que el bosque es un cementerio?', 'el bosque es un cementerio'],
    ['Кто сказал, что лес — это кладбище?', 'лес — это кладбище'],
  ])('%s', (utterance, topic) => {
    expect(read(utterance)).toMatchObject({ kind: 'who-said', topic })
  })

  test.each([
    ['¿Cuántos árboles plantó Petkow?', 'number'],
    ['¿En qué año fue elegida Solheim?', 'time'],
    ['¿Cuánto tiempo duró el incendio?', 'duration'],
    ['¿Por qué cerró el molino?', 'reason'],
    ['Сколько деревьев посадил Petkow?', 'number'],
    ['В каком году избрали Solheim?', 'time'],
    ['Где находится мельница?', 'place'],
    ['Почему закрыли мельницу?', 'reason'],
  ])('a fact, whoever is named: %s', (utterance, answerType) => {
    expect(read(utterance)).toMatchObject({ kind: 'fact', answerType })
  })

  test.each([
    ['gracias', 'thanks'],
    ['спасибо', 'thanks'],
    ['hola', 'greeting'],
    ['привет', 'greeting'],
  ])('%s', (utterance, smallTalk) => {
    expect(read(utterance)).toMatchObject({ kind: 'small-talk', smallTalk })
  })
})

describe('what is answered', () => {
  const article = (language: string, headline: string, text: string): Article => ({
    id: `mill-${language}`,
    headline,
    language,
    publisher: 'Tannroder Bote',
    published: '2026-10-05',
    text: `${headline}\n\n${text}`,
  })
  const mills = aKnowledgeBase([
    article(
      'es',
      'El molino de Tannrode cierra',
      'El molino de Tannrode cerrará en marzo de 2027. En él trabajan 34 personas. El viejo puente sigue abierto.',
    ),
    article(
      'ru',
      'Мельница в Танроде закрывается',
      'Мельница в Танроде закроется в марте 2027 года. На ней работают 34 человека. Старый мост остаётся открытым.',
    ),
    article(
      'it',
      'Il mulino di Tannrode chiude',
      'Il mulino di Tannrode chiuderà nel marzo 2027. Ci lavorano 34 operai. Il vecchio ponte resta aperto.',
    ),
  ])

  test.each([
    ['es', '¿Cuántas personas trabajan en el molino?', '34 personas'],
    ['es', '¿cuándo cierra el molino de tannrode?', 'marzo de 2027'],
    ['ru', 'Сколько человек работает на мельнице?', '34 человека'],
    ['ru', 'когда закроют мельницу в танроде', 'марте 2027'],
    ['it', 'Quanti operai lavorano nel mulino?', '34 operai'],
  ])('%s: %s', (language, utterance, words) => {
    const answer = mills.ask(utterance, { language: 'de', now })
    expect(answer).toMatchObject({
      kind: 'passages',
      evidence: expect.arrayContaining([
        expect.objectContaining({
          article: expect.objectContaining({ id: `mill-${language}` }),
          text: expect.stringContaining(words),
        }),
      ]),
    })
  })
})
