// Whether something was published within the days of a question.

import type { Question } from '../question/question.ts'

/** Whether a day (ISO 8601, or a moment) is within the period, inclusive; what has no date is within no limits. */
export const isWithin = (
  published: string | undefined,
  { since, until }: Pick<Question, 'since' | 'until'>,
): boolean => {
  const day = published?.slice(0, 10)
  if (since !== undefined && (day === undefined || day < since)) return false
  return until === undefined || (day !== undefined && day <= until)
}
