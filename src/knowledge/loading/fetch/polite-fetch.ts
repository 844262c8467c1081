// Fetches documents of the web as a good guest and a careful host: robots.txt obeyed, one request at a time for each server, and
// nothing that leads into our own network, is too large, too slow or of a kind that cannot be an article.

import { type Asking, askOnce, type Said } from './ask-once.ts'
import { type Fetch, type Fetched, type FetchRefusal, type Known, refusal } from './fetched.ts'
import { hostTurns, type InTurn } from './host-turns.ts'
import { askable, guardedLookup, type Resolve } from './public-address.ts'
import { type RobotsRules, robotsRules } from './robots-rules.ts'

/** How to fetch; all of it only for tests. */
export interface FetchOptions {
  /** Lets this machine be asked, and says so loudly through `warn`. Never to be read from the environment. */
  readonly allowLoopback?: { readonly warn: (line: string) => void }
  /** Pause between two requests to one server, ms. */
  readonly pause?: number
  /** ms for one request. */
  readonly timeout?: number
  readonly resolve?: Resolve
}

const MOST_REDIRECTS = 5

/** What may hold articles or lists of them. */
const READABLE =
  /^(?:text\/(?:html|plain|xml|markdown|x-opml)|application\/(?:xhtml\+xml|xml|pdf|(?:\w+\+)?json|json-seq|x-ndjson|jsonl|(?:rss|atom|opml|rdf)\+xml|x-rss\+xml|(?:x-)?gzip))$/u

interface Visit extends Asking {
  readonly allowLoopback: boolean
  readonly pause: number
  readonly inTurn: InTurn
}

/** A `fetch` with its own turns and its own memory of robots.txt: one for a process. */
export const politeFetch = ({ allowLoopback, pause = 1000, timeout = 20_000, resolve }: FetchOptions = {}): Fetch => {
  allowLoopback?.warn('WARNING: addresses on this machine may be fetched. This is for tests only.')
  const allowed = allowLoopback !== undefined
  const visit = { allowLoopback: allowed, pause, timeout, inTurn: hostTurns(), lookup: guardedLookup(allowed, resolve) }
  const rules = robotsRules(async (url) => (await follow(visit, url.href, {})).said)
  return async (url, known = {}) => {
    const { said, at } = await follow(visit, url, known, rules)
    return said.kind === 'refused' ? said : documentFrom(said, at)
  }
}

/** Asks and follows up to five redirects, each of them checked like the first address. */
const follow = async (
  visit: Visit,
  address: string,
  known: Known,
  rules?: RobotsRules,
): Promise<{ readonly said: Said | FetchRefusal; readonly at: string }> => {
  let at = address
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const url = askable(at, visit.allowLoopback)
    if (!(url instanceof URL)) return { said: url, at }
    const said = await askPolitely(visit, url, known, rules)
    if (said.kind === 'refused' || !isRedirect(said)) return { said, at: url.href }
    const next = said.headers.location
    if (next === undefined || !URL.canParse(next, url.href))
      return { said: refusal('redirects', 'it leads on to nowhere'), at }
    at = new URL(next, url).href
  }
  return { said: refusal('redirects', `it leads on and on (more than ${MOST_REDIRECTS} times)`), at }
}

const isRedirect = ({ status }: Said): boolean => [301, 302, 303, 307, 308].includes(status)

const askPolitely = async (
  visit: Visit,
  url: URL,
  known: Known,
  rules: RobotsRules | undefined,
): Promise<Said | FetchRefusal> => {
  const word = await rules?.(url)
  if (word && 'kind' in word) return word
  return visit.inTurn(url.host, Math.max(visit.pause, word?.pause ?? 0), () => askOnce(url, known, visit))
}

const documentFrom = ({ status, headers, bytes }: Said, url: string): Fetched => {
  if (status === 304) return { kind: 'unchanged' }
  if (status !== 200) return statusRefusal(status, headers['retry-after'])
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (!READABLE.test(type))
    return refusal('type', `this is no page, feed or text but "${type === '' ? 'unknown' : type}"`)
  const charset = parameters
    .find((each) => each.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  return {
    kind: 'document',
    url,
    type,
    bytes,
    ...(charset === undefined ? {} : { charset }),
    ...(headers.etag === undefined ? {} : { etag: headers.etag }),
    ...(headers['last-modified'] === undefined ? {} : { lastModified: headers['last-modified'] }),
  }
}

const statuses: Readonly<Record<number, string>> = {
  401: 'the page is only for those who log in',
  402: 'the page has to be paid for',
  403: 'the site does not let the bot in',
  404: 'there is no such page',
  410: 'the page is gone for good',
  429: 'the site says that it is asked too often',
  451: 'the page is blocked for legal reasons',
}

const statusRefusal = (status: number, retryAfter: string | undefined): FetchRefusal => {
  const reason = statuses[status] ?? (status >= 500 ? 'the server has a fault of its own' : 'the server gave no page')
  const seconds = retryAfter === undefined ? undefined : secondsUntil(retryAfter)
  const wait = seconds === undefined ? {} : { retryAfter: seconds }
  return { ...refusal('status', `${reason} (${status})`), status, ...wait }
}

/** Retry-After is a number of seconds or a date. */
const secondsUntil = (retryAfter: string): number | undefined => {
  if (/^\d{1,9}$/u.test(retryAfter)) return Number(retryAfter)
  const seconds = Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}
