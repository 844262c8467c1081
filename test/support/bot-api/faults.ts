// What goes wrong on the way to Telegram, prepared by a test for the next requests of a method.
import { type Answer, refused } from './answer.ts'

/**
 * One prepared fault, for the next `times` requests (default 1).
 * `status`: answered with that code and nothing done; `page`: as the HTML page of a proxy instead of JSON.
 * `hangUp`: the line is cut before the method took effect, or after it.
 * `delay`: the method works, so many milliseconds late.
 */
export type Fault = { readonly times?: number } & (
  | { readonly status: number; readonly retryAfter?: number; readonly description?: string; readonly page?: boolean }
  | { readonly hangUp: 'before' | 'after' }
  | { readonly delay: number }
)

const descriptions: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

/** Keeps the prepared faults; `next` uses up one of the method. */
export function faultPlan() {
  const plans = new Map<string, { fault: Fault; left: number }[]>()
  return {
    add(method: string, fault: Fault): void {
      const planned = plans.get(method) ?? []
      plans.set(method, [...planned, { fault, left: fault.times ?? 1 }])
    },
    next(method: string): Fault | undefined {
      const plan = plans.get(method)?.find(({ left }) => left > 0)
      if (!plan) return undefined
      plan.left -= 1
      return plan.fault
    },
    /** Forgets all faults of a method, or of all methods. */
    clear(method?: string): void {
      if (method === undefined) plans.clear()
      else plans.delete(method)
    },
  }
}

/** The answer that a prepared status stands for. */
export function faultyAnswer(fault: { status: number; retryAfter?: number; description?: string }): Answer {
  const { status, retryAfter, description } = fault
  if (status !== 429) return refused(status, description ?? descriptions[status] ?? `Error ${status}`)
  const seconds = retryAfter ?? 1
  return {
    ok: false,
    error_code: 429,
    description: description ?? `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  }
}
