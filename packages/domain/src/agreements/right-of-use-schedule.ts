import { addDays, type LocalDate, lastDayOfSpan, monthSpan } from '../dates'
import { DomainError } from '../errors'
import { divideFixed, ONE, roundFixed } from '../fixed-point'
import { divideHalfEven, type Minor } from '../money'
import type { AgreementTerms } from './agreement'
import { growthFrom } from './growth'
import { type Liability, measureLiability, paymentIntervalMonths } from './liability'
import { type Period, periodsFrom } from './payment-plan'

/** opening − depreciation = closing, in minor units. */
export type RightOfUseRow = Period & { opening: Minor; depreciation: Minor; closing: Minor }

/** The parts of the asset at commencement (IFRS 16.24); `cost` is their sum, incentives deducted. */
export type RightOfUseCost = {
  liability: Minor
  paidAtCommencement: Minor
  incentivesReceived: Minor
  initialDirectCosts: Minor
  /** Present value of the expected restoration; the provision is not part of the lease liability. */
  restorationProvision: Minor
  cost: Minor
}

export type RightOfUseSchedule = { cost: RightOfUseCost; depreciationEnd: LocalDate; rows: RightOfUseRow[] }

/**
 * The right-of-use asset, depreciated evenly over months from commencement to the end of the term, or of the
 * useful life when that ends earlier or the object becomes the lessee's. A part of a month counts by its days.
 * Accumulated depreciation is rounded half-even; a row is the difference of two totals, the last ends at exactly 0.
 *
 * Source: IFRS 16.23–24, 31–32.
 *
 * @param periods one row each, in order and without gaps, the first at or after commencement; without them the
 *        payment intervals up to the depreciation end
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`; { field: 'initialCosts.incentivesReceived',
 *         reason: 'too_large' } when the incentives are more than everything else together
 */
export function rightOfUseSchedule(terms: AgreementTerms, periods?: readonly Period[]): RightOfUseSchedule {
  const cost = rightOfUseCost(terms, measureLiability(terms))
  const depreciationEnd = depreciationEndOf(terms)
  const spans = periods ?? periodsFrom(terms.commencementDate, depreciationEnd, paymentIntervalMonths(terms))
  const first = spans[0]?.from
  const depreciatedBefore =
    first !== undefined && first > terms.commencementDate
      ? depreciatedBy(terms.commencementDate, depreciationEnd, addDays(first, -1), cost.cost)
      : 0n
  let opening = cost.cost - depreciatedBefore
  const rows = spans.map(({ from, to }) => {
    const closing = cost.cost - depreciatedBy(terms.commencementDate, depreciationEnd, to, cost.cost)
    const row = { from, to, opening, depreciation: opening - closing, closing }
    opening = closing
    return row
  })
  return { cost, depreciationEnd, rows }
}

/** Carrying amount when the day is over; 0 before commencement and after the depreciation end. */
export function rightOfUseAt(terms: AgreementTerms, date: LocalDate): Minor {
  if (date < terms.commencementDate) return 0n
  const { cost } = rightOfUseCost(terms, measureLiability(terms))
  return cost - depreciatedBy(terms.commencementDate, depreciationEndOf(terms), date, cost)
}

export function rightOfUseCost(terms: AgreementTerms, liability: Liability): RightOfUseCost {
  const { incentivesReceived = 0n, initialDirectCosts = 0n } = terms.initialCosts ?? {}
  const { atCommencement, paidAtCommencement } = liability
  const restorationProvision = restorationProvisionOf(terms)
  const cost =
    atCommencement + paidAtCommencement - incentivesReceived + initialDirectCosts + restorationProvision
  if (cost < 0n) {
    throw new DomainError('schedule.invalid_input', {
      field: 'initialCosts.incentivesReceived',
      reason: 'too_large',
    })
  }
  return {
    liability: atCommencement,
    paidAtCommencement,
    incentivesReceived,
    initialDirectCosts,
    restorationProvision,
    cost,
  }
}

function restorationProvisionOf({ initialCosts, commencementDate }: AgreementTerms): Minor {
  if (!initialCosts?.restoration) return 0n
  const { amount, dueDate, annualRate } = initialCosts.restoration
  const growth = growthFrom(commencementDate, { annualRate, convention: 'effective' }, 12)
  return roundFixed(amount * divideFixed(ONE, growth(dueDate)))
}

/** Last day of depreciation. */
function depreciationEndOf({ commencementDate, endDate, usefulLife }: AgreementTerms): LocalDate {
  if (!usefulLife) return endDate
  const lifeEnd = lastDayOfSpan(commencementDate, usefulLife.months)
  return usefulLife.ownershipTransfers || lifeEnd < endDate ? lifeEnd : endDate
}

function depreciatedBy(start: LocalDate, end: LocalDate, date: LocalDate, cost: Minor): Minor {
  if (date >= end) return cost
  const done = monthSpan(start, addDays(date, 1))
  const whole = monthSpan(start, addDays(end, 1))
  const doneParts = BigInt((done.months * done.monthLength + done.days) * whole.monthLength)
  const wholeParts = BigInt((whole.months * whole.monthLength + whole.days) * done.monthLength)
  return divideHalfEven(cost * doneParts, wholeParts)
}
