import type { Period } from '../agreements'
import { type Fixed, roundFixed } from '../fixed-point'
import { closingOf, type Measurement, type Position, positionOf } from '../measurement'
import type { Minor } from '../money'

/**
 * What was paid in a period, minor units, as the statement of cash flows classifies it (IFRS 16.50, 53 g).
 * `total` is the sum of the rest.
 */
export type CashFlow = {
  /** Financing: repays the liability. */
  principal: Minor
  interest: Minor
  /** Operating: short-term, low-value and other evenly expensed leases. */
  straightLine: Minor
  variable: Minor
  /** Components that are no lease. */
  services: Minor
  /** Paid at commencement or with an event: what precedes the liability, direct costs, penalties, prices; received when negative. */
  atEvents: Minor
  total: Minor
}

/**
 * A payment pays interest that has been added before it pays principal: interest paid up to a day is the smaller of
 * all interest and all payments so far. So the interest paid over the whole term is the interest of the term.
 */
export function cashFlowIn(measurement: Measurement, { from, to }: Period): CashFlow {
  const [start, end] = [positionOf(from, 'opening'), closingOf(to)]
  const flows = measurement.flowsBetween(start, end)
  const [variable, services] = [roundFixed(flows.variableExpense), roundFixed(flows.serviceExpense)]
  const paid = roundFixed(flows.payments + flows.transitionCash)
  const byNature = { variable, services, total: paid + variable + services }
  if (measurement.treatment === 'straight_line') {
    const fees = measurement.paymentsBetween(start, end).filter(({ inLiability }) => inLiability)
    const straightLine = roundFixed(fees.reduce((sum, { exact }) => sum + exact, 0n))
    return { ...byNature, principal: 0n, interest: 0n, straightLine, atEvents: paid - straightLine }
  }
  const payments = roundFixed(flows.payments)
  const interest = interestPaidBy(measurement, end) - interestPaidBy(measurement, start)
  return {
    ...byNature,
    principal: payments - interest,
    interest,
    straightLine: 0n,
    atEvents: paid - payments,
  }
}

function interestPaidBy(measurement: Measurement, position: Position): Minor {
  const start = positionOf(measurement.firstDate, 'opening')
  if (position.date <= start.date) return 0n
  const { interest, payments } = measurement.flowsBetween(start, position)
  return roundFixed(smaller(interest, payments))
}

const smaller = (a: Fixed, b: Fixed): Fixed => (a < b ? a : b)

export function sumCashFlows(parts: Iterable<CashFlow>): CashFlow {
  const total: CashFlow = {
    principal: 0n,
    interest: 0n,
    straightLine: 0n,
    variable: 0n,
    services: 0n,
    atEvents: 0n,
    total: 0n,
  }
  for (const part of parts) {
    for (const key of Object.keys(total) as (keyof CashFlow)[]) total[key] += part[key]
  }
  return total
}
