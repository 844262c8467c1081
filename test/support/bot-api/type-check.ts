// Compares a request with the description of the Bot API, to any depth: unknown, missing and mistyped fields.
// Telegram itself overlooks unknown fields; a bot that sends one has misread the documentation, so it is refused here.
import type { Spec, SpecField, SpecMethod } from './spec.ts'

type Fields = Readonly<Record<string, unknown>>

/** What is wrong with `parameters` for this method, one sentence each; empty when nothing is. */
export function typeComplaints(parameters: Fields, method: SpecMethod, spec: Spec): string[] {
  return checkFields(parameters, method.fields, '', spec)
}

function checkFields(value: Fields, fields: readonly SpecField[], path: string, spec: Spec): string[] {
  const known = new Map(fields.map((field) => [field.name, field]))
  const unknown = Object.keys(value).filter((name) => !known.has(name))
  return [
    ...unknown.map((name) => `unknown parameter ${path}${name}`),
    ...fields.flatMap((field) => checkField(value[field.name], field, `${path}${field.name}`, spec)),
  ]
}

function checkField(value: unknown, field: SpecField, path: string, spec: Spec): string[] {
  if (value === undefined) return field.required ? [`parameter ${path} is required`] : []
  const words = permittedWords(field)
  if (words.length > 0 && typeof value === 'string' && !words.includes(value)) {
    return [`${path} must be ${words.join(' or ')}, not "${value}"`]
  }
  return checkAny(value, field.types, path, spec)
}

/** The complaints of the alternative that fits best, so that a misspelt article is not told it is no photo. */
function checkAny(value: unknown, types: readonly string[], path: string, spec: Spec): string[] {
  const [first = [], ...others] = types.map((type) => checkType(value, type, path, spec))
  return others.reduce((best, next) => (next.length < best.length ? next : best), first)
}

function checkType(value: unknown, type: string, path: string, spec: Spec): string[] {
  if (type.startsWith('Array of ')) return checkArray(value, type.slice('Array of '.length), path, spec)
  const fits = simpleTypes[type]
  if (fits) return fits(value) ? [] : [`${path} must be of type ${type}`]
  const described = spec.types[type]
  if (!described) throw new Error(`bot-api.json does not describe the type ${type}`)
  if (described.subtypes) return checkAny(value, described.subtypes, path, spec)
  if (!isObject(value)) return [`${path} must be an object of type ${type}`]
  return checkFields(value, described.fields ?? [], `${path}.`, spec)
}

function checkArray(value: unknown, type: string, path: string, spec: Spec): string[] {
  if (!Array.isArray(value)) return [`${path} must be an array of ${type}`]
  return value.flatMap((item, index) => checkType(item, type, `${path}[${index}]`, spec))
}

const simpleTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  // An upload arrives as `attach://name`, the file itself in another part of the same body.
  InputFile: (value) => typeof value === 'string' && value !== '',
}

/** Words that the description names as the only ones: `must be article`, `always "emoji"`, `can be "bold" or …`. */
function permittedWords({ name, description }: SpecField): string[] {
  if (!['type', 'source', 'style'].includes(name)) return []
  if (/can be|one of/.test(description)) {
    return [...description.matchAll(/"([A-Za-z0-9_]+)"/g)].flatMap((match) => match[1] ?? [])
  }
  const only = /(?:must be|always) "?([a-z0-9_]+)"?/.exec(description)?.[1]
  return only === undefined ? [] : [only]
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
