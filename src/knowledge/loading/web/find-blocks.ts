// Takes a document apart into blocks and marks each with its number, so that a later stage can say which ones it kept.

import type { PageBlock } from './page-block.ts'
import { childrenOf, isElement, isText, type PageElement, type PageNode, shownWords } from './page-node.ts'

/** The attribute that carries a block's number. */
export const BLOCK = 'data-block'

const blockTags = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/u),
)

/** What holds for all blocks inside an element. */
interface Place {
  /** The number of the element, and that of the element around it. */
  readonly parent: number
  readonly around: number
  readonly marked: boolean
  readonly caption: boolean
  /** The heading that all of it stands in (`<h2><div>…`), empty outside of headings. */
  readonly heading: string
}

/** The blocks of an element in reading order. Loose words between blocks get a paragraph of their own in the document. */
export const findBlocks = (root: PageElement): readonly PageBlock[] => {
  const holders = holdersOfBlocks(root)
  const blocks: PageBlock[] = []
  let elements = 0
  const visit = (element: PageElement, place: Place): void => {
    const inside: Place = {
      parent: elements++,
      around: place.parent,
      marked: place.marked || isMarked(element),
      caption: place.caption || element.localName === 'figcaption',
      heading: /^h[1-6]$/u.test(element.localName) ? element.localName : place.heading,
    }
    for (const part of partsOf(element, holders)) {
      if ('block' in part) visit(part.block, inside)
      else {
        const made = blockFrom(element, part, blocks.length, inside)
        if (made) blocks.push(made)
      }
    }
  }
  visit(root, { parent: -1, around: -1, marked: false, caption: false, heading: '' })
  return blocks
}

const isMarked = (element: PageElement): boolean =>
  /articleBody|reviewBody/iu.test(element.getAttribute('itemprop') ?? '')

/** Elements that hold blocks somewhere inside, whatever their own name. */
const holdersOfBlocks = (root: PageElement): ReadonlySet<PageNode> => {
  const holders = new Set<PageNode>()
  const visit = (element: PageElement): boolean => {
    let holds = false
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child) && (visit(child) || blockTags.has(child.localName))) holds = true
    }
    if (holds) holders.add(element)
    return holds
  }
  visit(root)
  return holders
}

const isBreak = (node: PageNode): boolean => isElement(node) && node.localName === 'br'

/** Neighbouring words and inline elements; `alone` when they are all that their element holds. */
interface Run {
  readonly nodes: readonly PageNode[]
  readonly alone: boolean
}

const partsOf = (
  element: PageElement,
  holders: ReadonlySet<PageNode>,
): readonly (Run | { readonly block: PageElement })[] => {
  const parts: (Run | { readonly block: PageElement })[] = []
  let run: PageNode[] = []
  let breaks = 0
  const flush = (alone: boolean): void => {
    if (run.length > 0) parts.push({ nodes: run, alone })
    run = []
    breaks = 0
  }
  for (const child of childrenOf(element)) {
    const isBlock = isElement(child) && (blockTags.has(child.localName) || holders.has(child))
    if (isBlock) {
      flush(false)
      parts.push({ block: child })
      continue
    }
    if (isBreak(child)) {
      breaks++
      if (run.length === 0) continue
    } else if (!isText(child) || /\S/u.test(child.textContent ?? '')) {
      if (breaks > 1) flush(false)
      breaks = 0
    }
    run.push(child)
  }
  flush(parts.length === 0)
  return parts
}

const blockFrom = (element: PageElement, run: Run, id: number, place: Place): PageBlock | undefined => {
  const { words, linked } = readRun(run.nodes)
  if (words === '') return undefined
  const own = run.alone && holdsWords(element) ? element : wrapped(element, run.nodes)
  own.setAttribute(BLOCK, String(id))
  const { marked, caption } = place
  const parent = run.alone ? place.around : place.parent
  const tag = place.heading || (run.alone || isItem(element) ? element.localName : 'p')
  return { id, tag, words, linked, parent, marked, caption }
}

const isItem = (element: PageElement): boolean => /^(?:li|td|th|dd|dt|h[1-6])$/u.test(element.localName)

/** Readability puts a paragraph of its own into any other element, and forgets the element. */
const holdsWords = (element: PageElement): boolean =>
  isItem(element) || /^(?:p|pre|blockquote|figcaption)$/u.test(element.localName)

const wrapped = (element: PageElement, nodes: readonly PageNode[]): PageElement => {
  const paragraph = element.ownerDocument.createElement('p')
  element.insertBefore(paragraph, nodes[0] ?? null)
  // Line breaks at the end would make Readability turn the paragraph into a box, and judge it as one.
  const last = nodes.findLastIndex((node) => !isBreak(node))
  for (const node of nodes.slice(0, last + 1)) paragraph.appendChild(node)
  for (const node of nodes.slice(last + 1)) node.remove()
  return paragraph
}

const readRun = (nodes: readonly PageNode[]): { readonly words: string; readonly linked: number } => {
  const lines: string[] = ['']
  let linked = 0
  const visit = (node: PageNode, inLink: boolean): void => {
    if (isText(node)) {
      const words = node.textContent ?? ''
      lines[lines.length - 1] += words
      if (inLink) linked += shownWords(words).length
      return
    }
    if (!isElement(node)) return
    if (node.localName === 'br') lines.push('')
    for (const child of childrenOf(node)) visit(child, inLink || node.localName === 'a')
  }
  for (const node of nodes) visit(node, false)
  const words = lines
    .map(shownWords)
    .filter((line) => line !== '')
    .join('\n')
  return { words, linked: words === '' ? 0 : Math.min(1, linked / words.length) }
}
