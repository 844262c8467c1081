// The machine-readable description of the Bot API (see LICENCE beside this file): which methods there are,
// which parameters they take and what the types look like. Read once, when the first server starts.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const field = z.object({
  name: z.string(),
  types: z.array(z.string()),
  required: z.boolean(),
  description: z.string(),
})
const method = z.object({ name: z.string(), returns: z.array(z.string()), fields: z.array(field).default([]) })
const type = z.object({ name: z.string(), fields: z.array(field).optional(), subtypes: z.array(z.string()).optional() })
const spec = z.object({ methods: z.record(z.string(), method), types: z.record(z.string(), type) })

export type SpecField = z.infer<typeof field>
export type SpecMethod = z.infer<typeof method>
export type Spec = z.infer<typeof spec>

let kept: Spec | undefined

/** Gives the Bot API's description, Bot API 10.1. Throws when the file beside this one is damaged. */
export function botApiSpec(): Spec {
  kept ??= spec.parse(JSON.parse(readFileSync(new URL('bot-api.json', import.meta.url), 'utf8')))
  return kept
}
