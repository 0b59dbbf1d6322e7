import type { AgreementEvent } from '../src/agreements'
import { type Day, dayOf } from './days'
import { atEnd, dayOfPlace, type Payment, type Place } from './payments'
import { ONE, type Real, real, sumOf, ZERO } from './real'
import { endedAt, paymentsAfter, revisedLines, servicesAfter } from './revise'
import { clockOf, provide, restorationOf } from './start'
import { depreciationEnd, giveUpPurchase, measureOf, presentValue, type State } from './state'

type Of<Kind extends AgreementEvent['kind']> = Extract<AgreementEvent, { kind: Kind }>
type Changing = Of<'floating_rate'> | Of<'reassessment'> | Of<'modification'>

/** Does to the balances what IFRS 16.36(c), 39–46, IAS 36 and IFRIC 1 say of the event (the matrix). */
export function happen(state: State, event: AgreementEvent, place: Place, corrected: () => State) {
  switch (event.kind) {
    case 'index':
      return resetIndex(state, event, place)
    case 'floating_rate':
      return state.rules.indexRemeasures || state.treatment === 'straight_line'
        ? change(state, event, place)
        : resetIndex(state, event, place)
    case 'reassessment':
    case 'modification':
      return change(state, event, place)
    case 'residual_value':
      state.expectedResidual = real(event.expectedPayable)
      return remeasure(state, place)
    case 'impairment': {
      const recoverable = real(event.recoverableAmount)
      if (state.treatment === 'straight_line' || recoverable.gte(state.rightOfUse)) return
      gain(state, recoverable.minus(state.rightOfUse))
      state.rightOfUse = recoverable
      state.wearsEvenly = true
      return
    }
    case 'restoration':
      return restore(state, event)
    case 'termination':
      return end(state, real(event.penalty), ZERO, false)
    case 'buy_out':
      return end(state, ZERO, real(event.price), true)
    case 'variable_payment': {
      const amount =
        'amount' in event ? real(event.amount) : real(event.quantity).times(event.unitPrice).times(100)
      state.sums.variableExpense = state.sums.variableExpense.plus(amount)
      return
    }
    case 'useful_life':
      state.usefulLife = event.usefulLife
      return
    case 'correction':
      return correct(state, corrected())
  }
}

const gain = (state: State, amount: Real) => {
  state.sums.gain = state.sums.gain.plus(amount)
}

/** 42(b): the new level of all that remains, at the rate as it was; or expensed as it falls due. */
function resetIndex(state: State, event: Of<'index'> | Of<'floating_rate'>, place: Place) {
  state.lines = revisedLines(state, event, state.termEnd, place)
  if (state.rules.indexRemeasures || state.treatment === 'straight_line') return remeasure(state, place)
  state.differences = differencesOf(paymentsAfter(state, place), state.owed)
}

/** What is paid now less what the liability counts on, place by place. */
function differencesOf(paid: readonly Payment[], owed: readonly Payment[]): Payment[] {
  const places = [...new Set([...paid, ...owed].map(({ place }) => place))].sort((a, b) => a - b)
  const at = (list: readonly Payment[], place: Place) =>
    sumOf(list.filter((payment) => payment.place === place).map(({ amount }) => amount))
  return places.map((place) => ({
    place,
    amount: at(paid, place).minus(at(owed, place)),
    isFee: true,
  }))
}

/** 40, 43–46: what becomes less goes first, with its result; then all that remains at the revised rate. */
function change(state: State, event: Changing, place: Place) {
  const newEnd = 'endDate' in event && event.endDate ? dayOf(event.endDate) + 1 : state.termEnd
  if (event.kind === 'modification') {
    if (event.remainingShare !== undefined) shrink(state, real(event.remainingShare))
    if (newEnd < state.termEnd && state.rules.shorterTermHasResult) {
      shorten(state, newEnd, place, real(event.remainingShare ?? 1))
    }
    if (event.residualValue) state.expectedResidual = real(event.residualValue.expectedPayable)
  }
  state.lines = revisedLines(state, event, newEnd, place)
  endAt(state, newEnd)
  state.services = servicesAfter(state, place)
  if (event.kind === 'reassessment') {
    const { purchaseOption, usefulLife } = event
    if (purchaseOption === null) giveUpPurchase(state)
    if (purchaseOption) {
      state.purchase = { price: real(purchaseOption.price), place: atEnd(purchaseOption.date) }
    }
    if (usefulLife) state.usefulLife = usefulLife
  }
  state.clock = clockOf(state.terms, state.lines, event.discountRate)
  remeasure(state, place)
}

/** A price or a restoration due when the term ends moves with it; a penalty belongs to the end it was agreed for. */
function endAt(state: State, newEnd: Day) {
  if (newEnd === state.termEnd) return
  state.penalty = null
  const { purchase, restoring, termEnd } = state
  if (purchase?.place && (dayOfPlace(purchase.place) === termEnd || dayOfPlace(purchase.place) > newEnd)) {
    state.purchase = { ...purchase, place: null }
  }
  if (restoring?.due === termEnd - 1) state.restoring = { ...restoring, due: newEnd - 1 }
  state.termEnd = newEnd
}

/** 46(a): the part that is given up leaves both sides. */
function shrink(state: State, share: Real) {
  if (state.treatment === 'straight_line') return
  const lost = ONE.minus(share)
  gain(state, state.liability.minus(state.rightOfUse).times(lost))
  state.liability = state.liability.times(share)
  state.rightOfUse = state.rightOfUse.times(share)
}

/** 46(a): the asset loses the part of its time, the liability what falls due after the new end, at the old rate. */
function shorten(state: State, newEnd: Day, place: Place, share: Real) {
  if (state.treatment === 'straight_line') return
  const cut: State = { ...state, lines: endedAt(state.lines, state.termEnd, newEnd) }
  endAt(cut, newEnd)
  const timeLeft = leftUntil(state, depreciationEnd(cut)).div(leftUntil(state, depreciationEnd(state)))
  const liability = presentValue(paymentsAfter(cut, place), state.clock, state.day).times(share)
  const rightOfUse = state.rightOfUse.times(timeLeft)
  gain(state, state.liability.minus(liability).minus(state.rightOfUse.minus(rightOfUse)))
  state.liability = liability
  state.rightOfUse = rightOfUse
}

const leftUntil = (state: State, end: Day) => measureOf(state, end).minus(measureOf(state, state.day))

/** 39: the liability is what remains to be paid is worth; the asset takes the change, but not below zero. */
function remeasure(state: State, place: Place) {
  state.owed = paymentsAfter(state, place)
  state.differences = []
  if (state.treatment === 'straight_line') return
  const liability = presentValue(state.owed, state.clock, state.day)
  adjustAsset(state, liability.minus(state.liability))
  state.liability = liability
}

function adjustAsset(state: State, change: Real) {
  const rightOfUse = state.rightOfUse.plus(change)
  if (rightOfUse.lt(0)) gain(state, rightOfUse.neg())
  state.rightOfUse = rightOfUse.lt(0) ? ZERO : rightOfUse
}

function restore(state: State, { restoration }: Of<'restoration'>) {
  if (state.treatment === 'straight_line' || !state.rules.restorationInAsset) return
  const before = state.provision
  state.restoring = restorationOf(restoration)
  provide(state)
  adjustAsset(state, state.provision.minus(before))
}

/** 46(a) for all of it; or the object is bought, and what was its right of use becomes its cost. */
function end(state: State, penalty: Real, price: Real, isBought: boolean) {
  const { liability, rightOfUse, prepaid, sums } = state
  sums.transitionCash = sums.transitionCash.plus(penalty).plus(price)
  Object.assign(state, {
    liability: ZERO,
    rightOfUse: ZERO,
    prepaid: ZERO,
    owed: [],
    differences: [],
    services: [],
  })
  // A duty to restore outlives the lease (IAS 37.59), but not the landlord's property.
  if (isBought) Object.assign(state, { provision: ZERO, restoration: null })
  else gain(state, liability.minus(rightOfUse).minus(prepaid).minus(penalty))
}

/** IAS 8.41–42 without going back: balances become what the right terms give, the result takes the difference. */
function correct(state: State, right: State) {
  const { sums } = state
  const net = ({ rightOfUse, prepaid, liability, provision }: State) =>
    rightOfUse.plus(prepaid).minus(liability).minus(provision)
  const difference = net(right).minus(net(state))
  Object.assign(state, right, { sums })
  gain(state, difference)
}
