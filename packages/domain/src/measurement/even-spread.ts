import { addDays, daysBetween, type LocalDate, monthSpan } from '../dates'
import type { Fixed } from '../fixed-point'

/** Time over which an amount is spread evenly: the start of `from` to the end of `to`. */
export type Spread = { from: LocalDate; to: LocalDate; by: 'months' | 'days' }

/**
 * The part of `amount` that falls before the start of `date`: by whole months and the days of a broken one as their
 * share of that month, or by days. All of it when the time is over or empty, nothing before it.
 */
export function spreadUntil(amount: Fixed, { from, to, by }: Spread, date: LocalDate): Fixed {
  if (date > to) return amount
  if (date <= from) return 0n
  if (by === 'days') {
    return (amount * BigInt(daysBetween(from, date))) / BigInt(daysBetween(from, addDays(to, 1)))
  }
  const done = monthSpan(from, date)
  const whole = monthSpan(from, addDays(to, 1))
  const doneParts = BigInt((done.months * done.monthLength + done.days) * whole.monthLength)
  const wholeParts = BigInt((whole.months * whole.monthLength + whole.days) * done.monthLength)
  return (amount * doneParts) / wholeParts
}
