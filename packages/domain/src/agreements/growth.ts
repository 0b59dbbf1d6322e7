import { dayOf, daysBetween, type LocalDate, monthOf, monthSpan, yearOf } from '../dates'
import { DomainError } from '../errors'
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

/** What 1 at `start` has grown to on a later date: 1 at the start, rising with a positive rate, falling with a negative. */
export type Growth = (date: LocalDate) => Fixed

/** 2^-60: below it a negative rate has shrunk 1 to where amounts no longer keep their minor units. */
const SMALLEST_GROWTH = ONE >> 60n

/**
 * Turns a yearly rate into growth from `start`. A rate's roots are computed once and its powers kept, so that a
 * schedule asks for them by the hundred.
 *
 * Days beside whole months count as their share of the actual month: 14 days of April are 14/30 of a month.
 *
 * @param intervalMonths the compounding interval of a nominal rate; unused by the other conventions
 * @throws DomainError 'schedule.invalid_input' { field: 'discountRate.annualRate', reason }: 'not_a_rate' outside −1 to
 *         10 or when a nominal interval would lose everything, 'out_of_range' when asked for a date on which 1 has
 *         shrunk below 2^-60
 */
export function growthFrom(start: LocalDate, rate: DiscountRate, intervalMonths: number): Growth {
  const annual = fixedFromDecimal(rate.annualRate, 'discountRate.annualRate')
  if (annual <= -ONE || annual >= 10n * ONE) throw invalidRate('not_a_rate')
  const known = new Map<LocalDate, Fixed>()
  const compute = growthBy(start, rate, annual, intervalMonths)
  return (date) => {
    const before = known.get(date)
    if (before !== undefined) return before
    const growth = compute(date)
    if (growth < SMALLEST_GROWTH) throw invalidRate('out_of_range')
    known.set(date, growth)
    return growth
  }
}

function growthBy(
  start: LocalDate,
  { convention }: DiscountRate,
  annual: Fixed,
  intervalMonths: number,
): (date: LocalDate) => Fixed {
  switch (convention) {
    case 'effective':
      return byMonths(start, annual)
    case 'nominal':
      return byIntervals(start, annual, intervalMonths)
    case 'act365': {
      const perDay = powersOf(rootFixed(ONE + annual, 365))
      return (date) => perDay(daysBetween(start, date))
    }
    case '30e360': {
      const perDay = powersOf(rootFixed(ONE + annual, 360))
      return (date) => perDay(days30e360(start, date))
    }
    case 'actact':
      return byCalendarYears(start, annual)
  }
}

function byMonths(start: LocalDate, annual: Fixed): Growth {
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

function byIntervals(start: LocalDate, annual: Fixed, intervalMonths: number): Growth {
  const periodRate = divideFixed(annual * BigInt(intervalMonths), 12n * ONE)
  if (periodRate <= -ONE) throw invalidRate('not_a_rate')
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

/** ISDA actual/actual: the days that lie in leap years count 1/366 of a year each, the others 1/365. */
function byCalendarYears(start: LocalDate, annual: Fixed): Growth {
  const perCommonDay = powersOf(rootFixed(ONE + annual, 365))
  const perLeapDay = powersOf(rootFixed(ONE + annual, 366))
  const leapBefore = daysInLeapYearsBefore(start)
  return (date) => {
    const leap = daysInLeapYearsBefore(date) - leapBefore
    return multiplyFixed(perCommonDay(daysBetween(start, date) - leap), perLeapDay(leap))
  }
}

/** Counted from year 0: every difference of two is the number of such days between two dates. */
function daysInLeapYearsBefore(date: LocalDate): number {
  const year = yearOf(date)
  const leapYears = (last: number) => Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400)
  const whole = leapYears(year - 1)
  const isLeap = leapYears(year) > whole
  return whole * 366 + (isLeap ? daysBetween(`${date.slice(0, 4)}-01-01`, date) : 0)
}

/** 30E/360 (ISDA 2006, 4.16 g): twelve months of thirty days; the 31st counts as the 30th. */
export function days30e360(from: LocalDate, to: LocalDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  return months * 30 + Math.min(dayOf(to), 30) - Math.min(dayOf(from), 30)
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

const invalidRate = (reason: 'not_a_rate' | 'out_of_range') =>
  new DomainError('schedule.invalid_input', { field: 'discountRate.annualRate', reason })
