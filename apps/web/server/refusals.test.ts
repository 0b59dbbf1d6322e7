import { expect, test } from 'vitest'
import { isOwnChange } from './refusals'

const BASE = 'https://minasidor.example'
const post = { method: 'POST', host: 'minasidor.example' }

test('reading is open to every page, changing only to ours', () => {
  expect(isOwnChange({ method: 'GET', fetchSite: 'cross-site' }, BASE, true)).toBe(true)
  expect(isOwnChange({ ...post, fetchSite: 'same-origin' }, BASE, true)).toBe(true)
  expect(isOwnChange({ ...post, origin: BASE }, BASE, true)).toBe(true)
})

test.each([
  { fetchSite: 'cross-site' },
  { fetchSite: 'same-site' },
  { fetchSite: 'none' },
  { fetchSite: 'cross-site', origin: BASE },
  { origin: 'https://evil.example' },
  { origin: 'http://minasidor.example' },
  { origin: 'https://minasidor.example.evil.example' },
  { origin: 'null' },
  { origin: '' },
  {},
])('a change with %j is refused', (headers) => {
  expect(isOwnChange({ ...post, ...headers }, BASE, true)).toBe(false)
})

test('the host that was asked counts as ours outside production only', () => {
  const local = { method: 'POST', host: 'localhost:4711', origin: 'http://localhost:4711' }
  expect(isOwnChange(local, 'http://localhost:3000', false)).toBe(true)
  expect(isOwnChange(local, 'http://localhost:3000', true)).toBe(false)
})
