import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../../src/knowledge/question/question.ts'
import { understand } from '../../../src/knowledge/question/understand.ts'
import { peopleOnly } from './people-for-tests.ts'

const now = new Date('2026-11-23T09:00:00Z')
const read = (utterance: string, language = 'de', previous?: Question): Question =>
  understand(utterance, { collection: peopleOnly, language, now, ...(previous === undefined ? {} : { previous }) })

describe('a list of articles', () => {
  test.each([
    ['artikel', {}],
    ['welche artikel hast du', {}],
    ['zeig mir mal alle artikel', {}],
    ['welche artikel hast du eigentlich alles', {}],
    ['was gibts neues', {}],
    ['neueste artikel', {}],
    ['what’s new?', {}],
    ['latest articles', {}],
    ['what is the latest article', {}],
    ['how many articles do you have', {}],
    ['artikel vom oktober', { since: '2026-10-01', until: '2026-10-31' }],
    ['artikel aus dem september 2025', { since: '2025-09-01', until: '2025-09-30' }],
    ['artikel von gestern', { since: '2026-11-22', until: '2026-11-22' }],
    ['artikel vom 3. oktober', { since: '2026-10-03', until: '2026-10-03' }],
    ['artikel seit dem 1. november', { since: '2026-11-01' }],
    ['articles from october', { since: '2026-10-01', until: '2026-10-31' }],
    ['stories from last week', { since: '2026-11-16', until: '2026-11-22' }],
    ['articles since october 3rd', { since: '2026-10-03' }],
    ['artikel vom waldboten', { publisher: 'waldboten' }],
    ['which english articles do you have', { inLanguage: 'en' }],
    ['artikel auf deutsch', { inLanguage: 'de' }],
    ['englische artikel über den wald', { inLanguage: 'en', topic: 'den wald' }],
    ['articles about english football', { topic: 'english football' }],
    ['artikel der wald-zeitung', { publisher: 'wald-zeitung' }],
    ['articles by the forest courier', { publisher: 'the forest courier' }],
    ['artikel über den waldbrand seit september', { topic: 'den waldbrand', since: '2026-09-01' }],
    ['any articles about the forest fire?', { topic: 'the forest fire' }],
    ['zeig mir waldbrand artikel', { topic: 'waldbrand' }],
    ['welche artikel behandeln den waldbrand', { topic: 'behandeln den waldbrand' }],
  ])('%s', (utterance, { ...which }) => {
    const {
      utterance: _,
      language: __,
      because: ___,
      persons: ____,
      unknownNames: _____,
      ...question
    } = read(utterance)
    expect(question).toEqual({
      kind: 'list',
      list: 'articles',
      ...which,
    })
  })

  test.each([
    'artikel 5 des waldgesetzes',
    'wer hat den artikel über den wald geschrieben',
    'in welchem artikel steht das mit dem wald',
    'worum geht es im neuesten artikel',
    'who wrote the latest article',
    'was gibt es neues vom waldbrand',
    'was sagt der förster in dem artikel',
  ])('is not asked for by: %s', (utterance) => {
    expect(read(utterance).kind).not.toBe('list')
  })
})

describe('to whom it was said', () => {
  test.each([
    ['what did the forester tell the mayor', undefined],
    ['what did the forester tell reporters about the fire', 'the fire'],
  ])('%s: is no topic', (utterance, topic) => {
    expect(read(utterance, 'en').kind).toBe('what-said')
    expect(read(utterance, 'en').topic).toBe(topic)
  })
})

describe('who is for or against something', () => {
  test.each([
    ['wer kritisiert den wald', 'against', 'den wald'],
    ['wer ist eigentlich gegen die rodung', 'against', 'die rodung'],
    ['wer lehnt die rodung ab', 'against', 'die rodung'],
    ['kritik an der rodung', 'against', 'der rodung'],
    ['was sagen die gegner der rodung', 'against', 'rodung'],
    ['wer ist für die rodung', 'for', 'die rodung'],
    ['wer lobt den förster', 'for', 'den förster'],
    ['who criticises the forest', 'against', 'the forest'],
    ['critics of the clearing', 'against', 'the clearing'],
    ['what are opponents of the clearing saying', 'against', 'the clearing'],
    ['who supports the clearing', 'for', 'the clearing'],
  ])('%s: %s', (utterance, stance, topic) => {
    expect(read(utterance)).toMatchObject({ kind: 'opinion', stance, topic })
  })
})

describe('a slip in the word that asks', () => {
  test.each([
    ['welhce brücke brennt', 'de', 'welche brücke brennt'],
    ['Vor welcehm Wald liegt der See?', 'de', 'Vor welchem Wald liegt der See?'],
    ['wihch forest burns', 'en', 'which forest burns'],
    ['In wich forest does it burn', 'en', 'In which forest does it burn'],
  ])('%s: is put right', (typed, language, meant) => {
    expect(read(typed, language)).toMatchObject({ kind: 'fact', utterance: meant })
  })

  test.each([
    ['weiche am bahnhof', 'de'],
    ['ein wesen im wald', 'de'],
    ['the whole forest', 'en'],
    ['wer sagte die weiche ist kaputt', 'de'],
  ])('nothing is put right in: %s', (typed, language) => {
    expect(read(typed, language).utterance).toBe(typed)
  })
})

describe('what is asked', () => {
  test.each([
    ['wer hat gesagt der wald gehört niemandem', 'who-said', 'wald gehört niemandem'],
    ['Wer sagte: „Der Wald gehört niemandem“?', 'who-said', 'Der Wald gehört niemandem'],
    ['der wald gehört niemandem, wer sagte das', 'who-said', 'der wald gehört niemandem'],
    ['Von wem stammt der Satz „Regen ist Arbeit“?', 'who-said', 'Regen ist Arbeit'],
    ['welche zeitung titelte wald zu verkaufen', 'who-said', 'wald zu verkaufen'],
    ['„Regen ist Arbeit“', 'who-said', 'Regen ist Arbeit'],
    ['who said the forest belongs to nobody', 'who-said', 'forest belongs to nobody'],
    ['rain is work, who was that', 'who-said', 'rain is work'],
    ['qui a dit la forêt est à personne', 'who-said', 'forêt est à personne'],
    ['wer hat sich noch zum wald geäußert', 'who-else', 'wald'],
    ['who else spoke about the forest', 'who-else', 'the forest'],
    ['was steht in den artikeln über den wald', 'topic', 'den wald'],
    ['waldbrand', 'topic', 'waldbrand'],
    ['what about the forest fire', 'topic', 'the forest fire'],
    [
      'wie heißt die regel, dass der wald brennt oder nicht',
      'fact',
      'wie heißt die regel, dass der wald brennt oder nicht',
    ],
    ['wo brennt der wald', 'fact', 'wo brennt der wald'],
    ['wer schrieb das gedicht vom wald', 'fact', 'das gedicht vom wald'],
  ])('%s → %s', (utterance, kind, topic) => {
    expect(read(utterance)).toMatchObject({ kind, topic })
  })

  test.each([
    ['hallo', 'small-talk'],
    ['thanks a lot', 'small-talk'],
    ['was kannst du', 'small-talk'],
    ['who are you', 'small-talk'],
    ['wer hat recht', 'opinion'],
    ['what do you think about the forest', 'opinion'],
    ['welche artikel hast du', 'list'],
    ['which sources do you have', 'list'],
    ['welche themen', 'list'],
    ['fasse den artikel über den waldbrand zusammen', 'summary'],
    ['tldr of the forest fire', 'summary'],
    ['what is the forest fire article about', 'summary'],
    ['worum geht es in dem waldbrand artikel', 'summary'],
    ['résume l’article sur la forêt', 'summary'],
    ['?!', 'empty'],
    ['', 'empty'],
  ])('%s → %s', (utterance, kind) => {
    expect(read(utterance).kind).toBe(kind)
  })

  test.each([
    ['was hat der wald bisher gekostet', 'money'],
    ['what did the new forest cost', 'money'],
    ['preis für eine tonne holz', 'money'],
    ['anzahl der bäume', 'number'],
    ['number of trees in the forest', 'number'],
    ['was hat der wald', 'thing'],
  ])('%s: %s', (utterance, answerType) => {
    expect(read(utterance)).toMatchObject({ kind: 'fact', answerType })
  })

  test('the language is that in which the question opens, though „was“ and „lady“ are English words, too', () => {
    expect(read('was hat lady brandauer gesungen', 'en').language).toBe('de')
    expect(read('was the forest on fire', 'en').language).toBe('en')
  })

  test.each([
    ['zeig mir bitte mal alle themen', 'topics'],
    ['über was kann ich dich alles fragen', 'topics'],
    ['was für themen gibts', 'topics'],
    ['nenn mir die quellen', 'sources'],
    ['liste alle personen auf', 'people'],
    ['welche leute gibts', 'people'],
    ['welche themen kommen vor', 'topics'],
    ['sag mir die quellen', 'sources'],
    ['show me all topics', 'topics'],
    ['what can i ask you about', 'topics'],
    ['give me the sources', 'sources'],
    ['who is in there', 'people'],
  ])('%s: a list of %s', (utterance, list) => {
    expect(read(utterance)).toMatchObject({ kind: 'list', list })
  })

  test.each([
    'zeig mir den wald',
    'nenn mir die quelle des waldbrands',
    'give me the names of the trees',
    'der sprecher',
    'die zeitung',
    'welche politiker kommen',
  ])('%s: no list', (utterance) => {
    expect(read(utterance).kind).not.toBe('list')
  })

  test('a longer summary is asked for as such', () => {
    expect(read('ausführliche zusammenfassung vom waldbrand')).toMatchObject({ kind: 'summary', long: true })
  })

  test('„länger“ inside a question asks for no summary', () => {
    expect(read('warum dauert der waldbrand länger').kind).toBe('fact')
  })
})

describe('whose words', () => {
  test.each([
    ['was sagte solheim zum wald', ['mira'], 'wald'],
    ['Was hat Mira Solheim über den Wald gesagt?', ['mira'], 'den Wald'],
    ['wie äußerte sich petkow zum thema regen', ['ivo'], 'regen'],
    ['was meint die ministerin zum regen', ['berta'], 'regen'],
    ['was sagt ministerin quandt zum regen', ['berta'], 'regen'],
    ['was hat die landrätin solheim zum regen gesagt', ['mira'], 'regen'],
    ['Solheim zum Wald?', ['mira'], 'Wald'],
    ['what did mira solheim say about the forest', ['mira'], 'the forest'],
    ['what does the mayor think of rain', ['mira'], 'rain'],
    ['how did solheim react to the fire', ['mira'], 'the fire'],
    ['que dit solheim sur la forêt', ['mira'], 'la forêt'],
    ['qu’a dit Solheim de la forêt ?', ['mira'], 'la forêt'],
  ])('%s', (utterance, persons, topic) => {
    expect(read(utterance)).toMatchObject({ kind: 'what-said', persons, unknownNames: [], topic })
  })

  test.each([
    ['was hat solheim danach gesagt', 'mira'],
    ['was sagte die ministerin hinterher', 'berta'],
    ['what did solheim say afterwards', 'mira'],
    ['what did petkow say next please', 'ivo'],
  ])('what is said by the way is no part of a name or a topic: %s', (utterance, person) => {
    const question = read(utterance)
    expect(question).toMatchObject({ kind: 'what-said', persons: [person], unknownNames: [] })
    expect(question.topic).toBeUndefined()
  })

  test('a surname of two people means both, until one is chosen', () => {
    expect(read('was sagte quandt zum wald').persons).toEqual(['berta', 'egon'])
  })

  test.each([
    'was sagte krause zum wald',
    'was sagte anna solheim zum wald',
    'was sagt der könig von nordland zum wald',
    'was sagt die frau der ministerin zum wald',
  ])('nobody is guessed: %s', (utterance) => {
    const question = read(utterance)
    expect(question.persons).toEqual([])
    expect(question.unknownNames).toHaveLength(1)
  })

  test('a title that the articles do not give still leads to the only one of that name', () => {
    expect(read('was sagte kanzlerin solheim zum wald').persons).toEqual(['mira'])
  })

  test.each([
    ['vergleiche solheim und petkow zum wald', ['mira', 'ivo']],
    ['solheim vs petkow on the forest', ['mira', 'ivo']],
  ])('two sides: %s', (utterance, persons) => {
    expect(read(utterance)).toMatchObject({ kind: 'compare', persons })
  })

  test('„a compared with b“ of things is no comparison of people', () => {
    expect(read('regen vs sonne').kind).toBe('topic')
  })

  test.each(['was sagte petkow im laufe der zeit zum wald', 'wie hat sich solheims haltung zum wald geändert'])(
    'over time: %s',
    (utterance) => {
      expect(read(utterance).kind).toBe('timeline')
    },
  )

  test('an impersonal „man“ is nobody', () => {
    expect(read('wie nennt man den alten wald').kind).toBe('fact')
  })
})

describe('the kind of answer wanted', () => {
  test.each([
    ['wann brannte der wald', 'time'],
    ['in welchem jahr brannte der wald', 'time'],
    ['seit wann brennt der wald', 'time'],
    ['wieviele bäume brannten', 'number'],
    ['bei wie viel grad brennt holz', 'number'],
    ['was kostet ein baum', 'money'],
    ['wie lange brannte der wald', 'duration'],
    ['wie weit ist es bis zum wald', 'distance'],
    ['warum brannte der wald', 'reason'],
    ['wo liegt der wald', 'place'],
    ['wer löschte den brand', 'person'],
    ['was ist ein waldbrand', 'thing'],
    ['when did the forest burn', 'time'],
    ['how many trees burnt', 'number'],
    ['the fire was seen by whom', 'person'],
    ['combien coûte un arbre', 'money'],
  ])('%s → %s', (utterance, answerType) => {
    expect(read(utterance)).toMatchObject({ kind: 'fact', answerType })
  })
})

describe('dates', () => {
  test.each([
    ['was sagte solheim gestern zum wald', { since: '2026-11-22', until: '2026-11-22' }],
    ['was sagte solheim seit märz zum wald', { since: '2026-03-01' }],
    ['was sagte solheim letzte woche zum wald', { since: '2026-11-16', until: '2026-11-22' }],
    ['was sagte solheim im mai 2025 zum wald', { since: '2025-05-01', until: '2025-05-31' }],
    ['was sagte solheim im dezember zum wald', { since: '2025-12-01', until: '2025-12-31' }],
    ['what did solheim say about the forest last month', { since: '2026-10-01', until: '2026-10-31' }],
    ['what did solheim say about the forest since 2024', { since: '2024-01-01' }],
  ])('%s', (utterance, period) => {
    const question = read(utterance)
    expect(question).toMatchObject({ kind: 'what-said', persons: ['mira'], ...period })
    expect(question.topic).toMatch(/^(?:wald|the forest)$/)
  })

  test('a year in a fact is part of what is asked', () => {
    expect(read('wieviele bäume brannten im jahr 2019')).toMatchObject({
      topic: 'wieviele bäume brannten im jahr 2019',
    })
    expect(read('wieviele bäume brannten im jahr 2019').since).toBeUndefined()
  })
})

describe('follow-ups', () => {
  const before = read('was sagte solheim zum wald')

  test('another person keeps the topic, and says so', () => {
    expect(read('und petkow?', 'de', before)).toMatchObject({
      kind: 'what-said',
      persons: ['ivo'],
      topic: 'wald',
      carried: { topic: 'wald' },
    })
  })

  test('another topic keeps the person, and says so', () => {
    expect(read('und zum regen?', 'de', before)).toMatchObject({
      kind: 'what-said',
      persons: ['mira'],
      topic: 'regen',
      carried: { persons: ['mira'] },
    })
  })

  test.each(['was sagte sie noch', 'und sonst', 'noch mehr', 'what else did she say'])(
    'more of the same: %s',
    (utterance) => {
      const question = read(utterance, 'de', before)
      expect(question).toMatchObject({ kind: 'what-said', persons: ['mira'] })
      expect(question.topic).toBeUndefined()
    },
  )

  test('a pronoun means the person before', () => {
    expect(read('was sagte sie zum regen', 'de', before)).toMatchObject({ persons: ['mira'], topic: 'regen' })
  })

  test.each(['wann war das', 'when was that'])('its date: %s', (utterance) => {
    expect(read(utterance, 'de', before)).toMatchObject({ persons: ['mira'], topic: 'wald' })
  })

  test('a full new question carries nothing', () => {
    expect(read('was sagte petkow zum regen', 'de', before).carried).toBeUndefined()
  })

  test.each([
    ['was sagt petkow dazu', 'de'],
    ['und was sagt petkow dazu', 'de'],
    ['what did petkow say about it', 'en'],
    ['what does petkow think of that', 'en'],
    ['and what does petkow say about it', 'en'],
  ])('„dazu“ and „it“ are the matter before: %s', (utterance, language) => {
    expect(read(utterance, language, before)).toMatchObject({
      kind: 'what-said',
      persons: ['ivo'],
      topic: 'wald',
      carried: { topic: 'wald' },
    })
  })

  test('of a sentence asked before, nobody may have spoken: then his words at all', () => {
    const question = read('was sagt petkow dazu', 'de', read('wann war der brand'))
    expect(question).toMatchObject({ persons: ['ivo'], topic: 'wann war der brand' })
    expect(question.otherwise).toMatchObject({ kind: 'what-said', persons: ['ivo'] })
    expect(question.otherwise?.topic).toBeUndefined()
  })

  test('and so it is for the next one asked about', () => {
    const first = read('was sagt petkow dazu', 'de', read('wann war der brand'))
    expect(read('was sagt solheim dazu', 'de', first).otherwise).toMatchObject({ persons: ['mira'] })
  })

  test('who is not linked loses his „dazu“', () => {
    expect(read('und was sagt der küster dazu', 'de', before)).toMatchObject({ unknownNames: ['der küster'] })
  })

  test('without a question before, „it“ is no topic', () => {
    expect(read('what did petkow say about it', 'en').topic).toBeUndefined()
  })

  test('without a question before, „und petkow?“ stands alone', () => {
    expect(read('und petkow?').carried).toBeUndefined()
  })

  test('a new fact about the same matter', () => {
    expect(read('und wann war der brand', 'de', read('was kostet der wald'))).toMatchObject({
      kind: 'fact',
      answerType: 'time',
      carried: { topic: 'was kostet der wald' },
    })
  })
})

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom('was', 'sagte', 'wer', 'und', 'zu', '„', '“', '"', 'the', 'who', 'vs', 'solheim', '?', 'über'),
      )
      .map((words) => words.join(' ')),
  )

  test('a question comes of it, never an error', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('de', 'en'), (utterance, language) => {
        const question = read(utterance, language)
        expect(question.because).toHaveLength(1)
        expect(utterance).toContain(question.utterance)
      }),
      { numRuns: 300 },
    )
  })

  test('the topic is always the asker’s own words', () => {
    fc.assert(
      fc.property(typed, (utterance) => {
        const { topic } = read(utterance)
        expect(inOrder((topic ?? '').split(/\s+/), utterance)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** Whether all of these words stand in the text one after the other. */
const inOrder = (words: readonly string[], text: string): boolean => {
  let from = 0
  return words.every((word) => {
    const at = text.indexOf(word, from)
    from = at + word.length
    return at >= 0
  })
}
