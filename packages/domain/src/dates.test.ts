import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isLocalDate,
  lastDayOfSpan,
  monthSpan,
  parseDate,
  weekdayOf,
} from './dates'
import { DomainError } from './errors'

const FIRST = Date.UTC(1900, 0, 1) / 86_400_000
const LAST = Date.UTC(2200, 11, 31) / 86_400_000
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

test('every day from 1900 to 2200 follows the one before, on the weekday that the calendar says', () => {
  let date = '1900-01-01'
  for (let day = FIRST; day < LAST; day++) {
    if (date !== iso(day) || !isLocalDate(date)) expect(date).toBe(iso(day))
    if (weekdayOf(date) !== (((day + 4) % 7) + 7) % 7) expect(weekdayOf(date)).toBe(day)
    date = addDays(date, 1)
  }
  expect(date).toBe('2200-12-31')
})

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '1899-12-31',
  '2201-01-01',
  '26-01-01',
  '2026-1-1',
  '',
  '2026-01-01T00:00',
])('%s is no date', (text) => {
  expect(isLocalDate(text)).toBe(false)
  expect(() => parseDate(text, 'endDate')).toThrow(
    new DomainError('input.invalid', { field: 'endDate', reason: 'not_a_date' }),
  )
})

test.each([null, undefined, 20260101, {}])('%s is no date either', (value) => {
  expect(isLocalDate(value)).toBe(false)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-31', 25, '2028-06-30'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected)
})

test('a year from New Year ends on New Year’s Eve', () => {
  expect(lastDayOfSpan('2026-01-01', 12)).toBe('2026-12-31')
})

test('from 31 January it is one month to 28 February and a day of 31 to 1 March', () => {
  expect(monthSpan('2026-01-31', '2026-02-28')).toEqual({ months: 1, days: 0, monthLength: 1 })
  expect(monthSpan('2026-01-31', '2026-03-01')).toEqual({ months: 1, days: 1, monthLength: 31 })
  expect(monthSpan('2026-04-17', '2026-05-01')).toEqual({ months: 0, days: 14, monthLength: 30 })
})

const day = fc.integer({ min: FIRST + 40_000, max: LAST - 40_000 })

test('days are added and counted as the calendar does', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -30_000, max: 30_000 }), (start, days) => {
      expect(addDays(iso(start), days)).toBe(iso(start + days))
      expect(daysBetween(iso(start), iso(start + days))).toBe(days)
    }),
  )
})

test('a span put back together reaches the date it was taken to', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 30_000 }), (start, days) => {
      const from = iso(start)
      const to = iso(start + days)
      const span = monthSpan(from, to)
      expect(addDays(addMonths(from, span.months), span.days)).toBe(to)
      expect(span.days).toBeLessThan(span.monthLength)
    }),
  )
})

test('leap years: 1900 and 2100 are none, 2000 is one', () => {
  expect([1900, 2000, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28])
})

test('a date beyond the range is refused', () => {
  expect(() => addMonths('2200-06-01', 12)).toThrow(DomainError)
})
