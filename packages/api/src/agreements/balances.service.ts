import { addDays, type LocalDate, type Minor, roundFixed } from '@mina/domain'
import type { Period } from '@mina/domain/agreements'
import { closingOf, type Measurement, positionOf, scheduleRows } from '@mina/domain/measurement'
import type { Balance, YearRow } from './agreements.schema'

type Text = (amount: Minor) => string

/** Every year with the liability and the asset as they stand when it is over: what a year-end report shows. */
export function yearRows(measurement: Measurement, text: Text): YearRow[] {
  return scheduleRows(measurement, yearsOf(measurement)).map(({ from, liability, rightOfUse }) => ({
    year: from.slice(0, 4),
    opening: text(liability.opening + liability.additions),
    adjustment: text(liability.remeasurement - liability.decrease),
    interest: text(liability.interest),
    payment: text(liability.payment),
    closing: text(liability.closing),
    rightOfUse: text(rightOfUse.closing),
  }))
}

/** What a picture of the agreement is drawn from: between two of these days nothing is paid and nothing happens. */
export function balancesOf(measurement: Measurement, today: LocalDate, text: Text): Balance[] {
  const { firstDate, lastDate, transitions } = measurement
  const paid = measurement
    .paymentsBetween(positionOf(firstDate, 'opening'), closingOf(lastDate))
    .filter(({ inLiability }) => inLiability)
    .map(({ dueDate }) => dueDate)
  const happened = transitions.map(({ position }) => position.date)
  const days = [...paid, ...happened].flatMap((day) => [addDays(day, -1), day])
  const start = transitions[0]!.after
  return [
    {
      date: firstDate,
      liability: text(roundFixed(start.liability)),
      rightOfUse: text(roundFixed(start.rightOfUse)),
    },
    ...[...new Set([...days, today, lastDate])]
      .filter((day) => day > firstDate && day <= lastDate)
      .sort()
      .map((date) => ({ date, ...balanceOn(measurement, date, text) })),
  ]
}

/** Liability and asset when a day is over. */
export function balanceOn(measurement: Measurement, date: LocalDate, text: Text): Omit<Balance, 'date'> {
  const { liability, rightOfUse } = measurement.balancesAt(closingOf(date))
  return { liability: text(roundFixed(liability)), rightOfUse: text(roundFixed(rightOfUse)) }
}

/** Calendar years from the first day to zero; the first and last may be parts. */
function yearsOf({ firstDate, lastDate }: Measurement): Period[] {
  const first = Number(firstDate.slice(0, 4))
  const count = Number(lastDate.slice(0, 4)) - first + 1
  return Array.from({ length: count }, (_, index) => ({
    from: index === 0 ? firstDate : `${first + index}-01-01`,
    to: index === count - 1 ? lastDate : `${first + index}-12-31`,
  }))
}
