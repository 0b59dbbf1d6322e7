import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DiscountRate } from '../agreements/agreement'
import { growthFrom } from '../agreements/growth'
import { addMonths } from '../dates'
import { DomainError } from '../errors'
import { type Fixed, formatFixed, ONE } from '../fixed-point'
import { annuityFactor } from '../rates/level-payment'
import { presentValue } from '../rates/present-value'
import { leasebackSchedule } from './leaseback-schedule'
import { saleAndLeaseback } from './sale-and-leaseback'

const START = '2026-01-01'
const shown = (amount: Fixed) => formatFixed(amount / 100n, 6)
const rate = (annualRate: string): DiscountRate => ({ annualRate, convention: 'effective' })

/** Eighteen payments of 120 000 at the end of each year, 4.5 %. */
const leaseback =
  12_000_000n *
  annuityFactor({ start: START, intervalMonths: 12, count: 18, timing: 'arrears', rate: rate('0.045') })

// faqifrs.com, "The case Sale and leaseback" (sold at fair value); IFRS 16 illustrative example 24 (200 000 above);
// the same 100 000 below. Digits of Python 3 `decimal`.
test.each([
  [1_800_000n, '0.000000', '0.000000', '1459199.016408', '810666.120227', '648532.896181', '151467.103819'],
  [
    2_000_000n,
    '200000.000000',
    '0.000000',
    '1259199.016408',
    '699555.009115',
    '559644.007292',
    '240355.992708',
  ],
  [
    1_700_000n,
    '0.000000',
    '100000.000000',
    '1459199.016408',
    '866221.675782',
    '692977.340626',
    '107022.659374',
  ],
])('an object worth 1 800 000, carried at 1 000 000, sold for %s', (price, ...figures) => {
  const sale = { proceeds: price * 100n, fairValue: 180_000_000n, carryingAmount: 100_000_000n }
  const result = saleAndLeaseback(sale, leaseback)
  const { financing, prepayment, leaseLiability, rightOfUse, gainRetained, gain } = result
  expect([financing, prepayment, leaseLiability, rightOfUse, gainRetained, gain].map(shown)).toEqual(figures)
  expect(shown(result.paymentsWorth)).toBe('1459199.016408')
  expect(result.unreconciled < 1n << 40n && result.unreconciled > -(1n << 40n)).toBe(true)
})

// IFRS 16 illustrative example 25: a quarter of the rights retained, five variable payments expected, 3 %.
const expected = [95_902n, 98_124n, 99_243n, 100_101n, 98_121n].map((amount, k) => ({
  exact: amount * 100n * ONE,
  moment: addMonths(START, 12 * (k + 1)),
}))
const growth = growthFrom(START, rate('0.03'), 12)
const variable = {
  proceeds: 180_000_000n,
  fairValue: 180_000_000n,
  carryingAmount: 100_000_000n,
  shareRetained: '0.25',
}

test('variable payments: nothing is gained on what is retained', () => {
  const { leaseLiability, rightOfUse, gain, unreconciled } = saleAndLeaseback(
    variable,
    presentValue(expected, growth),
  )
  expect([leaseLiability, rightOfUse, gain].map(shown)).toEqual([
    '449999.901067',
    '250000.000000',
    '600000.000000',
  ])
  expect(shown(unreconciled)).toBe('0.098933')
})

// Rows of Python 3 `decimal`; the first payment turns out 2 098 higher.
test('the liability falls by what was expected; the difference is an expense', () => {
  const paid = expected.map((payment, k) => (k === 0 ? { ...payment, paid: 9_800_000n } : payment))
  const rows = leasebackSchedule(presentValue(expected, growth), paid, growth)
  expect(rows.map(({ opening, closing }) => [opening, closing])).toEqual([
    [44_999_990n, 36_759_790n],
    [36_759_790n, 28_050_184n],
    [28_050_184n, 18_967_389n],
    [18_967_389n, 9_526_311n],
    [9_526_311n, 0n],
  ])
  expect(rows.map(({ interest }) => interest)).toEqual([1_350_000n, 1_102_794n, 841_505n, 569_022n, 285_789n])
  expect(rows.map(({ variableExpense }) => variableExpense)).toEqual([209_800n, 0n, 0n, 0n, 0n])
})

test('no sale: all of the price is borrowed and the object stays', () => {
  const sale = { proceeds: 200n, fairValue: 180n, carryingAmount: 100n }
  const result = saleAndLeaseback(sale, 190n * ONE, false)
  expect([result.financing, result.rightOfUse, result.gain, result.leaseLiability]).toEqual([
    200n * ONE,
    100n * ONE,
    0n,
    0n,
  ])
})

/** A fraction of integers, cut to 60 decimals: none of the code under test. */
const ratio = (numerator: bigint, denominator: bigint) => (numerator * 10n ** 60n) / denominator

test('whatever the figures, the entry balances and the gain is that of the share handed over', () => {
  const sales = fc
    .record({
      fairValue: fc.bigInt(1n, 10n ** 12n),
      carryingAmount: fc.bigInt(0n, 10n ** 12n),
      above: fc.bigInt(-(10n ** 11n), 10n ** 11n),
      worth: fc.bigInt(0n, 10n ** 12n),
    })
    .filter(({ fairValue, above, worth }) => {
      const retained = worth - above
      return (
        fairValue + above >= 0n && retained >= 0n && retained <= fairValue && (above <= 0n || worth >= above)
      )
    })
  fc.assert(
    fc.property(sales, ({ fairValue, carryingAmount, above, worth }) => {
      const sale = { proceeds: fairValue + above, fairValue, carryingAmount }
      const { gain, rightOfUse, unreconciled, leaseLiability, financing } = saleAndLeaseback(
        sale,
        worth * ONE,
      )
      const near = (actual: Fixed, wanted: bigint) => {
        const off = (actual * 10n ** 60n) / ONE - wanted
        expect(off < 10n ** 36n && off > -(10n ** 36n)).toBe(true)
      }
      expect(leaseLiability + financing).toBe(worth * ONE)
      near(unreconciled, 0n)
      near(rightOfUse, ratio(carryingAmount * (worth - above), fairValue))
      near(gain, ratio((fairValue - carryingAmount) * (fairValue - worth + above), fairValue))
    }),
  )
})

test.each([
  ['proceeds', 'negative', { proceeds: -1n }],
  ['carryingAmount', 'negative', { carryingAmount: -1n }],
  ['fairValue', 'not_positive', { fairValue: 0n }],
  ['fairValue', 'too_small', { fairValue: 10_000n, proceeds: 10_000n }],
  ['proceeds', 'too_large', { proceeds: 500_000_000n }],
  ['shareRetained', 'not_a_share', { shareRetained: '1.2' }],
])('%s: %s', (field, reason, change) => {
  const sale = { proceeds: 180_000_000n, fairValue: 180_000_000n, carryingAmount: 100_000_000n, ...change }
  expect(() => saleAndLeaseback(sale, leaseback)).toThrow(
    new DomainError('schedule.invalid_input', { field: `saleAndLeaseback.${field}`, reason }),
  )
})
