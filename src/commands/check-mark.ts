// A short mark of some words, small enough for a button: it tells whether the words are still the ones the button was made for.

import { createHash } from 'node:crypto'

/** Six letters [A-Za-z0-9_-] (36 bits of SHA-256): against mistakes, not against forgery. */
export const checkMark = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 6)
