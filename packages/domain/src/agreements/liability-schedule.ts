import type { Minor } from '../money'
import type { AgreementTerms } from './agreement'
import { type Liability, measureLiability, paymentIntervalMonths } from './liability'
import { type Period, periodsFrom } from './payment-plan'

/** opening + interest − payment = closing, in minor units. */
export type LiabilityRow = Period & { opening: Minor; payment: Minor; interest: Minor; closing: Minor }

export type LiabilitySchedule = {
  atCommencement: Minor
  paidAtCommencement: Minor
  totalPayments: Minor
  totalInterest: Minor
  rows: LiabilityRow[]
}

/**
 * The liability over the term, one row a period: its opening balance, the payments due in it (those in advance on
 * its first day included, those made at commencement not), the interest and the closing balance.
 *
 * Every balance is the exact present value rounded half-even; interest is what makes the row add up. It can differ
 * by one minor unit from opening × rate, balances never drift, and the last row closes at exactly 0.
 *
 * Source: IFRS 16.36–37. Worked examples: published-cases.test.ts.
 *
 * @param periods one row each, in order and without gaps, from commencement to the end date; without them the
 *        payment intervals from commencement. `calendarMonths` gives the months of the books.
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`
 */
export function liabilitySchedule(terms: AgreementTerms, periods?: readonly Period[]): LiabilitySchedule {
  const liability = measureLiability(terms)
  const rows = liabilityRows(liability, periods ?? paymentPeriods(terms))
  const totalPayments = liability.payments.reduce((sum, { amount }) => sum + amount, 0n)
  return {
    atCommencement: liability.atCommencement,
    paidAtCommencement: liability.paidAtCommencement,
    totalPayments,
    totalInterest: totalPayments - liability.atCommencement,
    rows,
  }
}

/** The payment intervals of the term, counted from commencement. */
export const paymentPeriods = (terms: AgreementTerms): Period[] =>
  periodsFrom(terms.commencementDate, terms.endDate, paymentIntervalMonths(terms))

function liabilityRows(liability: Liability, periods: readonly Period[]): LiabilityRow[] {
  let opening = liability.atCommencement
  return periods.map(({ from, to }) => {
    const payment = liability.paidBetween(from, to)
    const closing = liability.endOfDay(to)
    const row = { from, to, opening, payment, interest: closing - opening + payment, closing }
    opening = closing
    return row
  })
}
