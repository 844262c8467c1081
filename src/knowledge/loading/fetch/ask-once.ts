// One request, without following redirects: limited in time and in what it may unpack to.

import { type ClientRequestArgs, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type FetchRefusal, type Known, refusal } from './fetched.ts'
import { PrivateAddressError, privateRefusal } from './public-address.ts'

/** Names the bot to those who run the server; robots.txt is obeyed under the first word. */
const USER_AGENT = 'Belegbot/0.1 (reads articles for a newsroom; one request at a time; obeys robots.txt)'

const MOST_BYTES = 5 * 1024 * 1024

/** What a request needs to know of how it may go. */
export interface Asking {
  readonly lookup: LookupFunction
  /** ms from the beginning of a request to the end of its body. */
  readonly timeout: number
}

/** What a server said; `bytes` unpacked. The body of a redirect or a fault is not read. */
export interface Said {
  readonly kind: 'said'
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: Uint8Array
}

class TooLargeError extends Error {}
class UnknownPackingError extends Error {}

/** Asks for an address that has been checked. Never throws for what network or server do. */
export const askOnce = async (url: URL, known: Known, { lookup, timeout }: Asking): Promise<Said | FetchRefusal> => {
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = await responseTo(url, { lookup, signal, headers: headersFor(known), agent: false })
    const status = response.statusCode ?? 0
    const bytes = status === 200 ? await bodyOf(response) : ignored(response)
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat()[0]]),
    )
    return { kind: 'said', status, headers, bytes }
  } catch (error) {
    return signal.aborted ? refusal('time', `the server took longer than ${timeout / 1000} seconds`) : plainFault(error)
  }
}

const headersFor = ({ etag, lastModified }: Known): Record<string, string> => ({
  'User-Agent': USER_AGENT,
  Accept:
    'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5',
  'Accept-Encoding': 'gzip, br, deflate',
  ...(etag === undefined ? {} : { 'If-None-Match': etag }),
  ...(lastModified === undefined ? {} : { 'If-Modified-Since': lastModified }),
})

const responseTo = (url: URL, options: ClientRequestArgs): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    request(url, options, resolve).on('error', reject).end()
  })

const ignored = (response: IncomingMessage): Uint8Array => {
  response.on('error', () => response.destroy())
  response.destroy()
  return new Uint8Array(0)
}

const bodyOf = async (response: IncomingMessage): Promise<Uint8Array> => {
  const pieces: Buffer[] = []
  let length = 0
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of source) {
      length += piece.length
      if (length > MOST_BYTES) throw new TooLargeError()
      pieces.push(piece)
    }
  }
  await pipeline(response, unpacking(response.headers['content-encoding']), collect)
  return Buffer.concat(pieces)
}

const unpacking = (encoding: string | undefined): Transform => {
  const name = (encoding ?? 'identity').trim().toLowerCase()
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name === 'deflate') return createInflate()
  if (name !== 'identity' && name !== '') throw new UnknownPackingError(name)
  return new Transform({ transform: (piece, _, done) => done(null, piece) })
}

const networkFaults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'the name could not be looked up; is there a connection to the internet?',
  ECONNREFUSED: 'the server takes no connections',
  ECONNRESET: 'the server hung up',
  ERR_STREAM_PREMATURE_CLOSE: 'the server hung up before the document was complete',
  ENETUNREACH: 'the server cannot be reached',
  EHOSTUNREACH: 'the server cannot be reached',
  ETIMEDOUT: 'the server does not answer',
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is signed by itself",
  ERR_TLS_CERT_ALTNAME_INVALID: "the server's certificate is for another name",
}

const plainFault = (error: unknown): FetchRefusal => {
  if (error instanceof TooLargeError) return refusal('size', 'the document is larger than 5 MB')
  if (error instanceof UnknownPackingError) return refusal('type', 'the document is packed in a way that is not read')
  if (error instanceof PrivateAddressError) return privateRefusal(error.address)
  if (!(error instanceof Error)) throw error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_')) return refusal('network', 'the document came damaged')
  return refusal('network', networkFaults[code] ?? `the server cannot be asked (${code === '' ? error.message : code})`)
}
