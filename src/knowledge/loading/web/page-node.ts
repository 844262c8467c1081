// The little of a document that is read here, so that the rest does not depend on which parser made it.

/** An element, a text or a comment. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
  readonly ownerDocument: PageDocument
  remove(): void
}

export interface PageElement extends PageNode {
  readonly localName: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  appendChild(node: PageNode): void
  insertBefore(node: PageNode, before: PageNode | null): void
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageDocument {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  createElement(name: string): PageElement
  querySelectorAll(selector: string): Iterable<PageElement>
}

const ELEMENT = 1
const TEXT = 3

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT

export const isText = (node: PageNode): boolean => node.nodeType === TEXT

/** A node's children, read before any of them is moved. */
export const childrenOf = (node: PageNode): readonly PageNode[] => {
  const children: PageNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

/** White space as a browser shows it, without soft hyphens and zero-width characters, which nobody reads or searches. */
export const shownWords = (words: string): string =>
  words
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
