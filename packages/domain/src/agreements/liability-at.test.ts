import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors'
import { agreementTerms, rentLine } from './agreement.factory'
import { explainCommencement, liabilityAt } from './liability-at'
import { liabilitySchedule } from './liability-schedule'

const twoYears = agreementTerms({
  endDate: '2027-12-31',
  payments: [rentLine({ amount: 110_000n, intervalMonths: 12, timing: 'arrears', lastDate: '2027-12-31' })],
  discountRate: { annualRate: '0.1', convention: 'effective' },
})

// 1 100 / 1.1 + 1 100 / 1.1² = 1 000 + 909.09
test('two payments of 1 100.00 at 10 %, explained at the start and after a year', () => {
  expect(explainCommencement(twoYears)).toEqual([
    {
      dueDate: '2026-12-31',
      kind: 'rent',
      amount: 110_000n,
      factor: '0.909090909091',
      presentValue: 100_000n,
    },
    {
      dueDate: '2027-12-31',
      kind: 'rent',
      amount: 110_000n,
      factor: '0.826446280992',
      presentValue: 90_909n,
    },
  ])
  expect(liabilityAt(twoYears, '2026-12-31')).toEqual({
    date: '2026-12-31',
    liability: 100_000n,
    current: 100_000n,
    nonCurrent: 0n,
    remaining: 110_000n,
    payments: [
      {
        dueDate: '2027-12-31',
        kind: 'rent',
        amount: 110_000n,
        factor: '0.909090909091',
        presentValue: 100_000n,
      },
    ],
  })
})

test('halfway through the year it has grown by the root', () => {
  // 1 909.0909 × 1.1^(6/12) = 2 002.2714
  expect(liabilityAt(twoYears, '2026-06-30').liability).toBe(200_227n)
})

describe('the current part', () => {
  test('is what goes away in twelve months', () => {
    const terms = agreementTerms({ endDate: '2028-12-31', payments: [rentLine({ lastDate: '2028-12-31' })] })
    const at = liabilityAt(terms, '2026-12-31')
    expect(at.nonCurrent).toBe(liabilityAt(terms, '2027-12-31').liability)
    expect(at.current + at.nonCurrent).toBe(at.liability)
  })

  test('reaches the leap day when the year is closed in February', () => {
    const terms = agreementTerms({
      commencementDate: '2026-03-01',
      endDate: '2028-02-29',
      payments: [rentLine({ timing: 'arrears', firstDate: '2026-03-01', lastDate: '2028-02-29' })],
    })
    expect(liabilityAt(terms, '2027-02-28').nonCurrent).toBe(0n)
  })

  test('is nothing in a rent-free year, when the liability grows', () => {
    const line = rentLine({ firstDate: '2028-01-01', lastDate: '2028-12-31' })
    const at = liabilityAt(agreementTerms({ endDate: '2028-12-31', payments: [line] }), '2026-06-30')
    expect([at.current, at.nonCurrent]).toEqual([0n, at.liability])
    expect(at.liability).toBeGreaterThan(0n)
  })
})

test('before commencement and after the end there is none', () => {
  for (const date of ['2025-12-31', '2027-12-31', '2199-12-31', '2200-12-31']) {
    expect(liabilityAt(twoYears, date)).toEqual({
      date,
      liability: 0n,
      current: 0n,
      nonCurrent: 0n,
      remaining: 0n,
      payments: [],
    })
  }
})

test('the financial year of a report, on its own, is the same row as in the whole schedule', () => {
  const whole = liabilitySchedule(twoYears)
  const second = { from: '2027-01-01', to: '2027-12-31' }
  expect(liabilitySchedule(twoYears, [second]).rows).toEqual(whole.rows.slice(1))
})

test('what is no date is refused', () => {
  expect(() => liabilityAt(twoYears, '2026-02-30')).toThrow(DomainError)
})
