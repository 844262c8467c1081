// One request at a time for each server, with a pause after it: a newsroom's bot is a guest there.

/** Does the work when it is its turn at that host; others wait until it is done and `pause` ms have passed. */
export type InTurn = <Result>(host: string, pause: number, work: () => Promise<Result>) => Promise<Result>

/** Turns that are taken by host; hosts at which nobody waits are forgotten. */
export const hostTurns = (): InTurn => {
  const tails = new Map<string, Promise<void>>()
  return async (host, pause, work) => {
    const before = tails.get(host) ?? Promise.resolve()
    const mine = Promise.withResolvers<void>()
    const tail = before.then(() => mine.promise)
    tails.set(host, tail)
    await before
    try {
      return await work()
    } finally {
      setTimeout(() => {
        mine.resolve()
        if (tails.get(host) === tail) tails.delete(host)
      }, pause)
    }
  }
}
