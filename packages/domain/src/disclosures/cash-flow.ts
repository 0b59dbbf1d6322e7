import type { Period } from '../agreements'
import { type Fixed, roundFixed } from '../fixed-point'
import { closingOf, type Measurement, type Position } from '../measurement'
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
  /** Paid at once at commencement or with an event: direct costs, penalties, prices; received when negative. */
  atEvents: Minor
  total: Minor
}

/**
 * A payment pays interest that has been added before it pays principal: interest paid up to a day is the smaller of
 * all interest and all payments so far. So the interest paid over the whole term is the interest of the term.
 */
export function cashFlowIn(measurement: Measurement, { from, to }: Period): CashFlow {
  const start: Position = { date: from, step: 'opening' }
  const end = closingOf(to)
  const flows = measurement.flowsBetween(start, end)
  const isStraightLine = measurement.treatment === 'straight_line'
  const payments = roundFixed(flows.payments)
  const interest = isStraightLine ? 0n : interestPaidBy(measurement, end) - interestPaidBy(measurement, start)
  const [variable, services, atEvents] = [
    roundFixed(flows.variableExpense),
    roundFixed(flows.serviceExpense),
    roundFixed(flows.transitionCash),
  ]
  return {
    principal: isStraightLine ? 0n : payments - interest,
    interest,
    straightLine: isStraightLine ? payments : 0n,
    variable,
    services,
    atEvents,
    total: payments + variable + services + atEvents,
  }
}

function interestPaidBy(measurement: Measurement, position: Position): Minor {
  const start: Position = { date: measurement.firstDate, step: 'opening' }
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
