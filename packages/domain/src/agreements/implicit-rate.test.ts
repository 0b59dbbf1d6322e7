import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { agreementTerms, rentLine } from './agreement.factory'
import { implicitRate } from './implicit-rate'
import { measureLiability } from './liability'

// A Swedish finance quote (Rekyl): price 688 000, 20 quarters in advance of 40 143, residual 34 400, 8.30 % nominal.
test('the quote of 8.30 % nominal, charged by the quarter in advance', () => {
  const quote = agreementTerms({
    endDate: '2030-12-31',
    payments: [rentLine({ amount: 4_014_300n, intervalMonths: 3, lastDate: '2030-12-31' })],
    residualValue: { amount: 3_440_000n, guaranteedByLessee: false, expectedPayable: 0n },
  })
  const nominal = implicitRate(
    { ...quote, discountRate: { annualRate: '0', convention: 'nominal' } },
    68_800_000n,
  )
  expect(Number(nominal.annualRate)).toBeCloseTo(0.083, 4)
  const effective = implicitRate(quote, 68_800_000n)
  expect(Number(effective.annualRate)).toBeCloseTo((1 + 0.083 / 4) ** 4 - 1, 4)
})

test('the rate that a price was made with is found again', () => {
  const convention = fc.constantFrom('effective' as const, 'nominal' as const, 'act365' as const)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000 }), convention, (millionths, found) => {
      const rate = { annualRate: `0.${String(millionths).padStart(6, '0')}`, convention: found }
      const line = rentLine({ amount: 10n ** 9n, lastDate: '2028-12-31' })
      const terms = agreementTerms({ endDate: '2028-12-31', payments: [line], discountRate: rate })
      const { atCommencement, paidAtCommencement } = measureLiability(terms)
      expect(implicitRate(terms, atCommencement + paidAtCommencement)).toEqual(rate)
    }),
    { numRuns: 30 },
  )
})

test.each([12_000_001n, 1_000_000n])('no rate fits a cost of %s', (cost) => {
  expect(() => implicitRate(agreementTerms(), cost)).toThrow(
    new DomainError('schedule.invalid_input', { field: 'cost', reason: 'no_rate' }),
  )
})
