import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeAction } from '../../src/commands/callback.ts'
import { catalogue } from '../../src/commands/catalogue.ts'
import { respondToAction, respondToText } from '../../src/commands/respond.ts'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import {
  abstract,
  aKnowledgeBase,
  bridge,
  facts,
  hanne,
  lake,
  mira,
  question,
  sayings,
} from '../support/a-knowledge-base.ts'
import { anAsker, aView } from '../support/an-asker.ts'
import { labelsOf, linesOf, pressableOf, wordsOf } from '../support/reply-words.ts'

const say = (text: string, asker = anAsker()) => respondToText(text, asker)
const wordsFor = (text: string, asker = anAsker()) => wordsOf(say(text, asker).reply)
const empty = aKnowledgeBase({
  facts: () => ({ articles: 0, quotations: 0, people: 0 }),
  articles: () => ({ items: [], from: 0, total: 0 }),
  people: () => ({ items: [], from: 0, total: 0 }),
  sources: () => ({ items: [], from: 0, total: 0 }),
  findPeople: () => [],
  findArticles: () => [],
  examples: () => [],
})

describe('every command', () => {
  test.each(catalogue.map(({ name }) => name))(
    '/%s answers without words, in both languages, also with no articles',
    (name) => {
      for (const language of ['de', 'en'] as const) {
        for (const knowledge of [aKnowledgeBase(), empty]) {
          expect(wordsFor(`/${name}`, anAsker({ language, knowledge })).length).toBeGreaterThan(10)
        }
      }
    },
  )

  test.each(catalogue.map(({ name }) => name))('/%s has only buttons that fit into 64 bytes', (name) => {
    const actions = pressableOf(say(`/${name}`).reply)
    expect(actions.filter(({ action }) => encodeAction(action) === undefined)).toEqual([])
  })

  test('/help names all that somebody is shown, and nothing of the administrators to others', () => {
    const help = wordsFor('/help')
    expect(catalogue.filter(({ name }) => !help.includes(`/${name}`))).toEqual(
      catalogue.filter(({ onlyAdmins }) => onlyAdmins),
    )
    const forAdmins = wordsFor('/help', anAsker({ admin: aView() }))
    expect(catalogue.filter(({ name }) => !forAdmins.includes(`/${name}`))).toEqual([])
  })

  test('in capitals, with the name of the bot, with a line break before the words', () => {
    expect(wordsFor('/SUMMARY@belegbot\nsee')).toContain(lake.head.headline)
  })

  test.each([
    ['/sumary', '/summary'],
    ['/qoutes', '/quotes'],
    ['/langauge', '/language'],
  ])('%s is answered with %s', (typed, meant) => {
    const { reply } = say(typed)
    expect(wordsOf(reply)).toContain(meant)
    expect(labelsOf(reply)).toContain(meant)
  })

  test('a command like none of them is answered with /help', () => {
    expect(labelsOf(say('/xyzxyz').reply)).toEqual(['/help'])
    expect(labelsOf(say('/größe').reply)).toEqual(['/help'])
  })
})

describe('single commands', () => {
  test('/start says how much there is and offers questions that can be answered', () => {
    const { reply } = say('/start')
    expect(wordsOf(reply)).toContain('3 Artikel')
    expect(labelsOf(reply)).toContain('Was sagte Hanne Pohl?')
  })

  test('/start with whatever a link brought along greets all the same', () => {
    expect(wordsFor('/start xyz_123')).toBe(wordsFor('/start'))
  })

  test('/articles names every headline with publisher and date, and does not invent what is not stated', () => {
    const lines = linesOf(say('/articles').reply)
    expect(lines).toContain('Brücke von Oberlinden bleibt gesperrt · Lindener Bote · 3. November 2026')
    expect(lines).toContain(
      'Zusammenfassung: Streit um den Marktplatz · eigene Zusammenfassung von „Marktplatz: Händler wollen bleiben“',
    )
  })

  test('/summary WORD names the article and shows its own sentences', () => {
    const { reply } = say('/summary See')
    expect(wordsOf(reply)).toContain('Am Linder See wird wieder gebadet')
    expect(linesOf(reply)).toContain('Der See ist sauber.')
  })

  test('/summary with words that fit several articles offers the others', () => {
    const { reply } = say('/summary b')
    expect(wordsOf(reply)).toContain(lake.head.headline)
    expect(labelsOf(reply)).toContain(bridge.head.headline)
  })

  test('/quotes NAME shows the words, their speaker, role, kind and source', () => {
    expect(linesOf(say('/quotes Mira Tann').reply)).toEqual([
      'Zitate von Mira Tann',
      'Mira Tann, Biologin · wörtlich',
      'Das Wasser ist so klar wie vor dreißig Jahren',
      expect.stringMatching(/^Am Linder See wird wieder gebadet · See-Kurier · 10. November 2026( \(.+\))?$/),
    ])
  })

  test('/quotes with a surname of two people asks which one', () => {
    expect(labelsOf(say('/quotes Pohl').reply)).toEqual(['Hanne Pohl, Bürgermeisterin', 'Jost Pohl, Wirt'])
  })

  test('/quotes with nobody’s name is answered like the question it stands for', () => {
    expect(wordsFor('/quotes Niemand')).toContain('Dazu steht nichts in diesen Artikeln.')
  })

  test('/who NAME says what the articles say, with the latest words', () => {
    const said = wordsFor('/who Mira Tann')
    expect(said).toContain('In den Artikeln: Biologin.')
    expect(said).toContain('Das Wasser ist so klar wie vor dreißig Jahren')
  })

  test('/who with a name that nobody has says so and offers those who are quoted', () => {
    const { reply } = say('/who Niemand')
    expect(wordsOf(reply)).toContain('„Niemand“ kommt in diesen Artikeln nicht vor.')
    expect(labelsOf(reply)[0]).toBe('Hanne Pohl, Bürgermeisterin')
  })

  test('/sources lists articles without a publisher as such', () => {
    expect(linesOf(say('/sources').reply)).toContain('Ohne Angabe · 1 Artikel')
  })

  test('/language has a button for each language, and answers in the one chosen', () => {
    expect(labelsOf(say('/language').reply)).toEqual(['Deutsch', 'English'])
    const chosen = respondToAction({ do: 'language', language: 'en' }, anAsker())
    expect(chosen.effects).toEqual([{ kind: 'language', language: 'en' }])
    expect(wordsOf(chosen.reply)).toContain('I answer in English')
    expect(say('/language english').effects).toEqual([{ kind: 'language', language: 'en' }])
    expect(wordsFor('/language fr')).toContain('Deutsch und Englisch')
  })

  test('/privacy names /forget, and /forget deletes only after a yes', () => {
    expect(wordsFor('/privacy')).toContain('/forget')
    expect(say('/forget').effects).toEqual([])
    expect(respondToAction({ do: 'forget', sure: false }, anAsker()).effects).toEqual([])
    expect(respondToAction({ do: 'forget', sure: true }, anAsker()).effects).toEqual([
      { kind: 'forget', language: 'de' },
    ])
  })
})

describe('free words', () => {
  test('are a question, whose answer is remembered for the next', () => {
    const { reply, effects } = say('Was sagte Mira Tann?')
    expect(linesOf(reply)[0]).toBe('Mira Tann, Biologin · wörtlich')
    expect(effects).toMatchObject([{ kind: 'remember', question: { persons: [mira.key] } }])
  })

  test('a follow-up says what was carried over, and can be taken back', () => {
    const asker = anAsker({ conversation: { question: question('Was sagte Mira Tann?', { persons: [mira.key] }) } })
    const { reply, effects } = say('Und sonst?', asker)
    expect(linesOf(reply)[0]).toBe('Verstanden im Anschluss an deine letzte Frage: Mira Tann.')
    expect(labelsOf(reply)).toContain('So war es nicht gemeint')
    const [remembered] = effects
    if (remembered?.kind !== 'remember') throw new Error('the follow-up was not remembered')
    const back = respondToAction({ do: 'dropCarried' }, anAsker({ conversation: { question: remembered.question } }))
    expect(wordsOf(back.reply)).toContain('Dazu steht nichts in diesen Artikeln.')
  })

  test.each(['/who', '/quotes', '/summary', '/language', '/nonsense', ''])(
    '%s with 4,000 letters gets a short answer',
    (command) => {
      for (const guide of [undefined, { at: 'person' }, { at: 'topic', person: hanne.key }] as const) {
        const asker = anAsker({ conversation: guide === undefined ? {} : { guide } })
        expect(wordsFor(`${command} ${'Brücke '.repeat(570)}`, asker).length).toBeLessThan(1000)
      }
    },
  )

  test('whatever is typed, there is an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (typed, command) => {
        const conversation = typed.length % 2 === 0 ? {} : { guide: { at: 'person' as const } }
        const { reply } = say(command ? `/${typed}` : typed, anAsker({ conversation }))
        expect(wordsOf(reply).trim()).not.toBe('')
      }),
    )
  })
})

const sevenArticles = aKnowledgeBase({
  articles: ({ from, size }) => ({
    items: Array.from({ length: 7 }, (_, at) => ({ ...lake.head, key: `k${at}` })).slice(from, from + size),
    from,
    total: 7,
  }),
})

describe('buttons', () => {
  const press = (label: string, reply: ReturnType<typeof say>['reply'], asker = anAsker()) => {
    const found = pressableOf(reply).find((button) => button.label === label)
    if (found === undefined) throw new Error(`no button „${label}“ among ${labelsOf(reply).join(', ')}`)
    return respondToAction(found.action, asker)
  }

  test('the context of a quotation is shown with its source', () => {
    const { reply } = press('Zusammenhang', say('Was sagte Mira Tann?').reply)
    expect(linesOf(reply).slice(0, 2)).toEqual(['Die Stelle im Zusammenhang · Mira Tann', lake.text])
    expect(labelsOf(reply)).toEqual(['Worum geht es?', 'Zitate daraus', 'Stimmt nicht'])
  })

  test('the context of words that have since been changed is not shown', () => {
    const { reply } = respondToAction(
      { do: 'context', article: lake.head.key, start: 0, end: 5, check: '0000000' },
      anAsker(),
    )
    expect(linesOf(reply)).toEqual([expect.stringContaining('gibt es so nicht mehr')])
  })

  test('the summary of an article grows in its place', () => {
    const short = press('Worum geht es?', say('Was sagte Mira Tann?').reply)
    expect(short.inPlace).toBe(false)
    const long = press('Ausführlicher', short.reply)
    expect(long.inPlace).toBe(true)
    expect(labelsOf(long.reply)).toEqual(['Zitate daraus'])
  })

  test('the quotations of an article', () => {
    const { reply } = respondToAction(
      { do: 'articleQuotes', article: bridge.head.key, from: 0, show: 'new' },
      anAsker(),
    )
    expect(wordsOf(reply)).toContain('2 · Jost Pohl, Wirt · wörtlich')
  })

  test('a publisher leads to its articles alone', () => {
    const { reply } = press('See-Kurier', say('/sources').reply)
    expect(labelsOf(reply)).toEqual([lake.head.headline, 'Nach Quelle'])
  })

  test('a list is turned page by page in its place, and shows its last page when it has become shorter', () => {
    const heads = Array.from({ length: 12 }, (_, index) => ({
      ...lake.head,
      key: `k${index}`,
      headline: `Artikel ${index}`,
    }))
    const knowledge = aKnowledgeBase({
      articles: ({ from, size }) => ({ items: heads.slice(from, from + size), from, total: heads.length }),
    })
    const asker = anAsker({ knowledge })
    const second = press('Weiter ›', say('/articles', asker).reply, asker)
    expect(second.inPlace).toBe(true)
    expect(linesOf(second.reply)[0]).toBe('12 Artikel, die neuesten zuerst · 6 bis 10 von 12')
    expect(labelsOf(second.reply).slice(-2)).toEqual(['‹ Zurück', 'Weiter ›'])
    const beyond = respondToAction({ do: 'page', list: 'articles', from: 500, show: 'place' }, asker)
    expect(linesOf(beyond.reply)[0]).toContain('11 bis 12 von 12')
  })

  test('a list on a topic is turned page by page by the question itself, and tells what it is about', () => {
    const items = Array.from({ length: 7 }, (_, index) => ({
      ...lake.head,
      key: `k${index}`,
      headline: `See ${index}`,
    }))
    const ask = (utterance: string) =>
      ({
        kind: 'list',
        question: question(utterance, { kind: 'list', list: 'articles', topic: 'See' }),
        list: { of: 'articles', page: { items, from: 0, total: 7 }, topic: 'See' },
      }) as const
    const asker = anAsker({ knowledge: aKnowledgeBase({ ask }) })
    const first = say('Artikel zum See', asker).reply
    expect(linesOf(first)[0]).toBe('7 Artikel zu „See“ · 1 bis 5 von 7')
    const second = press('Weiter ›', first, asker).reply
    expect(linesOf(second)[0]).toBe('7 Artikel zu „See“ · 6 bis 7 von 7')
    expect(labelsOf(second)).toEqual(['See 5', 'See 6', 'Nach Quelle', '‹ Zurück'])
  })

  test.each(['weiter', 'Mehr bitte', 'next', 'noch mehr!'])('„%s“ typed turns the page', (typed) => {
    const { reply, effects } = say('/articles', anAsker({ knowledge: sevenArticles }))
    expect(labelsOf(reply)).toContain('Weiter ›')
    const onward = effects.find((effect) => effect.kind === 'onward')?.onward.action
    if (onward === undefined) throw new Error('nothing to go on with')
    const second = say(typed, anAsker({ knowledge: sevenArticles, conversation: { onward: { action: onward } } }))
    expect(linesOf(second.reply)[0]).toContain('6 bis 7 von 7')
    expect(second.inPlace).toBe(false)
    expect(second.effects.find((effect) => effect.kind === 'onward')).toEqual({ kind: 'onward', onward: {} })
    const third = say(typed, anAsker({ knowledge: sevenArticles, conversation: { onward: {} } }))
    expect(linesOf(third.reply)).toEqual(['Mehr steht dazu nicht in den Artikeln.'])
  })

  test('„mehr“ typed lengthens a summary, and where nothing goes on says so', () => {
    const short = press('Worum geht es?', say('Was sagte Mira Tann?').reply)
    const onward = short.effects.find((effect) => effect.kind === 'onward')?.onward.action
    expect(onward).toMatchObject({ do: 'summary', length: 'long' })
    const conversation = { question: question('Was sagte Mira Tann?') }
    expect(wordsFor('mehr', anAsker({ conversation }))).toBe('Mehr steht dazu nicht in den Artikeln.')
    expect(wordsFor('mehr')).not.toBe('Mehr steht dazu nicht in den Artikeln.')
  })

  test.each([
    ['auf englisch bitte', 'en'],
    ['speak English', 'en'],
    ['deutsch', 'de'],
    ['please answer in german', undefined],
  ])('„%s“ typed chooses the language %s', (typed, language) => {
    expect(say(typed).effects.flatMap((effect) => (effect.kind === 'language' ? effect.language : []))).toEqual(
      language === undefined ? [] : [language],
    )
  })

  test('„weiter“ after /forget finds nothing remembered', () => {
    const { effects } = press(
      'Ja, löschen',
      say('/forget').reply,
      anAsker({ conversation: { onward: { action: { do: 'dropCarried' } } } }),
    )
    expect(effects.map(({ kind }) => kind)).toEqual(['forget'])
  })

  test.each(['/people', '/articles'])('a page of %s that is long past is the last one', (list) => {
    const { reply } = say(list, anAsker({ knowledge: sevenArticles }))
    expect(linesOf(reply)[0]).not.toContain('bis 0')
  })

  test('an old button of a list of some days leads to its last page', () => {
    const ask = (utterance: string) =>
      ({
        kind: 'list',
        question: question(utterance, { kind: 'list', list: 'articles' }),
        list: { of: 'articles', page: { items: [lake.head], from: 0, total: 7 }, filter: { since: '2026-10-01' } },
      }) as const
    const asker = anAsker({ knowledge: { ...sevenArticles, ask } })
    const { reply } = respondToAction({ do: 'more', utterance: 'artikel vom oktober', from: 99_999 }, asker)
    expect(linesOf(reply)[0]).toContain('6 bis 7 von 7')
  })

  test('a list of some days is read anew for each page', () => {
    const heads = Array.from({ length: 7 }, (_, index) => ({
      ...lake.head,
      key: `k${index}`,
      headline: `Tag ${index}`,
    }))
    const filter = { since: '2026-10-01', until: '2026-10-31' }
    const articles: KnowledgeBase['articles'] = ({ from, size }, asked) => {
      expect(asked).toEqual(filter)
      return { items: heads.slice(from, from + size), from, total: heads.length }
    }
    const ask = (utterance: string) =>
      ({
        kind: 'list',
        question: question(utterance, { kind: 'list', list: 'articles' }),
        list: { of: 'articles', page: { items: heads.slice(0, 6), from: 0, total: 7 }, filter },
      }) as const
    const asker = anAsker({ knowledge: aKnowledgeBase({ ask, articles }) })
    const first = say('Artikel vom Oktober', asker).reply
    expect(linesOf(first)[0]).toBe('1.–31. Oktober 2026: 7 Artikel, die neuesten zuerst · 1 bis 5 von 7')
    expect(labelsOf(press('Weiter ›', first, asker).reply)).toEqual(['Tag 5', 'Tag 6', 'Nach Quelle', '‹ Zurück'])
  })

  test('„which one?“ repeats the question before, about the one chosen', () => {
    const conversation = { question: question('Was sagte Pohl zum Bau?', { persons: ['x', 'y'] }) }
    const { reply, effects } = respondToAction({ do: 'choosePerson', person: hanne.key }, anAsker({ conversation }))
    expect(wordsOf(reply)).toContain('Wir öffnen sie erst, wenn sie sicher ist')
    expect(effects).toMatchObject([{ question: { utterance: 'Was sagte Pohl zum Bau?', persons: [hanne.key] } }])
  })

  test('„which one?“ after a restart shows all the words of the one chosen', () => {
    const { reply } = respondToAction({ do: 'choosePerson', person: hanne.key }, anAsker())
    expect(linesOf(reply)[0]).toContain('Zitate von Hanne Pohl')
  })

  test('more evidence: three at a time, from the question in the button or the one remembered', () => {
    const [first, ...rest] = [...sayings, ...sayings, ...sayings].slice(0, 7)
    if (first === undefined) throw new Error('no sayings')
    const answered = (utterance: string) =>
      ({ kind: 'quotes', question: question(utterance), evidence: [first, ...rest], more: 0 }) as const
    const asker = anAsker({
      knowledge: aKnowledgeBase({ ask: answered, answer: ({ utterance }) => answered(utterance) }),
    })
    const second = press('Weiter ›', say('Wer sprach?', asker).reply, asker)
    expect(linesOf(second.reply)).toContain('4 bis 6 von 7')
    const long = `Wer sprach ${'und sprach '.repeat(10)}?`
    const asked = say(long, asker)
    const remembering = { ...asker, conversation: { question: question(long.trim()) } }
    expect(linesOf(press('Weiter ›', asked.reply, remembering).reply)).toContain('4 bis 6 von 7')
    expect(wordsOf(press('Weiter ›', asked.reply, asker).reply)).toContain('nicht mehr weiß')
  })

  test.each([
    ['a person', { do: 'quotes', person: 'gone0000', from: 0, show: 'new' }],
    ['a person of the guide', { do: 'guidePerson', person: 'gone0000' }],
    ['who someone is', { do: 'who', person: 'gone0000' }],
    ['a summary', { do: 'summary', article: 'gone0000', length: 'short' }],
    ['quotations', { do: 'articleQuotes', article: 'gone0000', from: 0, show: 'new' }],
    ['a context', { do: 'context', article: 'gone0000', start: 0, end: 4, check: 'abcdefg' }],
    ['others', { do: 'others', person: 'gone0000', from: 0, show: 'new', topic: 'See' }],
    ['a timeline', { do: 'timeline', person: 'gone0000', from: 0, show: 'new' }],
    ['the first of two', { do: 'compareWith', person: 'gone0000' }],
    ['a comparison', { do: 'compare', first: 'gone0000', second: 'gone0001', from: 0, show: 'new' }],
    ['a report', { do: 'report', article: 'gone0000', start: 0, end: 4, check: 'abcdefg' }],
    ['a carried topic', { do: 'dropCarried' }],
    ['more', { do: 'moreRemembered', check: 'abcdefg', from: 3 }],
  ] as const)('an old button for %s that is gone gets a friendly line', (_, action) => {
    expect(linesOf(respondToAction(action, anAsker()).reply)).toHaveLength(1)
  })
})

test('the collection’s own figures are not made up', () => {
  expect(wordsFor('/start')).toContain(`${facts.quotations} Zitaten`)
  expect(abstract.head.publisher).toBeUndefined()
})
