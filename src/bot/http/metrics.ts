// What monitoring reads: counts and times, in Prometheus's text format. Nobody's words, name or number is among them.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import type { AnswerCounted } from '../answering/count-answers.ts'
import type { UpdateReport } from '../reception.ts'
import type { CallOutcome } from '../telegram-fetch.ts'

export interface Metrics {
  /** An update has come in and is done with. */
  update(report: UpdateReport): void
  /** A call to Telegram has ended. */
  call(outcome: CallOutcome): void
  /** A chat has blocked the bot. */
  blocked(): void
  /** Somebody sent more than is answered. */
  limited(): void
  /** Shows how much is in the library. */
  library(knowledge: KnowledgeBase): void
  /** Shows how many feeds are followed, and how many of them could not be read when they were last asked. */
  feeds(all: () => readonly { readonly failures: number }[]): void
  /** Shows how many threads answer, and their memory in use. */
  threads(heaps: () => Promise<readonly number[]>): void
  /** An answer was found. */
  answered(counted: AnswerCounted): void
  /** How many questions were answered since the start, and how many refused. */
  asked(): { readonly answered: number; readonly refused: number }
  /** All of it as text, with the content type it has. */
  text(): Promise<{ readonly type: string; readonly body: string }>
}

/** Seconds; an answer in a chat takes some 10 ms, and Telegram's own time. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/** Starts counting; every call has counts of its own. */
export function startMetrics(now: () => Date): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `belegbot_${name}_total`, help, labelNames, registers })
  const updates = counter('updates', 'Updates by type and what became of them', 'type', 'outcome')
  const answers = counter('answers', 'Answers by kind; refusals with their reason', 'kind', 'reason')
  const errors = counter('api_errors', 'Calls to Telegram that failed, by method and code', 'method', 'code')
  const blocked = counter('chats_blocked', 'Times that a chat had blocked the bot')
  const limited = counter('limited', 'Updates above the limits of a person or a chat')
  const duration = new Histogram({
    name: 'belegbot_update_duration_seconds',
    help: 'Time from the arrival of an update to the end of its answer',
    labelNames: ['type'],
    buckets: BUCKETS,
    registers,
  })
  const asked = { answered: 0, refused: 0 }
  return {
    update({ kind, outcome, ms }) {
      updates.inc({ type: kind, outcome })
      if (outcome !== 'repeated') duration.observe({ type: kind }, ms / 1000)
    },
    call({ method, status }) {
      if (status === undefined || status >= 400) errors.inc({ method, code: status ?? 'network' })
    },
    blocked: () => blocked.inc(),
    limited: () => limited.inc(),
    library: (knowledge) => libraryGauges(registry, knowledge, now),
    feeds(all) {
      gaugeIn(registry, 'feeds', 'Feeds that are followed', () => all().length)
      const failing = () => all().filter(({ failures }) => failures > 0).length
      gaugeIn(registry, 'feeds_failing', 'Feeds that could not be read when they were last asked', failing)
    },
    threads(heaps) {
      gaugeIn(registry, 'threads', 'Threads that answer', async () => (await heaps()).length)
      const used = async () => (await heaps()).reduce((sum, heap) => sum + heap, 0)
      gaugeIn(registry, 'threads_heap_used_bytes', 'Memory in use of the threads that answer', used)
    },
    answered({ kind, reason = '' }) {
      answers.inc({ kind, reason })
      asked[kind === 'refusal' ? 'refused' : 'answered']++
    },
    asked: () => ({ ...asked }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}

/** Looked up whenever monitoring asks: articles may be imported at any time. */
function libraryGauges(registry: Registry, knowledge: KnowledgeBase, now: () => Date): void {
  const gauge = (name: string, help: string, value: () => number | undefined) => gaugeIn(registry, name, help, value)
  gauge('articles', 'Articles in the library', () => knowledge.facts().articles)
  gauge('quotations', 'Quotations in the library', () => knowledge.facts().quotations)
  gauge(
    'newest_article_age_seconds',
    'Time since the date of the newest article (counted from its midnight, UTC)',
    () => {
      const { last } = knowledge.facts()
      return last === undefined ? undefined : Math.max(0, (now().getTime() - Date.parse(last)) / 1000)
    },
  )
}

/** A number that is asked for whenever monitoring asks. */
const gaugeIn = (registry: Registry, name: string, help: string, value: () => number | undefined | Promise<number>) =>
  new Gauge({
    name: `belegbot_${name}`,
    help,
    registers: [registry],
    async collect() {
      const current = await value()
      if (current === undefined) this.reset()
      else this.set(current)
    },
  })
