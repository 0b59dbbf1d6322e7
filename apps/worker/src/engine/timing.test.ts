import { describe, expect, test } from 'vitest'
import { DEFAULT_TIMING, durationMs, endOfWait, every, retryAfterAt } from './timing'

const now = new Date('2026-03-01T12:00:00Z')

describe('durations', () => {
  test.for([
    ['2s', 2_000],
    ['1w2d3h4m5s', 788_645_000],
    ['', 0],
  ] as const)('%s', ([text, ms]) => expect(durationMs(text)).toBe(ms))

  test('a date is not a duration, and both end a wait', () => {
    expect(durationMs('2026-03-02')).toBeNull()
    expect(endOfWait('1m', now)).toEqual(new Date('2026-03-01T12:01:00Z'))
    expect(endOfWait('2026-03-02T00:00:00Z', now)).toEqual(new Date('2026-03-02T00:00:00Z'))
    expect(() => endOfWait('soon', now)).toThrow('not a duration and not a date: soon')
  })
})

test('Retry-After is seconds or a date, and is ignored when it is neither', () => {
  expect(retryAfterAt('3', now)).toEqual(new Date('2026-03-01T12:00:03Z'))
  expect(retryAfterAt('Mon, 02 Mar 2026 00:00:00 GMT', now)).toEqual(new Date('2026-03-02T00:00:00Z'))
  expect(retryAfterAt('later', now)).toBeNull()
  expect(retryAfterAt(null, now)).toBeNull()
})

test('the backoff grows to an hour and stays there', () => {
  const { backoffMs } = DEFAULT_TIMING
  expect([1, 2, 3, 8, 20].map(backoffMs)).toEqual([15_000, 30_000, 60_000, 3_600_000, 3_600_000])
})

test('every answers true at most once in its time', () => {
  expect(every(60_000)()).toBe(false)
  const always = every(0)
  expect([always(), always()]).toEqual([true, true])
})
