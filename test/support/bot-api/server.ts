// The HTTP side: one request of the bot, from its path to the answer, with what goes wrong on the way.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, badRequest, done, refused } from './answer.ts'
import { type faultPlan, faultyAnswer } from './faults.ts'
import { type IncomingCall, readCall, type UploadedFile } from './incoming-call.ts'
import type { BotRequest } from './journal.ts'
import { ruleComplaints } from './method-rules.ts'
import { playOf } from './other-methods.ts'
import { botApiSpec, type SpecMethod } from './spec.ts'
import { typeComplaints } from './type-check.ts'
import type { World } from './world.ts'

type Faults = ReturnType<typeof faultPlan>

/** Answers one HTTP request; `closing` ends delays when the server closes. */
export async function handle(
  world: World,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://bot-api').pathname
  const [, kind, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(decodeURIComponent(path)) ?? []
  if (token === undefined) return reply(response, refused(404, 'Not Found'))
  if (token !== world.token) return reply(response, log(world, rest, {}, refused(401, 'Unauthorized')))
  if (kind) return download(world, faults, request, rest, response)
  const method = botApiSpec().methods[rest]
  if (!method) return reply(response, unknownMethod(world, rest))
  const call = await readCall(request, method.fields)
  if (typeof call === 'string') return reply(response, unreadable(world, rest, call))
  await answerCall(world, faults, method, call, response, closing)
}

async function answerCall(
  world: World,
  faults: Faults,
  method: SpecMethod,
  call: IncomingCall,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const fault = faults.next(method.name)
  const { parameters } = call
  const entry: BotRequest = { method: method.name, parameters, at: Date.now(), ...(fault && { fault }) }
  world.journal.requests.push(entry)
  world.journal.changed()
  if (fault && 'delay' in fault) await sleep(fault.delay, undefined, { signal: closing }).catch(() => undefined)
  if (fault && 'hangUp' in fault && fault.hangUp === 'before') return void response.socket?.destroy()
  const answer = fault && 'status' in fault ? faultyAnswer(fault) : await perform(world, method, call, gone.signal)
  if (fault && 'hangUp' in fault) return void response.socket?.destroy()
  entry.answer = answer
  world.journal.changed()
  if (fault && 'status' in fault && fault.page) return replyPage(response, fault.status)
  reply(response, answer)
}

async function perform(world: World, method: SpecMethod, call: IncomingCall, gone: AbortSignal): Promise<Answer> {
  const ofTypes = typeComplaints(call.parameters, method, botApiSpec())
  const complaints = ofTypes.length > 0 ? ofTypes : ruleComplaints(method.name, call.parameters)
  if (complaints.length > 0) return violation(world, method.name, call.parameters, complaints.join('; '))
  const play = playOf(method.name)
  if (play) return play(world, call.parameters, call, gone)
  if (method.returns.length === 1 && method.returns[0] === 'Boolean') return done(true)
  violation(world, method.name, call.parameters, `this server does not play ${method.name}`)
  return refused(404, 'Not Found')
}

function violation(world: World, method: string, parameters: IncomingCall['parameters'], description: string): Answer {
  world.journal.violations.push({ method, description, parameters })
  return badRequest(description)
}

function unknownMethod(world: World, method: string): Answer {
  const parameters = {}
  violation(world, method, parameters, `the Bot API has no method ${method}`)
  return log(world, method, parameters, refused(404, 'Not Found'))
}

function unreadable(world: World, method: string, why: string): Answer {
  const parameters = {}
  return log(world, method, parameters, violation(world, method, parameters, why))
}

function log(world: World, method: string, parameters: BotRequest['parameters'], answer: Answer): Answer {
  world.journal.requests.push({ method, parameters, at: Date.now(), answer })
  world.journal.changed()
  return answer
}

function reply(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return
  response.writeHead(answer.ok ? 200 : answer.error_code, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
}

/** What a proxy in front of Telegram answers when Telegram is down. */
function replyPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' })
  response.end(`<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>nginx</body></html>`)
}

/** A file as getFile has named its path. Prepared faults are those of the method „/file“. */
function download(
  world: World,
  faults: Faults,
  request: IncomingMessage,
  path: string,
  response: ServerResponse,
): void {
  const fault = faults.next('/file')
  if (fault && 'hangUp' in fault) return void response.socket?.destroy()
  const found = fault && 'status' in fault ? faultyAnswer(fault) : fileAt(world, request.method, path)
  log(world, '/file', { path }, 'content' in found ? done(true) : found)
  if ('content' in found) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found.content)
  else reply(response, found)
}

function fileAt(world: World, verb: string | undefined, path: string): UploadedFile | Answer {
  if (verb !== 'GET') return violation(world, '/file', { path }, 'files are fetched by GET')
  if (!world.handedOut.has(path)) return violation(world, '/file', { path }, `getFile has not named the path "${path}"`)
  return world.files.get(path.replace(/^documents\//, '')) ?? refused(404, 'Not Found: file not found')
}
