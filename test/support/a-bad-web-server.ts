// A web server on loopback that does what servers must not do, each mischief under a path of its own.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

/** A request as it came: path and headers, when it began and (once it has) ended, ms. */
interface Asked {
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly from: number
  to?: number
}

/** What to answer under a path: a document, or mischief. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void

export interface BadWebServer {
  readonly origin: string
  readonly port: number
  readonly asked: readonly Asked[]
}

const page = '<!doctype html><title>Brücke</title><p>Sie bleibt zu.</p>'

/** A document of a type, with more headers if need be. */
export const document =
  (type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': type, ...headers })
    response.end(body)
  }

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end()

const endless: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

const slow: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const drip = setInterval(() => response.write('x'), 20)
  response.once('close', () => clearInterval(drip))
}

const hangUp: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' })
  response.write('<p>half')
  setTimeout(() => response.destroy(), 10)
}

const mischief: Readonly<Record<string, Answer>> = {
  '/page': document('text/html; charset=UTF-8', page),
  '/packed': document('text/html', gzipSync(page), { 'content-encoding': 'gzip' }),
  '/to-private': status(302, { location: 'http://10.0.0.1/admin' }),
  '/to-metadata': status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  '/to-file': status(301, { location: 'file:///etc/passwd' }),
  '/to-nowhere': status(302),
  '/once': status(301, { location: '/page' }),
  '/loop': status(307, { location: '/loop' }),
  '/endless': endless,
  '/bomb': document('text/html', gzipSync(new Uint8Array(30_000_000)), { 'content-encoding': 'gzip' }),
  '/damaged': document('text/html', gzipSync(page).fill(0x55, 12), { 'content-encoding': 'gzip' }),
  '/oddly-packed': document('text/html', page, { 'content-encoding': 'zip' }),
  '/slow': slow,
  '/silent': () => undefined,
  '/hang-up': hangUp,
  '/picture': document('image/png', new Uint8Array(10)),
  '/untyped': (response) => void response.end(page),
  '/busy': status(503, { 'retry-after': '120' }),
  '/gone': status(410),
  '/paid': status(402),
}

/** A running server with all mischief and the given answers; stopped when the test is over. Without answer there is 404. */
export const aBadWebServer = async (answers: Readonly<Record<string, Answer>> = {}): Promise<BadWebServer> => {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const record: Asked = { path, headers: request.headers, from: performance.now() }
    asked.push(record)
    response.once('close', () => {
      record.to = performance.now()
    })
    const answer = answers[path] ?? mischief[path] ?? status(404)
    answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, asked }
}
