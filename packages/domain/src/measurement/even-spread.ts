import { addDays, daysBetween, type LocalDate, monthSpan } from '../dates'
import type { Fixed } from '../fixed-point'

/**
 * Time over which an amount is spread evenly: the start of `from` to the end of `to`. Months are counted from
 * `countedFrom`, the commencement, however often the amount is set anew on the way: an event in the middle of a month
 * must not move the months.
 */
export type Spread = { from: LocalDate; to: LocalDate; by: 'months' | 'days'; countedFrom: LocalDate }

/**
 * The part of `amount` that falls before the start of `date`: by whole months and the days of a broken one as their
 * share of that month, or by days. All of it when the time is over, nothing before it.
 */
export function spreadUntil(amount: Fixed, spread: Spread, date: LocalDate): Fixed {
  const { from, to, by, countedFrom } = spread
  if (date > to) return amount
  if (date <= from) return 0n
  const end = addDays(to, 1)
  if (by === 'days') return (amount * BigInt(daysBetween(from, date))) / BigInt(daysBetween(from, end))
  const done = monthsBetween(countedFrom, from, date)
  const whole = monthsBetween(countedFrom, from, end)
  return (amount * done.parts * whole.of) / (whole.parts * done.of)
}

/** Months from one day to another as a fraction, both counted from the same day. */
function monthsBetween(
  countedFrom: LocalDate,
  from: LocalDate,
  to: LocalDate,
): { parts: bigint; of: bigint } {
  const [start, end] = [monthSpan(countedFrom, from), monthSpan(countedFrom, to)]
  const partsOf = ({ months, days, monthLength }: typeof start) => months * monthLength + days
  return {
    parts: BigInt(partsOf(end) * start.monthLength - partsOf(start) * end.monthLength),
    of: BigInt(start.monthLength * end.monthLength),
  }
}
