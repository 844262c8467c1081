import { describe, expect, test } from 'vitest'
import { propertySentence } from '../../../src/knowledge/answer/property-sentence.ts'
import type { Article } from '../../../src/knowledge/article/article.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { understand } from '../../../src/knowledge/question/understand.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { aKnowledgeBase } from './a-library.ts'

const pier: Article = {
  id: 'pier',
  headline: 'Die Seebrücke von Ahrbüll bekommt ein Dach',
  language: 'de',
  publisher: 'Ahrbüller Anzeiger',
  published: '2026-10-02',
  text: [
    'Die Seebrücke von Ahrbüll bekommt ein Dach. „Bisher wird bei uns jede Trauung nass“, sagte Standesbeamtin Wiebke Hoyer. Das Dach kostet 380.000 Euro.',
    'Der Fischer Momme Jessen hält nichts davon. „Wer Regen nicht mag, soll in die Berge fahren“, sagte Jessen. Ob die Seebrücke auch eine Heizung bekommt, wollte Hoyer nicht sagen.',
    'Die Seebrücke ist 240 Meter lang und steht seit 1911.',
  ].join('\n\n'),
}

const hall: Article = {
  id: 'hall',
  headline: 'Turnout falls again in Wexcombe',
  language: 'en',
  publisher: 'Wexcombe Echo',
  published: '2026-11-06',
  text: [
    'Turnout in the parish vote fell to 31 percent, the lowest since the hall was built.',
    '“People have better things to do,” said the clerk, Hetty Marl. Asked about her own vote, she declined to comment.',
  ].join('\n\n'),
}

const now = new Date('2026-11-23T12:00:00Z')

/** Asks a knowledge base of these articles. */
function asking(articles: readonly Article[]) {
  const knowledge = aKnowledgeBase(articles)
  return (question: string, language: 'de' | 'en') => knowledge.ask(question, { language, now })
}

const ask = asking([pier, hall])

describe('the article’s own „no answer“', () => {
  test('answers the question it tells of', () => {
    expect(ask('bekommt die seebrücke eine heizung', 'de')).toMatchObject({ kind: 'refusal', reason: 'declined' })
  })

  test.each<[string, 'de' | 'en', string]>([
    ['wie lang ist die seebrücke', 'de', '240 Meter lang'],
    ['was kostet das dach der seebrücke', 'de', '380.000 Euro'],
    ['bitte alles über die seebrücke', 'de', 'Seebrücke'],
  ])('answers no other question on the same thing: %s', (question, language, words) => {
    const answer = ask(question, language)
    expect(answer.kind).toBe('passages')
    expect(answer.kind === 'passages' && answer.evidence[0].text).toContain(words)
  })
})

describe('what the article says is not known', () => {
  const find: Article = {
    id: 'find',
    headline: 'Münzen im Deich von Ahrbüll',
    language: 'de',
    publisher: 'Ahrbüller Anzeiger',
    published: '2026-10-09',
    text: [
      'Ein Spaziergänger hat im Deich von Ahrbüll 42 Münzen gefunden. Der Spaziergänger will nicht genannt werden.',
      'Für den Schaden am Deich will das Amt Geld vom Land fordern. Wie hoch der Schaden ist, konnte Amtsleiterin Frieda Harms nicht beziffern.',
      'Die Münzen werden ausgestellt. Wann sie zu sehen sind, ist offen.',
      'Frieda Harms hat den Deich repariert. Ihr Helfer will nicht genannt werden. Am 3. Mai beginnt das Deichfest. Wann das Feuerwerk startet, ist offen.',
    ].join('\n\n'),
  }
  const finder: Article = {
    id: 'finder',
    headline: 'Coins from the harbour of Wexcombe',
    language: 'en',
    publisher: 'Wexcombe Echo',
    published: '2026-10-09',
    text: 'A diver brought up 17 coins from the harbour of Wexcombe on Sunday. The diver asked not to be named.',
  }
  const ask = asking([find, finder])

  test.each<[string, 'de' | 'en', string]>([
    ['wie heißt der spaziergänger mit den münzen', 'de', 'will nicht genannt werden'],
    ['wie hoch ist der schaden am deich', 'de', 'nicht beziffern'],
    ['wann sind die münzen zu sehen', 'de', 'ist offen'],
    ['what is the name of the diver in the harbour', 'en', 'asked not to be named'],
  ])('is shown as such: %s', (question, language, words) => {
    const answer = ask(question, language)
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'declined' })
    expect(answer.kind === 'refusal' && answer.evidence[0]?.text).toContain(words)
  })

  test.each<[string, 'de' | 'en', string]>([
    ['wie viele münzen wurden im deich gefunden', 'de', '42 Münzen'],
    ['wer hat den deich repariert', 'de', 'Frieda Harms'],
    ['wann beginnt das deichfest', 'de', '3. Mai'],
    ['how many coins were brought up', 'en', '17 coins'],
    ['when did the diver bring up the coins', 'en', 'on Sunday'],
  ])('is no answer to another question: %s', (question, language, words) => {
    const answer = ask(question, language)
    expect(answer.kind === 'passages' && answer.evidence[0].text).toContain(words)
  })
})

describe('whose words a stretch of sentences is', () => {
  const first = (question: string) => {
    const answer = ask(question, 'de')
    if (answer.kind !== 'passages' && answer.kind !== 'quotes') throw new Error(`not answered: ${answer.kind}`)
    return answer.evidence[0]
  }

  test('with a sentence of the article beside somebody’s words it is the article’s', () => {
    const evidence = first('was kostet das dach')
    expect(evidence.text).toBe(
      '„Bisher wird bei uns jede Trauung nass“, sagte Standesbeamtin Wiebke Hoyer. Das Dach kostet 380.000 Euro.',
    )
    expect(evidence.quotation).toBeUndefined()
    expect(evidence.person).toBeUndefined()
  })

  test('of his words alone it is his', () => {
    expect(first('wer mag keinen regen')).toMatchObject({
      quotation: { type: 'direct' },
      person: { name: 'Momme Jessen' },
    })
  })
})

describe('what is asked of a thing, told in a sentence that does not name it', () => {
  const organ: Article = {
    id: 'organ',
    headline: 'A sound returns to Saint Brannoc',
    language: 'en',
    publisher: 'Wexcombe Echo',
    published: '2026-11-01',
    text: [
      'The organ of Saint Brannoc sounds again. It weighs 3,100 kilograms and was silent for nine winters.',
      'The organ will be played on Sunday by Lew Tarrant, who has practised since spring.',
      'Saint Brannoc lies far out, and few people live there. Most of them fish. The road from Wexcombe is 40 miles long, and it is closed in winter.',
    ].join('\n\n'),
  }
  const ask = asking([organ])

  test.each<[string, 'de' | 'en', string]>([
    ['how heavy is the organ', 'en', 'It weighs 3,100 kilograms'],
    ['wie schwer ist die orgel', 'de', 'It weighs 3,100 kilograms'],
  ])('%s', (question, language, words) => {
    const answer = ask(question, language)
    expect(answer.kind === 'passages' && answer.evidence[0].text).toContain(words)
  })

  test.each<[string, 'de' | 'en']>([
    ['wie tief ist die orgel', 'de'],
    ['how deep is the organ', 'en'],
  ])('not of another thing: %s', (question, language) => {
    expect(ask(question, language).kind).toBe('refusal')
  })
})

describe('articles of one language, asked in the other', () => {
  test.each<[string, Article, string, 'de' | 'en', string]>([
    ['in English', pier, 'how much does the roof cost', 'en', '380.000 Euro'],
    ['in English without small words', pier, 'wedding roof registrar', 'en', 'Standesbeamtin Wiebke Hoyer'],
    ['in German', hall, 'wann war die wahlbeteiligung so niedrig', 'de', 'lowest since the hall was built'],
    ['in German without small words', hall, 'wahlbeteiligung gemeinde', 'de', 'Turnout in the parish vote'],
  ])('%s', (_how, article, question, language, words) => {
    const answer = asking([article])(question, language)
    expect('evidence' in answer && answer.evidence?.map(({ text }) => text).join(' ')).toContain(words)
  })
})

test('a verb that may do anything says hardly what is asked for', () => {
  const vote: Article = {
    ...pier,
    headline: 'Aus dem Rat von Ahrbüll',
    text: 'Auf Zwischenrufe im Rat ging Stüver nicht ein.\n\nDie Abstimmung endete mit 19 gegen 14 Stimmen.',
  }
  const answer = asking([vote])('wie ging die abstimmung im rat aus', 'de')
  expect(answer.kind === 'passages' && answer.evidence[0].text).toContain('19 gegen 14')
})

test('a word typed as two is found as one', () => {
  const answer = ask('how low was the turn out', 'en')
  expect(answer.kind === 'passages' && answer.evidence[0].text).toContain(
    'Turnout in the parish vote fell to 31 percent',
  )
})

test('a compound in the question is met by its parts in the words', () => {
  const vote: Article = {
    ...pier,
    id: 'vote',
    text: '„Wir können die Schule nicht offen halten, wir müssen sie schließen“, sagte Landrätin Gunda Reuter am Montag.',
  }
  const answer = asking([vote])('was sagt die landrätin reuter zur schulschließung', 'de')
  expect(answer).toMatchObject({ kind: 'quotes', evidence: [{ person: { name: 'Gunda Reuter' } }] })
})

test('what hardly touches the question is not shown beside the answer', () => {
  const answer = ask('what about the parish vote', 'en')
  expect(answer.kind === 'passages' && answer.evidence.map(({ article }) => article.id)).toEqual(['hall', 'hall'])
})

describe('a number is found by the thing it measures, wherever most words of the question stand', () => {
  const collection = openLibrary(':memory:')
  collection.put([
    readArticle({
      id: 'syrup',
      headline: 'Sirup im Glas: Imker aus Wendhagen verurteilt',
      language: 'de',
      text: 'Der Imker verkaufte Sirup als Honig. Im Keller standen 40 Kanister.\n\nDen Schaden bezifferte das Gericht auf 212.000 Euro.',
    }),
  ])
  const found = collection.findPassages('honig', 8)

  test.each([
    ['wie hoch war der schaden', 'Den Schaden bezifferte das Gericht auf 212.000 Euro.'],
    ['wie viele kanister standen da', 'Im Keller standen 40 Kanister.'],
    ['wie viele gläser standen da', undefined],
    ['wer war der imker', undefined],
  ])('%s: %s', (utterance, sentence) => {
    const question = understand(utterance, { collection, language: 'de', now })
    expect(propertySentence(question, found, { collection })?.text).toBe(sentence)
  })
})

describe('who replies speaks of what was said before him', () => {
  const said = (between: string): Article => ({
    ...pier,
    headline: 'Aus dem Rat von Ahrbüll',
    text: `Die Ministerin sagte, der Radweg sei zu teuer.${between}„Das stimmt so nicht“, sagte Bauer Ole Sand am Abend.`,
  })

  test.each([
    ['in the same paragraph', ' ', 'quotes'],
    ['not in another', '\n\n', 'refusal'],
  ])('%s', (_where, between, kind) => {
    expect(asking([said(between)])('was sagt sand zum radweg', 'de').kind).toBe(kind)
  })
})

describe('a bare topic with a place that is part of somebody’s name', () => {
  const film: Article = {
    id: 'film',
    headline: 'Film crew comes to Tannmoor',
    language: 'en',
    published: '2026-10-09',
    text: 'A film crew comes to the village in spring. “Tannmoor has the best light in the country,” Tannmoor Pictures said.',
  }
  const flood: Article = {
    id: 'flood',
    headline: 'Flood bridge keeps village dry',
    language: 'en',
    published: '2026-10-11',
    text: 'The flood bridge in Tannmoor was opened on 3 March 1960. It kept the village dry again this week.',
  }
  const ask = asking([film, flood])

  test('gets the sentence about it, not „no statement by Tannmoor Pictures“', () => {
    const answer = ask('flood bridge tannmoor', 'en')
    expect(answer.kind === 'passages' && answer.evidence[0].article.id).toBe('flood')
  })

  test.each(['what did tannmoor pictures say about the flood bridge', 'flood bridge tannmoor pictures'])(
    'asked of them, their silence on it is told: %s',
    (question) => {
      expect(ask(question, 'en')).toMatchObject({ kind: 'refusal', reason: 'no-statement' })
    },
  )
})

describe('a bare topic beside somebody’s name', () => {
  const ask = asking([
    {
      ...pier,
      headline: 'Aus dem Rat von Ahrbüll',
      text: '„Bisher wird bei uns jede Trauung nass“, sagte Wiebke Müller. „Das hält“, sagte Martin Luther King Jr.\n\nDas Dach kostet 380.000 Euro.',
    },
  ])

  test.each(['müllers dach', 'martin luther king dach'])('is asked of that person: %s', (question) => {
    expect(ask(question, 'de')).toMatchObject({ kind: 'refusal', reason: 'no-statement' })
  })
})
