// Scripts, style sheets and comments are most of a page's letters and none of its words: they go before anything is parsed.

const opening = /<!--|<(script|style)\b([^>]{0,2000})>/giu
const closings = { script: /<\/script\s*>/giu, style: /<\/style\s*>/giu, comment: /--!?>/gu } as const

/**
 * The page without code and comments; JSON-LD stays, since it is data. Linear: what has no end runs to the page's end, but a
 * comment without one is only its mark.
 */
export const withoutCode = (html: string): string => {
  const kept: string[] = []
  let at = 0
  let searchedComments = false
  opening.lastIndex = 0
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const kind = kindOf(match[1])
    const end = kind === 'comment' && searchedComments ? undefined : endOf(html, kind, opening.lastIndex)
    if (kind === 'comment' && end === undefined) searchedComments = true
    const after = end ?? (kind === 'comment' ? opening.lastIndex : html.length)
    if (!/ld\+json/iu.test(match[2] ?? '')) {
      kept.push(html.slice(at, match.index))
      at = after
    }
    opening.lastIndex = after
  }
  kept.push(html.slice(at))
  return kept.join('')
}

const kindOf = (name: string | undefined): keyof typeof closings => {
  const lower = name?.toLowerCase()
  return lower === 'script' || lower === 'style' ? lower : 'comment'
}

const endOf = (html: string, kind: keyof typeof closings, from: number): number | undefined => {
  const closing = closings[kind]
  closing.lastIndex = from
  return closing.exec(html) === null ? undefined : closing.lastIndex
}
