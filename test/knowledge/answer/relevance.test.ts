import { describe, expect, test } from 'vitest'
import { ON_TOPIC, topicShare } from '../../../src/knowledge/answer/relevance.ts'
import { analyse } from '../../../src/knowledge/search/analyse.ts'

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
