import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiscountRate, RATE_CONVENTIONS } from '../agreements/agreement'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { DomainError } from '../errors'
import { plainLease } from '../measurement/plain-lease.factory'
import { implicitRate } from './implicit-rate'

const QUOTED_NOMINAL = 0.08300258680968

const quote = agreementTerms({
  endDate: '2030-12-31',
  payments: [rentLine({ amount: 4_014_300n, intervalMonths: 3, lastDate: '2030-12-31' })],
  residualValue: { amount: 3_440_000n, guaranteedByLessee: false, expectedPayable: 0n },
})

// A Swedish finance quote (Rekyl): price 688 000, 20 quarters in advance of 40 143, residual 34 400, 8.30 % nominal.
// The digits are of Python 3 `decimal`, bisection with 60 digits: the fee is rounded to the krona.
test('the quote of 8.30 % nominal, charged by the quarter in advance', () => {
  const terms = { ...quote, discountRate: { annualRate: '0', convention: 'nominal' } as const }
  const { annualRate, convention, nominal, effective, perInterval } = implicitRate(terms, 68_800_000n)
  expect(convention).toBe('nominal')
  expect(Number(annualRate)).toBeCloseTo(QUOTED_NOMINAL, 11)
  expect(nominal).toBeCloseTo(QUOTED_NOMINAL, 11)
  expect(perInterval).toBeCloseTo(QUOTED_NOMINAL / 4, 11)
  expect(effective).toBeCloseTo((1 + QUOTED_NOMINAL / 4) ** 4 - 1, 11)
  expect(Number(implicitRate(quote, 68_800_000n).annualRate)).toBeCloseTo(effective, 11)
})

test("the lessor's direct costs lower the rate, an unguaranteed residual raises it", () => {
  const lessor = {
    classification: 'finance' as const,
    carryingAmount: 0n,
    initialDirectCosts: 0n,
    unguaranteedResidual: 4_000_000n,
  }
  const rate = (terms: typeof quote, cost: bigint) => Number(implicitRate(terms, cost).annualRate)
  expect(rate(quote, 69_000_000n)).toBeLessThan(rate(quote, 68_800_000n))
  expect(rate({ ...quote, lessor }, 68_800_000n)).toBeGreaterThan(rate(quote, 68_800_000n))
})

test('a price above the sum of the payments has a negative rate', () => {
  const { annualRate } = implicitRate(agreementTerms(), 12_100_000n)
  expect(Number(annualRate)).toBeLessThan(0)
  const { atCommencement, paidAtCommencement } = measureLiabilityAt(annualRate)
  expect(atCommencement + paidAtCommencement).toBe(12_100_000n)
})

test('the rate that a price was made with is found again', () => {
  const convention = fc.constantFrom(...RATE_CONVENTIONS)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900_000 }), convention, (millionths, found) => {
      const rate: DiscountRate = { annualRate: (millionths / 1e6).toFixed(6), convention: found }
      const line = rentLine({ amount: 10n ** 9n, lastDate: '2028-12-31' })
      const terms = agreementTerms({ endDate: '2028-12-31', payments: [line], discountRate: rate })
      const { atCommencement, paidAtCommencement } = plainLease(terms)
      const implicit = implicitRate(terms, atCommencement + paidAtCommencement)
      // The price was rounded to the minor unit: on 36 milliards that is 1e-11 of a rate.
      expect(Math.abs(Number(implicit.annualRate) - millionths / 1e6)).toBeLessThan(1e-10)
    }),
    { numRuns: 40 },
  )
})

test.each([1_000_000n, 999_999n, 10n ** 14n])('no rate fits a cost of %s', (cost) => {
  expect(() => implicitRate(agreementTerms(), cost)).toThrow(
    new DomainError('schedule.invalid_input', { field: 'cost', reason: 'no_rate' }),
  )
})

function measureLiabilityAt(annualRate: string) {
  const terms = agreementTerms()
  // Written apart from the engine: months of (1 + r)^(1/12).
  const worth = terms.payments[0]!.amount
  let sum = 0
  for (let month = 0; month < 12; month++) sum += Number(worth) * (1 + Number(annualRate)) ** (-month / 12)
  return { atCommencement: BigInt(Math.round(sum)) - worth, paidAtCommencement: worth }
}
