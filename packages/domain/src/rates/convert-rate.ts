import type { DiscountRate } from '../agreements/agreement'
import { fixedFromDecimal, fixedToNumber } from '../fixed-point'
import { yearlyRates } from './effective-rate'

/** The same rate said in the ways people say it; shares of one. */
export type QuotedRate = { perInterval: number; nominal: number; effective: number }

/**
 * One interval's rate, that times the intervals of a year (nominal), and what a year of them grows to (effective).
 * Day conventions count an interval as its share of a year: a rate by actual/365 is effective over 365 days.
 *
 * @param intervalMonths of the payments, 1–12
 */
export function quoteRate({ annualRate, convention }: DiscountRate, intervalMonths: number): QuotedRate {
  const annual = fixedToNumber(fixedFromDecimal(annualRate, 'discountRate.annualRate'))
  const periodsPerYear = 12 / intervalMonths
  const perInterval =
    convention === 'nominal' ? annual / periodsPerYear : Math.expm1(Math.log1p(annual) / periodsPerYear)
  return { perInterval, ...yearlyRates(perInterval, periodsPerYear) }
}
