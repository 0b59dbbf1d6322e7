import { expect, test } from 'vitest'
import { difference, isZero, negated, sumAmounts } from './sums'

test('adds to the öre, at any size and of either sign', () => {
  expect(sumAmounts(['0.10', '0.20'])).toBe('0.30')
  expect(sumAmounts(['90071992547409.93', '0.01', '-0.94'])).toBe('90071992547409.00')
  expect(sumAmounts(['-0.05', '0.02'])).toBe('-0.03')
  expect(sumAmounts(['1500', '250'])).toBe('1750')
  expect(sumAmounts([])).toBe('0')
})

test('a difference is after less before, and nothing has no sign', () => {
  expect(difference({ before: '100.00', after: '98.50' })).toBe('-1.50')
  expect(negated('0.00')).toBe('0.00')
  expect(negated('-2')).toBe('2')
  expect(isZero('-0.00')).toBe(true)
  expect(isZero('0.01')).toBe(false)
})
