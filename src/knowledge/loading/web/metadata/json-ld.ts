// What a page says of its article for search engines (schema.org in JSON-LD). Pages nest it in every way, so each field is taken
// when it can be read and left when not.

import { z } from 'zod'
import { type StatedNotices, statedNotices } from '../../stated-notices.ts'
import type { PageDocument } from '../page-node.ts'

/** Facts of an article as stated; dates and names unchecked. */
export interface StatedArticle extends StatedNotices {
  readonly headline?: string
  readonly published?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly language?: string
  readonly body?: string
}

const MOST_NODES = 2_000
const node = z.record(z.string(), z.unknown())
type Node = z.infer<typeof node>

/** The first article that the page's JSON-LD describes; undefined where there is none that can be read. */
export const articleInJsonLd = (document: PageDocument): StatedArticle | undefined => {
  const nodes = [...document.querySelectorAll('script')]
    .filter((script) => /ld\+json/iu.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => nodesIn(parsed(script.textContent ?? '')))
  const article = nodes.find(isArticle)
  return article && statedBy(article, nodes)
}

/** Invalid JSON is the page's fault and costs nothing but its facts; line breaks inside its texts are mended. */
const parsed = (script: string): unknown => {
  try {
    return JSON.parse(withoutWrapping(script).replace(/\p{Cc}/gu, ' '))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Without the comment or CDATA marks that old pages put around a script. */
const withoutWrapping = (script: string): string => {
  const inside = script.replace(/^\s*(?:<!--|\/\*[^*]*\*\/|<!\[CDATA\[)/u, '').trimEnd()
  const ended = inside.endsWith(';') ? inside.slice(0, -1).trimEnd() : inside
  const mark = ['-->', ']]>'].find((each) => ended.endsWith(each))
  return mark === undefined ? ended : ended.slice(0, -mark.length)
}

/** Every object in lists, `@graph` and `mainEntity`, outermost first. */
const nodesIn = (value: unknown): readonly Node[] => {
  const found: Node[] = []
  const waiting: unknown[] = [value]
  for (const next of waiting) {
    if (found.length >= MOST_NODES || waiting.length > 4 * MOST_NODES) break
    if (Array.isArray(next)) {
      for (const each of next) waiting.push(each)
      continue
    }
    const object = node.safeParse(next)
    if (!object.success) continue
    found.push(object.data)
    waiting.push(object.data['@graph'], object.data.mainEntity, object.data.mainEntityOfPage)
  }
  return found
}

const isArticle = (each: Node): boolean =>
  listOf(each['@type']).some((type) => /(?:Article|BlogPosting|Report)$/u.test(String(type)))

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const statedBy = (article: Node, nodes: readonly Node[]): StatedArticle => {
  const headline = textOf(article.headline) ?? textOf(article.name)
  const published = textOf(article.datePublished) ?? textOf(article.dateCreated)
  const publisher = namesOf(article.publisher, nodes)[0]
  const language = textOf(article.inLanguage)
  const body = textOf(article.articleBody)
  return {
    authors: namesOf(article.author, nodes),
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(language !== undefined && { language }),
    ...(body !== undefined && { body }),
    ...statedNotices(article),
  }
}

const textOf = (value: unknown): string | undefined => {
  const first = listOf(value)[0]
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
}

/** Names of people or organisations given as texts, objects, or references to other nodes by `@id`. */
const namesOf = (value: unknown, nodes: readonly Node[]): readonly string[] =>
  listOf(value).flatMap((each) => {
    if (typeof each === 'string') return each.trim() === '' ? [] : [each.trim()]
    const object = node.safeParse(each)
    if (!object.success) return []
    const id = object.data['@id']
    const named = object.data.name ?? nodes.find((other) => id !== undefined && other['@id'] === id && other.name)?.name
    return listOf(named).filter((name) => typeof name === 'string')
  })
