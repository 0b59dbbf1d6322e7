import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from '../dates'
import { DomainError } from '../errors'
import { fixedToNumber, formatFixed, ONE } from '../fixed-point'
import { type DiscountRate, RATE_CONVENTIONS } from './agreement'
import { days30e360, growthFrom } from './growth'

const START = '2025-01-01'
const grown = (rate: DiscountRate, date: string, intervalMonths = 1) =>
  formatFixed(growthFrom(START, rate, intervalMonths)(date), 6)

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

// Python 3 `decimal` with 80 digits: (1 + r) to the power of the days of each calendar year over its length, of
// the 30E/360 days over 360, of the days over 365.
test.each([
  ['0.05', '2027-11-15', '2029-02-10', '1.062282187244456764201068', '1.062165834925347561060057'],
  ['-0.005', '2027-11-15', '2029-02-10', '0.993811913494873708082663', '0.993823097344068500526538'],
  ['1.5', '2024-01-31', '2028-02-29', '42.004014565211112331705473', '42.054871776130055499868050'],
  ['-0.3', '2026-01-01', '2056-01-01', '0.000022539340290692258088', '0.000022539340290692258088'],
  [
    '9.5',
    '2026-01-01',
    '2056-01-01',
    '4321942375150662009157288198886.473341473378241062164306',
    '4321942375150662009157288198886.473341473378241062164306',
  ],
])(
  '%s a year from %s to %s by calendar years and by months of thirty days',
  (annualRate, from, to, actact, thirty) => {
    const digits = Number(annualRate) > 9 ? 2 : 24
    const shown = (text: string) => (digits === 2 ? `${text.split('.')[0]?.slice(0, 30)}` : text)
    const by = (convention: DiscountRate['convention']) =>
      shown(formatFixed(growthFrom(from, { annualRate, convention }, 1)(to), digits))
    expect(by('actact')).toBe(shown(actact))
    expect(by('30e360')).toBe(shown(thirty))
  },
)

test('the 31st counts as the 30th, February is not thirty days long', () => {
  expect(days30e360('2026-01-31', '2026-03-31')).toBe(60)
  expect(days30e360('2026-01-30', '2026-01-31')).toBe(0)
  expect(days30e360('2026-01-31', '2026-02-28')).toBe(28)
  expect(days30e360('2027-11-15', '2029-02-10')).toBe(445)
})

const permilles = (min: number, max: number) =>
  fc.record({
    annualRate: fc.integer({ min, max }).map((permille) => (permille / 1000).toFixed(3)),
    convention: fc.constantFrom(...RATE_CONVENTIONS),
  })
const rates = permilles(1, 9_999)
const days = fc.integer({ min: 0, max: 12_000 })
const intervals = fc.constantFrom(1, 3, 12)

test('growth starts at 1 and rises every day that its convention counts', () => {
  fc.assert(
    fc.property(rates, intervals, days, (rate, interval, count) => {
      const growth = growthFrom('2024-01-31', rate, interval)
      const date = addDays('2024-01-31', count)
      const next = addDays(date, 1)
      expect(growth('2024-01-31')).toBe(ONE)
      const stands = rate.convention === '30e360' && days30e360(date, next) === 0
      expect(stands ? growth(next) === growth(date) : growth(next) > growth(date)).toBe(true)
    }),
  )
})

test('a negative rate falls every day that its convention counts', () => {
  fc.assert(
    fc.property(permilles(-500, -1), intervals, days, (rate, interval, count) => {
      const growth = growthFrom('2024-01-31', rate, interval)
      const date = addDays('2024-01-31', count)
      const next = addDays(date, 1)
      const stands = rate.convention === '30e360' && days30e360(date, next) === 0
      expect(stands ? growth(next) === growth(date) : growth(next) < growth(date)).toBe(true)
    }),
  )
})

test.each(['-1', '-1.2', '10', '250'])('%s is no yearly rate', (annualRate) => {
  const error = new DomainError('schedule.invalid_input', {
    field: 'discountRate.annualRate',
    reason: 'not_a_rate',
  })
  for (const convention of RATE_CONVENTIONS)
    expect(() => growthFrom(START, { annualRate, convention }, 12)).toThrow(error)
})

test('what has shrunk to nothing is refused, not divided by', () => {
  const growth = growthFrom(START, { annualRate: '-0.9', convention: 'effective' }, 1)
  expect(formatFixed(growth('2035-01-01'), 12)).toBe('0.000000000100')
  expect(() => growth('2045-01-01')).toThrow(
    new DomainError('schedule.invalid_input', { field: 'discountRate.annualRate', reason: 'out_of_range' }),
  )
})

test('floats agree to twelve digits, asked in any order', () => {
  const months = fc.uniqueArray(fc.integer({ min: 0, max: 480 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(permilles(-300, 9_999), months, ({ annualRate }, asked) => {
      const effective = growthFrom(START, { annualRate, convention: 'effective' }, 1)
      const act365 = growthFrom(START, { annualRate, convention: 'act365' }, 1)
      const base = 1 + Number(annualRate)
      for (const month of asked) {
        const date = addMonths(START, month)
        expect(fixedToNumber(effective(date)) / base ** (month / 12)).toBeCloseTo(1, 12)
        expect(fixedToNumber(act365(date)) / base ** (daysBetween(START, date) / 365)).toBeCloseTo(1, 12)
      }
    }),
  )
})
