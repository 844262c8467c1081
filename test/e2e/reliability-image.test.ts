// What the image holds must be enough for the bot to run: an image is built less often than the code changes.

import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const dockerfile = read('Dockerfile')

test('every package that the code imports is a dependency, not one of development', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const imported = files.flatMap((file) =>
    // Types are gone when the code runs.
    [...read(join('src', file)).matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^.'][^']*)'/gm)].map(
      (match) => match[1] ?? '',
    ),
  )
  const packages = imported.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  )
  const missing = packages.filter(
    (name) => !name.startsWith('node:') && !builtinModules.includes(name) && !(name in dependencies),
  )
  expect(packages.length).toBeGreaterThan(10)
  expect([...new Set(missing)]).toEqual([])
})

test('what the image copies is sent to the builder, and there', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap((match) => (match[1] ?? '').split(' '))
  const sent = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map((match) => match[1] ?? '')
  expect(copied.toSorted()).toEqual([...sent, 'package.json'].toSorted())
  for (const path of copied) expect(readdirSync(ROOT)).toContain(path)
})

test('the image runs the Node that the tests run on, not as root, and starts what npm start does', () => {
  const { scripts, devDependencies } = JSON.parse(read('package.json')) as Record<
    'scripts' | 'devDependencies',
    Record<string, string>
  >
  expect([...dockerfile.matchAll(/^FROM node:(\S+?)-/gm)].map((match) => match[1])).toEqual([
    devDependencies.node,
    devDependencies.node,
  ])
  expect(dockerfile).toMatch(/^USER node$/m)
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? []
  expect((JSON.parse(command) as string[]).join(' ')).toBe(scripts.start)
})
