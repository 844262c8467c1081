// How fast quotations are found: articles of 2,000 characters a second, and the time hostile inputs take. Run by hand:
// npm exec -c 'node test/bench/quotation-bench.ts'

import type { Anatomy } from '../../src/knowledge/article/anatomy.ts'
import { loadLexicon } from '../../src/knowledge/lexicon/lexicon.ts'
import { castOf } from '../../src/knowledge/person/cast.ts'
import { findQuotations } from '../../src/knowledge/quotation/find-quotations.ts'
import { findSentences } from '../../src/knowledge/text/sentences.ts'

const PARAGRAPH =
  'Bürgermeisterin Thea Brakel stellte am Montag in Wendelstadt die Pläne für den Steg vor. „Der Steg bleibt bis Mai zu“, sagte ' +
  'Brakel, „und dann wird er neu gebaut.“ Der Baurat Ole Trendel teilte mit, dass die Kosten bei zwei Millionen Euro lägen. ' +
  'Laut Trendel ist das Geld da. Er habe mit der Kämmerei gesprochen. Händlerin Rita Holm nannte den Plan „völlig ' +
  'verrückt“. Nach Angaben der Polizei kamen 200 Menschen auf den Marktplatz, viele mit Schildern und Trommeln. '
const ARTICLE = Array.from({ length: 4 }, () => PARAGRAPH)
  .join('\n\n')
  .slice(0, 2000)
const MEGABYTE = 1_000_000

const hostile: Readonly<Record<string, string>> = {
  '100,000 straight marks': '"'.repeat(100_000),
  '100,000 German opening marks': '„'.repeat(100_000),
  '100,000 pairs': '„a“ '.repeat(100_000),
  '100,000 apostrophes': "'a ".repeat(100_000),
  'a megabyte without a space': 'a'.repeat(MEGABYTE),
  'a megabyte of capitals': 'Aa '.repeat(MEGABYTE / 3),
  'a megabyte of commas': ', '.repeat(MEGABYTE / 2),
  'a megabyte of cues': 'sagte er, '.repeat(MEGABYTE / 10),
  'a megabyte of one sentence': 'der Minister sagte dass '.repeat(MEGABYTE / 24),
  'a megabyte of brackets': '('.repeat(MEGABYTE),
  'a megabyte of articles': `${ARTICLE}\n\n`.repeat(MEGABYTE / 2002),
}

function read(text: string): number {
  const lexicon = loadLexicon('de')
  const anatomy: Anatomy = { parts: [{ start: 0, end: text.length, kind: 'body' }] }
  const sentences = findSentences(text, lexicon)
  return findQuotations(text, anatomy, sentences, castOf(text, sentences, lexicon), lexicon).length
}

function secondsFor(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const ROUNDS = 600
for (let i = 0; i < 100; i++) read(ARTICLE)
const seconds = secondsFor(() => {
  for (let i = 0; i < ROUNDS; i++) read(ARTICLE)
})
process.stdout.write(
  `${Math.round(ROUNDS / seconds)} articles of 2,000 characters a second (${read(ARTICLE)} quotations each)\n`,
)
for (const [name, text] of Object.entries(hostile)) {
  const taken = secondsFor(() => read(text))
  const perMegabyte = taken / Math.max(1, text.length / MEGABYTE)
  process.stdout.write(`${name.padEnd(32)} ${taken.toFixed(2)} s, ${perMegabyte.toFixed(2)} s a MB\n`)
}
