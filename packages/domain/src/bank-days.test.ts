import { expect, test } from 'vitest'
import notice from './agreements/fixtures/notice-cases.json'
import { businessDayOnOrAfter, businessDayOnOrBefore, isBusinessDay, swedishHolidays } from './bank-days'

test.each(Object.entries(notice.holidays))('the holidays of %s', (year, days) => {
  expect([...swedishHolidays(Number(year)).keys()]).toEqual(Object.keys(days))
})

// Earliest and latest possible Easters, the years of Gauss's exceptions, and the ends of the range.
test.each([
  [1900, '1900-04-15'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2008, '2008-03-23'],
  [2025, '2025-04-20'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2200, '2200-04-06'],
])('Easter %s', (year, easter) => {
  const sunday = [...swedishHolidays(year)].find(([, name]) => name === 'easterSunday')
  expect(sunday?.[0]).toBe(easter)
})

test('before and after the New Year of 2026', () => {
  expect(businessDayOnOrBefore('2025-12-31')).toBe('2025-12-30')
  expect(businessDayOnOrAfter('2025-12-31')).toBe('2026-01-02')
  expect(businessDayOnOrBefore('2026-12-27')).toBe('2026-12-23')
})

test('an ordinary Tuesday is a business day, a Saturday is not', () => {
  expect(isBusinessDay('2026-11-24')).toBe(true)
  expect(isBusinessDay('2026-11-28')).toBe(false)
})
