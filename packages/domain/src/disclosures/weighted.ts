import { addDays, type LocalDate, monthSpan } from '../dates'
import { type Fixed, fixedFromDecimal, fixedFromRatio, formatFixed } from '../fixed-point'
import type { Measurement } from '../measurement'
import type { Minor } from '../money'
import { rateAndEnd } from './in-force'

/** What one agreement weighs in: its liability, and what that carries. */
export type Weighed = { weight: Minor; annualRate: Fixed; remainingMonths: Fixed }

/**
 * Rate and remaining term of a liability that is not zero at the end of `asOf`; null where there is none.
 *
 * @param weight the carrying amount, minor units
 */
export function weighed(measurement: Measurement, asOf: LocalDate, weight: Minor): Weighed | null {
  const now = rateAndEnd(measurement, asOf)
  if (weight === 0n || !now) return null
  return {
    weight,
    annualRate: fixedFromDecimal(now.rate.annualRate),
    remainingMonths: monthsLeft(asOf, now.end),
  }
}

/** From the end of `asOf` to the end of `end`: whole months and the days of a broken one as their share of it. */
function monthsLeft(asOf: LocalDate, end: LocalDate): Fixed {
  const start = addDays(asOf, 1)
  if (end < start) return 0n
  const { months, days, monthLength } = monthSpan(start, addDays(end, 1))
  return fixedFromRatio(BigInt(months * monthLength + days), BigInt(monthLength))
}

export type Averages = {
  /** Decimal per year, six decimals: `"0.047652"`. */
  annualRate: string
  /** Two decimals. */
  remainingMonths: string
}

/**
 * Averages weighted by the liabilities: Σ(rate × liability) / Σ liability. The rates are the yearly ones agreed, in
 * their own conventions. Null when nothing is carried.
 */
export function weightedAverages(parts: Iterable<Weighed | null>): Averages | null {
  let [weight, rates, months] = [0n, 0n, 0n]
  for (const part of parts) {
    if (!part) continue
    weight += part.weight
    rates += part.annualRate * part.weight
    months += part.remainingMonths * part.weight
  }
  if (weight === 0n) return null
  return {
    annualRate: formatFixed(rates / weight, 6),
    remainingMonths: formatFixed(months / weight, 2),
  }
}
