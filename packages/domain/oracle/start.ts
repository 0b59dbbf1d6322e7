import type { AgreementTerms, DiscountRate, Option, PaymentLine, Restoration } from '../src/agreements'
import { type Profile, rulesOf, treatmentOf } from '../src/profiles'
import { type Day, dateOf, dayOf, plusMonths } from './days'
import { type Clock, growthBetween } from './growth'
import { atEnd, paymentsOf, placeOf } from './payments'
import { real, sumOf, ZERO } from './real'
import { endedAt, paymentsAfter, servicesAfter } from './revise'
import { noSums, presentValue, type State } from './state'

export function clockOf(terms: AgreementTerms, lines: readonly PaymentLine[], rate: DiscountRate): Clock {
  const intervals = lines
    .filter(({ inLiability }) => inLiability)
    .map(({ intervalMonths }) => (intervalMonths === 'once' ? 12 : intervalMonths))
  return {
    rate: real(rate.annualRate),
    convention: rate.convention,
    anchor: dayOf(terms.commencementDate),
    interval: Math.min(...intervals, 12),
  }
}

/** The state before anything has happened on the commencement day: the terms with the options that will be used. */
function atFirst(terms: AgreementTerms, profile: Profile): State {
  const state: State = {
    treatment: treatmentOf(terms, profile),
    rules: rulesOf(profile),
    terms,
    day: dayOf(terms.commencementDate),
    liability: ZERO,
    rightOfUse: ZERO,
    provision: ZERO,
    prepaid: ZERO,
    sums: noSums(),
    clock: clockOf(terms, terms.payments, terms.discountRate),
    lines: terms.payments,
    expectedResidual: real(terms.residualValue?.expectedPayable ?? 0n),
    purchase: null,
    penalty: null,
    usefulLife: terms.usefulLife,
    termEnd: dayOf(terms.endDate) + 1,
    owed: [],
    differences: [],
    services: [],
    restoring: restorationOf(terms.initialCosts?.restoration),
    restoration: null,
    wearsEvenly: false,
  }
  for (const option of terms.options ?? []) if (option.certainty.reasonablyCertain) exercise(state, option)
  const { certainProlongations = 0, extensionMonths } = terms.noticeRule ?? {}
  if (certainProlongations > 0 && extensionMonths) extendBy(state, certainProlongations * extensionMonths)
  return state
}

function exercise(state: State, option: Option) {
  if (option.kind === 'purchase') state.purchase = { price: real(option.price), place: null }
  if (option.kind === 'extension') extendBy(state, option.months, option.payments)
  if (option.kind === 'termination') {
    moveEnd(state, dayOf(option.lastDate) + 1)
    state.penalty = { amount: real(option.penalty), place: atEnd(option.lastDate) }
  }
}

function extendBy(state: State, months: number, payments?: readonly PaymentLine[]) {
  const lines = state.lines
  moveEnd(state, plusMonths(state.termEnd, months))
  if (!payments) return
  // Only the fees of the liability are agreed anew; services go on.
  const services = state.lines.filter(({ inLiability }) => !inLiability)
  state.lines = [...lines.filter(({ inLiability }) => inLiability), ...services, ...payments]
}

/** Lines and a restoration that end with the term move with it. */
function moveEnd(state: State, newEnd: Day) {
  state.lines = endedAt(state.lines, state.termEnd, newEnd)
  if (state.restoring?.due === state.termEnd - 1) state.restoring = { ...state.restoring, due: newEnd - 1 }
  state.termEnd = newEnd
}

/** 23–26: what is paid at or before commencement belongs to the asset, what is paid later is discounted. */
export function recognize(terms: AgreementTerms, profile: Profile): State {
  const state = atFirst(terms, profile)
  const start = placeOf(state.day, 'advance')
  const { incentivesReceived = 0n, initialDirectCosts = 0n } = terms.initialCosts ?? {}
  state.owed = paymentsAfter(state, start)
  state.services = servicesAfter(state, -Infinity)
  const paid = sumOf(
    state.lines
      .filter(({ inLiability }) => inLiability)
      .flatMap(paymentsOf)
      .filter(({ place }) => place <= start)
      .map(({ amount }) => amount),
  )
  const costs = real(initialDirectCosts).minus(real(incentivesReceived))
  state.sums.transitionCash = paid.plus(costs)
  if (state.treatment === 'straight_line') {
    state.prepaid = paid.plus(costs)
    return state
  }
  state.clock = clockOf(terms, state.lines, terms.discountRate)
  state.liability = presentValue(state.owed, state.clock, state.day)
  provide(state)
  state.rightOfUse = state.liability.plus(paid).plus(costs).plus(state.provision)
  return state
}

export const restorationOf = (restoration: Restoration | undefined) =>
  restoration
    ? {
        amount: real(restoration.amount),
        due: dayOf(restoration.dueDate),
        rate: real(restoration.annualRate),
      }
    : null

/** IAS 37: the provision is what the restoration costs, discounted over its whole last day. */
export function provide(state: State) {
  if (!state.restoring || !state.rules.restorationInAsset) return
  const { amount, due, rate } = state.restoring
  const clock: Clock = { ...state.clock, rate, convention: 'effective' }
  state.provision = amount.div(growthBetween(clock, state.day, due + 1))
  state.restoration = { place: placeOf(due + 1, 'arrears'), rate }
}

export const lastDateOf = (state: State): string => dateOf(state.termEnd - 1)
