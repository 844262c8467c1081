// A small knowledge base in memory: invented articles and people, and answers by the simplest rules that a command can be
// tried on. What the real one finds is tested where it is found.

import type {
  Answer,
  ArticleHead,
  Asking,
  Evidence,
  KeptQuotation,
  KnowledgeBase,
  KnownPerson,
  Page,
  Question,
  Slice,
} from '../../src/knowledge/knowledge-base.ts'

interface Told {
  readonly head: ArticleHead
  readonly text: string
}

const head = (key: string, headline: string, rest: Partial<ArticleHead> = {}): ArticleHead => ({
  id: `article-${key}`,
  key: key.padEnd(8, '0'),
  headline,
  language: 'de',
  ...rest,
})

export const bridge: Told = {
  head: head('bridge', 'Brücke von Oberlinden bleibt gesperrt', {
    publisher: 'Lindener Bote',
    published: '2026-11-03',
    url: 'https://bote.example/bruecke',
  }),
  text: 'Die Brücke bleibt zu. „Wir öffnen sie erst, wenn sie sicher ist“, sagte Bürgermeisterin Hanne Pohl. Der Bau kostet zwei Millionen Euro. „Das dauert zu lange“, klagte Wirt Jost Pohl.',
}

export const lake: Told = {
  head: head('lake', 'Am Linder See wird wieder gebadet', {
    publisher: 'See-Kurier',
    published: '2026-11-10T09:30:00+01:00',
  }),
  text: 'Der See ist sauber. „Das Wasser ist so klar wie vor dreißig Jahren“, sagte die Biologin Mira Tann. Baden ist ab Samstag erlaubt.',
}

export const abstract: Told = {
  head: head('abstract', 'Zusammenfassung: Streit um den Marktplatz', {
    abstractOf: { headline: 'Marktplatz: Händler wollen bleiben' },
  }),
  text: 'Die Händler wollen bleiben. „Wir gehen nicht weg“, so Hanne Pohl.',
}

const told: readonly Told[] = [lake, bridge, abstract]

const person = (key: string, name: string, role: string, quotations: number): KnownPerson => ({
  key: key.padEnd(8, '0'),
  name,
  kind: 'person',
  roles: [role],
  aliases: [name, name.split(' ').at(-1) ?? name],
  quotations,
  articles: 1,
})

export const hanne = person('hanne', 'Hanne Pohl', 'Bürgermeisterin', 2)
export const jost = person('jost', 'Jost Pohl', 'Wirt', 1)
export const mira = person('mira', 'Mira Tann', 'Biologin', 1)
const people: readonly KnownPerson[] = [hanne, jost, mira]

/** Evidence for `words`, which must stand in the article. */
export function evidenceFor(article: Told, words: string, more: Partial<Evidence> = {}): Evidence {
  const start = article.text.indexOf(words)
  if (start < 0) throw new Error(`„${words}“ does not stand in ${article.head.id}`)
  return { article: article.head, start, end: start + words.length, text: words, ...more }
}

/** Words said by someone, as the knowledge hands them out. */
export function said(article: Told, words: string, by: KnownPerson, more: Partial<KeptQuotation> = {}): Evidence {
  const evidence = evidenceFor(article, words)
  const quotation: KeptQuotation = {
    spans: [{ start: evidence.start, end: evidence.end }],
    type: 'direct',
    speaker: { name: by.name, kind: 'person', ...(by.roles[0] === undefined ? {} : { role: by.roles[0] }) },
    certain: true,
    because: [],
    article: article.head,
    person: by.key,
    ...more,
  }
  return { ...evidence, quotation, person: by }
}

export const sayings: readonly Evidence[] = [
  said(lake, 'Das Wasser ist so klar wie vor dreißig Jahren', mira),
  said(bridge, 'Wir öffnen sie erst, wenn sie sicher ist', hanne),
  said(bridge, 'Das dauert zu lange', jost),
  said(abstract, 'Wir gehen nicht weg', hanne),
]

const page = <T>(all: readonly T[], { from, size }: Slice): Page<T> => ({
  items: all.slice(from, from + size),
  from,
  total: all.length,
})

export const facts = { articles: 3, quotations: 4, people: 3, first: '2026-11-03', last: '2026-11-10' }

export const question = (utterance: string, more: Partial<Question> = {}): Question => ({
  kind: 'what-said',
  utterance,
  language: 'de',
  persons: [],
  unknownNames: [],
  because: [],
  ...more,
})

const find = (key: string): Told | undefined => told.find(({ head }) => head.key === key || head.id === key)

const wordsOf = (key: string, topic?: string): readonly Evidence[] =>
  sayings.filter((evidence) => evidence.person?.key === key && (topic === undefined || evidence.text.includes(topic)))

function answerTo(asked: Question): Answer {
  const found = sayings.filter(({ person }) => person !== undefined && asked.persons.includes(person.key))
  const [first, ...rest] = found
  if (first !== undefined) return { kind: 'quotes', question: asked, evidence: [first, ...rest], more: 0 }
  const offers = { people: [hanne], topics: ['Brücke'], facts }
  return { kind: 'refusal', question: asked, reason: 'no-answer', evidence: [], offers }
}

function ask(utterance: string, asking: Asking): Answer {
  const named = people.filter(({ name }) => utterance.includes(name))
  const persons = named.map(({ key }) => key)
  const { previous } = asking
  if (utterance.startsWith('Und ') && previous !== undefined) {
    return answerTo(question(utterance, { persons: previous.persons, carried: { persons: previous.persons } }))
  }
  return answerTo(question(utterance, { persons, language: asking.language }))
}

const whole: KnowledgeBase = {
  ask,
  answer: answerTo,
  summary: (key, length) => {
    const article = find(key)
    if (article === undefined) return undefined
    const evidence = [evidenceFor(article, article.text.slice(0, article.text.indexOf('.') + 1))]
    return {
      kind: 'summary',
      question: question('', { kind: 'summary', article: article.head.id, long: length === 'long' }),
      article: article.head,
      evidence,
    }
  },
  quotations: (key, slice, topic) => page(wordsOf(key, topic), slice),
  quotationsIn: (key, slice) =>
    page(
      sayings.filter(({ article }) => article.key === key || article.id === key),
      slice,
    ),
  context: ({ articleKey }) => {
    const article = find(articleKey)
    return article && evidenceFor(article, article.text)
  },
  spoken: ({ articleKey, start, end }) =>
    sayings.find((each) => each.article.key === articleKey && each.start === start && each.end === end),
  isVerbatim: ({ article, start, end, text }) => find(article.key)?.text.slice(start, end) === text,
  news: () => ({ evidence: [], mark: 0 }),
  facts: () => facts,
  article: (key) => find(key)?.head,
  articles: (slice, filter) =>
    page(
      told
        .map(({ head }) => head)
        .filter(({ publisher }) => filter?.publisher === undefined || publisher === filter.publisher),
      slice,
    ),
  sources: (slice) =>
    page(
      [{ publisher: 'Lindener Bote', articles: 1 }, { publisher: 'See-Kurier', articles: 1 }, { articles: 1 }],
      slice,
    ),
  publisherMeant: (words) =>
    ['Lindener Bote', 'See-Kurier'].find((name) => name.toLowerCase().includes(words.toLowerCase())),
  people: (slice) => page(people, slice),
  person: (key) => people.find((entry) => entry.key === key),
  findPeople: (name, limit) =>
    people
      .filter(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === name.toLowerCase()))
      .map((entry) => ({
        person: entry,
        by: entry.name.toLowerCase() === name.toLowerCase() ? ('exact' as const) : ('part' as const),
        score: 1,
      }))
      .slice(0, limit),
  findArticles: (words, limit) =>
    told
      .map(({ head }) => head)
      .filter(({ headline }) => headline.toLowerCase().includes(words.toLowerCase()))
      .slice(0, limit),
  topics: () => ['Brücke', 'See'],
  topicsOf: (key) => (key === hanne.key ? ['sicher', 'gehen'] : ['Wasser']),
  examples: (language, limit) =>
    (language === 'de'
      ? ['Was sagte Hanne Pohl?', 'Worum geht es am See?', 'Wer sprach?']
      : ['What did Hanne Pohl say?']
    ).slice(0, limit),
}

/** The knowledge base, with some of its answers replaced. */
export const aKnowledgeBase = (changed: Partial<KnowledgeBase> = {}): KnowledgeBase => ({ ...whole, ...changed })
