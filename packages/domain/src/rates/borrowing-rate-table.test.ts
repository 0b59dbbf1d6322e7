import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { addMonths } from '../dates'
import { DomainError } from '../errors'
import { fixedToNumber, formatFixed, ONE } from '../fixed-point'
import {
  type BorrowingRate,
  borrowingRateFor,
  borrowingRateOf,
  checkBorrowingRates,
  lengthInMonths,
} from './borrowing-rate-table'

const key = { companyId: 'north', currency: 'SEK' as const, kind: 'premises' }
const row = (changes: Partial<BorrowingRate> = {}): BorrowingRate => ({
  ...key,
  fromMonths: 0,
  toMonths: 36,
  validFrom: '2025-01-01',
  annualRate: '0.041',
  source: 'government bond 3 years + 1.2 % credit spread',
  approvedBy: 'Anna Berg',
  ...changes,
})
const table = [
  row(),
  row({ fromMonths: 37, toMonths: 60, annualRate: '0.045' }),
  row({ fromMonths: 61, toMonths: 600, annualRate: '0.05' }),
  row({ validFrom: '2026-01-01', annualRate: '0.039' }),
  row({ currency: 'EUR', annualRate: '0.03' }),
  row({ kind: 'cars', annualRate: '0.06' }),
  row({ companyId: null, kind: null, toMonths: 120, annualRate: '0.07' }),
]
const months = (count: number) => BigInt(count) * ONE
const rateOf = (count: number, date = '2025-06-30') =>
  borrowingRateFor(table, key, date, months(count)).annualRate

test('a band holds both its ends, and a begun month is a whole one', () => {
  expect([1, 36, 37, 60, 61, 400].map((count) => rateOf(count))).toEqual([
    '0.041',
    '0.041',
    '0.045',
    '0.045',
    '0.05',
    '0.05',
  ])
  expect(borrowingRateFor(table, key, '2025-06-30', months(36) + 1n).annualRate).toBe('0.045')
})

test('a younger row takes over its own band only, on its day', () => {
  expect([rateOf(12, '2025-12-31'), rateOf(12, '2026-01-01'), rateOf(48, '2026-01-01')]).toEqual([
    '0.041',
    '0.039',
    '0.045',
  ])
})

test('a company without an own rate has the one for all, and so has a kind', () => {
  const rate = (changes: Partial<typeof key>) =>
    borrowingRateFor(table, { ...key, ...changes }, '2026-06-30', months(12)).annualRate
  expect([rate({ companyId: 'south' }), rate({ kind: 'computers' }), rate({ kind: 'cars' })]).toEqual([
    '0.07',
    '0.07',
    '0.06',
  ])
  const narrow = row({ companyId: null, kind: null, fromMonths: 6, toMonths: 18, annualRate: '0.065' })
  expect(borrowingRateFor([...table, narrow], { ...key, kind: 'x' }, '2026-06-30', months(12))).toBe(narrow)
})

test.each([
  ['another currency', { ...key, currency: 'NOK' as const }, '2025-06-30', 12, 'no_rate'],
  ['before the first table', key, '2024-12-31', 12, 'no_rate'],
  ['a length that no band holds', { ...key, currency: 'EUR' as const }, '2025-06-30', 37, 'no_band'],
])('%s: no rate is guessed', (_, asked, date, count, reason) => {
  expect(() => borrowingRateFor(table, asked, date, months(count))).toThrow(
    new DomainError('input.invalid', { field: 'borrowingRates', reason }),
  )
})

// Sixty payments in advance: the 59 after commencement fall due after 1 to 59 months, on average after 30.
test('the average life of equal payments is about half of their term', () => {
  const terms = agreementTerms({ endDate: '2030-12-31', payments: [rentLine({ lastDate: '2030-12-31' })] })
  expect(formatFixed(lengthInMonths(terms, 'lease_term'), 3)).toBe('60.000')
  expect(formatFixed(lengthInMonths(terms, 'average_life'), 3)).toBe('30.000')
  const company = { companyId: 'north', kind: 'premises' }
  expect(borrowingRateOf(table, company, terms, 'lease_term').annualRate).toBe('0.045')
  expect(borrowingRateOf(table, company, terms, 'average_life').annualRate).toBe('0.039')
})

test('a term of part of a month, and an extension that will be used', () => {
  const terms = agreementTerms({ endDate: '2027-01-10' })
  expect(formatFixed(lengthInMonths(terms, 'lease_term'), 6)).toBe('12.322581')
  const option = {
    holder: 'lessee',
    kind: 'extension',
    months: 24,
    certainty: { reasonablyCertain: true },
  } as const
  expect(formatFixed(lengthInMonths(agreementTerms({ options: [option] }), 'lease_term'), 1)).toBe('36.0')
})

test('all paid at commencement: there is no average of nothing', () => {
  const payments = [rentLine({ intervalMonths: 12 })]
  expect(() => lengthInMonths(agreementTerms({ payments }), 'average_life')).toThrow(
    new DomainError('schedule.invalid_input', { field: 'payments', reason: 'none' }),
  )
})

test('the average life of any single payments is their weighted mean', () => {
  const single = fc.record({ after: fc.integer({ min: 1, max: 119 }), amount: fc.bigInt(1n, 10n ** 10n) })
  fc.assert(
    fc.property(fc.array(single, { minLength: 1, maxLength: 20 }), (list) => {
      const payments = list.map(({ after, amount }) => {
        const date = addMonths('2026-01-01', after)
        return rentLine({ amount, intervalMonths: 'once', firstDate: date, lastDate: date })
      })
      const terms = agreementTerms({ endDate: '2035-12-31', payments })
      const sum = list.reduce((all, { amount }) => all + Number(amount), 0)
      const mean = list.reduce((all, { amount, after }) => all + Number(amount) * after, 0) / sum
      expect(fixedToNumber(lengthInMonths(terms, 'average_life'))).toBeCloseTo(mean, 9)
    }),
  )
})

test('a table that answers once is taken as it is', () => {
  expect(checkBorrowingRates(table)).toBe(table)
})

test.each<[string, string, Partial<BorrowingRate>]>([
  ['fromMonths', 'overlaps', { fromMonths: 36, toMonths: 40 }],
  ['fromMonths', 'overlaps', { fromMonths: 600, toMonths: 700 }],
  ['fromMonths', 'not_whole', { fromMonths: 1.5 }],
  ['toMonths', 'before_start', { fromMonths: 36, toMonths: 35 }],
  ['validFrom', 'not_a_date', { validFrom: '2025-02-30' }],
  ['annualRate', 'not_a_rate', { validFrom: '2027-01-01', annualRate: '-1' }],
  ['annualRate', 'not_a_number', { validFrom: '2027-01-01', annualRate: '4,1 %' }],
  ['source', 'none', { source: ' ' }],
  ['approvedBy', 'none', { approvedBy: null }],
  ['fromMonths', 'negative', { fromMonths: -1 }],
  ['currency', 'unknown', { currency: 'QQQ' as 'SEK' }],
])('%s %s', (field, reason, change) => {
  expect(() => checkBorrowingRates([...table, row(change)])).toThrow(
    new DomainError('input.invalid', { field: `borrowingRates.${table.length}.${field}`, reason }),
  )
})
