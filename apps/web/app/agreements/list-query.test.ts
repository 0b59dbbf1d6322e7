import { expect, test } from 'vitest'
import { readListQuery, sortChange, withChange } from './list-query'

const read = (text: string) => readListQuery(new URLSearchParams(text))

test('an empty address lists everything, the nearest deadline first', () => {
  expect(read('')).toEqual({ sort: 'noticeOn', direction: 'asc', page: 1, pageSize: 50 })
})

test('what an address gets wrong is left out instead of failing the page', () => {
  const broken = read(
    'kind=boat&status=&currency=kr&company=1&notice=-3&sort=price&page=0&size=7&direction=up',
  )
  expect(broken).toEqual({ sort: 'noticeOn', direction: 'asc', page: 1, pageSize: 50 })
})

test('reads every part', () => {
  const company = '0191d2c0-0000-7000-8000-000000000001'
  expect(
    read(
      `q=+kontor+&kind=premises&status=active&currency=SEK&company=${company}&notice=90&sort=monthly&direction=desc&page=3&size=100`,
    ),
  ).toEqual({
    q: 'kontor',
    kind: 'premises',
    status: 'active',
    currency: 'SEK',
    companyId: company,
    noticeWithinDays: 90,
    sort: 'monthly',
    direction: 'desc',
    page: 3,
    pageSize: 100,
  })
})

test('a changed filter starts from the first page, a changed page keeps the filters', () => {
  const query = new URLSearchParams('q=a&page=3&kind=it')
  expect(withChange(query, { kind: null })).toBe('?q=a')
  expect(withChange(query, { page: '4' })).toBe('?q=a&page=4&kind=it')
  expect(withChange(new URLSearchParams('kind=it'), { kind: null })).toBe('?')
})

test('a second press on a column turns the order round', () => {
  expect(sortChange({ sort: 'name', direction: 'asc' }, 'monthly')).toEqual({
    sort: 'monthly',
    direction: null,
  })
  expect(sortChange({ sort: 'name', direction: 'asc' }, 'name')).toEqual({ sort: 'name', direction: 'desc' })
  expect(sortChange({ sort: 'name', direction: 'desc' }, 'name')).toEqual({ sort: 'name', direction: null })
})
