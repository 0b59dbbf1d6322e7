import type { AgreementTerms } from '../agreements'
import type { PaymentRow } from '../agreements/payment-plan'
import type { LocalDate } from '../dates'
import type { Fixed } from '../fixed-point'
import { type Spread, spreadUntil } from './even-spread'
import type { Balances, Flows, Position } from './measurement'
import { exactly, type PaymentStream } from './payment-stream'
import { type PositionKey, positionKey } from './position'

/** A restoration that is provided for: its value on a day, nothing from `usedOn` on, when it costs `amount`. */
export type Provision = { usedOn: LocalDate; amount: Fixed; valueAt(date: LocalDate): Fixed }

/**
 * The time between two transitions, in which nothing is measured anew. `even`: the asset is depreciated on its own.
 * `single_cost`: the asset is what makes interest and depreciation one even cost. `straight_line`: fees only.
 * `ended`: nothing is left.
 */
export type Stretch = {
  start: Position
  key: PositionKey
  mode: 'even' | 'single_cost' | 'straight_line' | 'ended'
  /** In force, options resolved. */
  terms: AgreementTerms
  /** Interval of a nominal rate: that of the payments the terms began with, or that an event brought. */
  compoundingMonths: number
  /** Payments of the liability; of straight-line treatment the fees. */
  stream: PaymentStream
  /** What differs from the stream's value where balances were taken over. */
  liabilityAtStart: Fixed
  rightOfUseAtStart: Fixed
  prepaidAtStart: Fixed
  /** Of the asset, or of the even cost. */
  spread: Spread
  provision: Provision | null
  /** Components outside the liability. */
  services: PaymentStream
  /** Index differences that the profile expenses as they fall due. */
  differences: PaymentStream
  /** What was paid when or before the stretch began: lease payments with the recognition, the others expensed. */
  paidAtStart: readonly PaymentRow[]
}

export function balancesIn(stretch: Stretch, position: Position): Balances {
  const isStart = positionKey(position) === stretch.key
  const liability = liabilityIn(stretch, position, isStart)
  return {
    liability,
    rightOfUse: rightOfUseIn(stretch, position, liability),
    provision: stretch.provision ? stretch.provision.valueAt(position.date) : 0n,
    prepaid: prepaidIn(stretch, position),
  }
}

function liabilityIn(
  { mode, stream, liabilityAtStart }: Stretch,
  position: Position,
  isStart: boolean,
): Fixed {
  if (mode === 'straight_line' || mode === 'ended') return 0n
  return isStart ? liabilityAtStart : stream.valueAt(position)
}

function rightOfUseIn(stretch: Stretch, position: Position, liability: Fixed): Fixed {
  const { mode, rightOfUseAtStart, liabilityAtStart, spread } = stretch
  if (mode === 'even') return rightOfUseAtStart - spreadUntil(depreciableIn(stretch), spread, position.date)
  if (mode !== 'single_cost') return 0n
  const owedAtStart = liabilityAtStart - rightOfUseAtStart
  const owed = owedAtStart + expensedIn(stretch, position) - paidIn(stretch, position)
  return liability - owed
}

/** What the asset loses by the end of the spread: all of it but the residual value of an object to be owned. */
export function depreciableIn({ rightOfUseAtStart, terms }: Stretch): Fixed {
  const kept = exactly(terms.usefulLife?.residualValue ?? 0n)
  return rightOfUseAtStart > kept ? rightOfUseAtStart - kept : 0n
}

function prepaidIn(stretch: Stretch, position: Position): Fixed {
  if (stretch.mode !== 'straight_line') return 0n
  return stretch.prepaidAtStart + paidIn(stretch, position) - expensedIn(stretch, position)
}

/** Paid of the stream since the stretch began. */
const paidIn = ({ stream }: Stretch, position: Position): Fixed => stream.paidBy(position)

/** The even cost since the stretch began. */
function expensedIn(stretch: Stretch, { date }: Position): Fixed {
  return spreadUntil(evenCost(stretch), stretch.spread, date)
}

/** What the rest of the term costs: everything still to pay and what was paid ahead, less what is owed already. */
function evenCost({ mode, stream, liabilityAtStart, rightOfUseAtStart, prepaidAtStart }: Stretch): Fixed {
  if (mode === 'single_cost') return stream.total - (liabilityAtStart - rightOfUseAtStart)
  return mode === 'straight_line' ? stream.total + prepaidAtStart : 0n
}

/** What happened from one position of the stretch to another. */
export function flowsIn(stretch: Stretch, from: Position, to: Position): Flows {
  const before = balancesIn(stretch, from)
  const after = balancesIn(stretch, to)
  const payments = paidIn(stretch, to) - paidIn(stretch, from)
  const hasLiability = stretch.mode === 'even' || stretch.mode === 'single_cost'
  const provisionUsed = usedBetween(stretch.provision, from, to)
  return {
    payments,
    interest: hasLiability ? after.liability - before.liability + payments : 0n,
    depreciation: before.rightOfUse - after.rightOfUse,
    provisionUsed,
    provisionUnwinding: after.provision - before.provision + provisionUsed,
    leaseExpense: expensedIn(stretch, to) - expensedIn(stretch, from),
    serviceExpense: stretch.services.paidBy(to) - stretch.services.paidBy(from),
    variableExpense: stretch.differences.paidBy(to) - stretch.differences.paidBy(from),
    gain: 0n,
    transitionCash: 0n,
  }
}

function usedBetween(provision: Provision | null, from: Position, to: Position): Fixed {
  if (!provision || from.date >= provision.usedOn || to.date < provision.usedOn) return 0n
  return provision.amount
}
