import { multiply, power } from './double-double'
import { RATE_UNIT } from './rate-trillionths'

/**
 * What 1 due at the end of an interval is worth at its start, as the float nearest to the exact factor or the one
 * beside it: relative error below 1.01 × 2^-53.
 *
 * Nominal: 12/(12 + r × months) is one division of two integers that a float holds exactly.
 *
 * @param rate yearly, 10^-12
 * @param intervalMonths a divisor of 12
 */
export function discountFactor(
  roots: YearRoots,
  rate: number,
  intervalMonths: number,
  isNominal: boolean,
): number {
  if (isNominal) return (12 * RATE_UNIT) / (12 * RATE_UNIT + rate * intervalMonths)
  return roots.of(rate, 12 / intervalMonths)
}

/**
 * (1 + rate)^(−1/degree), relative error below 1.01 × 2^-53.
 *
 * `**` is not promised to be right to the last bit, so its result is only a start: its degree-th power times 1 + r,
 * taken in double length, misses 1 by a residue, and one Newton step takes residue/degree of it away. A start that is
 * right to 2^-40 leaves an error of 2^-80 × degree before the last rounding.
 *
 * @param degree 1–400
 */
export function rootOfYear(rate: number, degree: number): number {
  const year = RATE_UNIT + rate
  if (degree === 1 || rate === 0) return RATE_UNIT / year
  const start = (RATE_UNIT / year) ** (1 / degree)
  const { high, low } = multiply(power({ high: start, low: 0 }, degree), { high: year, low: 0 })
  const residue = (high - RATE_UNIT + low) / RATE_UNIT
  return start - (start * residue) / degree
}

const KEPT_ROOTS = 4096
const BASIS_POINT = RATE_UNIT / 10_000

/** Roots that were asked for before: the leases of a portfolio have few rates. A place holds the latest of its roots. */
export class YearRoots {
  private readonly keys = new Float64Array(KEPT_ROOTS).fill(-1)
  private readonly roots = new Float64Array(KEPT_ROOTS)

  /** See `rootOfYear`. */
  of(rate: number, degree: number): number {
    const key = rate * 512 + degree
    const place = (Math.trunc(rate / BASIS_POINT) + degree * 331) & (KEPT_ROOTS - 1)
    if (this.keys[place] !== key) {
      this.keys[place] = key
      this.roots[place] = rootOfYear(rate, degree)
    }
    return this.roots[place]!
  }
}
