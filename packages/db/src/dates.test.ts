import { describe, expect, it } from 'vitest'
import { toDate, toLocalDate } from './dates'

describe('dates', () => {
  it('go into a date column and come back the same, leap day and both ends of a year included', () => {
    for (const date of ['2024-02-29', '2026-01-01', '2026-12-31', '1999-07-04'])
      expect(toLocalDate(toDate(date))).toBe(date)
  })

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00:00Z', ''])(
    '%j is none',
    (text) => {
      expect(() => toDate(text)).toThrow(RangeError)
    },
  )
})
