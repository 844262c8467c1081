// Time taken, by the clock and by the processor, and how to sum up many of them.

/** Milliseconds. `cpu`: all threads of this process, user and system; on a machine shared with others the figure to trust. */
export interface Taken {
  readonly wall: number
  readonly cpu: number
}

/** Starts counting; the function returned says what has been taken since. */
function stopwatch(): () => Taken {
  const began = performance.now()
  const used = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(used)
    return { wall: performance.now() - began, cpu: (user + system) / 1000 }
  }
}

/** What `work` gives, and what it took. */
export function timed<T>(work: () => T): { readonly result: T; readonly taken: Taken } {
  const stop = stopwatch()
  const result = work()
  return { result, taken: stop() }
}

/** The same for work that ends later; `cpu` counts whatever the process does meanwhile. */
export async function timedUntil<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly taken: Taken }> {
  const stop = stopwatch()
  const result = await work()
  return { result, taken: stop() }
}

/** The value below which `share` (0 to 1) of the values lie, by nearest rank; NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
