import { expect, test } from 'vitest'
import { parseFieldValue } from './parse-value'

test.each([
  ['4 895,00 kr', '4895'],
  ['4500 SEK', '4500'],
  ['SEK 4.500,50', '4500.50'],
  ['0,50', '0.50'],
  ['25 tkr', '25000'],
])('%s is an amount', (typed, value) => {
  expect(Number(parseFieldValue('fee', typed, null))).toBe(Number(value))
})

test.each(['1e5', '1e309', '1.5.2.3', '1,2,3,4', '=1+1', '4500 eller 4600'])(
  '%s is no amount: a part of it would be another one',
  (typed) => {
    expect(parseFieldValue('fee', typed, null)).toBe(null)
  },
)
