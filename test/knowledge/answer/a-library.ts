// A library of invented articles, read by the same rules as real ones.

import type { Article } from '../../../src/knowledge/article/article.ts'
import { type KnowledgeBase, knowledgeBase } from '../../../src/knowledge/knowledge-base.ts'
import { readArticle } from '../../../src/knowledge/loading/read-article.ts'
import { type Library, openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'

const reed: Article = {
  id: 'reed',
  headline: 'Streit um das Schilf am Mummelsee',
  language: 'de',
  publisher: 'Seebote',
  published: '2026-10-05',
  text: [
    'Streit um das Schilf am Mummelsee',
    'Tannrode. Das Schilf am Mummelsee wird in diesem Winter nicht gemäht. „Wer das Schilf mäht, mäht die Rohrdommel gleich mit“, sagte Bürgermeisterin Carola Wendt am Montag. Der See ist 14 Hektar groß. Die Pflege kostet im Jahr 23.000 Euro.',
    'Der Angler Ruben Stahl sieht das anders. „Ich komme nicht mehr ans Wasser“, sagte Stahl. Auf die Frage nach seinem Boot antwortete Ruben Stahl nicht. Für die Brücke fehle das Geld, erklärte Bürgermeisterin Carola Wendt.',
  ].join('\n\n'),
}

const bridge: Article = {
  id: 'bridge',
  headline: 'Footbridge closed after goat incident',
  language: 'en',
  publisher: 'The Marlow Bugle',
  published: '2026-11-02',
  text: [
    'Footbridge closed after goat incident',
    'The footbridge at Marlow Fen was closed on Friday after a goat refused to leave it. "The goat has more patience than the council," said Petra Nkemelu, who runs the ferry. The repair will take 12 weeks.',
    'Councillor Dorian Stahl apologised. "We have tried carrots," Dorian Stahl told reporters. The last ferry leaves at 9pm.',
  ].join('\n\n'),
}

export const articles: readonly Article[] = [reed, bridge]

/** A library in memory with these articles. */
function aLibrary(held: readonly Article[] = articles): Library {
  const library = openLibrary(':memory:')
  library.put(held.map(readArticle))
  return library
}

export const aKnowledgeBase = (held: readonly Article[] = articles): KnowledgeBase => knowledgeBase(aLibrary(held))
