// Text out of a piece of HTML that holds nothing but the article: what agencies and feeds send, with no page around it. The
// parser is loaded when the first one comes, since a start without any should not wait for it.

const TAG = /<\/?(?:p|div|br|section|article|h[1-6]|ul|ol|li|blockquote|span|a|em|strong|b|i)\b[^<>]{0,2000}>/iu

/** Whether words that should be plain are HTML. */
export const looksLikeHtml = (words: string): boolean => TAG.test(words)

/** Paragraphs parted by blank lines, captions of pictures left out; undefined where the HTML cannot be read or holds no words. */
export const textOfFragment = async (html: string): Promise<string | undefined> => {
  const { parsePage } = await import('./web/parse-page.ts')
  const { findBlocks } = await import('./web/find-blocks.ts')
  const parsed = parsePage(/<body\b/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  const body = 'document' in parsed ? parsed.document.body : null
  if (body === null) return undefined
  const blocks = findBlocks(body).filter((block) => !block.caption)
  return blocks.length === 0 ? undefined : blocks.map((block) => block.words).join('\n\n')
}
