// What a link `t.me/bot?start=…` leads to: an article, a person, or words in their context. A payload is as short and plain as
// Telegram wants it, [A-Za-z0-9_-]{1,64}, and may have been cut or made up by anybody.

import type { Action } from './action.ts'

type Linked = Extract<Action, { do: 'summary' | 'who' | 'context' }>

const digits = (count: number): string => count.toString(36)

/** The payload that leads to what the action shows. */
export function startPayload(action: Linked): string {
  switch (action.do) {
    case 'summary':
      return `a${action.article}`
    case 'who':
      return `p${action.person}`
    case 'context':
      return `q${action.article}_${digits(action.start)}_${digits(action.end)}_${action.check}`
  }
}

/** What the payload leads to; undefined for anything this bot did not write. */
export function actionOfPayload(payload: string): Linked | undefined {
  const [, kind, key, rest = ''] = /^([apq])([A-Za-z0-9_-]{8})((?:_[0-9a-z]{1,7}){3})?$/.exec(payload) ?? []
  if (key === undefined || (kind === 'q') === (rest === '')) return undefined
  if (kind === 'a') return { do: 'summary', article: key, length: 'short' }
  if (kind === 'p') return { do: 'who', person: key }
  const [, start = '', end = '', check = ''] = rest.split('_')
  return { do: 'context', article: key, start: Number.parseInt(start, 36), end: Number.parseInt(end, 36), check }
}
