import { expect, test } from 'vitest'
import { journalPlace, readJournalQuery } from './journal-query'

const ID = '0191a2b3-0000-7000-8000-000000000001'
const read = (text: string) => readJournalQuery(new URLSearchParams(text))

test('company, rules, days and grouping stand in the address', () => {
  expect(read(`company=${ID}&profile=K3-entity&from=2026-01-01&to=2026-03-31&grouping=day&page=2`)).toEqual({
    companyId: ID,
    profile: 'K3-entity',
    from: '2026-01-01',
    to: '2026-03-31',
    grouping: 'day',
    page: 2,
    isClosing: false,
    isClosed: false,
  })
})

test('no company is one of its own, and nothing said is neither', () => {
  expect(read('company=none').companyId).toBeNull()
  expect(read('').companyId).toBeUndefined()
})

test('what an address gets wrong is left out', () => {
  expect(read('company=1&profile=GAAP&from=2026-02-30&to=x&grouping=year&page=0')).toEqual(read(''))
})

test('another choice begins at the first page and asks nothing', () => {
  const query = new URLSearchParams('company=none&page=3&close=1&closed=1&from=2026-01-01')
  expect(journalPlace(query, { from: null, grouping: 'day' })).toBe('?company=none&grouping=day')
})
