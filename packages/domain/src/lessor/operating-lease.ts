import type { AgreementTerms } from '../agreements/agreement'
import { resolveOptions } from '../agreements/options'
import { type Period, paymentIntervalMonths, paymentPlan, periodsFrom } from '../agreements/payment-plan'
import { addDays, type LocalDate, lastDayOfSpan } from '../dates'
import { DomainError } from '../errors'
import { type Fixed, ONE, roundFixed } from '../fixed-point'
import { type Spread, spreadUntil } from '../measurement/even-spread'
import type { Minor } from '../money'

/**
 * Whole minor units. `accrued` is income earned and not yet received, a debt when negative: opening + income − receipt
 * = closing. The object with its direct costs: carryingOpening − depreciation − directCosts = carryingClosing.
 */
export type OperatingLeaseRow = Period & {
  income: Minor
  receipt: Minor
  accruedOpening: Minor
  accruedClosing: Minor
  carryingOpening: Minor
  depreciation: Minor
  directCosts: Minor
  carryingClosing: Minor
}

/**
 * The lessor's side of an operating lease: income evenly over the term whatever is paid when, the object depreciated
 * as any other, direct costs in its carrying amount and expensed as the income.
 *
 * The object is depreciated over `usefulLife.months` from commencement to 0; without them over the term to the
 * residual value, guaranteed or not. Totals are rounded half-even, a row is the difference of two: income adds up to
 * the payments, to the minor unit.
 *
 * Source: IFRS 16.81–84.
 *
 * @param periods in order and without gaps, from commencement or later; without them the payment intervals
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`; { field: 'lessor', reason: 'none' } without the
 *         lessor's part of the terms; { field: 'lessor.carryingAmount', reason: 'too_small' } below the residual value
 *         it would be depreciated to
 */
export function operatingLeaseRows(signed: AgreementTerms, periods?: readonly Period[]): OperatingLeaseRow[] {
  const terms = resolveOptions(signed)
  const { lessor, commencementDate, endDate, usefulLife, residualValue } = terms
  if (!lessor) throw new DomainError('schedule.invalid_input', { field: 'lessor', reason: 'none' })
  const plan = paymentPlan({ ...terms, residualValue: undefined }).filter((row) => row.inLiability)
  const total = plan.reduce((sum, { exact }) => sum + exact, 0n)
  const guaranteed = residualValue?.guaranteedByLessee ? residualValue.amount : 0n
  const depreciable = usefulLife
    ? lessor.carryingAmount
    : lessor.carryingAmount - lessor.unguaranteedResidual - guaranteed
  if (depreciable < 0n) {
    throw new DomainError('schedule.invalid_input', { field: 'lessor.carryingAmount', reason: 'too_small' })
  }
  const by = terms.depreciation ?? 'months'
  const countedFrom = commencementDate
  const term: Spread = { from: commencementDate, to: endDate, by: 'months', countedFrom }
  const life: Spread = {
    from: commencementDate,
    to: usefulLife ? lastDayOfSpan(commencementDate, usefulLife.months) : endDate,
    by,
    countedFrom,
  }

  /** Totals from commencement to the start of a day, rounded. */
  const totalsAt = (date: LocalDate) => ({
    income: roundFixed(spreadUntil(total, term, date)),
    received: roundFixed(
      plan.reduce((sum, row) => (row.dueDate < date ? sum + row.exact : sum), 0n as Fixed),
    ),
    depreciation: roundFixed(spreadUntil(depreciable * ONE, life, date)),
    directCosts: roundFixed(spreadUntil(lessor.initialDirectCosts * ONE, term, date)),
  })
  const carried = (totals: ReturnType<typeof totalsAt>) =>
    lessor.carryingAmount + lessor.initialDirectCosts - totals.depreciation - totals.directCosts

  const spans = periods ?? periodsFrom(commencementDate, endDate, paymentIntervalMonths(terms))
  return spans.map(({ from, to }) => {
    const before = totalsAt(from)
    const after = totalsAt(addDays(to, 1))
    return {
      from,
      to,
      income: after.income - before.income,
      receipt: after.received - before.received,
      accruedOpening: before.income - before.received,
      accruedClosing: after.income - after.received,
      carryingOpening: carried(before),
      depreciation: after.depreciation - before.depreciation,
      directCosts: after.directCosts - before.directCosts,
      carryingClosing: carried(after),
    }
  })
}
