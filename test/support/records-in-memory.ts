// Records of people for tests that need no library.

import type { UserRecords } from '../../src/bot/session.ts'

/** Records in a Map, by „user/key“. */
export function recordsInMemory(kept = new Map<string, string>()): UserRecords {
  return {
    get: (user, key) => kept.get(`${user}/${key}`),
    set: (user, key, value) => {
      kept.set(`${user}/${key}`, value)
    },
    delete: (user, key) => {
      kept.delete(`${user}/${key}`)
    },
    of: (user) =>
      [...kept].flatMap(([name, value]) =>
        name.startsWith(`${user}/`) ? [{ key: name.slice(user.length + 1), value }] : [],
      ),
    withKey: (key) =>
      [...kept].flatMap(([name, value]) =>
        name.endsWith(`/${key}`) ? [{ user: name.split('/')[0] ?? '', value }] : [],
      ),
    forget: (user) => {
      for (const key of [...kept.keys()]) if (key.startsWith(`${user}/`)) kept.delete(key)
    },
  }
}
