// A document comes from the server of the Bot API, which the operator has chosen: so the guard against private addresses, which
// holds for links, does not hold here. The address holds the token, and is never told.

import { setTimeout as sleep } from 'node:timers/promises'
import { type Api, GrammyError, HttpError } from 'grammy'
import { describeFault } from '../describe-fault.ts'

/** What Telegram hands out to bots. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024
const TIMEOUT_MS = 60_000
/** Before each try. */
const PAUSES_MS = [0, 500, 2_000]

export type Download = Uint8Array | 'too large' | 'not there'

/** Fetches the bytes of a file by its id. Never throws for what Telegram does; what went wrong is logged. */
export type Downloader = (api: Api, file: string, log: (line: string) => void) => Promise<Download>

export function downloaderFrom(token: string, apiRoot: string): Downloader {
  return async (api, file, log) => {
    try {
      const { file_path: path = '', file_size: size = 0 } = await api.getFile(file)
      if (size > LARGEST_DOCUMENT) return 'too large'
      const found = await bytesAt(`${apiRoot}/file/bot${token}/${encodeURI(path)}`)
      if (found === 'not there') log('a document could not be fetched from Telegram')
      return found
    } catch (error) {
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
      if (error instanceof GrammyError && error.description.includes('too big')) return 'too large'
      log(`a document could not be fetched: ${describeFault(error)}`)
      return 'not there'
    }
  }
}

/** Tries again after a broken connection or a fault of the server. */
async function bytesAt(address: string): Promise<Download> {
  for (const pause of PAUSES_MS) {
    await sleep(pause)
    const found = await attempt(address)
    if (found !== undefined) return found
  }
  return 'not there'
}

/** Undefined where another try may help. */
async function attempt(address: string): Promise<Download | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
    if (response.status >= 500 || response.body === null) return undefined
    return response.ok ? await upTo(LARGEST_DOCUMENT, response.body) : 'not there'
  } catch (error) {
    // `fetch` throws TypeErrors and DOMExceptions, whose messages hold the address, and with it the token.
    if (error instanceof Error) return undefined
    throw error
  }
}

async function upTo(most: number, body: AsyncIterable<Uint8Array>): Promise<Download> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    length += piece.length
    if (length > most) return 'too large'
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
