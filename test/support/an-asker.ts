// Someone who asks, for tests: in German, of the small knowledge base, with nothing said before.

import type { AdminView } from '../../src/commands/admin/admin-view.ts'
import type { Asker, Request } from '../../src/commands/command.ts'
import { textsIn } from '../../src/commands/texts/texts.ts'
import { aKnowledgeBase } from './a-knowledge-base.ts'

export const anAsker = (changed: Partial<Asker> = {}): Asker => ({
  language: 'de',
  knowledge: aKnowledgeBase(),
  conversation: {},
  now: new Date('2026-11-23T12:00:00Z'),
  ...changed,
})

export const aRequest = (words = '', changed: Partial<Asker> = {}): Request => {
  const asker = anAsker(changed)
  return { ...asker, words, texts: textsIn(asker.language) }
}

/** What an administrator sees of a bot that has just begun. */
export const aView = (changed: Partial<AdminView> = {}): AdminView => ({
  running: { since: new Date('2026-11-23T11:00:00Z'), answered: 0, refused: 0, reports: 0 },
  feeds: [],
  retracted: [],
  ...changed,
})
