// What a collection, or one person in it, speaks about: words that name things, in the articles' own spelling.

import type { Quotation } from '../quotation/quotation.ts'
import { analyse } from '../search/analyse.ts'
import { nameKey } from '../text/transliterate.ts'
import type { ArticleRows } from './article-rows.ts'
import type { Database } from './database.ts'

/** Quotations or headlines looked at: the newest. */
const LOOKED_AT = 400
const SHORTEST = 4

interface Text {
  readonly words: string
  readonly language: string
}

/**
 * Words most often used in the person's quotations (key given) or in headlines, the most frequent first, each word once.
 * In German nouns alone (they are capitalised); elsewhere any telling word of some length. Names of persons are left out.
 */
export function topicsIn(db: Database, rows: ArticleRows, limit: number, person?: string): string[] {
  const texts = person === undefined ? headlines(db, rows) : quotationsOf(db, rows, person)
  const counts = new Map<string, { count: number; word: string }>()
  for (const { words, language } of texts) {
    for (const term of analyse(words, language)) {
      const word = words.slice(term.start, term.end)
      if (term.stop || word.length < SHORTEST || /\d/.test(word) || (language === 'de' && !/^\p{Lu}/u.test(word)))
        continue
      const known = counts.get(term.stem)
      if (known === undefined) counts.set(term.stem, { count: 1, word })
      else known.count++
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    .filter(({ word }) => !isName(db, word))
    .slice(0, Math.max(0, limit))
    .map(({ word }) => word)
}

const isName = (db: Database, word: string): boolean =>
  db.sql("SELECT 1 FROM person_words WHERE word = ? AND type = 'name' LIMIT 1").get(nameKey(word)) !== undefined

function headlines(db: Database, rows: ArticleRows): Text[] {
  return db
    .sql('SELECT number FROM articles WHERE version_of IS NULL ORDER BY published DESC, id LIMIT ?')
    .all(LOOKED_AT)
    .flatMap((row) => rows.byNumber(Number(row.number)) ?? [])
    .map(({ article }) => ({ words: article.headline, language: article.language }))
}

function quotationsOf(db: Database, rows: ArticleRows, person: string): Text[] {
  return db
    .sql(
      `SELECT q.article, q.quotation FROM quotations q JOIN names n ON q.name = n.number JOIN persons p ON n.person = p.number
       WHERE p.key = ? ORDER BY q.number DESC LIMIT ?`,
    )
    .all(person, LOOKED_AT)
    .flatMap((row) => {
      const from = rows.byNumber(Number(row.article))
      if (from === undefined) return []
      const { spans } = JSON.parse(String(row.quotation)) as Quotation
      return spans.map((span) => ({
        words: from.article.text.slice(span.start, span.end),
        language: from.article.language,
      }))
    })
}
