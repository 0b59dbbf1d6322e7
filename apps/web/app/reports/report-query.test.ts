import { expect, test } from 'vitest'
import { endOfDay, readReportQuery, withChanges } from './report-query'

const read = (text: string) => readReportQuery(new URLSearchParams(text))

test('a report is its address', () => {
  expect(
    read('profile=K3-group&from=2026-01-01&to=2026-10-31&kind=premises&currency=NOK&amounts=exact&bands=1,5'),
  ).toMatchObject({
    profile: 'K3-group',
    from: '2026-01-01',
    to: '2026-10-31',
    kind: 'premises',
    currency: 'NOK',
    isExact: true,
    bandYears: [1, 5],
    page: 1,
    withinDays: 365,
  })
})

test.each([
  'profile=GAAP',
  'from=2026-02-30',
  'to=yesterday',
  'kind=boat',
  'currency=sek',
  'bands=5,1',
  'bands=1,,2',
  'page=0',
  'within=1e3x',
  'company=1',
])('what an address gets wrong is left out: %s', (text) => {
  expect(read(text)).toEqual(read(''))
})

test('known up to a day is the last moment of that day in Stockholm, summer and winter', () => {
  expect(endOfDay('2026-07-01')).toBe('2026-07-01T21:59:59.999Z')
  expect(endOfDay('2026-12-31')).toBe('2026-12-31T22:59:59.999Z')
  // The clocks go forward on the 29th of March and back on the 25th of October.
  expect(endOfDay('2026-03-28')).toBe('2026-03-28T22:59:59.999Z')
  expect(endOfDay('2026-03-29')).toBe('2026-03-29T21:59:59.999Z')
  expect(endOfDay('2026-10-25')).toBe('2026-10-25T22:59:59.999Z')
  expect(read('known=2026-07-01').knownAt).toBe('2026-07-01T21:59:59.999Z')
})

test('a new selection begins at its first page with no cell open', () => {
  const query = new URLSearchParams('profile=K2&page=3&cell=fee~it~SEK&problem=too_large')
  expect(withChanges(query, { kind: 'it' })).toBe('?profile=K2&kind=it')
  expect(withChanges(query, { profile: null })).toBe('?')
})
