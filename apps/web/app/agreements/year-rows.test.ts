import { expect, test } from 'vitest'
import { yearRows } from './year-rows'

const row = (date: string, opening: string, interest: string, payment: string, closing: string) => ({
  index: 0,
  date,
  opening,
  interest,
  payment,
  closing,
  timing: 'advance' as const,
})

test('a year opens as its first row and closes as its last, and its sums are exact', () => {
  const years = yearRows({
    currency: 'SEK',
    liability: [
      row('2025-10-01', '0.30', '0.10', '0.10', '0.30'),
      row('2025-11-01', '0.30', '0.10', '0.20', '0.20'),
      row('2026-01-01', '0.20', '0.00', '0.20', '0.00'),
    ],
    rightOfUse: [
      { date: '2025-10-31', opening: '9.00', depreciation: '3.00', closing: '6.00' },
      { date: '2026-01-31', opening: '6.00', depreciation: '6.00', closing: '0.00' },
    ],
  })
  expect(years).toEqual([
    { year: '2025', opening: '0.30', interest: '0.20', payment: '0.30', closing: '0.20', rightOfUse: '6.00' },
    { year: '2026', opening: '0.20', interest: '0.00', payment: '0.20', closing: '0.00', rightOfUse: '0.00' },
  ])
})
