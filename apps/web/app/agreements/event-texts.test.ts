import { expect, test } from 'vitest'
import { percentOfFactor } from './event-texts'

test.each([
  ['1.0217', '2.17'],
  ['1', '0'],
  ['1.1', '10'],
  ['0.97', '-3'],
  ['0.9955', '-0.45'],
  ['1.00005', '0.005'],
  ['2', '100'],
])('the factor %s is %s per cent', (factor, percent) =>
  expect(Number(percentOfFactor(factor))).toBe(Number(percent)),
)

test.each([undefined, null, '', 'a', '-1'])('%j is no factor', (factor) =>
  expect(percentOfFactor(factor)).toBeNull(),
)
