import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { linkedIndex } from './linked-index'

// Swedish consumer price index of October 2019: 336,04 with 1980 = 100, 1 919 with 1949 = 100 (1980's times 5,71).
test('an index of 1980 in the base of 1949', () => {
  expect(linkedIndex('336.04', { newValue: '1', oldValue: '5.71' }, 0).value).toBe('1919')
})

// Statistics Finland, online school on index series: December 2003 is 104.47 in 2000 = 100, 101.88 in 2002:12 = 100 and
// 100.00 in its own base; January 2004 is 100.34 in that base. The page prints 104.82 and 102.22, cut where 104.8252
// and 102.2264 are rounded.
test('January 2004 in the bases that contracts still name', () => {
  expect(linkedIndex('100.34', { newValue: '100.00', oldValue: '104.47' }, 2).value).toBe('104.83')
  expect(linkedIndex('100.34', { newValue: '100.00', oldValue: '101.88' }, 2).value).toBe('102.23')
})

test('the linking month itself comes out as it was published', () => {
  expect(linkedIndex('123.45', { newValue: '123.45', oldValue: '421.48' }, 2)).toEqual({
    value: '421.48',
    parts: { value: '123.45', link: { newValue: '123.45', oldValue: '421.48' } },
  })
  expect(linkedIndex('0.50', { newValue: '100', oldValue: '1' }, 3).value).toBe('0.005')
})

test('a value that is none or not positive is refused by name', () => {
  const refused = (field: string, reason: string) => new DomainError('input.invalid', { field, reason })
  expect(() => linkedIndex('1', { newValue: '0', oldValue: '1' }, 2)).toThrow(
    refused('newValue', 'not_positive'),
  )
  expect(() => linkedIndex('1,5', { newValue: '1', oldValue: '1' }, 2)).toThrow(
    refused('value', 'not_a_number'),
  )
})
