// What the bot knows of the person it talks to: the language (chosen, or the client's) and, for a quarter of an hour, the last
// question. Only the chosen language outlives a restart.

import { z } from 'zod'
import type { Conversation, Language, Onward } from '../commands/command.ts'
import type { Question } from '../knowledge/knowledge-base.ts'
import { type Followers, followersIn } from './following/followers.ts'
import { type Reports, reportsIn } from './reports.ts'
import { type ShortMemory, shortMemory } from './short-memory.ts'

/** Where records of people are kept; the library's file in production, a Map in tests. */
export interface UserRecords {
  get(user: string, key: string): string | undefined
  set(user: string, key: string, value: string): void
  delete(user: string, key: string): void
  /** All that is kept of one person. */
  of(user: string): readonly { readonly key: string; readonly value: string }[]
  /** The record of this key of everyone who has one. */
  withKey(key: string): readonly { readonly user: string; readonly value: string }[]
  /** Removes every trace of the person. */
  forget(user: string): void
}

const languageRecord = z.enum(['de', 'en'])

export interface Sessions {
  /** The language chosen with /language, else that of the client: `de`, `de-AT` … German, all else English. */
  language(user: number, clientLanguage: string | undefined): Language
  chooseLanguage(user: number, language: Language): void
  /** `place`: a chat, or one thread of a forum (`placeOf`). */
  conversation(place: string, user: number): Conversation
  remember(place: string, user: number, question: Question): void
  /** Where the last reply goes on. */
  goOn(place: string, user: number, onward: Onward): void
  /** Nothing is built on the question before any more. */
  leave(place: string, user: number): void
  /** Which messages answer a question, by „user:chat:message“; no words. */
  readonly answers: Pick<ShortMemory<Answered>, 'get' | 'set'>
  /** How far a dialog has come, by „user:place“; what was typed in it is part of it. */
  readonly dialogs: Pick<ShortMemory<unknown>, 'get' | 'set' | 'delete'>
  /** Nothing of this chat is remembered any more, by whomever it was said. */
  leaveChat(chat: number): void
  /** What readers report as wrongly attributed. */
  readonly reports: Reports
  readonly followers: Followers
  /** Forgets the person: the records, counted before and after, and what is remembered of any chat. */
  forget(user: number): { readonly deleted: number; readonly left: number }
}

/** The messages that answer a question, and the mark of its words. */
interface Answered {
  readonly check: string
  readonly messages: readonly number[]
}

/** So long a changed question changes its answer. */
const EDIT_MINUTES = 60
const FOLLOW_UP_MINUTES = 15
const MOST_CONVERSATIONS = 10_000

/** `fallback` is the language of a person whose client does not tell its own. */
export function sessions(records: UserRecords, now: () => Date, fallback: Language): Sessions {
  const questions: ShortMemory<Question> = shortMemory(FOLLOW_UP_MINUTES, MOST_CONVERSATIONS, now)
  const onwards: ShortMemory<Onward> = shortMemory(FOLLOW_UP_MINUTES, MOST_CONVERSATIONS, now)
  const answers: ShortMemory<Answered> = shortMemory(EDIT_MINUTES, MOST_CONVERSATIONS, now)
  const dialogs: ShortMemory<unknown> = shortMemory(FOLLOW_UP_MINUTES, MOST_CONVERSATIONS, now)
  const memories = [questions, onwards, answers, dialogs]
  // A record that cannot be read (damaged, or written by a newer version) counts as none.
  const chosen = (user: number) => languageRecord.safeParse(records.get(String(user), 'language')).data
  return {
    language: (user, clientLanguage) => chosen(user) ?? languageOf(clientLanguage) ?? fallback,
    chooseLanguage: (user, language) => records.set(String(user), 'language', language),
    conversation(place, user) {
      const question = questions.get(`${user}:${place}`)
      const onward = onwards.get(`${user}:${place}`)
      return { ...(question && { question }), ...(onward && { onward }) }
    },
    remember: (place, user, question) => questions.set(`${user}:${place}`, question),
    goOn: (place, user, onward) => onwards.set(`${user}:${place}`, onward),
    leave(place, user) {
      questions.delete(`${user}:${place}`)
      onwards.delete(`${user}:${place}`)
    },
    answers,
    dialogs,
    leaveChat(chat) {
      for (const memory of memories) memory.deleteAll((key) => key.split(':')[1] === String(chat))
    },
    reports: reportsIn(records, now),
    followers: followersIn(records),
    forget(user) {
      for (const memory of memories) memory.deleteAll((key) => key.split(':')[0] === String(user))
      const before = records.of(String(user)).length
      records.forget(String(user))
      return { deleted: before, left: records.of(String(user)).length }
    },
  }
}

/** A client's language is an IETF tag; it may be missing. */
function languageOf(tag: string | undefined): Language | undefined {
  if (tag === undefined || tag === '') return undefined
  return /^de\b/i.test(tag) ? 'de' : 'en'
}
