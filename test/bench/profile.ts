// Where the time goes: a sampling profile of one piece of work, summed up by function.

import { type Profiler, Session } from 'node:inspector/promises'
import { basename } from 'node:path'

export interface ProfiledFunction {
  /** "ranked rank.ts:41". */
  readonly name: string
  /** Share of all samples with the function on top, and with it anywhere in the stack; 0 to 1. */
  readonly self: number
  readonly total: number
}

const nameOf = ({ callFrame: { functionName, url, lineNumber } }: Profiler.ProfileNode): string =>
  url === '' ? functionName || '(native)' : `${functionName || '(anonymous)'} ${basename(url)}:${lineNumber + 1}`

/** Names from the innermost outwards; what is not ours is named with who called it: "all ← near vocabulary.ts:38". */
function stackOf(id: number, byId: ReadonlyMap<number, Profiler.ProfileNode>, parents: ReadonlyMap<number, number>) {
  const nodes: Profiler.ProfileNode[] = []
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
    nodes.push(...[byId.get(at) ?? []].flat())
  return nodes.map((node, depth) => {
    const caller = nodes[depth + 1]
    const native = node.callFrame.url === '' && caller !== undefined && caller.callFrame.url !== ''
    return native ? `${nameOf(node)} ← ${nameOf(caller)}` : nameOf(node)
  })
}

/** Samples of each node with all nodes below it, counted once for a function that calls itself. */
function sumUp({ nodes, samples = [] }: Profiler.Profile): ProfiledFunction[] {
  const hits = new Map<number, number>()
  for (const sample of samples) hits.set(sample, (hits.get(sample) ?? 0) + 1)
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const sums = new Map<string, { self: number; total: number }>()
  const sumOf = (name: string) => sums.get(name) ?? sums.set(name, { self: 0, total: 0 }).get(name)
  for (const [id, count] of hits) {
    const names = stackOf(id, byId, parents)
    for (const [depth, name] of names.entries()) {
      const found = sumOf(name)
      if (found === undefined || names.indexOf(name) < depth) continue
      found.total += count / samples.length
      if (depth === 0) found.self += count / samples.length
    }
  }
  return [...sums].map(([name, { self, total }]) => ({ name, self, total }))
}

/** Does `work` under the profiler (a sample every 200 µs). */
export async function profiled(work: () => void): Promise<readonly ProfiledFunction[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return sumUp(profile)
}
