// Which words tell a role that is asked for, and which only look like it.

import { describe, expect, test } from 'vitest'
import { askedRole, tellsRole } from '../../../src/knowledge/answer/asked-role.ts'
import { analyse } from '../../../src/knowledge/search/analyse.ts'

const toldIn = (text: string, language: string) =>
  analyse(text, language).map((term) => ({ ...term, word: text.slice(term.start, term.end) }))

/** The words of the text that meet the head of the role. */
const headIn = (phrase: string, asked: string, text: string, language: string): readonly string[] =>
  toldIn(text, language)
    .filter((told) => askedRole(phrase, asked, language).some(({ head, isMet }) => head && isMet(told)))
    .map(({ word }) => word)

describe('a role is told', () => {
  test.each([
    ['der bäcker', 'Bäcker Jens Wolter', 'Bäcker'],
    ['der bäcker', 'Bäckermeister Jens Wolter', 'Bäckermeister'],
    ['der bäcker', 'die Bäckerin', 'Bäckerin'],
    ['die richterin', 'Richter Arno Quast', 'Richter'],
    ['der präsident', 'des Präsidenten', 'Präsidenten'],
    ['die vorsitzende', 'ein Vorsitzender', 'Vorsitzender'],
    ['die verkehrsministerin', 'die Ministerin', 'Ministerin'],
    ['die ministerin', 'Verkehrsministerin Almut Reesing', 'Verkehrsministerin'],
    ['der pfarrer', 'der Pastor', 'Pastor'],
    ['der gutacher', 'Gutachter Tim Hale', 'Gutachter'],
  ])('in German by any form of it: %s, „%s“', (phrase, text, word) => {
    expect(headIn(phrase, 'de', text, 'de')).toEqual([word])
  })

  test.each([
    ['die bürgermeisterin', 'Mayor Odell Prewitt', 'Mayor'],
    ['der busfahrer', 'a bus driver', 'driver'],
    ['der museumsdirektor', 'the museum’s director', 'director'],
  ])('in English by its names there: %s, “%s”', (phrase, text, word) => {
    expect(headIn(phrase, 'de', text, 'en')).toEqual([word])
  })
})

describe('an English role is told', () => {
  test.each([
    ['the fishermen', 'the fisherman Carl Dunn', 'fisherman'],
    ['the witness', 'two witnesses', 'witnesses'],
    ['the secretaries', 'the secretary', 'secretary'],
    ['the accused', 'the accused Joe Hale', 'accused'],
    ['the king', 'the king', 'king'],
  ])('in any form: %s, “%s”', (phrase, text, word) => {
    expect(headIn(phrase, 'en', text, 'en')).toEqual([word])
  })

  test.each([
    ['the tenant', 'the lieutenant'],
    ['the porter', 'the reporter'],
  ])('by no other word that ends so: %s, “%s”', (phrase, text) => {
    expect(headIn(phrase, 'en', text, 'en')).toEqual([])
  })
})

describe('a role is not told', () => {
  test.each([
    ['der bauer', 'Der Bau ruht'],
    ['der verteidiger', 'Sie verteidigte die Mühle'],
    ['die mutter', 'Der Kutter lag mitten im Hafen'],
    ['der wirt', 'Mit diesen Worten wird er zitiert'],
    ['der nachbar', 'Nach dem Spiel'],
    ['die landwirtin', 'Die Wirtin'],
    ['die wirtin', 'Landwirtin Gesa Tiedt'],
    ['der schiedsrichter', 'Der Richter'],
    ['der vizepräsident', 'Der Präsident'],
    ['der präsident', 'Der Vizepräsident'],
    ['der fischer', 'Frische Fische'],
    ['der bürger', 'Bürgermeister Jan Vogt'],
    ['der verkäufer', 'Käufer Jan Vogt'],
    ['der bäcker', 'Der Acker'],
    ['der kläger', 'Das Lager'],
    ['der staatsanwalt', 'Anwältin Eva Wiek'],
    ['der arbeiter', 'Die Arbeit'],
    ['der trainer', 'Rainer Wolf'],
    ['der richter', 'Vorsitzender Tim Hale'],
    ['der vorstandsvorsitzende', 'Vorsitzender Tim Hale'],
  ])('in German by what looks like it: %s, „%s“', (phrase, text) => {
    expect(headIn(phrase, 'de', text, 'de')).toEqual([])
  })

  test.each([
    ['die witwe', 'with a smile'],
    ['der förster', 'the first of them'],
    ['das opfer', 'the operator'],
    ['der trainer', 'the trains'],
    ['der busfahrer', 'the bus'],
    ['der betriebsrat', 'the council'],
    ['die regierungschefin', 'the leader of the club'],
    ['der zoodirektor', 'the zoo'],
  ])('in English by what looks like it: %s, “%s”', (phrase, text) => {
    expect(headIn(phrase, 'de', text, 'en')).toEqual([])
  })

  test('by what is told of it alone: whoever is told of a bus is no driver', () => {
    expect(tellsRole('der museumsdirektor', 'de', toldIn('The museum is closed', 'en'), 'en')).toBe(false)
  })

  test('what stands in no list may be a name', () => {
    expect(tellsRole('Karla Brandt', 'de', toldIn('Der Brand', 'de'), 'de')).toBeUndefined()
  })
})
