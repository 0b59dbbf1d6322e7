import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { type CostShare, checkSplits, costParts, largestRemainder } from './cost-split'

test('100 öre in three: the first gets the öre that is left', () => {
  expect(largestRemainder(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
})

test('the largest remainder gets it, not the first: 10 by 16.6, 16.7 and 66.7 %', () => {
  expect(largestRemainder(10n, [166n, 167n, 667n])).toEqual([1n, 2n, 7n])
})

test('a correction splits as what it corrects', () => {
  expect(largestRemainder(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n])
})

test('parts add up to the total, and none is a whole unit from its exact share', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (total, of) => {
      const all = of.reduce((sum, weight) => sum + weight, 0n)
      fc.pre(all > 0n)
      const parts = largestRemainder(total, of)
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total)
      for (const [index, part] of parts.entries()) {
        const distance = part * all - total * of[index]!
        expect(distance < 0n ? -distance < all : distance < all).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

const share = (of: string, centre: string): CostShare => ({
  share: of,
  objects: [{ dimension: 1, object: centre }],
})
const split = (validFrom: string, ...shares: CostShare[]) => ({ validFrom, shares })

test('the split that holds on the day is the last that had begun', () => {
  const splits = [
    split('2026-01-01', share('0.6', '100'), share('0.4', '200')),
    split('2026-07-01', share('1', '300')),
  ]
  expect(costParts(100_001n, '2026-06-30', splits)).toEqual([
    { objects: [{ dimension: 1, object: '100' }], amount: 60_001n },
    { objects: [{ dimension: 1, object: '200' }], amount: 40_000n },
  ])
  expect(costParts(1n, '2026-07-01', splits)).toEqual([
    { objects: [{ dimension: 1, object: '300' }], amount: 1n },
  ])
  expect(costParts(5n, '2025-12-31', splits)).toEqual([{ objects: [], amount: 5n }])
})

const twoOfOne = { share: '1', objects: [...share('1', 'a').objects, ...share('1', 'b').objects] }

test.each([
  [[split('2026-01-01', share('0.5', 'a'), share('0.499999999999', 'b'))], 'splits.0.shares', 'not_whole'],
  [[split('2026-01-01')], 'splits.0.shares', 'not_whole'],
  [[split('2026-01-01', share('0', 'a'), share('1', 'b'))], 'splits.0.shares.0.share', 'not_a_share'],
  [[split('2026-01-01', share('1.5', 'a'))], 'splits.0.shares.0.share', 'not_a_share'],
  [[split('2026-01-01', share('50 %', 'a'))], 'splits.0.shares.0.share', 'not_a_share'],
  [[split('2026-02-30', share('1', 'a'))], 'splits.0.validFrom', 'not_a_date'],
  [
    [split('2026-01-01', share('1', 'a')), split('2026-01-01', share('1', 'b'))],
    'splits.1.validFrom',
    'not_in_order',
  ],
  [[split('2026-01-01', share('1', ''))], 'splits.0.shares.0.objects', 'not_an_object'],
  [[split('2026-01-01', twoOfOne)], 'splits.0.shares.0.objects', 'twice'],
])('refuses %j', (splits, field, reason) => {
  expect(() => checkSplits(splits)).toThrow(new DomainError('input.invalid', { field, reason }))
})
