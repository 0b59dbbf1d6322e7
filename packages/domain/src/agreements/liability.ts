import { addDays, type LocalDate } from '../dates'
import { type Fixed, ONE, roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import type { AgreementTerms } from './agreement'
import { type Growth, growthFrom } from './growth'
import { type PaymentRow, paymentPlan } from './payment-plan'

/** The lease liability of one agreement version, ready to be asked for any day. */
export type Liability = {
  commencementDate: LocalDate
  /** IFRS 16.26: the present value of the payments not made at the commencement date. */
  atCommencement: Minor
  /** Lease payments made at or before commencement: part of the asset, not of the liability (24 b). */
  paidAtCommencement: Minor
  /** In order of due date. */
  payments: readonly PaymentRow[]
  growth: Growth
  /** Balance when the day is over: interest accrued to its end, the day's payments made. 0 before commencement. */
  endOfDay(date: LocalDate): Minor
  /** Payments due from one day to another, both inclusive, in minor units. */
  paidBetween(from: LocalDate, to: LocalDate): Minor
}

/**
 * Measures the liability by discounting. A balance on any day is the value, that day, of the payments still due;
 * it is rounded half-even to the minor unit once, and nothing is ever computed from a rounded balance.
 *
 * Source: IFRS 16.26–27 and 36.
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`
 */
export function measureLiability(terms: AgreementTerms): Liability {
  const { commencementDate, discountRate } = terms
  const plan = paymentPlan(terms).filter((row) => row.inLiability)
  const growth = growthFrom(commencementDate, discountRate, paymentIntervalMonths(terms))
  const payments = plan.filter((row) => row.moment > commencementDate)

  // Backwards, each payment joins the value of the later ones: errors shrink with every discounting instead of
  // growing with the rate. worth[k] is the value of payments k, k + 1, … at the moment of payment k.
  const growthUntil = payments.map(({ moment }) => growth(moment))
  const worth: Fixed[] = new Array(payments.length).fill(0n)
  for (let k = payments.length - 1; k >= 0; k--) {
    const { amount, moment } = payments[k]!
    const later = payments[k + 1] ? valueAt(moment, k + 1) : 0n
    worth[k] = amount * ONE + later
  }
  function valueAt(moment: LocalDate, k: number): Fixed {
    return payments[k]!.moment === moment ? worth[k]! : (worth[k]! * growth(moment)) / growthUntil[k]!
  }

  const paid: Minor[] = [0n]
  for (const payment of payments) paid.push(paid.at(-1)! + payment.amount)

  const countDueThrough = (date: LocalDate) => {
    let low = 0
    let high = payments.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (payments[middle]!.dueDate <= date) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    commencementDate,
    atCommencement: payments.length > 0 ? roundFixed(valueAt(commencementDate, 0)) : 0n,
    paidAtCommencement: plan
      .filter((row) => row.moment <= commencementDate)
      .reduce((sum, row) => sum + row.amount, 0n),
    payments,
    growth,
    endOfDay(date) {
      if (date < commencementDate) return 0n
      const next = countDueThrough(date)
      return next < payments.length ? roundFixed(valueAt(addDays(date, 1), next)) : 0n
    },
    paidBetween: (from, to) => paid[countDueThrough(to)]! - paid[countDueThrough(addDays(from, -1))]!,
  }
}

/** The shortest interval of the payments in the liability: the period of its schedule. 12 when all are single. */
export function paymentIntervalMonths({ payments }: Pick<AgreementTerms, 'payments'>): number {
  const intervals = payments
    .filter((line) => line.inLiability && line.intervalMonths !== 'once')
    .map((line) => Number(line.intervalMonths))
  return intervals.length > 0 ? Math.min(...intervals) : 12
}
