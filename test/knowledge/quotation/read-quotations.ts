// A text through every step that finding quotations needs, as loading does it, so that tests say only what they are about.

import type { Anatomy } from '../../../src/knowledge/article/anatomy.ts'
import { loadLexicon } from '../../../src/knowledge/lexicon/lexicon.ts'
import { castOf } from '../../../src/knowledge/person/cast.ts'
import { findQuotations } from '../../../src/knowledge/quotation/find-quotations.ts'
import type { Quotation } from '../../../src/knowledge/quotation/quotation.ts'
import { findSentences } from '../../../src/knowledge/text/sentences.ts'

/** The quotations of a body text in `language`. */
export function quotationsIn(text: string, language: string): Quotation[] {
  const lexicon = loadLexicon(language)
  const sentences = findSentences(text, lexicon)
  const anatomy: Anatomy = { parts: text === '' ? [] : [{ start: 0, end: text.length, kind: 'body' }] }
  return findQuotations(text, anatomy, sentences, castOf(text, sentences, lexicon), lexicon)
}

/** What a golden case holds of a quotation: the words themselves, so that a reader can check it. */
export const goldenOf = (text: string, quotation: Quotation) => ({
  type: quotation.type,
  speaker: quotation.speaker?.name ?? null,
  words: quotation.spans.map(({ start, end }) => text.slice(start, end)),
  rule: quotation.because[0]?.rule,
  ...(quotation.reportedBy && { reportedBy: quotation.reportedBy }),
  ...(!quotation.certain && { certain: false }),
  ...(quotation.nested && { nested: true }),
})
