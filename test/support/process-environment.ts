// What a process that a test starts has around it: almost nothing, so that no setting of the machine is tested along.

import { join } from 'node:path'

/** The modules as Node has compiled them: kept between the starts, of which every run has some eighty. */
const COMPILED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'belegbot-tests')

/** The environment of a started program: the path to programs, and `env`. */
export const processEnvironment = (env: Readonly<Record<string, string>>): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: COMPILED,
  ...env,
})
