import { expect, test } from 'vitest'
import { loadLexicon } from '../../../src/knowledge/lexicon/lexicon.ts'
import { peopleWorthKeeping } from '../../../src/knowledge/loading/people-worth-keeping.ts'
import { castOf } from '../../../src/knowledge/person/cast.ts'
import { findSentences } from '../../../src/knowledge/text/sentences.ts'
import { quotationsIn } from '../quotation/read-quotations.ts'

const kept = (text: string): readonly string[] => {
  const lexicon = loadLexicon('de')
  const cast = castOf(text, findSentences(text, lexicon), lexicon)
  return peopleWorthKeeping(cast, quotationsIn(text, 'de')).map(({ name }) => name)
}

test.each([
  ['a noun that could have spoken', 'Die Innenstadt ist leer. Nur Betten waren da.', []],
  ['a body that speaks', 'Das Rathaus teilte mit, der Deich halte.', ['Rathaus']],
  ['a name of several words', 'Die Auentaler Feuerwehr kam.', ['Auentaler Feuerwehr']],
  ['a name that comes again', 'Sanovia hat Sorgen. Sanovia will verkaufen.', ['Sanovia']],
  ['somebody who only does something', 'Ute Radke kam.', ['Ute Radke']],
])('a library knows who speaks or bears a name: %s', (_, text, names) => {
  expect(kept(text)).toEqual(names)
})
