// Which files of a watched folder have been taken over as they are, and which must be read again though nobody saved them: an
// embargo in them has ended, or an article went that had the id of one in them.

import type { ArticleFile } from './article-files.ts'
import { fileOf, type Refusal } from './loaded-item.ts'
import type { FolderChange, FolderState } from './reload-files.ts'

export interface TakenFiles {
  /** Whether what can be had of the file at `now` has been taken over. */
  has(file: Pick<ArticleFile, 'file' | 'mark'>, now: Date): boolean
  paths(): readonly string[]
  /** Notes that a change has been taken over: what was refused in it, and how many articles went. */
  note(change: FolderChange, refusals: readonly Refusal[], removed: number): void
}

/** No file has this mark. */
const UNREAD = ''

/** `before`: the files as they were when they were loaded, with what was refused in them then. */
export function takenFiles(before: FolderState, refusals: readonly Refusal[]): TakenFiles {
  const marks = new Map([...before].map(([file, { mark }]) => [file, mark]))
  const refused = new Map(Map.groupBy(refusals, fileOf))
  return {
    has: ({ file, mark }, now) => marks.get(file) === mark && !(refused.get(file) ?? []).some(isOver(now)),
    paths: () => [...marks.keys()],
    note({ changed, vanished }, news, removed) {
      // Whatever is refused in another file may have been so for the sake of an article that is gone.
      if (removed > 0) for (const file of refused.keys()) marks.set(file, UNREAD)
      const byFile = Map.groupBy(news, fileOf)
      for (const file of vanished) {
        marks.delete(file)
        refused.delete(file)
      }
      for (const { file, mark } of changed) {
        marks.set(file, mark)
        const inFile = byFile.get(file)
        if (inFile === undefined) refused.delete(file)
        else refused.set(file, inFile)
      }
    },
  }
}

const isOver =
  (now: Date) =>
  ({ until }: Refusal): boolean =>
    until !== undefined && Date.parse(until) <= now.getTime()
