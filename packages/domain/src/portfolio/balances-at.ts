import { discountFactor, type YearRoots } from './discount-factor'
import { type LeaseColumns, totalPayments } from './lease-columns'
import { daysAfterMonths, type Moment, monthLengthAt, wholeMonths } from './month-index'
import { RATE_UNIT } from './rate-trillionths'
import { ROUNDER, UNIT } from './rounding'

/**
 * The balances of one lease at the start of some days and at commencement, rounded as the exact engine rounds them.
 *
 * The value at the end of the running interval is found as in `leaseRows`; what is left of the interval discounts it
 * once more, by the day shares of `growthFrom`: nominal by one quotient of whole numbers, effective by a power of the
 * root of (1 + r) for the days of the month. An e-th power of a root adds at most 2.01·e·2^-53 to the relative error,
 * the steps around it less than 8·2^-53.
 *
 * @param moments the latest first
 * @param balances receives one balance a moment, then the one at commencement
 * @returns whether all are proved equal to the exact ones
 */
export function fillBalances(
  columns: LeaseColumns,
  lease: number,
  moments: readonly Moment[],
  roots: YearRoots,
  balances: Float64Array,
): boolean {
  const month = columns.commencementMonth[lease]!
  const day = columns.commencementDay[lease]!
  const interval = columns.intervalMonths[lease]!
  const rate = columns.rate[lease]!
  const isNominal = columns.isNominal[lease] === 1
  const isAdvance = columns.isAdvance[lease] === 1
  const rent = columns.rent[lease]!
  const periods = columns.periods[lease]!
  const factor = discountFactor(roots, rate, interval, isNominal)
  const level = isAdvance ? rent : rent * factor
  const dueAtEnd = isAdvance ? 0 : rent
  const unit = UNIT * totalPayments(columns, lease)
  const walked = 3.1 * periods

  let isSure = true
  let worth = columns.residual[lease]!
  let period = periods
  for (let at = 0; at < moments.length; at++) {
    const moment = moments[at]!
    const months = wholeMonths(month, day, moment)
    const days = daysAfterMonths(day, moment)
    balances[at] = 0
    if (months >= periods * interval || months < 0 || (months === 0 && days === 0)) continue

    const elapsed = Math.floor(months / interval)
    const monthsIn = months - elapsed * interval
    const isTurn = days === 0 && monthsIn === 0
    const until = isTurn ? elapsed : elapsed + 1
    for (; period > until; period--) worth = worth * factor + level
    if (isTurn) {
      if (!round(worth, walked * unit, balances, at)) isSure = false
      continue
    }
    const length = days === 0 ? 1 : monthLengthAt(day, moment)
    const value = worth + dueAtEnd
    if (isNominal) {
      const grown = 1 + (rate * (monthsIn * length + days)) / (12 * RATE_UNIT * length)
      if (!round(value * factor * grown, (walked + 8) * unit, balances, at)) isSure = false
    } else {
      const exponent = (interval - monthsIn) * length - days
      const part = wholePower(roots.of(rate, 12 * length), exponent)
      if (!round(value * part, (walked + 2.1 * exponent + 8) * unit, balances, at)) isSure = false
    }
  }
  for (; period > 1; period--) worth = worth * factor + level
  const first = isAdvance ? worth * factor : worth * factor + level
  return round(first, walked * unit, balances, moments.length) && isSure
}

/** @returns whether the exact value, at most `bound` away, rounds to the same number */
function round(value: number, bound: number, balances: Float64Array, at: number): boolean {
  const rounded = value + ROUNDER - ROUNDER
  balances[at] = rounded
  return bound < 0.25 && Math.abs(value - rounded) < 0.5 - bound
}

/** base^exponent for a whole exponent ≥ 1, in at most 2 × log2(exponent) products. */
function wholePower(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) result *= square
    square *= square
  }
  return result
}
