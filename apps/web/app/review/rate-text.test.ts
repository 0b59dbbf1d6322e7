import { expect, test } from 'vitest'
import { fractionToPercent, percentToFraction } from './rate-text'

test.each([
  ['4,5', '0.045'],
  ['4.10 %', '0.041'],
  ['12', '0.12'],
  ['0,25', '0.0025'],
  ['4,3913', '0.043913'],
  ['0', '0'],
  ['10', '0.1'],
])('%s per cent is the fraction %s', (text, fraction) => {
  expect(percentToFraction(text)).toBe(fraction)
})

test.each(['', 'fyra', '-1', '100', '4,5,6', '1 2 3'])('%j is no rate', (text) => {
  expect(percentToFraction(text)).toBeNull()
})

test('there and back', () => {
  for (const percent of ['4.5', '12', '0.25', '4.3913', '10', '0']) {
    expect(fractionToPercent(percentToFraction(percent) ?? '')).toBe(percent)
  }
})
