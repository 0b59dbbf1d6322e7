import { describe, expect, test } from 'vitest'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { addDays, lastDayOfSpan } from '../dates'
import { measure } from '../measurement'
import {
  bandsUntil,
  CURRENT_METHODS,
  currentPart,
  DEFAULT_BAND_YEARS,
  explainCurrentPart,
  K3_BAND_YEARS,
  maturityOf,
  sumMaturity,
  weighed,
  weightedAverages,
} from './index'

const START = '2026-01-01'
const DAY_BEFORE = addDays(START, -1)

/** So many monthly rents in arrears from `START` on, at an effective rate; one more was paid on the day before. */
const lease = (rent: bigint, months: number, annualRate: string) => {
  const [commencementDate, endDate] = ['2025-12-01', lastDayOfSpan(START, months)]
  return measure(
    {
      terms: agreementTerms({
        commencementDate,
        endDate,
        payments: [
          rentLine({ amount: rent, timing: 'arrears', firstDate: commencementDate, lastDate: endDate }),
        ],
        discountRate: { annualRate, convention: 'effective' },
      }),
      events: [],
    },
    'IFRS16',
  )
}

// Closed form: three leases with rents of 10 000 × 84, 4 500 × 30 and 25 000 × 18 left, at 5, 6.1 and 4 %.
const portfolio = [lease(1_000_000n, 84, '0.05'), lease(450_000n, 30, '0.061'), lease(2_500_000n, 18, '0.04')]

describe('maturity of a portfolio', () => {
  test('falls into the bands by when it is paid, and adds up to the carrying amount with its discounting', () => {
    const bands = bandsUntil(DEFAULT_BAND_YEARS)
    const total = sumMaturity(
      portfolio.map((one) => maturityOf(one, DAY_BEFORE, bands)),
      bands.length,
    )
    expect(total.bands).toEqual([
      47_400_000n,
      32_400_000n,
      14_700_000n,
      12_000_000n,
      12_000_000n,
      24_000_000n,
    ])
    // 1 271 616.178186 exactly; each lease is rounded by itself.
    expect(total.carrying).toBe(127_161_617n)
    expect(total.undiscounted).toBe(142_500_000n)
    expect(total.carrying + total.discounting).toBe(total.undiscounted)
  })

  test('has the three bands of K3', () => {
    const bands = bandsUntil(K3_BAND_YEARS)
    const total = sumMaturity(
      portfolio.map((one) => maturityOf(one, DAY_BEFORE, bands)),
      bands.length,
    )
    expect(bands).toEqual([
      { fromYears: 0, toYears: 1 },
      { fromYears: 1, toYears: 5 },
      { fromYears: 5, toYears: null },
    ])
    expect(total.bands).toEqual([47_400_000n, 71_100_000n, 24_000_000n])
  })

  test('has its rate and term weighted by the liabilities', () => {
    const averages = weightedAverages(
      portfolio.map((one) => weighed(one, DAY_BEFORE, maturityOf(one, DAY_BEFORE, bandsUntil([])).carrying)),
    )
    expect(averages?.annualRate).toBe('0.047652')
    // (84 × 710 137.16 + 30 × 125 173.98 + 18 × 436 305.03) ÷ 1 271 616.18.
    expect(averages?.remainingMonths).toBe('56.04')
    expect(weightedAverages([null])).toBeNull()
  })

  test('is of the promises of the day: an index that comes later is not in them', () => {
    const { life } = portfolio[0]!
    const raised = measure(
      { ...life, events: [{ kind: 'index', date: '2027-01-01', rent: 2_000_000n }] },
      'IFRS16',
    )
    const bands = bandsUntil(DEFAULT_BAND_YEARS)
    expect(maturityOf(raised, DAY_BEFORE, bands)).toEqual(maturityOf(portfolio[0]!, DAY_BEFORE, bands))
    expect(maturityOf(raised, '2027-01-01', bands).bands[0]).toBe(24_000_000n)
    expect(currentPart(raised, DAY_BEFORE, 'instalments')).toEqual(
      currentPart(portfolio[0]!, DAY_BEFORE, 'instalments'),
    )
  })

  test('under even expensing is all fees to come, with nothing carried', () => {
    const even = measure(portfolio[1]!.life, 'K3-entity')
    expect(maturityOf(even, DAY_BEFORE, bandsUntil(K3_BAND_YEARS))).toEqual({
      bands: [5_400_000n, 8_100_000n, 0n],
      undiscounted: 13_500_000n,
      discounting: 0n,
      carrying: 0n,
    })
  })

  test('is nothing before the lease begins and after it has ended', () => {
    const bands = bandsUntil([1])
    const nothing = { bands: [0n, 0n], undiscounted: 0n, discounting: 0n, carrying: 0n }
    expect(maturityOf(portfolio[0]!, '2025-06-30', bands)).toEqual(nothing)
    expect(maturityOf(portfolio[0]!, '2099-12-31', bands)).toEqual(nothing)
  })
})

describe('the current part', () => {
  test('by instalments is what the liability comes down by in a year', () => {
    const [one] = portfolio
    const [now, inAYear] = [DAY_BEFORE, '2026-12-31'].map(
      (day) => maturityOf(one!, day, bandsUntil([])).carrying,
    )
    expect(currentPart(one!, DAY_BEFORE, 'instalments')).toEqual({
      current: now! - inAYear!,
      nonCurrent: inAYear!,
    })
  })

  test('by present value is the discounted payments of the year', () => {
    const monthly = 1.05 ** (1 / 12) - 1
    const expected = (1_000_000 * (1 - (1 + monthly) ** -12)) / monthly
    const { current, nonCurrent } = currentPart(portfolio[0]!, DAY_BEFORE, 'present_value')
    expect(Number(current)).toBeCloseTo(expected, 0)
    expect(current + nonCurrent).toBe(maturityOf(portfolio[0]!, DAY_BEFORE, bandsUntil([])).carrying)
  })

  test.each(CURRENT_METHODS)('by %s is explained by parts that add up to it', (method) => {
    for (const lease of portfolio) {
      for (const day of [DAY_BEFORE, '2026-01-14', '2027-02-28', '2028-02-28', '2028-12-30']) {
        const { amount, parts } = explainCurrentPart(lease, day, method)
        const sum = parts.reduce(
          (all, part) => all + (part.sign === '−' ? -1n : 1n) * (part.amount ?? 0n),
          0n,
        )
        expect(amount, day).toBe(currentPart(lease, day, method).current)
        expect(sum, day).toBe(amount)
      }
    }
  })

  test('is never negative: a liability that grows during the year is all non-current', () => {
    const free = measure(
      {
        terms: agreementTerms({
          endDate: '2030-12-31',
          payments: [
            rentLine({ amount: 0n, firstDate: '2026-01-01', lastDate: '2027-12-31' }),
            rentLine({ firstDate: '2028-01-01', lastDate: '2030-12-31' }),
          ],
        }),
        events: [],
      },
      'IFRS16',
    )
    expect(currentPart(free, '2026-01-31', 'instalments').current).toBe(0n)
  })
})
