import { describe, expect, test } from 'vitest'
import { ON_TOPIC, relevance, topicShare } from '../../../src/knowledge/answer/relevance.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { analyse } from '../../../src/knowledge/search/analyse.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'

const isOn = (topic: string, words: string): boolean =>
  topicShare({ words: topic, language: 'de' }, analyse(words, 'de'), 'de') >= ON_TOPIC

describe('what words are about', () => {
  test.each([
    ['fälscher', 'Sie haben nicht nur Bilder gefälscht', true],
    ['bäcker', 'Sie haben das Brot selbst gebacken', false],
    ['boot', 'Er kaufte sich ein Segelboot', true],
    ['bahn', 'Die Seilbahn steht seit Sonntag', true],
    ['tier', 'Die Wache verlegte ihr Quartier', false],
    ['fall', 'Der Abfall bleibt liegen', false],
    ['steuer', 'Die Kesselsteuer kommt im Mai', true],
    ['tunnel', 'Sie stoppte den Kammbergtunnel', true],
    ['meister', 'Das sagte der Landtagsbürgermeister', false],
    ['stell', 'Der Schriftsteller las lange', false],
  ])('„%s“: %s', (topic, words, on) => {
    expect(isOn(topic, words)).toBe(on)
  })
})

describe('what English words are about, asked in German', () => {
  const share = (topic: string, words: string): number =>
    topicShare({ words: topic, language: 'de' }, analyse(words, 'en'), 'en')

  test.each([
    ['moorsteuer', 'the tax on the moor is overdue', 'the moor is dry this year'],
    ['wasserpreis', 'the price of water must fall', 'the water came at night'],
  ])('„%s“: “%s” rather than “%s”', (topic, both, modifierAlone) => {
    expect(share(topic, both)).toBeGreaterThanOrEqual(ON_TOPIC)
    expect(share(topic, modifierAlone)).toBeLessThan(ON_TOPIC)
  })
})

test('what words say to a topic is found out anew in each library: there they have other numbers', () => {
  const shares = [
    'Der Hafen bleibt. „Es hält“, sagte Anna Lind.',
    'Die Bücherei bleibt. „Es hält“, sagte Anna Lind.',
  ].map((text) => {
    const library = openLibrary(':memory:')
    library.put([readArticle({ id: 'hall', headline: 'Aus dem Rat', language: 'de', text })])
    const [quotation] = library.quotationsIn('hall')
    return quotation && relevance({ words: 'bücherei', language: 'de' }, quotation, library)
  })
  expect(shares[0]).toBe(0)
  expect(shares[1]).toBeGreaterThan(0)
})
