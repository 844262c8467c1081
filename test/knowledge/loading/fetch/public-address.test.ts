import { describe, expect, test } from 'vitest'
import {
  askable,
  guardedLookup,
  isPublicAddress,
  type Resolve,
} from '../../../../src/knowledge/loading/fetch/public-address.ts'

describe('an address of our own machine or network is never asked', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.5.5',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::1',
    '2001:0:4136:e378::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s', (address) => expect(isPublicAddress(address, false)).toBe(false))
})

test.each(['93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) =>
  expect(isPublicAddress(address, false)).toBe(true),
)

test('the switch for tests opens this machine and nothing else', () => {
  expect(['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254'].map((address) => isPublicAddress(address, true))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

describe('an address is refused before anything is asked', () => {
  test.each([
    ['http://127.0.0.1/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://0x7f.1/', 'private'],
    ['http://0177.0.0.1/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['http://127.0.0.1./', 'private'],
    ['file:///etc/passwd', 'address'],
    ['ftp://example.org/', 'address'],
    ['javascript:alert(1)', 'address'],
    ['data:text/html,x', 'address'],
    ['http://user:secret@example.org/', 'address'],
    ['example.org', 'address'],
    ['', 'address'],
  ])('%s', (address, because) => expect(askable(address, false)).toMatchObject({ kind: 'refused', because }))

  test('but not a public one', () =>
    expect(String(askable('https://example.org/a#b', false))).toBe('https://example.org/a'))
})

describe('a name', () => {
  const looked = (addresses: readonly string[], all: boolean): Promise<unknown> => {
    const resolve: Resolve = (_, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )
    return new Promise((settle) =>
      guardedLookup(false, resolve)('paper.example', { all }, (error, address) => settle(error?.message ?? address)),
    )
  }

  test('gives its public addresses', async () => {
    expect(await looked(['93.184.216.34'], false)).toBe('93.184.216.34')
    expect(await looked(['93.184.216.34'], true)).toEqual([{ address: '93.184.216.34', family: 4 }])
  })

  test('with one private address among others is refused', async () => {
    expect(await looked(['93.184.216.34', '10.0.0.1'], true)).toBe('10.0.0.1 is no public address')
  })

  test('without any address is refused', async () =>
    expect(await looked([], true)).toBe('paper.example has no address'))
})
