import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brentRoot } from './brent'

test.each<[string, (x: number) => number, number, number, number]>([
  ['cos x = x', (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
  ['a cubic with a flat middle', (x) => (x - 1) ** 3, -4, 5, 1],
  ['a step', (x) => (x < 0.3 ? -1 : 1), -10, 10, 0.3],
  ['nearly vertical', (x) => Math.exp(50 * x) - 2, -5, 1, Math.LN2 / 50],
  ['at the low end', (x) => x, 0, 1, 0],
  ['at the high end', (x) => x - 1, 0, 1, 1],
])('%s', (_, f, low, high, root) => {
  expect(brentRoot(f, low, high, 1e-13)).toBeCloseTo(root, 10)
})

test('no change of sign, no root', () => {
  expect(brentRoot((x) => x * x + 1, -1, 1, 1e-12)).toBeNull()
})

test('the rate of forty payments takes fewer looks than the 43 of halving, but for a few', () => {
  let looks = 0
  let runs = 0
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 9, noNaN: true }), (rate) => {
      runs++
      const worth = (r: number) => {
        looks++
        return (1 - (1 + r) ** -40) / r - (1 - (1 + rate) ** -40) / rate
      }
      expect(Math.abs(brentRoot(worth, 1e-6, 10, 1e-12)! - rate)).toBeLessThan(1e-10 * (1 + rate))
    }),
  )
  expect(looks / runs).toBeLessThan(25)
})
