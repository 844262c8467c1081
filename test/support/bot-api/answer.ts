// What the Bot API answers: a result, or a code with the description that Telegram gives.

export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: { readonly retry_after: number }
    }

/** The answer to a method that succeeded. */
export function done(result: unknown): Answer {
  return { ok: true, result }
}

/** The answer "Bad Request: …" to a well-formed request that does not fit the state of the chats. */
export function badRequest(description: string): Answer {
  return { ok: false, error_code: 400, description: `Bad Request: ${description}` }
}

/** The answer with any other code; `description` is given whole. */
export function refused(code: number, description: string): Answer {
  return { ok: false, error_code: code, description }
}
