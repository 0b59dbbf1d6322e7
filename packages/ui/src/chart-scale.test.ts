import { expect, test } from 'vitest'
import { CHART, dayNumber, magnitudeOf, nearestDate, PLOT, ticks, xOfDay, yearMarks } from './chart-scale'

test('the axis starts at zero, is round, and has at most five lines above it', () => {
  expect(ticks(3_869_651)).toEqual([0, 1_000_000, 2_000_000, 3_000_000, 4_000_000])
  expect(ticks(97)).toEqual([0, 25, 50, 75, 100])
  expect(ticks(0.3)).toEqual([0, 0.1, 0.2, 0.3])
  expect(ticks(0)).toEqual([0, 1])
  for (const most of [1, 7, 13, 101, 999, 1001, 54_321]) {
    expect(ticks(most).length).toBeLessThanOrEqual(6)
    expect(ticks(most).at(-1)).toBeGreaterThanOrEqual(most)
  }
})

test('years are marked where they begin, and thinned when there are many', () => {
  expect(yearMarks('2022-09-01', '2024-08-31').map(({ year }) => year)).toEqual([2023, 2024])
  expect(yearMarks('2022-01-01', '2022-12-31').map(({ year }) => year)).toEqual([2022])
  expect(yearMarks('2000-05-01', '2050-01-01').length).toBeLessThanOrEqual(10)
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-01')).toBe(29)
})

test('labels keep to three digits', () => {
  expect([500, 12_000, 999_999, 3_000_000].map(magnitudeOf)).toEqual([1, 1_000, 1_000, 1_000_000])
})

test('a place on the picture is read at the nearest day that is known', () => {
  const dates = ['2026-01-01', '2026-02-01', '2026-06-30', '2026-12-31']
  dates.forEach((date, index) => {
    const x = xOfDay(dayNumber(date), '2026-01-01', '2026-12-31')
    expect(nearestDate((x + 3) / CHART.width, dates)).toBe(index)
  })
  expect(nearestDate(0, dates)).toBe(0)
  expect(nearestDate(1, dates)).toBe(3)
  expect(xOfDay(dayNumber('2026-12-31'), '2026-01-01', '2026-12-31')).toBe(PLOT.right)
  expect(nearestDate(0.5, ['2026-01-01'])).toBe(0)
})
