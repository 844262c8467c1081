import { describe, expect, test } from 'vitest'
import type { Answer, Evidence, KnowledgeBase, Question } from '../../../src/knowledge/knowledge-base.ts'
import { aKnowledgeBase, articles } from './a-library.ts'

const knowledge = aKnowledgeBase()
const now = new Date('2026-11-23T09:00:00Z')

const ask = (utterance: string, previous?: Question, base: KnowledgeBase = knowledge): Answer =>
  base.ask(utterance, { language: 'de', now, ...(previous === undefined ? {} : { previous }) })

const evidenceOf = (answer: Answer): readonly Evidence[] => ('evidence' in answer ? (answer.evidence ?? []) : [])
const first = (answer: Answer): string | undefined => evidenceOf(answer)[0]?.text
const speaker = (answer: Answer): string | undefined => {
  const [evidence] = evidenceOf(answer)
  return evidence?.person?.name ?? evidence?.quotation?.speaker?.name
}

describe('who said it', () => {
  test.each([
    ['wer sagte „Wer das Schilf mäht, mäht die Rohrdommel gleich mit“', 'Carola Wendt', 'same'],
    ['wer das schilf meht mäht die rohrdommel gleich mit, wer sagte das', 'Carola Wendt', 'close'],
    ['who said the goat has more patience', 'Petra Nkemelu', 'same'],
    ['we have tried carots who said that', 'Dorian Stahl', 'close'],
    ['wer kommt nicht mehr ans wasser', 'Ruben Stahl', 'close'],
    ['wer sagte das mit den carrots', 'Dorian Stahl', 'same'],
  ])('%s → %s', (utterance, name, wording) => {
    const answer = ask(utterance)
    expect(speaker(answer)).toBe(name)
    expect(evidenceOf(answer)[0]?.wording).toBe(wording)
  })

  test('words that the article says itself are nobody’s', () => {
    expect(ask('wer hat gesagt die pflege kostet im jahr 23.000 euro')).toMatchObject({
      kind: 'refusal',
      reason: 'no-such-words',
    })
  })

  test('a singer is nobody who is quoted, whoever else does something in the same sentence', () => {
    const text = 'Eine Laiin führte das Schilflied auf, während Ruben Stahl die Strophen übersetzte.'
    const sung = { ...articles[0], id: 'sung', headline: 'Lied am See', language: 'de', text }
    const answer = ask('wer sang das schilflied', undefined, aKnowledgeBase([...articles, sung]))
    expect([answer.kind, speaker(answer), first(answer)]).toEqual(['passages', undefined, text])
  })

  test.each(['wer sagte „Der frühe Vogel fängt den Wurm“', 'who said the sheep has more money than the king'])(
    'words that are in no article: %s',
    (utterance) => {
      expect(ask(utterance)).toMatchObject({ kind: 'refusal', reason: 'no-such-words', evidence: [] })
    },
  )
})

describe('what someone said', () => {
  test.each([
    ['was sagte wendt zum schilf', 'Wer das Schilf mäht, mäht die Rohrdommel gleich mit', 'Carola Wendt'],
    [
      'Was sagt die Bürgermeisterin über die Rohrdommel?',
      'Wer das Schilf mäht, mäht die Rohrdommel gleich mit',
      'Carola Wendt',
    ],
    ['was sagt ruben stahl zum wasser', 'Ich komme nicht mehr ans Wasser', 'Ruben Stahl'],
    ['what did petra nkemelu say about the goat', 'The goat has more patience than the council', 'Petra Nkemelu'],
    ['nkemelu on the council', 'The goat has more patience than the council', 'Petra Nkemelu'],
  ])('%s', (utterance, words, name) => {
    const answer = ask(utterance)
    // Whether the comma before the closing mark belongs to the words is the quotation rules' affair.
    expect(first(answer)?.replace(/,$/, '')).toBe(words)
    expect(speaker(answer)).toBe(name)
  })

  test('reported words come as their whole sentence', () => {
    expect(first(ask('was sagt wendt zum geld'))).toBe(
      'Für die Brücke fehle das Geld, erklärte Bürgermeisterin Carola Wendt.',
    )
  })

  test.each([
    ['was sagte nkemelu zum schilf', 'no-statement'],
    ['was sagte carola wendt über die ziege', 'no-statement'],
    ['what did dorian stahl say about the ferry', 'no-statement'],
    ['was sagte herbert lang zum schilf', 'unknown-person'],
    ['was sagt der könig von nordland zum schilf', 'unknown-person'],
    ['was sagte sie zum schilf', 'no-answer'],
  ])('%s is refused: %s', (utterance, reason) => {
    expect(ask(utterance)).toMatchObject({ kind: 'refusal', reason, evidence: [] })
  })

  test('a surname of two: which one is meant', () => {
    const answer = ask('was sagte stahl')
    expect(answer.kind).toBe('clarify')
    expect(answer.kind === 'clarify' && answer.people.map(({ name }) => name).sort()).toEqual([
      'Dorian Stahl',
      'Ruben Stahl',
    ])
  })

  test('a surname of two, of whom one spoke on the topic: that one, by his full name', () => {
    const answer = ask('was sagte stahl zum wasser')
    expect(speaker(answer)).toBe('Ruben Stahl')
  })

  test('the article’s own sentence that there was no answer', () => {
    const answer = ask('was sagte ruben stahl zu seinem boot')
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'declined' })
    expect(first(answer)).toBe('Auf die Frage nach seinem Boot antwortete Ruben Stahl nicht.')
  })

  test('words from before a date are left out', () => {
    expect(ask('was sagte wendt seit november zum schilf')).toMatchObject({ kind: 'refusal', reason: 'no-statement' })
    expect(first(ask('was sagte wendt seit september zum schilf'))).toBeDefined()
  })

  test('two sides by turns', () => {
    const answer = ask('vergleiche carola wendt und ruben stahl')
    expect(
      evidenceOf(answer)
        .slice(0, 2)
        .map(({ person }) => person?.name),
    ).toEqual(['Carola Wendt', 'Ruben Stahl'])
  })

  test('who else spoke', () => {
    const answer = ask('wer hat sich zum wasser geäußert')
    expect(evidenceOf(answer).map(({ person }) => person?.name)).toContain('Ruben Stahl')
  })

  test('a follow-up keeps the topic', () => {
    const before = ask('was sagte carola wendt zum schilf').question
    expect(ask('und nkemelu?', before)).toMatchObject({ kind: 'refusal', reason: 'no-statement' })
    expect(speaker(ask('was sagte sie noch', before))).toBe('Carola Wendt')
  })

  test('after „who said“, „she“ is who was found', () => {
    const before = ask('who said the goat has more patience').question
    expect(speaker(ask('what did she say about the council', before))).toBe('Petra Nkemelu')
  })
})

describe('facts', () => {
  test.each([
    ['wie groß ist der see', '14 Hektar'],
    ['was kostet die pflege', '23.000 Euro'],
    ['how long will the repair take', '12 weeks'],
    ['when does the last ferry leave', '9pm'],
  ])('%s → %s', (utterance, words) => {
    expect(first(ask(utterance))).toContain(words)
  })

  test.each(['wer gewann das rennen in der wüste', 'what is the capital of atlantis', 'wie alt ist der see'])(
    'not in these articles: %s',
    (utterance) => {
      expect(ask(utterance).kind).toBe('refusal')
    },
  )
})

describe('everything else', () => {
  test('a summary of the article named', () => {
    const answer = ask('fasse den artikel über das schilf zusammen')
    expect(answer).toMatchObject({ kind: 'summary', article: { id: 'reed' } })
    expect(
      evidenceOf(answer)
        .map(({ text }) => text)
        .join(' ').length,
    ).toBeGreaterThan(80)
  })

  test('a summary of no article at all', () => {
    expect(ask('fasse den artikel über vulkane zusammen')).toMatchObject({ kind: 'refusal', reason: 'no-such-article' })
  })

  test.each([
    ['welche artikel hast du', 'articles'],
    ['welche personen kommen vor', 'people'],
    ['welche quellen hast du', 'sources'],
    ['welche themen', 'topics'],
    ['wie aktuell bist du', 'dates'],
  ])('%s: a list of %s', (utterance, of) => {
    expect(ask(utterance)).toMatchObject({ kind: 'list', list: { of } })
  })

  test.each([
    ['neueste artikel', ['bridge', 'reed']],
    ['artikel vom oktober', ['reed']],
    ['articles from november', ['bridge']],
    ['artikel seit dem 1. november', ['bridge']],
    ['artikel vom seeboten', ['reed']],
    ['articles by the marlow bugle', ['bridge']],
    ['artikel über das schilf', ['reed']],
    ['english articles', ['bridge']],
    ['artikel auf deutsch', ['reed']],
    ['articles about the footbridge', ['bridge']],
    ['artikel von carola wendt', ['reed']],
  ])('%s: these articles', (utterance, ids) => {
    const answer = ask(utterance)
    const list = answer.kind === 'list' && answer.list.of === 'articles' ? answer.list.page.items : []
    expect(list.map(({ id }) => id)).toEqual(ids)
  })

  test.each([
    'artikel vom januar 2020',
    'artikel über vulkane',
    'articles about volcanoes since october',
    'artikel über das schilf seit november',
  ])('%s: there are none, and no others are shown instead', (utterance) => {
    expect(ask(utterance)).toMatchObject({ kind: 'refusal', reason: 'no-such-article', evidence: [] })
  })

  test('the newest article may be summarised', () => {
    expect(ask('worum geht es im neuesten artikel')).toMatchObject({ kind: 'summary', article: { id: 'bridge' } })
  })

  test.each([
    ['wer kritisiert die brücke', ['weil sie krumm ist', 'Ich liebe']],
    ['wer lobt die brücke', ['Ich liebe', 'weil sie krumm ist']],
  ])('%s: everyone who spoke on it, whoever seems meant first, and no verdict', (utterance, order) => {
    const text =
      'Ada Lohse kritisierte: „Die Brücke ist teuer, weil sie krumm ist.“ „Ich liebe die Brücke, und sie ist gut“, lobte Otis Falk.'
    const knowledge = aKnowledgeBase([{ id: 'b', headline: 'Die Brücke', language: 'de', text }])
    const answer = knowledge.ask(utterance, { language: 'de', now })
    expect(answer).toMatchObject({ kind: 'quotes', question: { kind: 'opinion' } })
    expect(evidenceOf(answer).map((each, place) => each.text.includes(order[place] ?? ''))).toEqual([true, true])
  })

  test.each([
    'was hältst du von elon musk',
    'findest du hunde besser als katzen',
    'soll man kinder allein lassen',
    'is the moon a good idea',
  ])('%s: of what nobody spoke there are no sides', (utterance) => {
    expect(ask(utterance)).toMatchObject({ kind: 'refusal', reason: 'opinion', evidence: [] })
  })

  test('words too long to be shown are cut between two letters, and are said to go on', () => {
    const text = `Ada Lohse sagte: „x${'😀'.repeat(400)}.“`
    const knowledge = aKnowledgeBase([{ id: 'b', headline: 'Die Brücke', language: 'de', text }])
    const [evidence] = evidenceOf(knowledge.ask('was sagte Ada Lohse', { language: 'de', now }))
    expect([evidence?.cut, evidence?.text.isWellFormed(), (evidence?.text.length ?? 0) > 590]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('the bot has no opinion', () => {
    expect(ask('wer hat recht')).toMatchObject({ kind: 'refusal', reason: 'opinion', evidence: [] })
  })

  test('an empty collection refuses questions and greets all the same', () => {
    const empty = aKnowledgeBase([])
    expect(ask('was sagte wendt zum schilf', undefined, empty)).toMatchObject({
      kind: 'refusal',
      reason: 'empty-library',
    })
    expect(ask('hallo', undefined, empty).kind).toBe('small-talk')
  })

  test('examples have answers', () => {
    for (const language of ['de', 'en'] as const) {
      const examples = knowledge.examples(language, 3)
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) expect(ask(example).kind).toBe('quotes')
    }
  })
})

describe('an article taken away takes its answers with it', () => {
  test.each([
    ['was sagte wendt zum schilf', 'reed'],
    ['wer sagte „Ich komme nicht mehr ans Wasser“', 'reed'],
    ['was kostet die pflege', 'reed'],
    ['what did petra nkemelu say about the goat', 'bridge'],
    ['how long will the repair take', 'bridge'],
  ])('%s', (utterance, gone) => {
    expect(ask(utterance).kind).not.toBe('refusal')
    const rest = aKnowledgeBase(articles.filter(({ id }) => id !== gone))
    expect(ask(utterance, undefined, rest).kind).toBe('refusal')
  })
})
