// Takes out of a document what its tags and names say is no article, so that the stages after it see less to be wrong about.

import { childrenOf, isElement, isText, type PageElement, type PageNode, shownWords } from './page-node.ts'
import { type PageWords, type PhraseList, phraseAt, wordsOf } from './page-words.ts'

/** Hold no words of an article whatever their names. */
const wordless = new Set(
  `script style noscript template svg iframe object embed video audio canvas button select input textarea label link meta map
  math dialog`.split(/\s+/u),
)
/** Hold page furniture, unless the article has been put into them. */
const furniture = new Set(['nav', 'aside', 'footer'])

/** How much of an element is words, and how much of these are links; in UTF-16 units. */
interface Weight {
  readonly words: number
  readonly linked: number
  /** Units in texts that are long enough for a sentence, links aside. */
  readonly prose: number
  /** Whether the page marks the article's text in it. */
  readonly marked: boolean
  /** Whether a main heading stands in it. */
  readonly headed: boolean
}

const MOST_OF_PAGE = 0.4
const ALL_BUT_ALL = 0.8
/** In UTF-16 units. */
const SHORT_ARTICLE = 800
const SENTENCE = 60
const MOSTLY_LINKS = 0.5
const LONGEST_LABEL = 80

/** Removes from `body` every element that is no article's, never one that holds the marked text or most of the page. */
export const prunePage = (body: PageElement, words: PageWords): void => {
  removeWordless(body)
  const weights = weigh(body)
  const whole = weights.get(body)?.prose ?? 0
  const visit = (element: PageElement): void => {
    for (const child of childrenOf(element)) {
      if (!isElement(child)) continue
      const weight = weights.get(child)
      if (weight && !weight.marked && isForeign(child, weight, whole, words)) child.remove()
      else visit(child)
    }
  }
  visit(body)
}

const removeWordless = (element: PageElement): void => {
  for (const child of childrenOf(element)) {
    if (!isElement(child)) {
      if (!isText(child)) child.remove()
    } else if (wordless.has(child.localName) || isHidden(child)) child.remove()
    else removeWordless(child)
  }
}

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')

const weigh = (root: PageElement): ReadonlyMap<PageNode, Weight> => {
  const weights = new Map<PageNode, Weight>()
  const visit = (element: PageElement, inLink: boolean): Weight => {
    let words = 0
    let linked = 0
    let prose = 0
    let marked = /articleBody/u.test(element.getAttribute('itemprop') ?? '')
    let headed = element.localName === 'h1'
    const isLink = inLink || element.localName === 'a'
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child)) {
        const inside = visit(child, isLink)
        words += inside.words
        linked += inside.linked
        prose += inside.prose
        marked ||= inside.marked
        headed ||= inside.headed
      } else if (isText(child)) {
        const length = shownWords(child.textContent ?? '').length
        words += length
        if (isLink) linked += length
        else if (length >= SENTENCE) prose += length
      }
    }
    const weight = { words, linked, prose, marked, headed }
    weights.set(element, weight)
    return weight
  }
  visit(root, false)
  return weights
}

const isForeign = (element: PageElement, weight: Weight, whole: number, words: PageWords): boolean => {
  const names = namesOf(element)
  if (weight.prose > MOST_OF_PAGE * whole) {
    return !isMainPart(weight, whole) && names.some((name) => isExactly(name, words.foreign))
  }
  if (furniture.has(element.localName)) return true
  if (names.some((name) => isNamed(name, words.foreign))) return true
  if (weight.linked > MOSTLY_LINKS * weight.words && names.some((name) => isNamed(name, words.linking))) return true
  return isShort(element, weight) && names.some((name) => isNamed(name, words.labels))
}

const isShort = (element: PageElement, weight: Weight): boolean =>
  weight.prose === 0 && weight.words <= LONGEST_LABEL && !isTextTag(element)

/** With the headline, or with no article left beside it; long comments and long biographies have neither. */
const isMainPart = ({ prose, headed }: Weight, whole: number): boolean =>
  headed || prose > ALL_BUT_ALL * whole || whole - prose < SHORT_ARTICLE

/** Inside a sentence a `<span class="location">` is a word of it, and a heading is never a label. */
const isTextTag = (element: PageElement): boolean =>
  /^(?:h[1-6]|[abi]|em|strong|span|mark|abbr|td|th|tr|blockquote)$/u.test(element.localName)

const isExactly = (name: readonly string[], phrases: PhraseList): boolean =>
  name.length > 0 && phraseAt(name, 0, phrases) === name.length

/** `related-posts` and `article__related-posts` name the element; `page--related-posts--open` says something about it. */
const isNamed = (name: readonly string[], phrases: PhraseList): boolean => {
  if (name.some((word) => conditions.has(word))) return false
  return name.some((_, at) => {
    const length = phraseAt(name, at, phrases)
    return length > 0 && (at === 0 || at + length === name.length)
  })
}

/** A class with such a word says what an element has or could have, not what it is. */
const conditions = new Set(['has', 'with', 'without', 'no', 'not', 'w', 'layout', 'is', 'when', 'enabled', 'template'])

const namesOf = (element: PageElement): readonly (readonly string[])[] =>
  ['class', 'id', 'role']
    .flatMap((attribute) => (element.getAttribute(attribute) ?? '').slice(0, LONGEST_NAMES).split(/\s+/u))
    .map(wordsOf)

const LONGEST_NAMES = 2_000
