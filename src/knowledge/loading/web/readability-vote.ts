// Asks Mozilla's Readability which blocks of a page are its article. It is given the whole page and answers with what it kept.

import { Readability } from '@mozilla/readability'
import { BLOCK } from './find-blocks.ts'
import { childrenOf, isElement, type PageDocument, type PageNode } from './page-node.ts'

/**
 * The numbers of the blocks that Readability keeps; none where it finds no article. It rewrites the document, which is of no
 * use afterwards.
 */
export const readabilityVote = (document: PageDocument): ReadonlySet<number> => {
  const kept = new Set<number>()
  const visit = (node: PageNode): void => {
    if (!isElement(node)) return
    const id = node.getAttribute(BLOCK)
    if (id !== null) kept.add(Number(id))
    for (const child of childrenOf(node)) visit(child)
  }
  const article = articleIn(document)
  if (article) visit(article)
  return kept
}

const articleIn = (document: PageDocument): PageNode | undefined => {
  try {
    const read = new Readability<PageNode>(document, { disableJSONLD: true, serializer: (node) => node }).parse()
    return read?.content ?? undefined
  } catch (error) {
    // On a mutilated page it moves elements out of the tree and then asks for their parent; that is no article found.
    if (error instanceof TypeError) return undefined
    throw error
  }
}
