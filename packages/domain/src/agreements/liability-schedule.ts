import { addDays } from '../dates'
import type { Minor } from '../money'
import type { AgreementTerms } from './agreement'
import { type Liability, measureLiability, paymentIntervalMonths } from './liability'
import { type Period, periodsFrom } from './payment-plan'

/** opening + interest − payment = closing, in minor units. */
export type LiabilityRow = Period & { opening: Minor; payment: Minor; interest: Minor; closing: Minor }

/** `rows` for the periods asked for; the other figures for the whole term. */
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
 * by one minor unit from opening × rate, balances never drift, and the term closes at exactly 0.
 *
 * Source: IFRS 16.36–37. Worked examples: docs/cases.md.
 *
 * @param periods one row each, in order and without gaps: `calendarMonths` of the term, or only the financial year of
 *        a report; the first starts at or after commencement. Without them the payment intervals of the term.
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
  const first = periods[0]?.from
  const isLater = first !== undefined && first > liability.commencementDate
  let opening = isLater ? liability.endOfDay(addDays(first, -1)) : liability.atCommencement
  return periods.map(({ from, to }) => {
    const payment = liability.paidBetween(from, to)
    const closing = liability.endOfDay(to)
    const row = { from, to, opening, payment, interest: closing - opening + payment, closing }
    opening = closing
    return row
  })
}
