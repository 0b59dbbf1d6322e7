import type { AgreementLife, DiscountRate } from '../agreements'
import { addDays, type LocalDate } from '../dates'
import type { Measurement } from '../measurement'

/**
 * The life as a report at the end of `asOf` sees it: what happens later is not in the payments that it promises.
 * Maturity, current part and weighted figures are taken from the measurement of this life.
 */
export const lifeUntil = ({ terms, events }: AgreementLife, asOf: LocalDate): AgreementLife => ({
  terms,
  events: events.filter(({ date }) => date <= asOf),
})

/** Rate and end of term in force when `asOf` is over; null before the measurement begins. */
export function inForce(
  { transitions }: Measurement,
  asOf: LocalDate,
): { rate: DiscountRate | null; end: LocalDate } | null {
  const next = addDays(asOf, 1)
  const last = transitions.findLast(({ position }) => position.date < next)
  return last ? { rate: last.rateAfter, end: last.endAfter } : null
}
