import { expect, test } from 'vitest'
import { onePlus, typedAmount, typedDate, typedDecimal, typedPercent } from './typed-values'

test.each([
  ['4650', '4650'],
  ['4 650,50', '4650.50'],
  ['4\u00a0650,5', '4650.5'],
  ['4,650.50', '4650.50'],
  ['4.650,50', '4650.50'],
  ['4.650', '4650'],
  ['1 234 567', '1234567'],
  ['0,5', '0.5'],
  ['', null],
  ['-5', null],
  ['12,345,6', null],
  ['1.2345', null],
  ['fem', null],
])('the amount %j is %j', (text, amount) => expect(typedAmount(text)).toBe(amount))

test.each([
  ['4,5', '0.045'],
  ['4.5 %', '0.045'],
  ['100', '1'],
  ['120', '1.2'],
  ['0', '0'],
  ['−1', '-0.01'],
  ['2,17', '0.0217'],
  ['0,05', '0.0005'],
  ['x', null],
])('%j per cent is %j', (text, fraction) => expect(typedPercent(text)).toBe(fraction))

test.each([
  ['2027-01-31', '2027-01-31'],
  ['20270131', '2027-01-31'],
  ['31.1.2027', '2027-01-31'],
  ['31/01/2027', '2027-01-31'],
  ['31.01.2027.', '2027-01-31'],
  ['2027-02-30', null],
  ['31.13.2027', null],
  ['i morgon', null],
])('the day %j is %j', (text, date) => expect(typedDate(text)).toBe(date))

test('decimals keep their sign and every digit', () => {
  expect(typedDecimal('-1,25')).toBe('-1.25')
  expect(typedDecimal('418,53')).toBe('418.53')
  expect(typedDecimal('1,2,3')).toBeNull()
  expect(['0.0217', '-0.03', '0', '1.5', '-0.0005'].map(onePlus)).toEqual([
    '1.0217',
    '0.97',
    '1',
    '2.5',
    '0.9995',
  ])
})
