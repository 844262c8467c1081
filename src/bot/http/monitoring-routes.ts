// /healthz for whoever restarts the bot, /metrics for whoever watches it.

import type { Health } from './health.ts'
import type { Metrics } from './metrics.ts'
import { type Routes, say } from './server.ts'

/**
 * `/healthz` is 200 while the bot is well and 503 with the reasons otherwise; `/healthz/live` is 200 as long as the process
 * answers at all; `/metrics` is Prometheus's text.
 */
export function monitoringRoutes(health: Health, metrics: Metrics): Routes {
  return new Map([
    [
      '/healthz',
      {
        method: 'GET',
        async answer(_request, response) {
          const { well, problems } = health.report()
          response.writeHead(well ? 200 : 503, { 'content-type': 'application/json' })
          response.end(`${JSON.stringify({ status: well ? 'ok' : 'failing', problems })}\n`)
        },
      },
    ],
    ['/healthz/live', { method: 'GET', answer: async (_request, response) => say(response, 200, 'alive') }],
    [
      '/metrics',
      {
        method: 'GET',
        async answer(_request, response) {
          const { type, body } = await metrics.text()
          response.writeHead(200, { 'content-type': type }).end(body)
        },
      },
    ],
  ])
}
