// The command somebody probably meant by one that does not exist.

import Fuse from 'fuse.js'
import type { Command } from './command.ts'

/** Fuse's distance at which a typed command is still taken for a slip: „/qoutes“ 0.33, „/sumary“ 0.14. */
const farthest = 0.4

/** The name of the likeliest of these commands, undefined where none is like it. */
export const nearestCommand = (typed: string, commands: readonly Command[]): string | undefined =>
  new Fuse(commands, { keys: ['name'], threshold: farthest, ignoreLocation: true }).search(typed.slice(0, 32))[0]?.item
    .name
