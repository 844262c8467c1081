// What a page states wrongly or not at all is put right by whoever brings it in, one field at a time.

import { type Article, articleSchema } from '../../article/article.ts'
import { readDate } from '../read-date.ts'

export type AmendableField = 'headline' | 'published' | 'publisher'

const LONGEST_PUBLISHER = 200

/**
 * The article with another headline, date or publisher, given as one line; undefined where the line is none. A date is read as
 * everywhere (`readDate`). „-“ leaves out a date or publisher that is wrongly stated.
 */
export function amended(article: Article, field: AmendableField, line: string): Article | undefined {
  const words = line.trim()
  if (words === '' || /[\r\n]/u.test(words)) return undefined
  if (/^[-–—]$/u.test(words)) return field === 'headline' ? undefined : without(article, field)
  if (field === 'publisher' && words.length > LONGEST_PUBLISHER) return undefined
  const date = field === 'published' ? readDate(words) : { published: words }
  if ('reason' in date) return undefined
  return articleSchema.safeParse({ ...article, [field]: date.published }).data
}

function without(article: Article, field: 'published' | 'publisher'): Article {
  const { [field]: _, ...rest } = article
  return rest
}
