import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndexClause } from '../agreements/agreement'
import { DomainError } from '../errors'
import { indexedRent } from './indexed-rent'

const clause = (changes: Partial<IndexClause> = {}): IndexClause => ({
  series: 'scb-cpi-1980',
  baseMonth: '2016-10',
  baseValue: '318.00',
  share: '1',
  adjustmentMonth: 1,
  indexMonth: 10,
  ...changes,
})
const rentAt = (base: bigint, changes: Partial<IndexClause>, indexValue: string, before = base) =>
  indexedRent({ base, before }, clause(changes), indexValue)

describe('published examples, Swedish consumer price index of October, 1980 = 100', () => {
  // Fastighetsägarna Syd, Indexuppräkning: 5,38 / 318,0 × 100 000 kr. The page prints 1 698,18 for 1 691,82.
  test('the rent of 2018 from the base of 2016', () => {
    expect(rentAt(10_000_000n, {}, '323.38')).toEqual({
      rent: 10_169_182n,
      addition: 169_182n,
      outcome: 'follows_index',
      parts: {
        baseRent: 10_000_000n,
        rentBefore: 10_000_000n,
        share: '1',
        baseMonth: '2016-10',
        baseValue: '318.00',
        indexValue: '323.38',
        byFormula: 10_169_182n,
      },
    })
  })

  // morkostugan.se, Räkna på KPI: 40 000 × 313,42 / 293,85 = 42 664 kr (whole kronor).
  test('a ground rent of 2008 in 2012', () => {
    const { rent } = rentAt(4_000_000n, { baseMonth: '2007-10', baseValue: '293.85' }, '313.42')
    expect(rent).toBe(4_266_394n)
  })

  // castor.se: no rise on 1 January 2015, October 2014 was 314,02 after 314,40.
  test('a clause that never lowers leaves the rent when the index has fallen', () => {
    const fallen = rentAt(10_000_000n, { baseValue: '314.40', floorChange: '0' }, '314.02')
    expect(fallen).toMatchObject({ rent: 10_000_000n, addition: 0n, outcome: 'floor' })
    expect(rentAt(10_000_000n, { baseValue: '314.40' }, '314.02').rent).toBe(9_987_913n)
  })
})

test('a share of the rent moves, the rest does not', () => {
  expect(rentAt(10_000_000n, { baseValue: '400', share: '0.75' }, '420').rent).toBe(10_375_000n)
  expect(rentAt(10_000_000n, { baseValue: '400', share: '0' }, '420').rent).toBe(10_000_000n)
})

test('a tie is rounded to the even öre', () => {
  expect(rentAt(1n, { baseValue: '100' }, '150').rent).toBe(2n)
  expect(rentAt(1n, { baseValue: '100' }, '250').rent).toBe(2n)
  expect(rentAt(3n, { baseValue: '100' }, '150').rent).toBe(4n)
})

test('below the threshold nothing moves, on it everything does', () => {
  const limits = { baseValue: '100', threshold: '0.03' }
  expect(rentAt(1000n, limits, '102.99')).toMatchObject({ rent: 1000n, outcome: 'threshold' })
  expect(rentAt(1000n, limits, '103')).toMatchObject({ rent: 1030n, outcome: 'follows_index' })
  expect(rentAt(1000n, limits, '97')).toMatchObject({ rent: 970n })
})

test('a cap holds one adjustment; what it held back comes later', () => {
  const capped = rentAt(1000n, { baseValue: '100', capChange: '0.05' }, '112')
  expect(capped).toMatchObject({ rent: 1050n, outcome: 'cap', parts: { byFormula: 1120n } })
  const next = rentAt(1000n, { baseValue: '100', capChange: '0.05' }, '110', capped.rent)
  expect(next).toMatchObject({ rent: 1100n, outcome: 'follows_index' })
})

test('a least rise holds when the index rises less', () => {
  expect(rentAt(1000n, { baseValue: '100', floorChange: '0.02' }, '101')).toMatchObject({
    rent: 1020n,
    outcome: 'floor',
  })
})

test.each([
  ['indexValue', 'not_positive', '0'],
  ['indexValue', 'not_positive', '-1'],
])('%s: %s (%s)', (field, reason, value) => {
  expect(() => rentAt(1000n, {}, value)).toThrow(new DomainError('schedule.invalid_input', { field, reason }))
})

test('the way there does not matter: without limits the rent follows from base and index alone', () => {
  const value = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2))
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), value, value, value, (base, baseValue, first, second) => {
      const once = rentAt(base, { baseValue }, second)
      const twice = rentAt(base, { baseValue }, second, rentAt(base, { baseValue }, first).rent)
      expect(twice.rent).toBe(once.rent)
      const exact = (Number(base) * Number(second)) / Number(baseValue)
      expect(Math.abs(Number(once.rent) - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-12)
      expect(rentAt(base, { baseValue }, baseValue).rent).toBe(base)
    }),
  )
})
