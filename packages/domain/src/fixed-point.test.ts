import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from './errors'
import {
  divideFixed,
  fixedFromDecimal,
  fixedFromRatio,
  fixedToNumber,
  formatFixed,
  multiplyFixed,
  ONE,
  powerFixed,
  rootFixed,
  roundFixed,
} from './fixed-point'

// Python 3 `decimal` with 80 digits, cut after 36.
test.each([
  ['1.05', 12, '1.004074123783648301605419602672107163'],
  ['1.05', 365, '1.000133680617113440350508479772806130'],
  ['1.041', 12, '1.003354094899452743111121292004451126'],
  ['1.041', 365, '1.000110093154691067617595311309725970'],
  ['1.076', 12, '1.006122873771570254116266567977849139'],
  ['1.0001', 12, '1.000008332951413289115888146386194213'],
  ['1.999', 12, '1.059418939944063079200683439861155628'],
  ['1.999', 365, '1.001899464868043293321259107614352513'],
  ['0.995', 12, '0.999582375410807009364392985624765833'],
  ['0.7', 360, '0.999009726911173414481509226147234632'],
  ['0.01', 12, '0.681292069057961285497988179630023964'],
  ['0.00000095367431640625', 365, '0.962731552788407618160528030170576969'],
  ['0.00000095367431640625', 2, '0.000976562500000000000000000000000000'],
  ['2.5', 366, '1.002506663029353504480171029112674593'],
  ['10.999', 12, '1.221179298498083735261744694426715373'],
])('the root of %s of degree %i has 36 right decimals', (value, degree, expected) => {
  expect(formatFixed(rootFixed(fixedFromDecimal(value), degree), 38).slice(0, expected.length)).toBe(expected)
})

test('1 188 months at 5 % multiply to what 99 years do, to 30 digits', () => {
  const months = powerFixed(rootFixed(fixedFromDecimal('1.05'), 12), 1188)
  expect(formatFixed(months, 28)).toBe('125.2392931869556714529500305654')
})

test('an exact root stays exact', () => {
  expect(rootFixed(fixedFromDecimal('1.21'), 2)).toBe(fixedFromDecimal('1.1'))
  expect(rootFixed(ONE, 12)).toBe(ONE)
})

test('every root, raised again, is the value to 33 digits', () => {
  const value = fc
    .integer({ min: 1, max: 11_000_000 })
    .map((parts) => fixedFromRatio(BigInt(parts), 1_000_000n))
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 400 }), (base, degree) => {
      const off = powerFixed(rootFixed(base, degree), degree) - base
      expect(off < 1n << 18n && off > -(1n << 18n)).toBe(true)
    }),
  )
})

test('quotient times divisor is the dividend to the last bits', () => {
  const number = fc.bigInt(1n, 10n ** 12n).map((n) => fixedFromRatio(n, 10n ** 6n))
  fc.assert(
    fc.property(number, number, (a, b) => {
      const off = multiplyFixed(divideFixed(a, b), b) - a
      expect(off <= b / ONE + 1n && off >= -(b / ONE) - 1n).toBe(true)
    }),
  )
})

test('ties go to the even integer, also when a factor was cut', () => {
  const third = fixedFromRatio(1n, 3n)
  expect([0.5, 1.5, 2.5, 3.5].map((half) => roundFixed(BigInt(half * 2) * (ONE / 2n)))).toEqual([
    0n,
    2n,
    2n,
    4n,
  ])
  expect(roundFixed(third * 3n * 5n - (ONE / 2n) * 2n - ONE / 2n)).toBe(4n)
  expect(roundFixed(3n * fixedFromRatio(1n, 2n) - 1n)).toBe(2n)
  expect(roundFixed(5n * fixedFromRatio(1n, 2n) + 1n)).toBe(2n)
})

test('a quotient rounds to the nearest on both sides of zero', () => {
  expect(fixedFromRatio(-1n, 3n)).toBe(-fixedFromRatio(1n, 3n))
  expect(fixedFromRatio(-2n, 3n)).toBe(-fixedFromRatio(2n, 3n))
})

test('decimals below zero are read and written with their sign', () => {
  expect(fixedFromDecimal('-0.005')).toBe(-fixedFromDecimal('0.005'))
  expect(formatFixed(fixedFromDecimal('-0.005'), 4)).toBe('-0.0050')
  expect(formatFixed(fixedFromDecimal('-12.5'), 0)).toBe('-12')
  expect(formatFixed(fixedFromDecimal('-0.00049'), 3)).toBe('0.000')
  expect(fixedToNumber(fixedFromDecimal('-0.25'))).toBe(-0.25)
})

test('decimals are read exactly and written rounded', () => {
  expect(fixedFromDecimal('0.5')).toBe(ONE / 2n)
  expect(formatFixed(fixedFromDecimal('0.041'), 12)).toBe('0.041000000000')
  expect(formatFixed(fixedFromDecimal('2.5'), 0)).toBe('2')
  expect(formatFixed(fixedFromDecimal('0.00049'), 3)).toBe('0.000')
})

test.each(['', '--0.1', '+0.1', '-', '1e-3', '4,1', '.5', '0.'])('"%s" is no decimal', (text) => {
  expect(() => fixedFromDecimal(text)).toThrow(DomainError)
})
