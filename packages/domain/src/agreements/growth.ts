import { daysBetween, type LocalDate, monthSpan } from '../dates'
import {
  divideFixed,
  type Fixed,
  fixedFromDecimal,
  multiplyFixed,
  ONE,
  powerFixed,
  rootFixed,
} from '../fixed-point'
import type { DiscountRate } from './agreement'

/** What 1 at `start` has grown to on a later date. Increasing, 1 at the start. */
export type Growth = (date: LocalDate) => Fixed

/**
 * Turns a yearly rate into growth from `start`. A rate's roots are computed once and its powers kept, so that a
 * schedule asks for them by the hundred.
 *
 * Days beside whole months count as their share of the actual month: 14 days of April are 14/30 of a month.
 *
 * @param intervalMonths the compounding interval of a nominal rate; unused by the other conventions
 */
export function growthFrom(start: LocalDate, rate: DiscountRate, intervalMonths: number): Growth {
  const annual = fixedFromDecimal(rate.annualRate)
  const known = new Map<LocalDate, Fixed>()
  const compute = growthBy(start, rate, annual, intervalMonths)
  return (date) => {
    const before = known.get(date)
    if (before !== undefined) return before
    const growth = compute(date)
    known.set(date, growth)
    return growth
  }
}

function growthBy(
  start: LocalDate,
  { convention }: DiscountRate,
  annual: Fixed,
  intervalMonths: number,
): Growth {
  if (convention === 'act365') {
    const perDay = powersOf(rootFixed(ONE + annual, 365))
    return (date) => perDay(daysBetween(start, date))
  }
  if (convention === 'effective') {
    const perMonth = powersOf(rootFixed(ONE + annual, 12))
    const perDayOf = new Map<number, (days: number) => Fixed>()
    return (date) => {
      const { months, days, monthLength } = monthSpan(start, date)
      if (days === 0) return perMonth(months)
      const perDay = perDayOf.get(monthLength) ?? powersOf(rootFixed(perMonth(1), monthLength))
      perDayOf.set(monthLength, perDay)
      return multiplyFixed(perMonth(months), perDay(days))
    }
  }
  const periodRate = (annual * BigInt(intervalMonths)) / 12n
  const perPeriod = powersOf(ONE + periodRate)
  return (date) => {
    const { months, days, monthLength } = monthSpan(start, date)
    const whole = perPeriod(Math.floor(months / intervalMonths))
    const part = (months % intervalMonths) * monthLength + days
    if (part === 0) return whole
    const share = divideFixed(BigInt(part), BigInt(intervalMonths * monthLength))
    return multiplyFixed(whole, ONE + multiplyFixed(periodRate, share))
  }
}

/** base^0, base^1, … Neighbours are one multiplication apart; a far jump is squared up. */
function powersOf(base: Fixed): (exponent: number) => Fixed {
  const known = new Map<number, Fixed>([[0, ONE]])
  return (exponent) => {
    const before = known.get(exponent)
    if (before !== undefined) return before
    const neighbour = known.get(exponent - 1)
    const power = neighbour === undefined ? powerFixed(base, exponent) : multiplyFixed(neighbour, base)
    known.set(exponent, power)
    return power
  }
}
