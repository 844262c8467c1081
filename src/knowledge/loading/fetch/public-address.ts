// Keeps the bot from being sent into its own machine or network. An address is checked after its name was resolved, and the
// connection goes to that very address, so that a name which answers differently the second time gains nothing.

import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { type FetchRefusal, refusal } from './fetched.ts'

/** Addresses of a name, as `dns.lookup` with `all` gives them. */
export type Resolve = (
  name: string,
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void

/** No article's address is so long, and what sites ask of programs is compared letter by letter. */
const LONGEST_ADDRESS = 2000

/** Azure's metadata service has an address that looks public. */
const METADATA = '168.63.129.16'

export class PrivateAddressError extends Error {
  /** `address` is the one that was refused. */
  readonly address: string
  constructor(address: string) {
    super(`${address} is no public address`)
    this.name = 'PrivateAddressError'
    this.address = address
  }
}

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local, unique-local, multicast, shared,
 * reserved, nor one that wraps an IPv4 address (mapped, NAT64, 6to4, Teredo). `allowLoopback` is for tests.
 */
export const isPublicAddress = (address: string, allowLoopback: boolean): boolean => {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  if (range === 'loopback') return allowLoopback
  return range === 'unicast' && parsed.toString() !== METADATA
}

const resolveAll: Resolve = (name, done) =>
  systemLookup(name, { all: true, verbatim: true }, (error, addresses) => done(error, addresses ?? []))

/** A `lookup` for sockets that fails with a PrivateAddressError where any address of the name is not public. */
export const guardedLookup = (allowLoopback: boolean, resolve: Resolve = resolveAll): LookupFunction => {
  return (name, options, done) => {
    resolve(name, (error, addresses) => {
      const wrong = addresses.find(({ address }) => !isPublicAddress(address, allowLoopback))
      const [first] = addresses
      if (error || first === undefined) done(error ?? new Error(`${name} has no address`), '', 0)
      else if (wrong) done(new PrivateAddressError(wrong.address), '', 0)
      else if (options.all) done(null, [...addresses])
      else done(null, first.address, first.family)
    })
  }
}

/** The address as a URL that may be asked, or why not. Names are checked later, when they are resolved. */
export const askable = (address: string, allowLoopback: boolean): URL | FetchRefusal => {
  if (!URL.canParse(address)) return refusal('address', 'this is no web address')
  const url = new URL(address)
  if (url.href.length > LONGEST_ADDRESS)
    return refusal('address', `an address of more than ${LONGEST_ADDRESS} letters is not fetched`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refusal('address', `only http and https addresses are fetched, not ${url.protocol.slice(0, -1)}`)
  if (url.username !== '' || url.password !== '')
    return refusal('address', 'an address with a user name or password is not fetched')
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0 && !isPublicAddress(host, allowLoopback)) return privateRefusal(host)
  url.hash = ''
  return url
}

export const privateRefusal = (address: string): FetchRefusal =>
  refusal('private', `the address leads to this machine or into a private network (${address})`)
