import { expect, test } from 'vitest'
import { safeReturnTo } from './return-to'

test('a path of ours is kept with its query', () => {
  expect(safeReturnTo('/agreements?status=active&page=2')).toBe('/agreements?status=active&page=2')
  expect(safeReturnTo('/review/0191-abc#field')).toBe('/review/0191-abc')
})

test.each([
  null,
  undefined,
  '',
  'agreements',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/login?returnTo=/login',
])('%j leads to the start page', (wish) => {
  expect(safeReturnTo(wish)).toBe('/')
})
