import { expect, test } from 'vitest'
import { lockOf } from './lock-of'

const books = { companyId: 'c', profile: 'IFRS16' } as const
const closed = (to: string, other: { companyId?: string | null; profile?: string } = {}) => ({
  ...books,
  ...other,
  to,
})

test('nothing is locked before anything was closed or set', () => {
  expect(lockOf(null, [], books)).toBeNull()
})

test('the last close locks, and so does a later day that was set by hand', () => {
  expect(lockOf('2026-03-31', [closed('2026-02-28'), closed('2026-03-31')], books)).toBe('2026-03-31')
  expect(lockOf('2026-06-30', [closed('2026-03-31')], books)).toBe('2026-06-30')
  expect(lockOf('2025-12-31', [], books)).toBe('2025-12-31')
})

test('a day set by hand before the last close opens nothing', () => {
  expect(lockOf('2025-12-31', [closed('2026-03-31')], books)).toBe('2026-03-31')
  expect(lockOf(null, [closed('2026-03-31')], books)).toBe('2026-03-31')
})

test('what was closed of other rules, or of the organization, locks nothing here', () => {
  expect(lockOf('2026-03-31', [closed('2026-03-31', { profile: 'K3-entity' })], books)).toBeNull()
  expect(lockOf('2026-03-31', [closed('2026-03-31', { companyId: null })], books)).toBeNull()
})
