// The ways in which a bot may send a method's parameters: JSON, a query string, a form, or a form with files.
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { SpecField } from './spec.ts'

export interface UploadedFile {
  readonly name: string
  readonly mime: string
  readonly content: Buffer
}

export interface IncomingCall {
  readonly parameters: Readonly<Record<string, unknown>>
  /** Uploads by the name of their part, as in `attach://name`. */
  readonly files: ReadonlyMap<string, UploadedFile>
}

/** Reads the whole request. Gives a sentence where the body cannot be read as what it says it is. */
export async function readCall(request: IncomingMessage, fields: readonly SpecField[]): Promise<IncomingCall | string> {
  const body = await readBody(request)
  const type = request.headers['content-type'] ?? ''
  const query = new URL(request.url ?? '/', 'http://bot-api').searchParams
  if (type.startsWith('application/json')) return fromJson(body)
  const form = body.length > 0 ? await readForm(body, type) : []
  return typeof form === 'string' ? form : fromForm([...query, ...form], fields)
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function fromJson(body: Buffer): IncomingCall | string {
  const parsed = parseJson(body.length === 0 ? '{}' : body.toString('utf8'))
  const parameters = z.record(z.string(), z.unknown()).safeParse(parsed)
  return parameters.success ? { parameters: parameters.data, files: new Map() } : "can't parse JSON object"
}

type FormEntry = readonly [string, string | File]

async function readForm(body: Buffer, type: string): Promise<FormEntry[] | string> {
  try {
    return [...(await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData())]
  } catch (error) {
    return `can't parse a body of type "${type}": ${error instanceof Error ? error.message : String(error)}`
  }
}

async function fromForm(entries: readonly FormEntry[], fields: readonly SpecField[]): Promise<IncomingCall> {
  const parameters: Record<string, unknown> = {}
  const files = new Map<string, UploadedFile>()
  for (const [name, value] of entries) {
    if (typeof value === 'string') {
      parameters[name] = fromText(value, fields.find((field) => field.name === name)?.types ?? ['String'])
    } else {
      files.set(name, { name: value.name, mime: value.type, content: Buffer.from(await value.arrayBuffer()) })
      // A file sent under a parameter's own name is the same as `attach://` to it.
      if (fields.some((field) => field.name === name)) parameters[name] = `attach://${name}`
    }
  }
  return { parameters, files }
}

/** Everything in a form is text; what is no text by the description was serialised as JSON. */
function fromText(text: string, types: readonly string[]): unknown {
  if (types.includes('String') && !(types.includes('Integer') && /^-?\d+$/.test(text))) return text
  if (types.every((type) => type === 'InputFile')) return text
  return parseJson(text) ?? text
}

/** Gives undefined for what is no JSON; the caller names the fault. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
