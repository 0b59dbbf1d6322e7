import { expect, test } from 'vitest'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { ONE } from '../fixed-point'
import { measure, movementsOf, scheduleRows } from './index'

const minor = (fixed: bigint) => Number((fixed * 1_000_000n) / ONE) / 1_000_000

/** Sold at fair value 1 800 000, carried at 1 000 000, leased back at 18 × 120 000 in arrears, 4.5 % (PwC's pattern). */
const terms = agreementTerms({
  commencementDate: '2026-01-01',
  endDate: '2043-12-31',
  payments: [
    rentLine({
      amount: 12_000_000n,
      intervalMonths: 12,
      timing: 'arrears',
      lastDate: '2043-12-31',
    }),
  ],
  discountRate: { annualRate: '0.045', convention: 'effective' },
  saleAndLeaseback: { proceeds: 180_000_000n, fairValue: 180_000_000n, carryingAmount: 100_000_000n },
})

test('the seller keeps its part of the carrying amount and gains on the rest only', () => {
  const [{ steps, after }] = measure({ terms, events: [] }, 'IFRS16').transitions as [
    ReturnType<typeof measure>['transitions'][number],
  ]
  expect(minor(after.liability) / 100).toBeCloseTo(1_459_199.016408, 5)
  expect(minor(after.rightOfUse) / 100).toBeCloseTo(810_666.120227, 5)
  expect(minor(steps[0]!.gain) / 100).toBeCloseTo(151_467.103819, 5)
})

test('the movements of the day give the accounts what the row says', () => {
  const measurement = measure({ terms, events: [] }, 'IFRS16')
  const month = { from: '2026-01-01', to: '2026-01-31' }
  const [row] = scheduleRows(measurement, [month])
  const amount = (kind: string) =>
    movementsOf(measurement, month)
      .filter((movement) => movement.kind === kind)
      .reduce((sum, movement) => sum + movement.amount, 0n)
  expect(amount('sale_proceeds')).toBe(180_000_000n)
  expect(amount('sale_carrying_amount')).toBe(100_000_000n)
  expect(
    amount('recognition_liability') -
      amount('sale_proceeds') +
      amount('sale_carrying_amount') +
      amount('sale_gain'),
  ).toBe(row!.rightOfUse.additions)
  expect(amount('sale_gain')).toBe(row!.result.gain)
})
