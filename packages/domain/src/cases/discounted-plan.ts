import { type AgreementTerms, type PaymentRow, paymentIntervalMonths, paymentPlan } from '../agreements'
import { growthFrom } from '../agreements/growth'
import { resolveOptions } from '../agreements/options'
import type { LocalDate } from '../dates'
import { type Fixed, ONE } from '../fixed-point'

/** The payments in the liability, options decided, and what they are worth at commencement; those before it whole. */
export function discountedPlan(signed: AgreementTerms) {
  const terms = resolveOptions(signed)
  const { commencementDate, discountRate } = terms
  const growth = growthFrom(commencementDate, discountRate, paymentIntervalMonths(terms))
  const growthUntil = (moment: LocalDate): Fixed => (moment <= commencementDate ? ONE : growth(moment))
  const worth = (rows: readonly PaymentRow[]): Fixed =>
    rows.reduce((sum, { exact, moment }) => sum + (exact * ONE) / growthUntil(moment), 0n)
  return { terms, rows: paymentPlan(terms).filter(({ inLiability }) => inLiability), worth, growthUntil }
}
