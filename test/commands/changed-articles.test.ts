// What a reader is told when an article was changed, corrected or taken back, or stands in several papers: in every answer.

import { describe, expect, onTestFinished, test } from 'vitest'
import { cardReply, inlineEvidence } from '../../src/commands/cards.ts'
import { respondToAction, respondToText } from '../../src/commands/respond.ts'
import { german } from '../../src/commands/texts/german.ts'
import type { Article } from '../../src/knowledge/article/article.ts'
import { type KnowledgeBase, knowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../src/knowledge/loading/read-article.ts'
import { type Library, openLibrary } from '../../src/knowledge/storage/sqlite-library.ts'
import { anAsker, aRequest } from '../support/an-asker.ts'
import { wordsOf } from '../support/reply-words.ts'

const mole: Article = {
  id: 'mole',
  headline: 'Die Mole von Tadsen wächst',
  text:
    'Die Mole von Tadsen kostet neun Millionen Euro. „Wir bauen drei Meter im Jahr“, sagte Hafenmeisterin Maren Uhl. ' +
    'Der Rat der Insel hat den Bau im Frühjahr mit den Stimmen aller Fraktionen beschlossen, nachdem die alte Mole in zwei ' +
    'Stürmen nacheinander gebrochen war und die Fähren wochenlang nicht anlegen konnten.',
  language: 'de',
  publisher: 'Tadsener Bote',
  published: '2026-10-02',
}

const corrected: Article = { ...mole, correction: 'Der Bau kostet acht, nicht neun Millionen Euro.' }
const other: Article = {
  id: 'see',
  headline: 'Am See wird gebadet',
  text: '„Das Wasser ist klar“, sagte die Biologin Mira Tann.',
  language: 'de',
  publisher: 'See-Kurier',
  published: '2026-10-01',
}

const aLibrary = (...articles: readonly Article[]): Library => {
  const library = openLibrary(':memory:')
  onTestFinished(() => library.close())
  for (const each of [other, ...articles]) library.put([readArticle(each)])
  return library
}

const asked = (knowledge: KnowledgeBase, words: string): string => {
  const asker = anAsker({ knowledge })
  return wordsOf(respondToText(words, asker).reply)
}

const everyAnswer: readonly (readonly [string, (knowledge: KnowledgeBase) => string])[] = [
  ['an answer', (knowledge) => asked(knowledge, 'Was sagte Maren Uhl?')],
  ['who said it', (knowledge) => asked(knowledge, 'Wer sagte „Wir bauen drei Meter im Jahr“?')],
  ['a list of quotations', (knowledge) => asked(knowledge, '/quotes Maren Uhl')],
  ['who someone is', (knowledge) => asked(knowledge, '/who Maren Uhl')],
  ['a timeline', (knowledge) => asked(knowledge, '/timeline Maren Uhl')],
  ['a summary', (knowledge) => asked(knowledge, '/summary Mole Tadsen')],
  [
    'a card for another chat',
    (knowledge) => {
      const [evidence] = inlineEvidence(aRequest('maren uhl', { knowledge }), { from: 0, size: 1 }).cards
      return evidence === undefined ? '' : wordsOf(cardReply(evidence, german))
    },
  ],
  [
    'the quotations of the article',
    (knowledge) => {
      const article = knowledge.article('mole')?.key ?? ''
      const action = { do: 'articleQuotes', article, from: 0, show: 'new' } as const
      return wordsOf(respondToAction(action, anAsker({ knowledge })).reply)
    },
  ],
]

describe('a correction stands in', () => {
  test.each(everyAnswer)('%s', (_, answer) => {
    const shown = answer(knowledgeBase(aLibrary(corrected)))
    expect(shown).toContain('Berichtigung: Der Bau kostet acht, nicht neun Millionen Euro.')
    expect(answer(knowledgeBase(aLibrary(mole)))).not.toContain('Berichtigung')
  })

  test('the list of articles, as one word', () => {
    expect(asked(knowledgeBase(aLibrary(corrected)), '/articles')).toContain('2. Oktober 2026 · berichtigt')
  })
})

describe('a retraction with its reason stands in', () => {
  test.each(everyAnswer)('%s', (_, answer) => {
    const library = aLibrary(mole)
    expect(library.retract('mole', 'Uhl wurde nie befragt.', '2026-11-24')).toBe(true)
    expect(answer(knowledgeBase(library))).toContain('Dieser Artikel wurde zurückgezogen: Uhl wurde nie befragt.')
    library.restore('mole')
    expect(answer(knowledgeBase(library))).not.toContain('zurückgezogen')
  })

  test('them also when the article is put again, and when the publisher gives no reason', () => {
    const library = aLibrary(mole)
    library.retract(library.article('mole')?.head.key ?? '', 'Uhl wurde nie befragt.', '2026-11-24')
    library.put([readArticle({ ...mole, headline: 'Die Mole wächst weiter' })])
    expect(asked(knowledgeBase(library), 'Was sagte Maren Uhl?')).toContain('zurückgezogen: Uhl wurde nie befragt.')
    const taken = knowledgeBase(aLibrary({ ...mole, retracted: {} }))
    expect(asked(taken, 'Was sagte Maren Uhl?')).toContain('Dieser Artikel wurde zurückgezogen.')
  })
})

test('what was taken back tells no facts any more, and its words come last', () => {
  const again = { ...mole, id: 'again', text: '„Wir bauen jetzt vier Meter“, sagte Hafenmeisterin Maren Uhl.' }
  const library = aLibrary(mole, { ...again, published: '2026-01-01' })
  expect(asked(knowledgeBase(library), 'Was kostet die Mole von Tadsen?')).toContain('neun Millionen')
  library.retract('mole', 'Falsch.', '2026-11-24')
  expect(asked(knowledgeBase(library), 'Was kostet die Mole von Tadsen?')).not.toContain('neun Millionen')
  const shown = asked(knowledgeBase(library), 'Was sagte Maren Uhl?')
  expect(shown.indexOf('vier Meter')).toBeLessThan(shown.indexOf('drei Meter'))
})

test('nobody is there to be retracted by a name that is no article', () => {
  expect(aLibrary(mole).retract('nothing', 'x', '2026-11-24')).toBe(false)
})

describe('words that an article said before it was changed', () => {
  const changed: Article = { ...mole, text: mole.text.replace('drei Meter', 'vier Meter') }

  test.each([
    ['by their wording', 'Wer sagte „Wir bauen drei Meter im Jahr“?'],
    ['by their speaker', 'Was sagte Maren Uhl?'],
    ['in the list of quotations', '/quotes Maren Uhl'],
  ])('are found %s, verbatim, and shown as changed since', (_, question) => {
    const knowledge = knowledgeBase(aLibrary(mole, changed))
    const { reply } = respondToText(question, anAsker({ knowledge }))
    const shown = wordsOf(reply)
    expect(shown).toMatch(/Wir bauen drei Meter im Jahr\n.*Tadsener Bote · 2\. Oktober 2026.* · seitdem geändert/u)
    expect(shown.match(/seitdem geändert/gu)).toHaveLength(1)
    const pieces = reply.blocks.flatMap((block) => (block.kind === 'quotation' ? [block.evidence] : []))
    expect(pieces.every((piece) => knowledge.isVerbatim(piece))).toBe(true)
  })

  test('carry the correction of the article as it is now, and their buttons lead to it', () => {
    const library = aLibrary(mole, { ...changed, correction: 'Es sind vier Meter.' })
    const knowledge = knowledgeBase(library)
    const { reply } = respondToText('Wer sagte „Wir bauen drei Meter im Jahr“?', anAsker({ knowledge }))
    expect(wordsOf(reply)).toContain('Berichtigung: Es sind vier Meter.')
    const actions = reply.buttons.flat().flatMap((each) => ('action' in each ? [each.action] : []))
    expect(actions).toContainEqual({ do: 'summary', article: library.article('mole')?.head.key, length: 'short' })
    const context = actions.find((action) => action.do === 'context')
    const around = context && wordsOf(respondToAction(context, anAsker({ knowledge })).reply)
    expect(around).toContain('seitdem geändert')
    expect(around).toContain('Wir bauen drei Meter im Jahr')
  })
})

describe('one report in several papers', () => {
  const paper = (name: string, published: string): Article => ({ ...mole, id: name, publisher: name, published })

  test('is shown once, with the others named', () => {
    const knowledge = knowledgeBase(
      aLibrary(mole, paper('Hansekurier', '2026-10-03'), paper('Inselblatt', '2026-10-03')),
    )
    const shown = asked(knowledge, 'Was sagte Maren Uhl?')
    expect(shown.match(/drei Meter/gu)).toHaveLength(1)
    expect(shown).toContain('auch in Hansekurier und Inselblatt')
    expect(asked(knowledge, 'Was kostet die Mole von Tadsen?').match(/neun Millionen/gu)).toHaveLength(1)
    expect(asked(knowledge, '/summary mole')).toContain('auch in Hansekurier und Inselblatt')
  })

  test('of many papers names four', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `Blatt ${letter}`)
    const knowledge = knowledgeBase(aLibrary(mole, ...names.map((name) => paper(name, '2026-10-04'))))
    expect(asked(knowledge, 'Was sagte Maren Uhl?')).toContain(
      'auch in Blatt A, Blatt B, Blatt C, Blatt D und 2 weiteren',
    )
  })

  test('is shown from another paper where the first took it back', () => {
    const library = aLibrary(mole, paper('Hansekurier', '2026-10-03'))
    library.retract('mole', 'Falsch.', '2026-11-24')
    const shown = asked(knowledgeBase(library), 'Was sagte Maren Uhl?')
    expect(shown).toContain('· Hansekurier ·')
    expect(shown).not.toContain('zurückgezogen')
    expect(asked(knowledgeBase(library), 'Was kostet die Mole von Tadsen?')).toContain('· Hansekurier ·')
    library.restore('mole')
    expect(asked(knowledgeBase(library), 'Was sagte Maren Uhl?')).toContain('· Tadsener Bote ·')
  })
})
