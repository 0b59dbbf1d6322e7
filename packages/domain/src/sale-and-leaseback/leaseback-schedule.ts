import type { Growth } from '../agreements/growth'
import type { PaymentRow } from '../agreements/payment-plan'
import { type Fixed, ONE, roundFixed } from '../fixed-point'
import type { Minor } from '../money'

/** A payment back that was expected, and what was paid; one moment each, in order. */
export type LeasebackPayment = Pick<PaymentRow, 'moment' | 'exact'> & { paid?: Minor }

/** opening + interest − reduction = closing; paid − reduction = variableExpense (negative: income). Minor units. */
export type LeasebackRow = {
  moment: string
  opening: Minor
  interest: Minor
  reduction: Minor
  closing: Minor
  paid: Minor
  variableExpense: Minor
}

/**
 * The liability of a leaseback with variable payments: it is reduced by the payments that were expected at the
 * start, and what is paid beside them goes to the result, so that nothing is gained on the rights kept.
 *
 * Every balance is the exact one rounded half-even; rows are differences. It closes at what `liability` exceeds the
 * value of the payments by, grown; at 0 when they were measured with the same rate.
 *
 * Source: IFRS 16.102A, BC267ZD–ZF, illustrative example 25.
 *
 * @param liability exact, at the start of `growth`
 */
export function leasebackSchedule(
  liability: Fixed,
  payments: readonly LeasebackPayment[],
  growth: Growth,
): LeasebackRow[] {
  let exact = liability
  let grown = ONE
  let opening = roundFixed(liability)
  let reduced = 0n
  let reducedExact = 0n
  return payments.map(({ moment, exact: expected, paid }) => {
    const now = growth(moment)
    exact = (exact * now) / grown - expected
    grown = now
    const closing = roundFixed(exact)
    reducedExact += expected
    const reduction = roundFixed(reducedExact) - reduced
    reduced += reduction
    const row = {
      moment,
      opening,
      interest: closing - opening + reduction,
      reduction,
      closing,
      paid: paid ?? reduction,
      variableExpense: (paid ?? reduction) - reduction,
    }
    opening = closing
    return row
  })
}
