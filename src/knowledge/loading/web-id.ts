// The id of an article that has an address: the same article found again must not become a second one.

import { createHash } from 'node:crypto'

const LONGEST_ID = 200

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|wt_\w+|mc_[ce]id|xtor|ref|cmpid|at_\w+)$/iu

/** The address without fragment and tracking; one that is too long is shortened by its digest. Undefined for no web address. */
export const webId = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  if (url.href.length <= LONGEST_ID) return url.href
  return `${url.href.slice(0, 130)}…${createHash('sha256').update(url.href).digest('hex').slice(0, 40)}`
}
