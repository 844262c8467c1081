// Who is meant by a name that someone typed: one person, several that fit equally well, or nobody of the articles.

import type { KnowledgeBase, KnownPerson, LinkedPerson } from '../knowledge/knowledge-base.ts'

export type PersonMeant =
  | { readonly kind: 'one'; readonly person: KnownPerson }
  | { readonly kind: 'several'; readonly people: readonly KnownPerson[] }
  | { readonly kind: 'nobody' }

const closeness: Readonly<Record<LinkedPerson['by'], number>> = { exact: 0, part: 1, role: 2, fuzzy: 3 }
/** Two people linked in the same way are told apart only by a clear lead. */
const clearLead = 0.2
const mostOffered = 6

/** The people whom `name` may mean. An exact name beats half a name, that beats a role, and all beat a likeness. */
export function personMeant(name: string, knowledge: KnowledgeBase): PersonMeant {
  const linked = knowledge.findPeople(name, mostOffered).toSorted((a, b) => closeness[a.by] - closeness[b.by])
  const [first] = linked
  if (first === undefined) return { kind: 'nobody' }
  const rivals = linked.filter(({ by, score }) => by === first.by && first.score - score < clearLead)
  if (rivals.length === 1) return { kind: 'one', person: first.person }
  return { kind: 'several', people: rivals.map(({ person }) => person) }
}
