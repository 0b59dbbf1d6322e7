import type { RateConvention } from '../src/agreements'
import { type Day, days360, daysByYear, monthsAndDays } from './days'
import { ONE, type Real, RealNumber, real, ZERO } from './real'

/** What turns a yearly rate into growth: months are counted from `anchor`, simple interest inside `interval` months. */
export type Clock = { rate: Real; convention: RateConvention; anchor: Day; interval: number }

/** What one unit at the start of `from` is at the start of `to`. */
export function growthBetween(clock: Clock, from: Day, to: Day): Real {
  if (from === to) return ONE
  const { convention } = clock
  if (convention === 'nominal') return nominal(clock, to).div(nominal(clock, from))
  if (convention === 'effective') {
    return power(clock.rate, 12, monthsFrom(clock.anchor, to).minus(monthsFrom(clock.anchor, from)))
  }
  if (convention === 'act365') return power(clock.rate, 365, real(to - from))
  if (convention === '30e360') return power(clock.rate, 360, real(days360(from, to)))
  const years = daysByYear(from, to).reduce(
    (sum, { days, yearLength }) => sum.plus(real(days).div(yearLength)),
    ZERO,
  )
  return power(clock.rate, 1, years)
}

/** Months from the anchor, a part of one by its days. */
export function monthsFrom(anchor: Day, day: Day): Real {
  const { whole, days, length } = monthsAndDays(anchor, day)
  return days === 0 ? real(whole) : real(whole).plus(real(days).div(length))
}

function nominal({ rate, anchor, interval }: Clock, day: Day): Real {
  const months = monthsFrom(anchor, day)
  const periods = months.div(interval).floor()
  const rest = months.minus(periods.times(interval))
  return power(rate.times(interval).div(12), 1, periods).times(rate.times(rest).div(12).plus(1))
}

const known = new Map<string, Real>()

/** (1 + rate)^(units / unitsInYear). */
function power(rate: Real, unitsInYear: number, units: Real): Real {
  const key = `${rate} ${unitsInYear} ${units}`
  const found = known.get(key)
  if (found) return found
  const value = units.isInteger()
    ? rootOf(rate, unitsInYear).pow(units)
    : RealNumber.exp(logOf(rate).times(units).div(unitsInYear))
  if (known.size > 20_000) known.clear()
  known.set(key, value)
  return value
}

const roots = new Map<string, Real>()
const logs = new Map<string, Real>()

function logOf(rate: Real): Real {
  const key = `${rate}`
  const log = logs.get(key) ?? RealNumber.ln(rate.plus(1))
  if (logs.size > 2_000) logs.clear()
  logs.set(key, log)
  return log
}

function rootOf(rate: Real, degree: number): Real {
  if (degree === 1) return rate.plus(1)
  const key = `${rate} ${degree}`
  const root = roots.get(key) ?? RealNumber.exp(logOf(rate).div(degree))
  if (roots.size > 2_000) roots.clear()
  roots.set(key, root)
  return root
}
