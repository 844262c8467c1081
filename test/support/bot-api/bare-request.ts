// A request without grammY in between, for what grammY would never send.

interface Outcome {
  readonly ok: boolean
  readonly result: unknown
  readonly error_code?: number
  readonly description?: string
}

/** Posts JSON to one method; throws where the line is cut. */
export async function bareRequest(
  { root, token }: { root: string; token: string },
  method: string,
  parameters: object = {},
): Promise<Outcome> {
  const response = await fetch(`${root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  })
  return (await response.json()) as Outcome
}
