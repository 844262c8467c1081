import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../../src/knowledge/lexicon/lexicon.ts'
import { castOf } from '../../../src/knowledge/person/cast.ts'
import type { Cast, Mention } from '../../../src/knowledge/person/person.ts'
import { findSentences } from '../../../src/knowledge/text/sentences.ts'
import { slice } from '../../../src/knowledge/text/span.ts'

const read = (text: string, language = 'de'): Cast => {
  const lexicon = loadLexicon(language)
  return castOf(text, findSentences(text, lexicon), lexicon)
}
/** The mention that covers the first place of `words`. */
const mentionOf = (text: string, words: string, language = 'de', from = 0): Mention | undefined => {
  const start = text.indexOf(words, from)
  return read(text, language).mentions.find((mention) => mention.start <= start && start < mention.end)
}
const nameOf = (text: string, words: string, language = 'de', from = 0): string | undefined => {
  const person = mentionOf(text, words, language, from)?.person
  return person === undefined ? undefined : read(text, language).people[person]?.name
}

describe('two capitals in marks', () => {
  const kindOf = (text: string, name: string, language: string) =>
    read(text, language).people.find((person) => person.name === name)?.kind

  test.each([
    [
      'a bell with its article',
      'Heim kehrt die „Stumme Berta“. Stumme Berta wiegt viel.',
      'Stumme Berta',
      'de',
      'body',
    ],
    ['a ship', 'Then ‘Sarah Jane’ went down.', 'Sarah Jane', 'en', 'body'],
    [
      'a person asked about a name',
      'War „Anna Lind“ ein Pseudonym? Das fragte Anna Lind.',
      'Anna Lind',
      'de',
      'person',
    ],
    ['a person who is quoted at once', '„Anna Lind hat recht“, rief er.', 'Anna Lind', 'de', 'person'],
  ])('%s', (_what, text, name, language, kind) => {
    expect(kindOf(text, name, language)).toBe(kind)
  })
})

describe('German names', () => {
  test.each([
    ['a given name', 'Gestern sprach Ulrike Hollmann.', 'Ulrike', 'Ulrike Hollmann'],
    ['a role before a foreign name', 'Das sagte Regierungssprecher Tschabo Merenkow.', 'Tschabo', 'Tschabo Merenkow'],
    ['a title', 'Dr. Hollmann widersprach.', 'Hollmann', 'Hollmann'],
    ['a particle', 'Maria von der Aue lehnte ab.', 'Maria', 'Maria von der Aue'],
    ['a bare surname before its verb', 'Trempel lehnte ab.', 'Trempel', 'Trempel'],
    ['a bare surname after its verb', '„Nein“, sagte Trempel.', 'Trempel', 'Trempel'],
    ['a body', 'Das Energieministerium teilte mit, es sei zu spät.', 'Energieministerium', 'Energieministerium'],
    ['a paper', 'Die Olmstädter Morgenpost schrieb darüber.', 'Morgenpost', 'Olmstädter Morgenpost'],
    ['a capital for its government', 'Astana kritisierte das.', 'Astana', 'Astana'],
    ['the genitive of a country', 'Das war Russlands Antwort.', 'Russlands', 'Russland'],
    ['a name before a country', 'Gestern hat Anna Weber Kasachstan besucht.', 'Anna', 'Anna Weber'],
    ['a name after an age', 'Das sagte der 53-jährige Merenkow.', 'Merenkow', 'Merenkow'],
    ['a paper of several words', 'Laut Frankfurter Rundschau stimmt das.', 'Frankfurter', 'Frankfurter Rundschau'],
    ['a country with its article', 'Der Iran streitet das ab.', 'Iran', 'Iran'],
    ['a preposition behind a full name', 'Das sagte Emil Radke vom Bankhaus Merz.', 'Emil', 'Emil Radke'],
    ['a preposition with its article', 'So rief es Ute Radke von der Rampe.', 'Ute', 'Ute Radke'],
    [
      'an unknown given name before a particle',
      'Das sagte Minister Tschabo von Merenkow.',
      'Tschabo',
      'Tschabo von Merenkow',
    ],
  ])('%s', (_, text, words, name) => {
    expect(nameOf(text, words)).toBe(name)
  })

  test.each([
    ['a common noun', 'Die Tüte hatte Löcher.', 'Tüte'],
    ['two common nouns', 'Zwölf Gramm Folie verschwanden.', 'Gramm'],
    ['a place after its preposition', 'Er wohnt in Moskau.', 'Moskau'],
    ['a participle at the start', 'Gefördert wurde das Projekt.', 'Gefördert'],
    ['the polite form', 'Darauf antworte ich Ihnen nicht.', 'Ihnen'],
    ['an adjective at the start', 'Richtig sei, dass sie nichts wusste.', 'Richtig'],
    ['a weight', '20 Gramm Dynamit lagen da, sagte sie.', 'Gramm'],
    ['the infinitive', 'Das kann nicht sein.', 'sein'],
    ['an article that is also a given name', 'Allen Beschäftigten werde gekündigt.', 'Allen'],
    ['what follows several people', 'Nach Worten von Teilnehmern Lieder zu singen.', 'Lieder'],
    ['the object behind a dative', 'Sie warf dem Vorstand Wortbruch vor.', 'Wortbruch'],
    ['a noun behind „ersten“', 'In der ersten Bauwoche sei es still gewesen.', 'Bauwoche'],
  ])('%s is no mention', (_, text, words) => {
    expect(mentionOf(text, words)).toBeUndefined()
  })

  test.each([
    ['a surname that is a trade is the person’s', 'Anna Müller kam. „Nein“, sagte Müller.', 'Müller.', 'Anna Müller'],
    ['so it is at the start', 'Karl Fischer kam. Fischer widersprach.', 'Fischer widersprach', 'Karl Fischer'],
    ['with an article it is the trade', 'Anna Müller kam. Der Müller widersprach.', 'Müller widersprach', undefined],
    ['before a verb of several it is the trade', 'Karl Fischer kam. Fischer forderten Geld.', 'Fischer fo', undefined],
    [
      'before its own name it is the office',
      'Peter Richter kam. „Ja“, sagte Richter Ute Sand.',
      'Ute Sand',
      'Ute Sand',
    ],
  ])('%s', (_, text, words, name) => {
    expect(nameOf(text, words)).toBe(name)
  })

  test('a surname and its genitive belong to the full name', () => {
    const text = 'Landrätin Ute Hollmann kam. Hollmann schwieg. Hollmanns Plan blieb liegen.'
    expect(read(text).people.map(({ name, gender, roles }) => ({ name, gender, roles }))).toEqual([
      { name: 'Ute Hollmann', gender: 'female', roles: ['Landrätin'] },
    ])
    expect(nameOf(text, 'Hollmann', 'de', 28)).toBe('Ute Hollmann')
    expect(nameOf(text, 'Hollmanns')).toBe('Ute Hollmann')
  })

  test('two people of one surname stay two, and the bare surname is nobody’s', () => {
    const text = 'Anna Weber kam. Peter Weber ging. Weber schwieg.'
    expect(read(text).people.map(({ name }) => name)).toEqual(['Anna Weber', 'Peter Weber'])
    expect(nameOf(text, 'Weber schwieg')).toBeUndefined()
    expect(mentionOf(text, 'Weber schwieg')?.kind).toBe('name')
  })

  test('before the second one comes into the paragraph, the bare surname is the first one’s', () => {
    const text = 'Anna Weber kam. Weber schwieg.\n\nPeter Weber ging.\n\nWeber lachte.'
    expect(nameOf(text, 'Weber schwieg')).toBe('Anna Weber')
    expect(nameOf(text, 'Weber lachte')).toBeUndefined()
  })

  test('a title of the other gender is another person', () => {
    const text = 'Edgar Lind died. Mrs Lind kept the boat. Mrs Lind sailed it.'
    expect(nameOf(text, 'Mrs Lind', 'en')).toBe('Lind')
    expect(read(text, 'en').people.map(({ name, gender }) => [name, gender])).toEqual([
      ['Edgar Lind', 'male'],
      ['Lind', 'female'],
    ])
  })

  test('a given name alone is the one person who has it', () => {
    expect(nameOf('Thorsten Radke kam. „Thorsten kann das“, sagte er.', 'Thorsten kann')).toBe('Thorsten Radke')
  })

  test('title or role tells which of two is meant', () => {
    const text = 'Anna Weber kam. Peter Weber ging. Frau Weber schwieg, Herr Weber nicht.'
    expect(nameOf(text, 'Frau Weber')).toBe('Anna Weber')
    expect(nameOf(text, 'Herr Weber')).toBe('Peter Weber')
  })

  test('the full name may come after the short one', () => {
    expect(nameOf('Kreissprecher Brandis wies das zurück. Ole Brandis war krank.', 'Brandis')).toBe('Ole Brandis')
  })
})

describe('German roles', () => {
  const article = 'Energieministerin Ulrike Hollmann und der Chemiker Emil Radke stritten. '
  test.each([
    ['the end of the role', 'Die Ministerin schwieg.', 'Die Ministerin', 'Ulrike Hollmann'],
    ['the role itself', 'Das sagte der Chemiker.', 'der Chemiker', 'Emil Radke'],
    ['the genitive', 'Nach Worten des Chemikers fehlt nichts.', 'des Chemikers', 'Emil Radke'],
  ])('%s finds the person', (_, sentence, words, name) => {
    expect(nameOf(article + sentence, words)).toBe(name)
  })

  test.each([
    ['eine Ministerin', 'another minister'],
    ['die Forscherin', 'a role nobody has'],
  ])('%s is nobody known: %s', (words) => {
    expect(nameOf(`${article}Da kam ${words}.`, words)).toBeUndefined()
  })

  test.each([
    ['Die Forscherin lachte.', 'female', 'singular'],
    ['Der Mediziner lachte.', 'male', 'singular'],
    ['Die Ermittler lachten.', undefined, 'plural'],
    ['Die Vorsitzende lachte.', 'female', 'singular'],
    ['Die Vorsitzenden lachten.', undefined, 'plural'],
    ['Zwei Abgeordnete lachten.', undefined, 'plural'],
    ['Die Ärztinnen lachten.', undefined, 'plural'],
  ])('%s', (text, gender, number) => {
    const mention = mentionOf(text, text.slice(0, 3))
    expect({ kind: mention?.kind, gender: mention?.gender, number: mention?.number }).toEqual({
      kind: 'role',
      gender,
      number,
    })
  })

  test.each([
    ['Henning Moss, der Direktor, schwieg.', 'der Direktor'],
    ['Der Direktor des Hauses, Henning Moss, schwieg.', 'Der Direktor'],
    ['Der Sprecher der Polizei, Henning Moss, schwieg.', 'Der Sprecher'],
    ['Der Chef der Klinik in Auental, Henning Moss, schwieg.', 'Der Chef'],
  ])('apposition: %s', (text, words) => {
    expect(nameOf(text, words)).toBe('Henning Moss')
  })

  test.each([
    ['de', 'Kritik kam von Ulrike Hollmann. Die Oppositionsführerin schwieg.', 'Die Opp', 'Ulrike Hollmann'],
    ['de', 'Ulrike Hollmann kam. Die 54-Jährige schwieg.', 'Die 54', 'Ulrike Hollmann'],
    ['de', 'Ulrike Hollmann kam. Der Oppositionsführer schwieg.', 'Der Opp', undefined],
    ['de', 'Landrätin Ulrike Hollmann kam. Die Fahrerin schwieg.', 'Die Fahrerin', undefined],
    ['de', 'Ulrike Hollmann kam. Die Bundeskanzlerin schwieg.', 'Die Bundes', undefined],
    ['de', 'Ulrike Hollmann kam. Eine Fahrerin schwieg.', 'Eine', undefined],
    ['en', 'Ada Lind begs to differ. The Danish hydrologist left.', 'The Danish', 'Ada Lind'],
    ['en', 'Ada Lind begs to differ. The driver left.', 'The driver', undefined],
  ])('%s: a new role right after a name without one: %s', (language, text, words, name) => {
    expect(nameOf(text, words, language)).toBe(name)
  })

  test.each([
    ['the one man named before', 'Der Küster Jan Sorge kam. Der 61-Jährige schwieg.', 'Jan Sorge'],
    [
      'who has that age',
      'Landrat Ole Brandis, 61, kam mit dem Küster Jan Sorge, 50. Der 61-Jährige ging.',
      'Ole Brandis',
    ],
    [
      'so, where it stands before',
      'Die 61-jährige Ute Roth und die 34-jährige Ida Lind kamen. Die 61-Jährige ging.',
      'Ute Roth',
    ],
    ['nobody of two', 'Landrat Ole Brandis kam mit dem Küster Jan Sorge. Der 61-Jährige schwieg.', undefined],
    ['nobody who is only named beside', 'Richterin Eva Roth verurteilte eine Frau. Die 61-Jährige schwieg.', undefined],
    [
      'nobody named where another has that age',
      'Jan Sorge kam. Ein 61-Jähriger fiel. Der 61-Jährige schwieg.',
      undefined,
    ],
    ['nobody of two of that age', 'Jan Sorge, 61, und Ole Brandis, 61, kamen. Der 61-Jährige schwieg.', undefined],
  ])('an age is that of %s', (_, text, name) => {
    expect(nameOf(text, '61-Jährige', 'de', text.lastIndexOf('61-Jährige'))).toBe(name)
  })

  test('a role is not that of somebody who comes into the article much later', () => {
    const text = `The manager left. ${'It rained. '.repeat(90)}Their manager, Jan Sorge, stayed.`
    expect(nameOf(text, 'The manager', 'en')).toBeUndefined()
  })

  test('the deputy is not the one she stands in for', () => {
    expect(nameOf('Vizepräsidentin Ulrike Hollmann kam. Das war der Präsidentin recht.', 'der Präs')).toBeUndefined()
    expect(nameOf('Vizepräsidentin Ulrike Hollmann kam. Die Vizepräsidentin ging.', 'Die Vize')).toBe('Ulrike Hollmann')
    expect(nameOf('Vice president Ada Lind came. The president left.', 'The president', 'en')).toBeUndefined()
  })

  test('of two who have the role it is the one named last', () => {
    const text = 'Minister Ole Brandis kam. Minister Jan Sorge ging. Der Minister schwieg.'
    expect(nameOf(text, 'Der Minister')).toBe('Jan Sorge')
    expect(nameOf(`${'Es regnete. '.repeat(90)}`.concat('Der Minister schwieg.'), 'Der Minister')).toBeUndefined()
  })

  test('in English a role with another country is another role', () => {
    const text = 'Ada Lind, the Danish energy minister, came. The Danish minister smiled. The Polish minister left.'
    expect(nameOf(text, 'The Polish minister', 'en')).toBeUndefined()
    expect(nameOf(text, 'The Danish minister', 'en')).toBe('Ada Lind')
  })

  test('the name behind a genitive belongs to the head', () => {
    const text = 'Der Bruder des Bischofs, Jan Roth, schwieg.'
    expect(nameOf(text, 'Der Bruder')).toBe('Jan Roth')
    expect(nameOf(text, 'des Bischofs')).toBeUndefined()
  })

  test('the comma between two clauses is no apposition', () => {
    expect(nameOf('Der Sprecher der Polizei lachte, Henning Moss schwieg.', 'Der Sprecher')).toBeUndefined()
  })

  test.each([
    ['Das Bildungsministerium schwieg. Nach Angaben des Bildungsministeriums fehlt nichts.', 'Bildungsministerium'],
    ['Der Auentaler Bote schwieg. Nach einem Bericht des Boten fehlt nichts.', 'Auentaler Bote'],
    ['Der Auentaler Wetterdienst schwieg. Die Leute des Auentaler Wetterdienstes auch.', 'Auentaler Wetterdienst'],
    ['Der Deutsche Imkerverband schwieg. Dem Deutschen Imkerverband fehlt nichts.', 'Deutsche Imkerverband'],
  ])('a body in another case is the same: %s', (text, name) => {
    expect(read(text).people.map((person) => person.name)).toEqual([name])
  })

  test('a nationality with a noun of its own is a person, before a body it is an adjective', () => {
    expect(mentionOf('Der Deutsche lachte.', 'Deutsche')?.kind).toBe('role')
    expect(nameOf('Der Deutsche Imkerverband lachte.', 'Deutsche')).toBe('Deutsche Imkerverband')
  })

  test('a verb and an article are no adjectives of a role', () => {
    const text = 'Das sagte der Chef. Das müsse jede Schule wissen.'
    expect(read(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['der Chef', 'jede Schule'])
  })

  test('the paper is the one named last', () => {
    const text = 'Der Seekurier schrieb viel. Die Olmstädter Morgenpost schwieg. Das Blatt hat Sorgen.'
    expect(nameOf(text, 'Das Blatt')).toBe('Olmstädter Morgenpost')
  })
})

describe('pronouns', () => {
  test.each([
    ['de', 'Das sagte sie gestern.', 'sie', 'female', 'singular', true],
    ['de', 'Das sagten sie gestern.', 'sie', undefined, 'plural', true],
    ['de', 'Er kam.', 'Er', 'male', 'singular', true],
    ['de', 'Das half ihm.', 'ihm', 'male', 'singular', false],
    ['en', 'So she said.', 'she', 'female', 'singular', true],
    ['en', 'They told him.', 'him', 'male', 'singular', false],
    ['en', 'They left.', 'They', undefined, 'plural', true],
    ['fr', '« Non », soupire-t-elle.', 'elle', 'female', 'singular', true],
  ])('%s: %s', (language, text, words, gender, number, subject) => {
    const mention = mentionOf(text, words, language)
    expect({ ...mention, start: 0, end: 0 }).toEqual({
      start: 0,
      end: 0,
      kind: 'pronoun',
      number,
      subject,
      ...(gender && { gender }),
    })
  })
})

describe('what a body is for or where it is belongs to its name', () => {
  test.each([
    ['en', 'The Department for Transport said no.', 'The Department', 'Department for Transport'],
    ['en', 'So said the Bank of Karsk and Ada Lind.', 'the Bank', 'Bank of Karsk'],
    ['en', 'So said the Birkenau Court Board.', 'the Birkenau', 'Birkenau Court Board'],
    ['fr', 'La préfecture de la Vézonne a dit non.', 'La préfecture', 'préfecture de la Vézonne'],
    ['fr', 'Le parquet et Odile Rampal ont ri.', 'Le parquet', 'parquet'],
    ['de', 'Das Ministerium für Wald und Moor sagte nichts.', 'Das Ministerium', 'Ministerium für Wald und Moor'],
    ['de', 'Das Amt für Wege und Anna Lind lachten.', 'Das Amt', 'Amt für Wege'],
  ])('%s: %s', (language, text, words, name) => {
    expect(nameOf(text, words, language)).toBe(name)
  })

  test('the noun alone later on is the body named before', () => {
    const text = 'The Department for Transport said no. The department said more.'
    expect(nameOf(text, 'The department', 'en')).toBe('Department for Transport')
  })

  test('a body without a longer name is called by its noun, several bodies are nobody in particular', () => {
    expect(nameOf('Nach Angaben des Senats fehlt nichts.', 'des Senats')).toBe('Senat')
    expect(nameOf('Die Behörden schwiegen.', 'Die Behörden')).toBeUndefined()
    expect(nameOf('The Lind administration said no.', 'The Lind', 'en')).toBe('Lind administration')
  })
})

describe('English and French names', () => {
  test.each([
    ['Among them is the beekeeper Pavlo Drimba.', 'the beekeeper', 'Pavlo Drimba'],
    ['The young Pavlo Drimba left. Anna Drimba stayed.', 'Pavlo', 'Pavlo Drimba'],
    ['So said historian Petra Kaltinger.', 'historian', 'Petra Kaltinger'],
  ])('all the words of a name after adjectives: %s', (text, words, name) => {
    expect(nameOf(text, words, 'en')).toBe(name)
  })

  test.each([
    ['Ada Lind, its managing director, left.', 'Ada', ['managing director']],
    ['Ada Lind, a consultant knee surgeon at Au, left.', 'Ada', ['consultant knee surgeon']],
    ['Ada Lind, Karsk’s chief hostage negotiator, left.', 'Ada', ['chief hostage negotiator']],
    ['The city council leader, Ada Lind, left.', 'Ada', ['city council leader']],
    ['Local GP Dr Ada Lind left.', 'Ada', ['Local GP']],
    ['So said Mrs Ada Lind.', 'Ada', []],
  ])('a role keeps the words that tell which one it is, a title is none: %s', (text, words, roles) => {
    const { people } = read(text, 'en')
    expect(people.find(({ name }) => name.startsWith(words))?.roles).toEqual(roles)
  })

  test.each([
    ['They met at Selby Bridge and Weir Lane.', []],
    ['Port Selby lost again.', []],
    ['Greeting Lind took an hour. Ada Lind smiled.', ['Ada Lind']],
    ['So wrote the daily Ruby Line.', []],
  ])('places, papers and verbs are no people: %s', (text, names) => {
    const { people } = read(text, 'en')
    expect(people.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toEqual(names)
  })

  test('all the capitals before a body are its name', () => {
    expect(nameOf('The New Karsk Times said no.', 'The New', 'en')).toBe('New Karsk Times')
    expect(nameOf('The National Boat Panel said no.', 'The National', 'en')).toBe('National Boat Panel')
  })

  test('a small word that is also a title is none in small letters', () => {
    const text = 'Mes clients me téléphonent.'
    expect(read(text, 'fr').mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Mes clients'])
  })

  test('words that name a body only in capitals are no body before a role', () => {
    expect(nameOf('Ada Lind, the Danish energy minister, left. The minister smiled.', 'The minister', 'en')).toBe(
      'Ada Lind',
    )
    expect(mentionOf('An independent review began.', 'independent', 'en')).toBeUndefined()
    expect(mentionOf('The Independent reported it.', 'Independent', 'en')).toBeDefined()
  })

  test.each([
    ['en', 'a name and its possessive', 'Araminta Quayle left. Quayle’s client stayed.', 'Quayle’s', 'Araminta Quayle'],
    ['en', 'a lower-case role before the name', 'Defence counsel Osric Thane objected.', 'Osric', 'Osric Thane'],
    ['en', 'a company', 'Fellmoor Rail said the line would open.', 'Fellmoor', 'Fellmoor Rail'],
    ['en', 'an initial in the middle', 'Julia A. Dorn disagreed.', 'Julia', 'Julia A. Dorn'],
    [
      'en',
      'the role again',
      'Miller Tom Ashby spoke. Farmer Jane Ashby did not. The farmer left.',
      'The farmer',
      'Jane Ashby',
    ],
    ['en', 'a country with full stops', 'The U.S. said no.', 'U.S.', 'US'],
    ['en', 'a month as a surname', 'Theresa March said no.', 'March', 'Theresa March'],
    ['fr', 'an elided article', 'Ainsi parla d’Odile Ramponneau.', 'Odile', 'Odile Ramponneau'],
    ['fr', 'an apposition', 'Odile Ramponneau, boulangère, rit.', 'boulangère', 'Odile Ramponneau'],
  ])('%s: %s', (language, _, text, words, name) => {
    expect(nameOf(text, words, language)).toBe(name)
  })
})

describe('properties', () => {
  const words = fc.constantFrom(
    'Anna',
    'Weber',
    'Frau',
    'die',
    'Ministerin',
    'der',
    'Sprecher',
    'sie',
    'sagte',
    ',',
    '.',
    '„',
    '“',
    '\n\n',
    'Dr.',
    'von',
    'Polizei',
    'ARD',
    'Moskau',
    'in',
    'l’élue',
    'dit-elle',
    'Lind’s',
    '3',
    'alte',
    'Sie',
  )

  test.each(['de', 'en', 'fr', 'xx'])(
    '%s: mentions lie in the text, in order, without overlap, and people exist',
    (language) => {
      fc.assert(
        fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
          const text = parts.join(' ')
          const cast = read(text, language)
          let end = 0
          for (const mention of cast.mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            expect(slice(text, mention).trim()).not.toBe('')
            if (mention.person !== undefined) expect(cast.people[mention.person]).toBeDefined()
            end = mention.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
          for (const { name, forms } of cast.people) expect(forms).toContain(name)
        }),
      )
    },
  )

  test('any text at all is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const mention of read(text).mentions) expect(mention.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
