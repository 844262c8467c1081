// JSON-LD as publishers put it into pages and exports: schema.org articles, alone, in an array or in an @graph.

import { z } from 'zod'
import { articleFrom } from './article-fields.ts'
import { looksLikeHtml, textOfFragment } from './fragment-text.ts'
import type { Entry } from './loaded-item.ts'
import { statedNotices } from './stated-notices.ts'
import { webId } from './web-id.ts'

type Node = Readonly<Record<string, unknown>>

/** schema.org types that are articles; advertisements (AdvertiserContentArticle) are not. */
const articleTypes: ReadonlySet<string> = new Set([
  'Article',
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'Report',
  'BlogPosting',
  'LiveBlogPosting',
])

const nodeSchema = z.record(z.string(), z.unknown())

const isNode = (value: unknown): value is Node => !Array.isArray(value) && nodeSchema.safeParse(value).success

/** Whether a JSON value is JSON-LD: an object, or an array with one, that has a context, a graph or a type. */
export const isJsonLd = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isJsonLd)
    : isNode(value) && ('@context' in value || '@graph' in value || '@type' in value)

/** The articles of a JSON-LD value. `id` names one without an address; its number is added where there are several. */
export const fromJsonLd = async (value: unknown, id: string): Promise<readonly Entry[]> => {
  const nodes = nodesIn(value)
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])))
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.has(type)))
  if (articles.length === 0) return [{ reason: 'this JSON-LD holds no article (NewsArticle, Article …)' }]
  return Promise.all(
    articles.map((node, index) => entryOf(node, byId, articles.length === 1 ? id : `${id}-${index + 1}`)),
  )
}

const nodesIn = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (!isNode(value)) return []
  return [value, ...nodesIn(value['@graph']), ...nodesIn(value.mainEntity)]
}

/** „https://schema.org/NewsArticle“ and „schema:NewsArticle“ are NewsArticle. */
const typesOf = (node: Node): readonly string[] =>
  [node['@type']]
    .flat()
    .flatMap((type) => (typeof type === 'string' ? [type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/iu, '')] : []))

const entryOf = async (node: Node, byId: ReadonlyMap<string, Node>, id: string): Promise<Entry> => {
  const text = await bodyOf(node)
  if (text === undefined) return { reason: 'the article has no text (articleBody); bring its page instead' }
  const url = addressOf(node)
  const fields = {
    id: (url === undefined ? undefined : webId(url)) ?? id,
    headline: words(node.headline) ?? words(node.name),
    teaser: words(node.description),
    text,
    language: languageOf(node.inLanguage),
    published: words(node.datePublished),
    byline: namesOf(node.author, byId),
    publisher: namesOf(node.publisher, byId),
    url,
    ...statedNotices(node),
  }
  const entry = articleFrom(fields, id)
  return 'reason' in entry ? entry : { ...entry, ...termsOf(node) }
}

const words = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return words(value[0])
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const bodyOf = async (node: Node): Promise<string | undefined> => {
  const body = words(node.articleBody) ?? words(node.text)
  return body !== undefined && looksLikeHtml(body) ? textOfFragment(body) : body
}

const addressOf = (node: Node): string | undefined => {
  const page = node.mainEntityOfPage
  const stated = [node.url, page, isNode(page) ? page['@id'] : undefined, node['@id']]
  return stated.map(words).find((each) => each !== undefined && webId(each) !== undefined)
}

const languageOf = (value: unknown): string | undefined =>
  isNode(value) ? (words(value.alternateName) ?? words(value.name)) : words(value)

/** Names of people or organisations, which may stand elsewhere in the graph and only be pointed to. */
const namesOf = (value: unknown, byId: ReadonlyMap<string, Node>): string | undefined => {
  const names = [value].flat().flatMap((each: unknown) => {
    if (!isNode(each)) return words(each) ?? []
    const pointed = typeof each['@id'] === 'string' ? byId.get(each['@id']) : undefined
    return words(each.name) ?? words(pointed?.name) ?? []
  })
  return names.length === 0 ? undefined : names.join(', ')
}

const termsOf = (node: Node): { readonly note?: string } => {
  const terms = words(node.usageInfo) ?? words(node.license)
  return terms === undefined ? {} : { note: `terms: ${terms}` }
}
