// robots.txt: what a site asks of programs (RFC 9309). Read once a day for each site.

import robots from 'robots-parser'
import type { Said } from './ask-once.ts'
import { type FetchRefusal, refusal } from './fetched.ts'

/** What a site says about an address: the pause it wants between two requests, ms, or that it must not be fetched. */
type RobotsWord = { readonly pause: number } | FetchRefusal

/** Looks up the word on an address. */
export type RobotsRules = (url: URL) => Promise<RobotsWord>

// Its types say that the function stands under `default`, but what it exports is the function.
const robotsParser = robots as unknown as typeof robots.default

const ROBOT = 'Belegbot'
const A_DAY = 24 * 60 * 60 * 1000
const MOST_SITES = 500
/** A longer wish is met with this. */
const LONGEST_PAUSE = 30_000
/** As much as RFC 9309 (2.5) asks to be read. */
const MOST_BYTES = 512 * 1024
/** Letters of rules with a `*`, times letters of an address, that may be compared: about 0.2 s. Real sites need a hundredth. */
const MOST_COMPARED = 50_000_000

type Rules = (url: string) => RobotsWord

interface KnownRules {
  readonly rules: Promise<Rules>
  readonly until: number
}

/** Rules that are read with `ask` (which follows redirects). RFC 9309 2.3.1: none where there is no file, no entry where the server fails. */
export const robotsRules = (ask: (url: URL) => Promise<Said | FetchRefusal>): RobotsRules => {
  const sites = new Map<string, KnownRules>()
  const read = async (url: URL): Promise<Rules> => {
    const file = new URL('/robots.txt', url)
    const found = rulesFrom(file.href, await ask(file))
    if (!found.lasting) sites.delete(url.origin)
    return found.rules
  }
  return async (url) => {
    const known = sites.get(url.origin)
    if (known && known.until > Date.now()) return (await known.rules)(url.href)
    sites.delete(url.origin)
    const rules = read(url)
    sites.set(url.origin, { rules, until: Date.now() + A_DAY })
    const [oldest] = sites.keys()
    if (sites.size > MOST_SITES && oldest !== undefined) sites.delete(oldest)
    return (await rules)(url.href)
  }
}

const freeEntry: Rules = () => ({ pause: 0 })

const rulesFrom = (file: string, said: Said | FetchRefusal): { readonly rules: Rules; readonly lasting: boolean } => {
  if (said.kind === 'refused') return said.because === 'redirects' ? lasting(freeEntry) : passing(said)
  const { status } = said
  if (status >= 400 && status < 500 && status !== 429) return lasting(freeEntry)
  if (status !== 200)
    return passing(refusal('robots', `what the site allows (robots.txt) cannot be read now (${status})`))
  const text = rulesForUs(new TextDecoder().decode(said.bytes.subarray(0, MOST_BYTES)))
  const endless = refusal('robots', 'what the site allows (robots.txt) is too long to be compared with this address')
  if (text === undefined) return lasting(() => endless)
  const robot = robotsParser(file, text)
  const wild = lettersWithStars(text)
  const pause = Math.min((robot.getCrawlDelay(ROBOT) ?? 0) * 1000, LONGEST_PAUSE)
  const forbidden = refusal('robots', 'the site asks programs not to fetch this (robots.txt)')
  return lasting((url) => {
    if (wild * url.length > MOST_COMPARED) return endless
    return robot.isAllowed(url, ROBOT) === false ? forbidden : { pause }
  })
}

const RULES: ReadonlySet<string> = new Set(['allow', 'disallow', 'crawl-delay'])
/** Rules of ours and of all; a real site has some hundred. */
const MOST_RULES = 5000

/**
 * The lines that concern us, each group under one name alone: a parser keeps every rule once for each name of its group, and a small
 * file can name thousands. Undefined for more rules than a site has.
 */
function rulesForUs(text: string): string | undefined {
  const kept: string[] = []
  let names = new Set<string>()
  let begun = false
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const colon = line.indexOf(':')
    const [field, value] = [line.slice(0, Math.max(0, colon)), line.slice(colon + 1)].map((part) => part.trim())
    const kind = field?.toLowerCase() ?? ''
    if (kind === 'user-agent') {
      if (begun) names = new Set()
      begun = false
      const name = value?.split(/[#/]/u)[0]?.trim().toLowerCase() ?? ''
      if (name === '*' || name === ROBOT.toLowerCase()) names.add(name)
    } else if (RULES.has(kind)) {
      if (!begun) kept.push(...[...names].map((name) => `User-agent: ${name}`))
      begun = true
      if (names.size > 0) kept.push(`${kind}: ${value}`)
    }
    if (kept.length > MOST_RULES) return undefined
  }
  return kept.join('\n')
}

/** Letters of the rules with a `*`: each may be compared with each letter of an address, as it is encoded. */
const lettersWithStars = (text: string): number =>
  text
    .split('\n')
    .filter((line) => line.includes('*') && !line.startsWith('User-agent'))
    .reduce((sum, line) => sum + encodeURI(line.toWellFormed()).length, 0)

const lasting = (rules: Rules): { readonly rules: Rules; readonly lasting: boolean } => ({ rules, lasting: true })

/** A server that fails may be well again in a minute. */
const passing = (word: FetchRefusal): { readonly rules: Rules; readonly lasting: boolean } => ({
  rules: () => word,
  lasting: false,
})
