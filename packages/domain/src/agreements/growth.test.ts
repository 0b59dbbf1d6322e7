import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from '../dates'
import { type Fixed, formatFixed, ONE } from '../fixed-point'
import { type DiscountRate, RATE_CONVENTIONS } from './agreement'
import { growthFrom } from './growth'

const START = '2025-01-01'
const grown = (rate: DiscountRate, date: string, intervalMonths = 1) =>
  formatFixed(growthFrom(START, rate, intervalMonths)(date), 6)
const toNumber = (value: Fixed) => Number(value >> 64n) / 2 ** 64

// Leasify wiki, "When the acquisition value differs from previous reporting": 5 % a year, a month, two conventions.
test('a month at 5 %', () => {
  expect(grown({ annualRate: '0.05', convention: 'effective' }, '2025-02-01')).toBe('1.004074')
  expect(grown({ annualRate: '0.05', convention: 'nominal' }, '2025-02-01')).toBe('1.004167')
})

test('a quarter at 8 % nominal is 2 %, and half of it grows evenly', () => {
  const rate: DiscountRate = { annualRate: '0.08', convention: 'nominal' }
  expect(grown(rate, '2025-04-01', 3)).toBe('1.020000')
  expect(grown(rate, '2025-02-01', 3)).toBe('1.006667')
  expect(grown(rate, '2025-07-01', 3)).toBe('1.040400')
})

test('act365 counts 366 days in a leap year', () => {
  const growth = growthFrom('2028-01-01', { annualRate: '0.05', convention: 'act365' }, 1)
  expect(formatFixed(growth('2029-01-01'), 8)).toBe((1.05 ** (366 / 365)).toFixed(8))
})

const rates = fc.record({
  annualRate: fc.integer({ min: 1, max: 400 }).map((permille) => (permille / 1000).toFixed(3)),
  convention: fc.constantFrom(...RATE_CONVENTIONS),
})

test('growth starts at 1 and rises every day', () => {
  fc.assert(
    fc.property(
      rates,
      fc.constantFrom(1, 3, 12),
      fc.integer({ min: 0, max: 12_000 }),
      (rate, interval, days) => {
        const growth = growthFrom('2024-01-31', rate, interval)
        const date = addDays('2024-01-31', days)
        expect(growth('2024-01-31')).toBe(ONE)
        expect(growth(addDays(date, 1)) > growth(date)).toBe(true)
      },
    ),
  )
})

test('floats agree to twelve digits, asked in any order', () => {
  const months = fc.uniqueArray(fc.integer({ min: 0, max: 480 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(rates, months, ({ annualRate }, asked) => {
      const effective = growthFrom(START, { annualRate, convention: 'effective' }, 1)
      const act365 = growthFrom(START, { annualRate, convention: 'act365' }, 1)
      const base = 1 + Number(annualRate)
      for (const month of asked) {
        const date = addMonths(START, month)
        expect(toNumber(effective(date)) / base ** (month / 12)).toBeCloseTo(1, 12)
        expect(toNumber(act365(date)) / base ** (daysBetween(START, date) / 365)).toBeCloseTo(1, 12)
      }
    }),
  )
})
