// Questions in no order that a template could foresee: what is asked shows by the signs in them.

import { describe, expect, test } from 'vitest'
import type { Question } from '../../../src/knowledge/question/question.ts'
import { understand } from '../../../src/knowledge/question/understand.ts'
import { peopleOnly } from './people-for-tests.ts'

const now = new Date('2026-11-23T09:00:00Z')
const read = (utterance: string, previous?: Question): Question =>
  understand(utterance, {
    collection: peopleOnly,
    language: 'de',
    now,
    ...(previous === undefined ? {} : { previous }),
  })

describe('whose words are asked for, wherever the name stands', () => {
  test.each([
    ['mira solheim und der regen, was hat sie da gesagt', ['mira']],
    ['sag mal was meinte eigentlich der petkow zum borkenkäfer', ['ivo']],
    ['gibts ne aussage von solheim zum borkenkäfer', ['mira']],
    ['petkow borkenkäfer', ['ivo']],
    ['mich würd ja interessieren was petkow zum borkenkäfer sagt', ['ivo']],
    ["i'd quite like to know what petkow said about the beetle", ['ivo']],
    ["what's solheim's take on the beetle", ['mira']],
    ['any comment from petkow about the beetle', ['ivo']],
    ['solheim on the beetle', ['mira']],
    ['did the forest guy petkow say anything about the beetle', ['ivo']],
    ['i wonder how petkow justified the beetle traps', ['ivo']],
  ])('%s', (utterance, persons) => {
    const question = read(utterance)
    expect(question).toMatchObject({ kind: 'what-said', persons })
    expect(question.topic).toMatch(/regen|borkenkäfer|beetle/)
  })

  test.each([
    ['was sagt die schülerin mira solheim', undefined],
    ['was erzählt die alte bergführerin solheim vom regen', 'regen'],
    ['trainer petkow zum borkenkäfer', 'borkenkäfer'],
    ['borkenkäfer petkow', 'borkenkäfer'],
  ])('what somebody is called before his name is no topic: %s', (utterance, topic) => {
    const question = read(utterance)
    expect(question.kind).toBe('what-said')
    expect(question.topic?.replace(/^(?:vom|zum) /, '')).toBe(topic)
  })

  test('a noun that may mean a post as well as a view: words, or else what a sentence tells', () => {
    expect(read('welche position hat solheim im verein')).toMatchObject({
      kind: 'what-said',
      otherwise: { kind: 'fact' },
    })
    expect(read('was sagte solheim zum verein').otherwise).toBeUndefined()
  })

  test('„schreibt … vor“ is no speaking, „wie nennt“ may be: whoever is no known person, a sentence may tell', () => {
    expect(read('was schreibt das waldgesetz vor').kind).toBe('fact')
    expect(read('wie nennt der küster die glocke')).toMatchObject({ kind: 'what-said', otherwise: { kind: 'fact' } })
  })

  test.each([
    ['was meint eigentlich der küster zur glocke', 'küster'],
    ['how did the verger react to the bell', 'verger'],
  ])('a role without a name stands for its holder: %s', (utterance, role) => {
    const { kind, unknownNames } = read(utterance)
    expect(kind).toBe('what-said')
    expect(unknownNames.join(' ')).toContain(role)
  })

  test.each([
    'mira quandt wald, was hat sie gesagt',
    'was meinte egon solheim da',
    'Ivo Brandauer zum Wald, was sagt er',
  ])('another surname is another person: %s', (utterance) => {
    expect(read(utterance).persons).toEqual([])
  })

  test.each([
    'wann wurde solheim gewählt',
    'wie viele bäume hat petkow gepflanzt',
    'when was the mayor elected',
    'what law did solheim sign',
    'wie wird der wald noch genannt',
    'wie heißt die krankheit, die man als borkenkäfer bezeichnet',
    'which forest is called the old one',
  ])('a fact is no question for words: %s', (utterance) => {
    expect(read(utterance).kind).toBe('fact')
  })
})

describe('who said it, told in other words', () => {
  test.each([
    ['weißt du noch wer den wald einen friedhof nannte', /wald.*friedhof/],
    ['jemand hat über den borkenkäfer gelästert, wer', /borkenkäfer/],
    ['welcher politiker hat behauptet der wald sei gesund', /wald.*gesund/],
    ['remind me who compared the forest to a graveyard', /forest.*graveyard/],
    ['someone complained about the beetle, who', /beetle/],
    ['which player moaned about the rain', /rain/],
  ])('%s', (utterance, words) => {
    const { kind, topic } = read(utterance)
    expect(kind).toBe('who-said')
    expect(topic).toMatch(words)
  })

  test.each(['wer löschte den brand', 'who planted the trees'])('who did something is a fact: %s', (utterance) => {
    expect(read(utterance)).toMatchObject({ kind: 'fact', answerType: 'person' })
  })
})

describe('summaries, lists and verdicts', () => {
  test.each([
    ['kannst du mir kurz das wichtigste vom waldbrand sagen', 'summary', /waldbrand/],
    ['could i get the short version of the forest fire', 'summary', /forest fire/],
    ['gist of the forest fire story pls', 'summary', /forest fire/],
  ])('%s', (utterance, kind, article) => {
    expect(read(utterance)).toMatchObject({ kind, article: expect.stringMatching(article) })
  })

  test.each(['was für artikel hast du alles', 'what articles have you got'])('%s', (utterance) => {
    expect(read(utterance)).toMatchObject({ kind: 'list', list: 'articles' })
  })

  test.each(['findest du es richtig dass der wald gerodet wird', 'was it fair to cut down the forest in your view'])(
    'a verdict: %s',
    (utterance) => {
      expect(read(utterance)).toMatchObject({ kind: 'opinion', topic: expect.stringMatching(/wald|forest/) })
    },
  )
})

describe('what points back to the question before', () => {
  const before = read('was sagte solheim zum waldbrand')

  test.each([
    ['warum hat sie das feuer nicht gelöscht', ['mira'], undefined],
    ['why did she leave so early', ['mira'], undefined],
    ['wie viele helfer waren dabei', [], 'waldbrand'],
  ])('%s', (utterance, persons, topic) => {
    const question = read(utterance, before)
    expect(question).toMatchObject({ kind: 'fact', persons })
    expect(question.carried?.topic).toBe(topic)
    if (topic !== undefined) expect(question.topic).toContain(topic)
  })

  test.each(['what is there on the rain in nordland', 'was gibt es da noch zum regen', 'wie teuer ist das boot'])(
    '„there“, „da“ and an article point nowhere: %s',
    (utterance) => {
      expect(read(utterance, before).carried).toBeUndefined()
    },
  )

  test('a question that names somebody stands on its own', () => {
    expect(read('warum hat petkow ihr widersprochen', before).carried).toBeUndefined()
  })
})

describe('the article whose summary is asked for is told by what tells it from others', () => {
  test.each([
    ['kurz zusammenfassen bitte den artikel über den borkenkäfer', 'den über den borkenkäfer'],
    ['summary of the beetle story pls', 'beetle'],
    ['worum gehts in dem text über die mühle', 'dem über die mühle'],
    ['zusammenfassung vom bericht', 'bericht'],
  ])('%s', (utterance, article) => {
    expect(read(utterance)).toMatchObject({ kind: 'summary', article })
  })
})
