// Keys short enough for a button (Telegram allows 64 bytes), the same whenever a library is built again.

import { createHash } from 'node:crypto'

/**
 * 8 characters [A-Za-z0-9_-] derived from `name`: the first 48 bits of its SHA-256. `taken` tells whether a key already
 * belongs to something else; then the next one is tried, so that keys are unique in a library.
 */
export function shortKey(name: string, taken: (key: string) => boolean): string {
  for (let turn = 0; ; turn++) {
    const key = createHash('sha256')
      .update(turn === 0 ? name : `${name}\0${turn}`)
      .digest('base64url')
      .slice(0, 8)
    if (!taken(key)) return key
  }
}
