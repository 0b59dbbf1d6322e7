import { expect, test } from 'vitest'
import {
  currencyUnit,
  dayOfInstant,
  formatAmount,
  formatBytes,
  formatDate,
  formatDaysFromNow,
  formatInstant,
  formatMoney,
  formatMonths,
  formatPercent,
  formatWait,
} from './format'

const NBSP = '\u00a0'

test('an amount larger than a float can hold keeps every digit', () => {
  expect(formatAmount('12345678901234567.89', 2, 'sv').replaceAll(NBSP, ' ')).toBe(
    '12 345 678 901 234 567,89',
  )
})

test('groups with a no-break space the typeface has, and signs with a real minus', () => {
  for (const locale of ['sv', 'nb', 'fi', 'lt', 'lv', 'et'] as const) {
    expect(formatAmount('-123456.5', 2, locale)).toBe(`\u2212123${NBSP}456,50`)
  }
  expect(formatAmount('-123456.5', 2, 'da')).toBe('\u2212123.456,50')
  expect(formatAmount('-123456.5', 2, 'en')).toBe('\u2212123,456.50')
})

test('half an öre rounds away from zero, as people round by hand', () => {
  expect(formatAmount('0.005', 2, 'sv')).toBe('0,01')
  expect(formatAmount('-2.5', 0, 'sv')).toBe('\u22123')
})

test('the currency is kr at home and its code abroad', () => {
  expect(formatMoney('7549', 'SEK', 0, 'sv')).toBe(`7${NBSP}549${NBSP}kr`)
  expect(formatMoney('7549', 'NOK', 0, 'sv')).toBe(`7${NBSP}549${NBSP}NOK`)
  expect(formatMoney('7549', 'SEK', 2, 'en')).toBe(`SEK${NBSP}7,549.00`)
  expect(currencyUnit('EUR', 'et')).toBe('€')
})

test.each([
  ['sv', '2026-09-05', '5 sep 2026'],
  ['en', '05/09/2026', '5 Sept 2026'],
  ['da', '05.09.2026', '5. sep. 2026'],
  ['nb', '05.09.2026', '5. sep. 2026'],
  ['fi', '5.9.2026', '5.9.2026'],
  ['lt', '2026-09-05', '2026-09-05'],
  ['lv', '05.09.2026.', '2026. g. 5. sept.'],
  ['et', '05.09.2026', '5. sept 2026'],
] as const)('%s writes a day in a table as %s', (locale, short, medium) => {
  expect(formatDate('2026-09-05', 'short', locale)).toBe(short)
  expect(formatDate('2026-09-05', 'medium', locale)).toBe(medium)
})

test('a month alone needs no day', () => {
  expect(formatDate('2021-10', 'month', 'sv')).toBe('oktober 2021')
})

test('an instant late in the evening UTC is the next day in Stockholm', () => {
  expect(formatInstant('2026-11-23T23:30:00Z', 'date-time', 'sv')).toBe('24 nov 2026 00:30')
  expect(formatInstant('2026-11-23T23:30:00Z', 'table', 'fi')).toBe('24.11.2026 00.30')
  expect(dayOfInstant('2026-11-23T23:30:00Z')).toBe('2026-11-24')
})

test('months take the noun of their number in languages with more than two forms', () => {
  expect(formatMonths(1, 'long', 'sv')).toBe(`1${' '}månad`)
  expect([1, 2, 10].map((n) => formatMonths(n, 'long', 'lt').replaceAll(NBSP, ' '))).toEqual([
    '1 mėnuo',
    '2 mėnesiai',
    '10 mėnesių',
  ])
})

test('rates keep two decimals at least and four at most', () => {
  expect(formatPercent('0.045', 'sv')).toBe(`4,50${NBSP}%`)
  expect(formatPercent('0.0439125', 'sv')).toBe(`4,3913${NBSP}%`)
})

test('relative days and file sizes', () => {
  expect(formatDaysFromNow(7, 'sv')).toBe('om 7 dagar')
  expect(formatDaysFromNow(1, 'fi')).toBe('huomenna')
  expect(formatBytes(50 * 1024 * 1024, 'sv').replaceAll(NBSP, ' ')).toBe('50 MB')
  expect(formatBytes(3_000, 'sv').replaceAll(NBSP, ' ')).toBe('3 kB')
})

test('a wait is told in seconds, from a minute on in minutes that are not too few', () => {
  expect(formatWait(15, 'sv')).toBe('om 15 sekunder')
  expect(formatWait(61, 'en')).toBe('in 2 minutes')
})
