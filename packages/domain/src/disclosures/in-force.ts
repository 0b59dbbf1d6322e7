import type { AgreementLife, DiscountRate } from '../agreements'
import { addDays, addMonths, type LocalDate } from '../dates'
import { closingOf, type Measurement, type Stretch } from '../measurement'

/**
 * What holds when `asOf` is over: payments, rate and end as a report of that day sees them, later events not known.
 * Null before the agreement begins and when nothing of it is left.
 */
export function inForce(measurement: Measurement, asOf: LocalDate): Stretch | null {
  const stretch = measurement.stretchAt(closingOf(asOf))
  return stretch && stretch.mode !== 'ended' ? stretch : null
}

/** The day that ends so many whole years after the end of `asOf`; years from 29 February are counted from 1 March. */
export function yearsAfter(asOf: LocalDate, years: number): LocalDate {
  const start = addDays(asOf, 1)
  const anniversary = addMonths(start.endsWith('-02-29') ? addDays(start, 1) : start, years * 12)
  return addDays(anniversary, -1)
}

/** Rate and last day of the term in force when `asOf` is over. */
export function rateAndEnd(
  measurement: Measurement,
  asOf: LocalDate,
): { rate: DiscountRate; end: LocalDate } | null {
  const stretch = inForce(measurement, asOf)
  return stretch && { rate: stretch.terms.discountRate, end: stretch.terms.endDate }
}

/** The life with nothing in it that happens after `asOf`. */
export const lifeUntil = ({ terms, events }: AgreementLife, asOf: LocalDate): AgreementLife => ({
  terms,
  events: events.filter(({ date }) => date <= asOf),
})
