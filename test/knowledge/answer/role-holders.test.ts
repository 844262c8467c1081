// A role instead of a name gives the words of its holder, and nobody else's.

import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/knowledge/article/article.ts'
import type { Answer } from '../../../src/knowledge/knowledge-base.ts'
import { aKnowledgeBase } from './a-library.ts'

const article = (id: string, headline: string, sentences: string): Article => ({
  id,
  headline,
  language: 'de',
  publisher: 'Tannroder Bote',
  published: '2026-10-05',
  text: `${headline}\n\n${sentences}`,
})

const mill = article(
  'mill',
  'Streit um die Mühle in Tannrode',
  'Der Minister war am Montag in Tannrode. „Die Mühle dreht sich nicht von selbst“, sagte Bäcker Jens Wolter am Abend. Das Geld sei knapp, erklärte Wolter.',
)
const lake = article(
  'lake',
  'Der See friert nicht mehr zu',
  'Die Fischer am See sind uneins. „Ohne Eis bleibt der Barsch oben“, sagte Lene Barthel am Dienstag.',
)
const café = article(
  'café',
  'Umbau am Ring',
  'Karla Müller betreibt das Café am Ring. „Der Umbau dauert zu lange“, sagte Müller. Minister Arno Brandt kam nicht.',
)

const ask = (utterance: string): Answer =>
  aKnowledgeBase([mill, lake, café]).ask(utterance, { language: 'de', now: new Date('2026-11-23T09:00:00Z') })
const speakers = (answer: Answer): readonly (string | undefined)[] =>
  ('evidence' in answer ? (answer.evidence ?? []) : []).map(
    ({ person, quotation }) => person?.name ?? quotation?.speaker?.name,
  )

describe('who holds a role', () => {
  test('whoever is called so', () => {
    expect(speakers(ask('was sagt der bäcker zur mühle'))).toContain('Jens Wolter')
  })

  test.each([
    ['was sagt der insolvenzverwalter zu den öfen', 'Vorläufiger Insolvenzverwalter ist der Anwalt Ole Wiek.'],
    ['was sagt die trainerin zu den öfen', 'Neue Trainerin war Anna Wiek.'],
  ])('whoever the article says has it: %s', (utterance, sentence) => {
    const text = `${sentence} „Die Öfen bleiben heiß“, versprach Wiek.`
    const answer = aKnowledgeBase([article('one', 'Aus Tannrode', text)]).ask(utterance, {
      language: 'de',
      now: new Date('2026-11-23T09:00:00Z'),
    })
    expect(answer.kind).toBe('quotes')
  })

  test('whoever has another role does not hold one of which the sentence before speaks', () => {
    expect(speakers(ask('was sagt der minister zur mühle'))).not.toContain('Jens Wolter')
  })

  test('what only the sentence before tells is not certain', () => {
    const answer = ask('was sagen die fischer zum eis')
    expect(speakers(answer)).toEqual(['Lene Barthel'])
    expect(answer).toMatchObject({ evidence: [{ quotation: { certain: false } }] })
  })

  test.each([
    'was sagt minister peter müller zum umbau',
    'was sagte peter müller zum umbau',
    'was sagte karla brandt zum umbau',
  ])('a namesake is not meant: %s', (utterance) => {
    expect(ask(utterance)).toMatchObject({ kind: 'refusal', evidence: [] })
  })

  test.each([
    [
      'who is told something',
      '„Der Deich ist morsch“, sagte Timo Lüders dem Bürgermeister.',
      'was sagt der bürgermeister zum deich',
    ],
    ['whom he defends', '„Das Messer war alt“, sagte Kurt Senf, Anwalt des Mörders.', 'was sagt der mörder zum messer'],
    ['the deputy', '„Das Brot ist alt“, sagte Vizekanzler Tim Hale.', 'was sagt der kanzler zum brot'],
    ['a candidate', '„Das Brot ist alt“, sagte Bürgermeisterkandidat Tim Hale.', 'was sagt der bürgermeister zum brot'],
    ['a wife', 'Jens Wolter backt Brot. „Das Brot ist alt“, sagte Wolter.', 'was sagt wolters frau zum brot'],
    [
      'a woman of that name',
      'Jens Wolter backt Brot. „Das Brot ist alt“, sagte Wolter.',
      'was sagt frau wolter zum brot',
    ],
  ])('another is not meant by %s', (_, text, utterance) => {
    const answer = aKnowledgeBase([article('one', 'Aus Tannrode', text)]).ask(utterance, {
      language: 'de',
      now: new Date('2026-11-23T09:00:00Z'),
    })
    const sure =
      'evidence' in answer ? (answer.evidence ?? []).filter(({ quotation }) => quotation?.certain === true) : []
    expect(sure).toEqual([])
  })
})

describe('a role that nobody holds', () => {
  const halt = article(
    'halt',
    'Der Zug hält wieder',
    'Verkehrsminister Rainer Dombrowe eröffnete den Bahnhof. „Das Tal hat lange gewartet“, sagte Dombrowe. Richter Ole Sand war gekommen. „Ich fahre gern“, sagte Sand.',
  )
  const council: Article = {
    ...article(
      'council',
      'Council keeps the bus',
      'Philippa Stroyd, leader of the council, stood by the bus. “The first one leaves at six,” Stroyd said with a smile. Doctor Nele Brandt has taken it for years.',
    ),
    language: 'en',
  }

  test('nor is the vice president the president', () => {
    const speech = article('speech', 'Rede in Tannrode', 'Präsident Tim Hale war da. „Das Brot ist alt“, sagte Hale.')
    const ask = (utterance: string) =>
      aKnowledgeBase([speech]).ask(utterance, { language: 'en', now: new Date('2026-11-23T09:00:00Z') })
    expect(ask('what did the president say')).toMatchObject({ kind: 'quotes' })
    expect(ask('what did the vice president say')).toMatchObject({ kind: 'refusal', evidence: [] })
  })

  test.each([
    'was sagt der trainer',
    'was sagt der schiedsrichter',
    'was sagt die kanzlerin zum bus',
    'was sagt der busfahrer',
    'was sagt der betriebsrat zum bus',
    'was sagt der förster',
    'was sagt die witwe',
    'was sagt der lehrer zum bahnhof',
  ])('is said to be unknown: %s', (utterance) => {
    const answer = aKnowledgeBase([halt, council]).ask(utterance, {
      language: 'de',
      now: new Date('2026-11-23T09:00:00Z'),
    })
    expect(answer).toMatchObject({ kind: 'refusal', evidence: [] })
  })
})

describe('an office for one field', () => {
  const tunnel = article(
    'tunnel',
    'Land gibt Tunnel auf',
    'Verkehrsministerin Almut Reesing baut nicht weiter. „Ich gebe dafür keinen Euro mehr aus“, sagte Reesing. Die Finanzen seien knapp, so die Ministerin.',
  )
  const harbour: Article = {
    ...article(
      'harbour',
      'Harbour to be deepened',
      'Tom Pryce, minister for agriculture and sport, will have it dredged. “The cod will not mind,” Pryce said. The finance ministry had warned him, the minister said.',
    ),
    language: 'en',
  }
  const asked = (utterance: string, language: 'de' | 'en') =>
    aKnowledgeBase([tunnel, harbour]).ask(utterance, { language, now: new Date('2026-11-23T09:00:00Z') })

  test.each([
    ['was sagt die verkehrsministerin', 'de', 'Almut Reesing'],
    ['was sagt die ministerin für verkehr zum tunnel', 'de', 'Almut Reesing'],
    ['what did the transport minister say', 'en', 'Almut Reesing'],
    ['was sagt der landwirtschaftsminister', 'de', 'Tom Pryce'],
    ['was sagt der sportminister', 'de', 'Tom Pryce'],
    ['what did the minister for agriculture say', 'en', 'Tom Pryce'],
  ] as const)('is held by whoever has it: %s', (utterance, language, name) => {
    expect(speakers(asked(utterance, language))).toContain(name)
  })

  test.each([
    ['was sagt die finanzministerin', 'de'],
    ['was sagt die finanzministerin zum tunnel', 'de'],
    ['was sagt der wirtschaftsminister zum hafen', 'de'],
    ['what did the finance minister say', 'en'],
    ['what did the health secretary say about the tunnel', 'en'],
  ] as const)('is not held by who has another: %s', (utterance, language) => {
    expect(asked(utterance, language)).toMatchObject({ kind: 'refusal', evidence: [] })
  })
})

describe('a role that is somebody’s', () => {
  const line = article(
    'line',
    'Streit um die Lauentalbahn',
    'Verkehrsminister Duno Farrel schwieg zur Bahn. Seine Sprecherin, Luise Vetter, sagte, die Studie komme im Mai. „Ich fahre lieber Rad“, sagte Farrel am Abend. Der Senat tagt im Mai.\n\nEin Sprecher des Bauunternehmens, Hanno Brink, sagte, die Gleise lägen bereit.',
  )
  const ask = (utterance: string, language: 'de' | 'en' = 'de') =>
    aKnowledgeBase([line]).ask(utterance, { language, now: new Date('2026-11-23T09:00:00Z') })

  test.each<[string, 'de' | 'en', string]>([
    ['was sagt die sprecherin von farrel', 'de', 'Luise Vetter'],
    ['was sagt farrels sprecherin', 'de', 'Luise Vetter'],
    ['was sagt die sprecherin', 'de', 'Luise Vetter'],
    ['what did farrel’s spokeswoman say', 'en', 'Luise Vetter'],
    ['what did the spokeswoman for duno farrel say about the study', 'en', 'Luise Vetter'],
    ['was sagt der sprecher des bauunternehmens', 'de', 'Hanno Brink'],
  ])('gives the words of its holder: %s', (utterance, language, name) => {
    expect([...new Set(speakers(ask(utterance, language)))]).toEqual([name])
  })

  test('of which the article says that it is another’s is told as unsure', () => {
    const answer = ask('was sagt der sprecher vom senat')
    expect(answer).toMatchObject({ kind: 'quotes', evidence: [{ quotation: { certain: false } }] })
  })

  test.each(['was sagt brinks sprecher', 'was sagt der sprecher von brink', 'was sagt vetters sprecherin'])(
    'is not his own, nor anybody else’s: %s',
    (utterance) => {
      expect(ask(utterance).kind).not.toBe('quotes')
    },
  )
})
