// The bot's own door for machines: the webhook, /healthz and /metrics. Everything else is not found.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers one request; what it throws is answered with 500. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** Routes by path; they may come and go while the server runs. */
export type Routes = Map<string, Route>

export interface HttpServer {
  readonly port: number
  /** Takes no more requests and waits for those under way, at most `withinMs`. */
  close(withinMs: number): Promise<void>
}

/** The operator has to choose another address: `message` is one line that names the variable. */
class ListenError extends Error {
  override readonly name = 'ListenError'
}

/** A client that sends its request slower than this is not waited for. */
const REQUEST_WITHIN_MS = 15_000

/** Listens on `host` and `port`. Throws ListenError where that is impossible. */
export async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  routes: Routes,
  warn: (line: string) => void,
): Promise<HttpServer> {
  const server = createServer(
    { requestTimeout: REQUEST_WITHIN_MS, headersTimeout: REQUEST_WITHIN_MS },
    (request, response) => {
      answer(routes, request, response).catch((error: unknown) => {
        warn(`a request could not be answered: ${error instanceof Error ? error.message : error}`)
        if (response.headersSent) response.destroy()
        else say(response, 500, 'something went wrong')
      })
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(whyNot(host, port, cause)))
    server.listen(port, host, resolve)
  })
  server.on('error', (error) => warn(`the HTTP server: ${error.message}`))
  return {
    port: (server.address() as AddressInfo).port,
    async close(withinMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), withinMs)
      await closed
      clearTimeout(timer)
    },
  }
}

async function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const route = routes.get(path)
  if (route === undefined) return say(response, 404, 'not found')
  const { method = '' } = request
  if (method === route.method || (method === 'HEAD' && route.method === 'GET')) return route.answer(request, response)
  response.setHeader('allow', route.method)
  say(response, 405, `only ${route.method}`)
}

/** Sends one line of plain text. */
export function say(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${line}\n`)
}

function whyNot(host: string, port: number, cause: NodeJS.ErrnoException): ListenError {
  const reason =
    cause.code === 'EADDRINUSE'
      ? `PORT ${port} is taken by another program on ${host}`
      : cause.code === 'EACCES'
        ? `PORT ${port} may not be used by this user`
        : `HOST ${host} cannot be listened on (${cause.code ?? cause.message})`
  return new ListenError(reason, { cause })
}
