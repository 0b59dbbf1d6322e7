import { DomainError } from './errors'

/**
 * A number as an integer count of 2^-128: 38 decimal digits after the point, and rounding a product is a shift.
 * Rates, growth and discount factors are Fixed; `amount × factor` is a Fixed amount of minor units.
 */
export type Fixed = bigint

const FRACTION_BITS = 128n
const MASK = (1n << FRACTION_BITS) - 1n
const HALF = 1n << (FRACTION_BITS - 1n)

export const ONE: Fixed = 1n << FRACTION_BITS

/**
 * Width within which a fraction counts as exactly one half. A thousand chained operations on amounts up to 10^15
 * err by less than 2^-60, so a true tie (3/4 of 2 öre) is seen as one although its factor was rounded.
 */
const TIE = 1n << (FRACTION_BITS - 60n)

/** Exponents used here are small: 99 years of months is 1 188. */
const GUARD_BITS = 64n

export const multiplyFixed = (a: Fixed, b: Fixed): Fixed => (a * b + HALF) >> FRACTION_BITS

/** a / b for b > 0, to the nearest Fixed. */
export const divideFixed = (a: Fixed, b: Fixed): Fixed =>
  a < 0n ? -(((-a << FRACTION_BITS) + (b >> 1n)) / b) : ((a << FRACTION_BITS) + (b >> 1n)) / b

/** The Fixed nearest to numerator / denominator, denominator > 0. */
export const fixedFromRatio = (numerator: bigint, denominator: bigint): Fixed =>
  divideFixed(numerator, denominator)

/**
 * `"0.041"`, `"-0.005"` → the nearest Fixed.
 * @throws DomainError 'input.invalid' { field, reason: 'not_a_number' } for anything but a sign and digits with a point
 */
export function fixedFromDecimal(text: string, field = 'rate'): Fixed {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text)
  if (!match) throw new DomainError('input.invalid', { field, reason: 'not_a_number' })
  const decimals = match[3] ?? ''
  const size = fixedFromRatio(BigInt(`${match[2]}${decimals}`), 10n ** BigInt(decimals.length))
  return match[1] ? -size : size
}

/** Writes `digits` decimals, the last one rounded half-even: for people and for tests. */
export function formatFixed(value: Fixed, digits: number): string {
  const rounded = roundFixed(value * 10n ** BigInt(digits))
  const sign = rounded < 0n ? '-' : ''
  const size = (rounded < 0n ? -rounded : rounded).toString().padStart(digits + 1, '0')
  return digits === 0 ? `${sign}${size}` : `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`
}

/** The float nearest to it, near enough to plot or to start a search from; never to book. */
export const fixedToNumber = (value: Fixed): number => Number(value >> 64n) / 2 ** 64

/** The nearest integer, ties to the even one. */
export function roundFixed(value: Fixed): bigint {
  const floor = value >> FRACTION_BITS
  const aboveHalf = (value & MASK) - HALF
  if (aboveHalf > -TIE && aboveHalf < TIE) return floor + (floor & 1n)
  return aboveHalf > 0n ? floor + 1n : floor
}

/** base^exponent for an exponent of 0, 1, 2, … */
export function powerFixed(base: Fixed, exponent: number): Fixed {
  return power(base, exponent, FRACTION_BITS)
}

/**
 * The positive `degree`-th root of a value from 2^-60 to 2^20, right to the last bit or the one beside it. Newton's
 * method from a float start: the float gives 50 bits, each step doubles them, guard bits absorb the rounding: 64, and
 * one more for each bit by which the value is below 1, because the method divides by it.
 */
export function rootFixed(value: Fixed, degree: number): Fixed {
  if (degree === 1 || value === ONE) return value
  const small = value < ONE ? Math.ceil(-Math.log2(fixedToNumber(value))) : 0
  const guard = GUARD_BITS + BigInt(small)
  const bits = FRACTION_BITS + guard
  const target = value << guard
  const n = BigInt(degree)
  const start = fixedToNumber(value) ** (1 / degree)
  let root = BigInt(Math.round(start * 2 ** 52)) << (bits - 52n)
  for (;;) {
    const next = ((n - 1n) * root + (target << bits) / power(root, degree - 1, bits)) / n
    const step = next - root
    root = next
    if (step < 1n << (guard - 32n) && -step < 1n << (guard - 32n)) {
      return (root + (1n << (guard - 1n))) >> guard
    }
  }
}

function power(base: bigint, exponent: number, bits: bigint): bigint {
  const half = 1n << (bits - 1n)
  let result = 1n << bits
  let square = base
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square + half) >> bits
    square = (square * square + half) >> bits
  }
  return result
}
