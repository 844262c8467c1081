// What npm says of the packages is told in every case, and fails only for holes that are known.

import { expect, test } from 'vitest'
import { judgeAudit } from './judge-audit.ts'

const metadata = { vulnerabilities: { total: 0 }, dependencies: { prod: 80, dev: 60, total: 140 } }

test('no known hole', () => {
  expect(judgeAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata }))).toEqual({
    lines: ['npm audit: 140 packages without a known hole'],
    passed: true,
  })
})

test('a known hole is named with the package that has it, and fails', () => {
  const hole = { title: 'Prototype pollution', url: 'https://advisories.example/GHSA-1', severity: 'high' }
  const vulnerabilities = {
    wobble: { name: 'wobble', severity: 'high', range: '<2.1.0', via: [hole] },
    wibble: { name: 'wibble', severity: 'low', range: '*', via: ['wobble'] },
  }
  expect(judgeAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata }))).toEqual({
    lines: [
      'npm audit: wobble <2.1.0 (high): Prototype pollution https://advisories.example/GHSA-1',
      'npm audit: wibble * (low): by wobble',
    ],
    passed: false,
  })
})

test.each([
  ['a registry without advisories', '{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
  ['no network', '{"message":"request failed, reason: getaddrinfo ENOTFOUND"}', 'ENOTFOUND'],
  ['no answer at all', '', 'npm gave no answer'],
])('%s is told, and fails nothing', (_, output, reason) => {
  const { lines, passed } = judgeAudit(output)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('NOT CHECKED')
  expect(lines[0]).toContain(reason)
  expect(passed).toBe(true)
})
