// `npm run audit`: asks the registry for known holes of the packages. Exit code 1 where there are any; where the registry cannot be
// asked (no network, a mirror without advisories) a line says that nothing was checked.

import { spawnSync } from 'node:child_process'
import { judgeAudit } from './judge-audit.ts'

const WITHIN_MS = 60_000

const { stdout, error } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
  encoding: 'utf8',
  timeout: WITHIN_MS,
  // On Windows npm is a script that only a shell can start.
  shell: process.platform === 'win32',
})
const { lines, passed } = judgeAudit(error === undefined ? stdout : JSON.stringify({ message: error.message }))
for (const line of lines) process.stdout.write(`${line}\n`)
process.exitCode = passed ? 0 : 1
