import { expect, test } from 'vitest'
import { indexDates } from './index-dates'

const october = { adjustmentMonth: 1, indexMonth: 10, baseMonth: '2024-10' }

test('October decides the rent from the first of January', () => {
  expect(indexDates(october, '2025-01-01', '2028-06-30')).toEqual([
    // January 2025 would take October 2024: the base itself, so nothing has moved.
    { date: '2026-01-01', month: '2025-10' },
    { date: '2027-01-01', month: '2026-10' },
    { date: '2028-01-01', month: '2027-10' },
  ])
})

test('an index month before the adjustment in the same year, and a span that begins after it', () => {
  const clause = { adjustmentMonth: 7, indexMonth: 3, baseMonth: '2020-03' }
  expect(indexDates(clause, '2026-07-02', '2027-07-01')).toEqual([{ date: '2027-07-01', month: '2027-03' }])
  expect(indexDates(clause, '2026-07-02', '2027-06-30')).toEqual([])
})

test('the month of the adjustment itself is not over: last year’s is taken', () => {
  const clause = { adjustmentMonth: 5, indexMonth: 5, baseMonth: '2020-05' }
  expect(indexDates(clause, '2026-05-01', '2026-05-01')).toEqual([{ date: '2026-05-01', month: '2025-05' }])
})
