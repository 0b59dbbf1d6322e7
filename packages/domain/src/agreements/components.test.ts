import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { agreementTerms, rentLine } from './agreement.factory'
import { separateComponents, splitByWeight } from './components'
import { paymentPlan } from './payment-plan'

test('the rest goes to the largest remainders, the first of equal ones', () => {
  expect(splitByWeight(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
  expect(splitByWeight(10n, [50n, 35n, 15n])).toEqual([5n, 4n, 1n])
  expect(splitByWeight(-100n, [1n, 2n])).toEqual([-33n, -67n])
  expect(splitByWeight(0n, [0n, 5n])).toEqual([0n, 0n])
})

test('no weight, or a negative one, splits nothing', () => {
  const refused = new DomainError('input.invalid', { field: 'weights', reason: 'not_positive' })
  expect(() => splitByWeight(1n, [])).toThrow(refused)
  expect(() => splitByWeight(1n, [0n, 0n])).toThrow(refused)
  expect(() => splitByWeight(1n, [2n, -1n])).toThrow(refused)
})

test('a split loses nothing, and no part is a whole unit away from its exact share', () => {
  const weights = fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), weights, (total, given) => {
      const some = [...given, 1n]
      const sum = some.reduce((all, weight) => all + weight, 0n)
      const parts = splitByWeight(total, some)
      expect(parts.reduce((all, part) => all + part, 0n)).toBe(total)
      for (const [index, part] of parts.entries()) {
        const off = part * sum - total * some[index]!
        expect(off < sum && -off < sum).toBe(true)
      }
    }),
  )
})

// The pattern of IFRS 16 Illustrative Example 12: lease components and maintenance by stand-alone prices.
test('a combined fee of a car with service: every payment adds up', () => {
  const fee = rentLine({ amount: 452_317n })
  const components = [
    { kind: 'rent' as const, standAlonePrice: 400_000n, inLiability: true },
    { kind: 'service' as const, standAlonePrice: 70_000n, inLiability: false },
    { kind: 'insurance' as const, standAlonePrice: 30_000n, inLiability: false },
  ]
  const lines = separateComponents(fee, components)
  expect(lines.map(({ kind, amount, inLiability }) => [kind, amount, inLiability])).toEqual([
    ['rent', 361_854n, true],
    ['service', 63_324n, false],
    ['insurance', 27_139n, false],
  ])
  const sums = new Map<string, bigint>()
  for (const { dueDate, amount } of paymentPlan(agreementTerms({ payments: lines }))) {
    sums.set(dueDate, (sums.get(dueDate) ?? 0n) + amount)
  }
  expect([...sums.values()]).toEqual(Array(12).fill(452_317n))
})

test('an indexed fee is split with its base', () => {
  const [rent, service] = separateComponents(rentLine({ amount: 105n, baseAmount: 100n }), [
    { kind: 'rent', standAlonePrice: 3n, inLiability: true },
    { kind: 'service', standAlonePrice: 1n, inLiability: false },
  ])
  expect([rent?.amount, rent?.baseAmount, service?.amount, service?.baseAmount]).toEqual([79n, 75n, 26n, 25n])
})
