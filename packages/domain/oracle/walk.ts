import type { Day } from './days'
import { growthBetween } from './growth'
import { dayOfPlace, type Place } from './payments'
import { type Real, real, sumOf, ZERO } from './real'
import { depreciationEnd, measureOf, type State } from './state'

/** Rolls the balances forward to a place: accrues up to each payment on the way, then pays it. */
export function walkTo(state: State, place: Place) {
  for (;;) {
    const next = nextPlace(state)
    if (next === null || next > place) break
    accrueTo(state, dayOfPlace(next))
    payAt(state, next)
  }
  accrueTo(state, dayOfPlace(place))
}

function nextPlace({ owed, differences, services, restoration }: State): Place | null {
  const places = [owed[0]?.place, differences[0]?.place, services[0]?.place, restoration?.place]
  const known = places.filter((place) => place !== undefined)
  return known.length > 0 ? Math.min(...known) : null
}

function payAt(state: State, place: Place) {
  const { sums } = state
  for (const { amount } of takeAt(state.owed, place)) {
    sums.payments = sums.payments.plus(amount)
    if (state.treatment === 'straight_line') state.prepaid = state.prepaid.plus(amount)
    else state.liability = state.liability.minus(amount)
  }
  for (const { amount } of takeAt(state.differences, place)) {
    sums.variableExpense = sums.variableExpense.plus(amount)
  }
  for (const { amount } of takeAt(state.services, place)) {
    sums.serviceExpense = sums.serviceExpense.plus(amount)
  }
  if (state.restoration?.place === place) {
    sums.provisionUsed = sums.provisionUsed.plus(state.provision)
    state.provision = ZERO
    state.restoration = null
  }
}

function takeAt<T extends { place: Place }>(list: T[], place: Place): T[] {
  let count = 0
  while (list[count]?.place === place) count += 1
  return list.splice(0, count)
}

function accrueTo(state: State, day: Day) {
  if (day <= state.day) return
  const { sums } = state
  if (state.treatment === 'straight_line') {
    const expense = state.prepaid.plus(unpaid(state)).times(shareUntil(state, day, state.termEnd))
    state.prepaid = state.prepaid.minus(expense)
    sums.leaseExpense = sums.leaseExpense.plus(expense)
  } else {
    const interest = state.liability.times(growthBetween(state.clock, state.day, day).minus(1))
    const wear = wearUntil(state, day, interest)
    state.liability = state.liability.plus(interest)
    state.rightOfUse = state.rightOfUse.minus(wear)
    sums.interest = sums.interest.plus(interest)
    sums.depreciation = sums.depreciation.plus(wear)
    if (state.treatment === 'single_cost') sums.leaseExpense = sums.leaseExpense.plus(interest).plus(wear)
  }
  if (state.restoration) {
    const { rate } = state.restoration
    const clock = { ...state.clock, rate, convention: 'effective' as const }
    const unwinding = state.provision.times(growthBetween(clock, state.day, day).minus(1))
    state.provision = state.provision.plus(unwinding)
    sums.provisionUnwinding = sums.provisionUnwinding.plus(unwinding)
  }
  state.day = day
}

/** What the asset loses: its even part, or what makes interest and wear an even cost (ASC 842-20-25-6). */
function wearUntil(state: State, day: Day, interest: Real): Real {
  const share = shareUntil(state, day, depreciationEnd(state))
  if (state.treatment === 'on_balance' || state.wearsEvenly) return state.rightOfUse.times(share)
  const costLeft = state.rightOfUse.plus(unpaid(state)).minus(state.liability)
  return costLeft.times(share).minus(interest)
}

const unpaid = ({ owed }: State) => sumOf(owed.map(({ amount }) => amount))

/** Part of the time left until `end` that passes until `day`; all of it when none is left. */
function shareUntil(state: State, day: Day, end: Day): Real {
  if (day >= end) return real(1)
  const now = measureOf(state, state.day)
  return measureOf(state, day).minus(now).div(measureOf(state, end).minus(now))
}
