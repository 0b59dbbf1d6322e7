import { expect, test } from 'vitest'
import { checksOf } from './review-checks'

const verdicts = (fields: Parameters<typeof checksOf>[0]) =>
  Object.fromEntries(checksOf(fields).map(({ code, ok }) => [code, ok]))

test('values that have nothing to be compared with are not judged', () => {
  expect(checksOf({})).toEqual([])
  expect(checksOf({ startDate: '2026-01-01', endDate: null, termMonths: 36 })).toEqual([])
})

test('a term fits the last day it covers, and the day after', () => {
  const term = { startDate: '2026-01-31', termMonths: 1 }
  expect(verdicts({ ...term, endDate: '2026-02-27' }).term_matches_dates).toBe(true)
  expect(verdicts({ ...term, endDate: '2026-02-28' }).term_matches_dates).toBe(true)
  expect(verdicts({ ...term, endDate: '2026-03-31' }).term_matches_dates).toBe(false)
})

test('an agreement that cannot be is pointed out', () => {
  expect(
    verdicts({
      startDate: '2026-01-01',
      endDate: '2025-12-31',
      signingDate: '2026-02-01',
      noticeMonths: 3,
      lessorOrgNo: '556036-0793',
      lesseeOrgNo: '556036-0793',
    }),
  ).toEqual({
    end_after_start: false,
    signed_before_end: false,
    notice_within_term: false,
    parties_differ: false,
  })
})
