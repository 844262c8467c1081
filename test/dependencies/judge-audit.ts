// What `npm audit --json` says, in lines for people: known holes, none, or that nobody could be asked.

import { z } from 'zod'

const answered = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
  metadata: z.object({ dependencies: z.object({ total: z.number() }) }),
})
const unanswered = z.object({ message: z.string() })

export interface AuditJudgement {
  readonly lines: readonly string[]
  /** False only for holes that are known: a registry that says nothing is told, and keeps nobody from working. */
  readonly passed: boolean
}

/** @param output what `npm audit --json` wrote, which may be anything */
export function judgeAudit(output: string): AuditJudgement {
  const said = parsed(output)
  const answer = answered.safeParse(said)
  if (!answer.success) {
    const reason = unanswered.safeParse(said).data?.message ?? 'npm gave no answer'
    return { lines: [`npm audit: NOT CHECKED, the registry told no advisories (${reason})`], passed: true }
  }
  const { vulnerabilities, metadata } = answer.data
  const holes = Object.entries(vulnerabilities).map(([name, { severity, range, via }]) => {
    const why = via.map((each) => (typeof each === 'string' ? `by ${each}` : `${each.title} ${each.url}`))
    return `npm audit: ${name} ${range} (${severity}): ${why.join('; ')}`
  })
  if (holes.length > 0) return { lines: holes, passed: false }
  return { lines: [`npm audit: ${metadata.dependencies.total} packages without a known hole`], passed: true }
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}
