// Markdown with YAML front matter. A reader sees plain words on Telegram, so the marks of headings, emphasis and links go.

import { parseDocument } from 'yaml'
import { articleFrom } from './article-fields.ts'
import type { Entry } from './loaded-item.ts'

/** UTF-16 units: twenty times what an article states of itself. YAML of more takes seconds. */
const LONGEST_FRONT = 20_000
/** Twice as much as an article may hold, for marks and addresses. */
const LONGEST_BODY = 400_000

/** The article of a Markdown file's content: fields from the front matter, the body as plain text; `id` where none is given. */
export const fromMarkdown = (content: string, id: string): Entry => {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/u.exec(content)
  if (!match && /^---[ \t]*\n[\w-]+:/u.test(content))
    return { reason: 'the front matter has no closing line ---', line: 1 }
  const body = match ? content.slice(match[0].length) : content
  if (match && match[0].length > LONGEST_FRONT)
    return { reason: `the front matter is longer than ${LONGEST_FRONT.toLocaleString('en')} characters`, line: 1 }
  if (body.length > LONGEST_BODY)
    return { reason: `the text is longer than ${LONGEST_BODY.toLocaleString('en')} characters with its marks` }
  const front = frontMatter(match?.[1] ?? '')
  if ('reason' in front) return front
  const heading = /^#[ \t]{1,100}(.{1,1000}?)[ \t#]{0,100}$/mu.exec(body)
  const title = heading?.[1] === undefined ? undefined : withoutMarks(heading[1])
  const headline = front.fields.headline ?? front.fields.title ?? title
  const own = title !== undefined && title === headline && heading ? body.replace(heading[0], '') : body
  const text = plainText(own)
  if (text === '') return { reason: 'there is no text below the front matter' }
  return articleFrom({ ...front.fields, headline, text }, id)
}

const frontMatter = (
  yaml: string,
): { readonly fields: Readonly<Record<string, unknown>> } | { readonly reason: string; readonly line?: number } => {
  const document = parseDocument(yaml, { prettyErrors: true })
  const fault = document.errors[0]
  if (fault) {
    const fields = plainFields(yaml)
    if (fields !== undefined) return { fields }
    const reason = `the front matter is not valid YAML: ${fault.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '')}`
    const line = fault.linePos?.[0].line
    return line === undefined ? { reason } : { reason, line: line + 1 }
  }
  const fields = jsOf(document)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return { reason: 'the front matter must hold fields such as "headline: …"', line: 2 }
  }
  return { fields: { ...fields } }
}

const FIELD = /^([\w-]+):(?:[ \t]+(.*))?$/u
/** What begins a value that only YAML can read: a list, a map, a text of several lines, an anchor. */
const STRUCTURE = /^[[{|>&*!%@`]/u

/**
 * „headline: Maddox: ‘I am not packing’“ is no YAML for the second colon, and yet nobody could read it otherwise. Undefined
 * unless every line is a field and its words.
 */
function plainFields(yaml: string): Readonly<Record<string, string>> | undefined {
  const fields: Record<string, string> = {}
  for (const line of yaml.split('\n')) {
    if (line.trim() === '') continue
    const [, name, value = ''] = FIELD.exec(line) ?? []
    if (name === undefined || STRUCTURE.test(value) || isUnfinished(value) || name in fields) return undefined
    const words = value.trim()
    if (words !== '') fields[name] = /^(["'])(?:(?!\1).)*\1$/u.test(words) ? words.slice(1, -1) : words
  }
  return fields
}

/** A quotation mark at the front that is never closed: the value may go on below. */
const isUnfinished = (value: string): boolean => value.startsWith('"') && value.indexOf('"', 1) < 0

/** Undefined where short names stand for ever longer lists, as only hostile files have them. */
const jsOf = (document: ReturnType<typeof parseDocument>): unknown => {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** Paragraphs parted by one blank line, each on one line; list items on lines of their own. */
const plainText = (markdown: string): string =>
  withoutComments(markdown)
    .split(/\n(?:[ \t]*\n)+/u)
    .map(plainBlock)
    .filter((block) => block !== '')
    .join('\n\n')

/** A comment that is never closed is text. */
const withoutComments = (markdown: string): string => {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const start = markdown.indexOf('<!--', from)
    const end = start < 0 ? -1 : markdown.indexOf('-->', start + 4)
    if (end < 0) break
    kept.push(markdown.slice(from, start))
    from = end + 3
  }
  return [...kept, markdown.slice(from)].join('')
}

const plainBlock = (block: string): string =>
  block
    .split('\n')
    .filter((line) => !/^\s*(?:[-*_=][ \t]*){3,}$/u.test(line))
    .map((line) => ({
      item: /^\s*(?:[-*+]|\d+[.)])[ \t]+/u.test(line) && !/^\s*\d+\.\s+\p{L}+ \d{4}/u.test(line),
      line,
    }))
    .reduce((words, { item, line }) => {
      const plain = withoutMarks(line.replace(/^\s*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)/u, ''))
      return words === '' ? plain : `${words}${item ? '\n' : ' '}${plain}`
    }, '')
    .trim()

/** The words of a line without the marks of emphasis, code, links and pictures. Bounded: a line may be all brackets. */
const withoutMarks = (line: string): string =>
  line
    .replace(/!\[([^[\]]{0,500})\]\([^)\s]{0,1000}(?: "[^"]{0,500}")?\)/gu, '$1')
    .replace(/\[([^[\]]{1,500})\]\([^)\s]{0,1000}(?: "[^"]{0,500}")?\)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*\\])(\*{1,3})(?=\S)([^*\n]+)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_\n]+)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/`([^`\n]+)`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/gu, '$1')
    .trim()
