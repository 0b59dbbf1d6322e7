import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteRate } from './convert-rate'
import { yearlyRates } from './effective-rate'

// Leasify wiki, "When the acquisition value differs from previous reporting": 5 % a year, paid by the month.
test('5 % a month: 0.4074 % effective, 0.4167 % nominal', () => {
  expect(quoteRate({ annualRate: '0.05', convention: 'effective' }, 1).perInterval).toBeCloseTo(0.004074, 6)
  expect(quoteRate({ annualRate: '0.05', convention: 'nominal' }, 1).perInterval).toBeCloseTo(0.004167, 6)
})

// 1.02075^4 − 1 = 8.5617… %, by hand; 4 × (1.083^(1/4) − 1) = 8.0534… %, Python 3 `decimal`.
test('8.3 % by quarters, said both ways', () => {
  const nominal = quoteRate({ annualRate: '0.083', convention: 'nominal' }, 3)
  expect(nominal).toMatchObject({ nominal: 0.083 })
  expect(nominal.effective).toBeCloseTo(1.02075 ** 4 - 1, 14)
  const effective = quoteRate({ annualRate: '0.083', convention: 'effective' }, 3)
  expect(effective.effective).toBeCloseTo(0.083, 14)
  expect(effective.nominal).toBeCloseTo(0.080534983082126, 14)
})

test('negative rates too, and both sayings lead back to the period', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -900, max: 9_000 }),
      fc.constantFrom(1, 2, 3, 4, 6, 12),
      (permille, months) => {
        const annualRate = (permille / 1000).toFixed(3)
        for (const convention of ['effective', 'nominal'] as const) {
          const { perInterval, nominal, effective } = quoteRate({ annualRate, convention }, months)
          expect(convention === 'nominal' ? nominal : effective).toBeCloseTo(permille / 1000, 10)
          expect(yearlyRates(perInterval, 12 / months)).toEqual({ nominal, effective })
        }
      },
    ),
  )
})
