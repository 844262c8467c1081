// Work that a command hands to its surface: it takes time, and needs files or the web, which commands know nothing of.

import type { Retraction } from '../../knowledge/intake.ts'

export type AdminTask =
  | { readonly do: 'look'; readonly address: string }
  | { readonly do: 'reload' }
  | { readonly do: 'followFeed'; readonly address: string }
  | { readonly do: 'stopFeed'; readonly address: string }
  /** Remembered until the question whether to retract is answered. */
  | { readonly do: 'askRetraction'; readonly retraction: Retraction }
