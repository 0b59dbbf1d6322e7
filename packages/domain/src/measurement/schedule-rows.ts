import type { Period } from '../agreements/payment-plan'
import { roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import type { Balances, Measurement, Position, ScheduleRow, Transition } from './measurement'
import { closingOf, positionKey, positionOf } from './position'
import { type RoundedStep, roundedStep } from './rounded-step'

type RoundedBalances = Record<keyof Balances, Minor>

/**
 * One row a period in whole minor units. Every balance is the exact one rounded half-even, so nothing drifts and the
 * end is exactly zero; what happened at a moment is rounded by itself, and interest, depreciation, unwinding and even
 * cost are what makes a row add up. Rows of shorter periods add up to those of longer ones to a minor unit a part.
 * @param periods in order
 */
export function scheduleRows(measurement: Measurement, periods: readonly Period[]): ScheduleRow[] {
  return periods.map((period) => {
    const opening = roundedAt(measurement, positionOf(period.from, 'opening'))
    const closing = roundedAt(measurement, closingOf(period.to))
    return rowOf(measurement, period, opening, closing)
  })
}

const roundedAt = (measurement: Measurement, position: Position): RoundedBalances => {
  const { liability, rightOfUse, provision, prepaid } = measurement.balancesAt(position)
  return {
    liability: roundFixed(liability),
    rightOfUse: roundFixed(rightOfUse),
    provision: roundFixed(provision),
    prepaid: roundFixed(prepaid),
  }
}

function rowOf(
  measurement: Measurement,
  { from, to }: Period,
  opening: RoundedBalances,
  closing: RoundedBalances,
): ScheduleRow {
  const flows = measurement.flowsBetween(positionOf(from, 'opening'), closingOf(to))
  const parts = partsOf(transitionsIn(measurement, { from, to }))
  const payment = roundFixed(flows.payments)
  const used = roundFixed(flows.provisionUsed)
  const isStraightLine = measurement.treatment === 'straight_line'

  const liabilityChange = parts.liability.additions + parts.liability.remeasurement - parts.liability.decrease
  const liabilityPayment = isStraightLine ? 0n : payment
  const interest = closing.liability - opening.liability - liabilityChange + liabilityPayment
  const assetChange = parts.rightOfUse.additions + parts.rightOfUse.remeasurement - parts.rightOfUse.decrease
  const depreciation = opening.rightOfUse + assetChange - parts.impairment - closing.rightOfUse
  const provisionChange = parts.provision.additions + parts.provision.remeasurement - parts.provision.decrease
  const unwinding = closing.provision - opening.provision - provisionChange + used
  const prepaidPayment = isStraightLine ? payment : 0n
  const expense = opening.prepaid + prepaidPayment + parts.prepaid - closing.prepaid

  return {
    from,
    to,
    liability: {
      opening: opening.liability,
      ...parts.liability,
      interest,
      payment: liabilityPayment,
      closing: closing.liability,
    },
    rightOfUse: {
      opening: opening.rightOfUse,
      ...parts.rightOfUse,
      impairment: parts.impairment,
      depreciation,
      closing: closing.rightOfUse,
    },
    provision: {
      opening: opening.provision,
      ...parts.provision,
      unwinding,
      used,
      closing: closing.provision,
    },
    prepaid: {
      opening: opening.prepaid,
      payment: prepaidPayment,
      adjustment: parts.prepaid,
      expense,
      closing: closing.prepaid,
    },
    result: {
      leaseExpense: measurement.treatment === 'single_cost' ? interest + depreciation : expense,
      variableExpense: roundFixed(flows.variableExpense),
      serviceExpense: roundFixed(flows.serviceExpense),
      gain: parts.gain,
    },
    transitionCash: parts.cash,
  }
}

/** The transitions of a period: after its opening, up to its closing. */
export function transitionsIn({ transitions }: Measurement, { from, to }: Period): Transition[] {
  const [after, through] = [positionKey(positionOf(from, 'opening')), positionKey(closingOf(to))]
  return transitions.filter(({ position }) => {
    const key = positionKey(position)
    return key > after && key <= through
  })
}

type Parts = {
  liability: Changes
  rightOfUse: Changes
  provision: Changes
  impairment: Minor
  prepaid: Minor
  gain: Minor
  cash: Minor
}
type Changes = { additions: Minor; remeasurement: Minor; decrease: Minor }

function partsOf(transitions: readonly Transition[]): Parts {
  const parts: Parts = {
    liability: { additions: 0n, remeasurement: 0n, decrease: 0n },
    rightOfUse: { additions: 0n, remeasurement: 0n, decrease: 0n },
    provision: { additions: 0n, remeasurement: 0n, decrease: 0n },
    impairment: 0n,
    prepaid: 0n,
    gain: 0n,
    cash: 0n,
  }
  for (const { steps } of transitions) for (const step of steps) addStep(parts, roundedStep(step))
  return parts
}

function addStep(parts: Parts, step: RoundedStep) {
  const { kind, liability, rightOfUse, provision, prepaid, gain, cash } = step
  // The expense of use is a row of its own, see `Flows.variableExpense`.
  if (kind === 'variable_payment') return
  parts.gain += gain
  parts.cash += cash
  parts.prepaid += prepaid
  if (kind === 'impairment') {
    parts.impairment -= rightOfUse
    return
  }
  const sign = CHANGE_OF[kind] === 'decrease' ? -1n : 1n
  parts.liability[CHANGE_OF[kind]] += sign * liability
  parts.rightOfUse[CHANGE_OF[kind]] += sign * rightOfUse
  parts.provision[CHANGE_OF[kind]] += sign * provision
}

const CHANGE_OF: Record<Exclude<RoundedStep['kind'], 'impairment' | 'variable_payment'>, keyof Changes> = {
  recognition: 'additions',
  remeasurement: 'remeasurement',
  correction: 'remeasurement',
  decrease: 'decrease',
  derecognition: 'decrease',
  buy_out: 'decrease',
}
