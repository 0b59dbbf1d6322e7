import type { AgreementTerms, UsefulLife } from '../src/agreements'
import type { ProfileRules, Treatment } from '../src/profiles'
import { type Day, dayOf, plusMonths } from './days'
import { type Clock, growthBetween, monthsFrom } from './growth'
import { dayOfPlace, type Line, type Payment, type Place } from './payments'
import { type Real, real, ZERO } from './real'

export type Sums = {
  interest: Real
  payments: Real
  depreciation: Real
  provisionUnwinding: Real
  provisionUsed: Real
  leaseExpense: Real
  variableExpense: Real
  serviceExpense: Real
  gain: Real
  transitionCash: Real
}

/** All that the walk knows at one place in time; it changes as the walk goes on. */
export type State = {
  treatment: Treatment
  rules: ProfileRules
  terms: AgreementTerms
  /** Nothing accrues before it. */
  day: Day
  liability: Real
  rightOfUse: Real
  provision: Real
  prepaid: Real
  sums: Sums
  clock: Clock
  lines: readonly Line[]
  expectedResidual: Real
  purchase: { price: Real; place: Place | null } | null
  penalty: { amount: Real; place: Place } | null
  usefulLife: UsefulLife | undefined
  /** First day after the term. */
  termEnd: Day
  /** What the balances count on, in order of time, nothing of the past. */
  owed: Payment[]
  /** Paid beside it: index differences that a profile expenses. */
  differences: Payment[]
  services: Payment[]
  restoring: { amount: Real; due: Day; rate: Real } | null
  /** The same while the provision stands. */
  restoration: { place: Place; rate: Real } | null
  /** After an impairment the asset of a single-cost lease wears off on its own (ASC 842-20-25-7). */
  wearsEvenly: boolean
}

export const noSums = (): Sums => ({
  interest: ZERO,
  payments: ZERO,
  depreciation: ZERO,
  provisionUnwinding: ZERO,
  provisionUsed: ZERO,
  leaseExpense: ZERO,
  variableExpense: ZERO,
  serviceExpense: ZERO,
  gain: ZERO,
  transitionCash: ZERO,
})

/** Value at the start of `day` of payments in order of time, by the product of the factors between them. */
export function presentValue(payments: readonly Payment[], clock: Clock, day: Day): Real {
  let factor = real(1)
  let at = day
  let value = ZERO
  for (const { place, amount } of payments) {
    const due = dayOfPlace(place)
    factor = factor.div(growthBetween(clock, at, due))
    at = due
    value = value.plus(amount.times(factor))
  }
  return value
}

/** Where a month-based or day-based spread stands on a day, in its own units. */
export const measureOf = ({ terms }: State, day: Day): Real => {
  const start = dayOf(terms.commencementDate)
  return terms.depreciation === 'days' ? real(day - start) : monthsFrom(start, day)
}

/**
 * IFRS 16.32: the earlier of term and useful life; useful life alone when the object becomes the lessee's. An even cost
 * runs with the term (ASC 842-20-25-6), after an impairment to the earlier of both (842-20-35-9).
 */
export function depreciationEnd({
  treatment,
  usefulLife,
  terms,
  termEnd,
  purchase,
  wearsEvenly,
}: State): Day {
  if (!usefulLife || treatment === 'straight_line') return termEnd
  const lifeEnd = plusMonths(dayOf(terms.commencementDate), usefulLife.months)
  if (treatment === 'single_cost') return wearsEvenly ? Math.min(lifeEnd, termEnd) : termEnd
  return usefulLife.ownershipTransfers || purchase ? lifeEnd : Math.min(lifeEnd, termEnd)
}

/** A purchase that is no longer counted: the object goes back, and nothing of it is used after the term. */
export function giveUpPurchase(state: State) {
  if (!state.purchase) return
  state.purchase = null
  if (state.usefulLife) state.usefulLife = { ...state.usefulLife, ownershipTransfers: false }
}
