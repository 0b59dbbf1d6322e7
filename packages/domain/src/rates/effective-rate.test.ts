import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from '../dates'
import { DomainError } from '../errors'
import {
  type DatedFlow,
  effectiveRate,
  effectiveRates,
  ratePerPeriod,
  rateText,
  yearlyRates,
} from './effective-rate'

const flows = (...pairs: [string, number][]): DatedFlow[] =>
  pairs.map(([date, amount]) => ({ date, amount: BigInt(Math.round(amount * 100)) }))

/** What is left when every flow is discounted, beside the sum of their sizes. Written apart from the search. */
function residue(list: readonly DatedFlow[], rate: number): number {
  const first = list.reduce((least, { date }) => (date < least ? date : least), list[0]!.date)
  let value = 0
  let size = 0
  for (const { date, amount } of list) {
    const discounted = Number(amount) * (1 + rate) ** (-daysBetween(first, date) / 365)
    value += discounted
    size += Math.abs(discounted)
  }
  return Math.abs(value) / size
}

// Microsoft's documentation of XIRR: 37.34 %. The digits after are of Python 3 `decimal`, bisection with 60 digits.
test('the example of the spreadsheet manual', () => {
  const example = flows(
    ['2008-01-01', -10_000],
    ['2008-03-01', 2_750],
    ['2008-10-30', 4_250],
    ['2009-02-15', 3_250],
    ['2009-04-01', 2_750],
  )
  const { rate, otherRates } = effectiveRate(example)
  expect(rate).toBeCloseTo(0.373362533518831, 12)
  expect(otherRates).toEqual([])
  expect(effectiveRate([...example].reverse()).rate).toBe(rate)
})

// A Swedish finance quote (Rekyl): 688 000 against 20 quarters in advance of 40 142.758264 and 34 400 at the end.
test('the quote of 8.30 % nominal, by quarters', () => {
  const fee = 4_014_275_826n
  const amounts = [68_800_000_000n - fee, ...Array<bigint>(19).fill(-fee), -3_440_000_000n]
  const { rate } = ratePerPeriod(amounts)
  const { nominal, effective } = yearlyRates(rate, 4)
  expect(nominal).toBeCloseTo(0.083, 9)
  expect(effective).toBeCloseTo(1.02075 ** 4 - 1, 9)
})

test.each([
  ['a total loss but for a krona', flows(['2025-01-01', -1e9], ['2045-01-01', 1])],
  ['a thousandfold in ten days', flows(['2025-01-01', -1], ['2025-01-11', 1_000])],
  ['a negative rate', flows(['2025-01-01', -100], ['2025-07-01', 20], ['2026-01-01', 75])],
  ['a rate of exactly 0', flows(['2025-01-01', -100], ['2026-01-01', 100])],
  ['a hundred years', flows(['2025-01-01', -1e6], ['2125-01-01', 1e9])],
  ['flows of one day', flows(['2025-01-01', -100], ['2025-01-01', -50], ['2026-01-01', 160])],
  [
    'a first day that evens out',
    flows(['2025-01-01', -9], ['2025-01-01', 9], ['2025-02-01', -9], ['2026-01-01', 10]),
  ],
  ['one day', flows(['2025-01-01', -100], ['2025-01-02', 101])],
  ['öre beside milliards', flows(['2025-01-01', -0.01], ['2025-06-01', -1e11], ['2026-01-01', 1.1e11])],
])('%s is solved', (_, list) => {
  expect(residue(list, effectiveRate(list).rate)).toBeLessThan(1e-11)
})

// −1 000, +2 500, −1 540: with v = 1/(1 + i), 1 540 v² − 2 500 v + 1 000 = 0, so i is 10 % or 40 %.
test('two rates solve it: the one nearest to 0, and the other is told', () => {
  const { rate, otherRates } = ratePerPeriod([-100_000n, 250_000n, -154_000n])
  expect(rate).toBeCloseTo(0.1, 11)
  expect(otherRates).toHaveLength(1)
  expect(otherRates[0]).toBeCloseTo(0.4, 11)
})

// −100 (1 − 1.2 v)²: the balance touches 0 at 20 % and does not cross it.
test('a rate at which the value only touches 0 is found', () => {
  expect(ratePerPeriod([-10_000n, 24_000n, -14_400n]).rate).toBeCloseTo(0.2, 6)
})

test.each([
  ['nothing', []],
  ['only payments', flows(['2025-01-01', -1], ['2026-01-01', -2])],
  ['all on one day', flows(['2025-01-01', -1], ['2025-01-01', 2])],
  ['more than tenfold in a day', flows(['2025-01-01', -1], ['2025-01-02', 100])],
  // 100 − 100 v + 100 v² has no real root.
  ['two changes and no root', flows(['2025-01-01', 100], ['2026-01-01', -100], ['2027-01-01', 100])],
])('no rate: %s', (_, list) => {
  expect(() => effectiveRate(list)).toThrow(
    new DomainError('schedule.invalid_input', { field: 'flows', reason: 'no_rate' }),
  )
})

test('the rate that a loan was made with is found again, whatever its days', () => {
  const loan = fc.record({
    basisPoints: fc.integer({ min: -3_000, max: 200_000 }),
    gaps: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }),
    lastPayments: fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 60, maxLength: 60 }),
  })
  fc.assert(
    fc.property(loan, ({ basisPoints, gaps, lastPayments }) => {
      const rate = basisPoints / 10_000
      let date = '2025-01-01'
      let worth = 0
      const list = gaps.map((gap, k) => {
        date = addDays(date, gap)
        worth += lastPayments[k]! * 10_000 * (1 + rate) ** (-daysBetween('2025-01-01', date) / 365)
        return { date, amount: -BigInt(lastPayments[k]!) * 10_000n }
      })
      const price = { date: '2025-01-01', amount: BigInt(Math.round(worth)) }
      fc.pre(price.amount > 10n ** 6n)
      const found = effectiveRate([price, ...list])
      expect(found.otherRates).toEqual([])
      expect(residue([price, ...list], found.rate)).toBeLessThan(1e-12)
    }),
    { numRuns: 500 },
  )
})

test('whatever the signs, every rate that is told solves the flows', () => {
  const anyFlows = fc.array(
    fc.record({ months: fc.integer({ min: 0, max: 240 }), amount: fc.bigInt(-(10n ** 9n), 10n ** 9n) }),
    { minLength: 2, maxLength: 30 },
  )
  let solved = 0
  fc.assert(
    fc.property(anyFlows, (list) => {
      const dated = list.map(({ months, amount }) => ({ date: addMonths('2025-01-31', months), amount }))
      try {
        const { rate, otherRates } = effectiveRate(dated)
        for (const solution of [rate, ...otherRates]) {
          // Near −100 % a float no longer tells 1 + rate well enough to check it.
          if (solution > -0.999) expect(residue(dated, solution)).toBeLessThan(1e-9)
          expect(Math.abs(solution) >= Math.abs(rate)).toBe(true)
        }
        solved++
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
      }
    }),
    { numRuns: 500 },
  )
  expect(solved).toBeGreaterThan(100)
})

test('many sets in columns have the rates they have alone; one without a rate has none', () => {
  const sets = [
    flows(['2025-01-01', -100], ['2026-01-01', 108]),
    flows(['2025-01-01', 100]),
    flows(['2025-01-01', -1_000], ['2026-01-01', 2_500], ['2027-01-01', -1_540]),
    flows(['2025-01-01', -100], ['2025-01-31', 30], ['2025-06-30', 90]),
  ]
  const starts = Int32Array.of(0, 2, 3, 6, 9)
  const all = sets.flat()
  const days = Int32Array.from(all, ({ date }) => daysBetween('2025-01-01', date))
  const amounts = Float64Array.from(all, ({ amount }) => Number(amount))
  const rates = effectiveRates({ days, amounts }, starts)
  expect(rates[0]).toBeCloseTo(0.08, 12)
  expect(rates[1]).toBeNaN()
  expect([rates[2], rates[3]]).toEqual([effectiveRate(sets[2]!).rate, effectiveRate(sets[3]!).rate])
})

test('rates are written as decimals without needless zeros', () => {
  expect([0.083, -0.005, 0, 1, 1e-13, -1e-13].map((rate) => rateText(rate))).toEqual([
    '0.083',
    '-0.005',
    '0',
    '1',
    '0',
    '0',
  ])
})

test('flows of one day are one flow, whatever the first of them is', () => {
  // 30 received now against 38.50 paid back after 298 days.
  const { rate } = effectiveRate(flows(['2025-01-01', -16], ['2025-01-01', 46], ['2025-10-26', -38.5]))
  expect(rate).toBeCloseTo((38.5 / 30) ** (365 / 298) - 1, 10)
})
