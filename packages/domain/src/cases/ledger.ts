import type { Days, Presented, Translated } from '../currency'
import type { Fixed } from '../fixed-point'
import {
  type Balances,
  closingOf,
  type Flows,
  type Measurement,
  type Position,
  positionOf,
  type Transition,
  type TransitionStep,
} from '../measurement'
import { FigureRefused } from './figure'

export type FlowName =
  | 'interest'
  | 'payments'
  | 'depreciation'
  | 'provisionUnwinding'
  | 'leaseExpense'
  | 'variableExpense'
  | 'gain'
  | 'exchangeDifference'

/** Balances and flows of a measurement in the currency that a figure is asked for in. */
export type Ledger = {
  balancesAt(position: Position): Balances
  flow(name: FlowName, days: Days): Fixed
  /** What a transition did, and the balances right before and after it. */
  change(transition: Transition): { before: Balances; after: Balances; steps: readonly TransitionStep[] }
  translationDifference(days: Days): Fixed
}

export function ownLedger(measurement: Measurement): Ledger {
  return {
    balancesAt: (position) => measurement.balancesAt(position),
    flow(name, { from, to }) {
      if (name === 'exchangeDifference') return 0n
      return measurement.flowsBetween(positionOf(from, 'opening'), closingOf(to))[name satisfies keyof Flows]
    },
    change: ({ before, after, steps }) => ({ before, after, steps }),
    translationDifference: () => 0n,
  }
}

export const translatedLedger = (translated: Translated): Ledger => ({
  balancesAt: translated.balancesAt,
  flow: (name, days) => translated[name](days),
  change: (transition) => ({ ...translated.around(transition), steps: translated.stepsOf(transition) }),
  translationDifference: () => 0n,
})

export const presentedLedger = (presented: Presented): Ledger => ({
  balancesAt: presented.balancesAt,
  flow: (name, days) => presented.flow(name, days),
  change() {
    throw new FigureRefused('what an event did is stated in the agreement’s or the functional currency')
  },
  translationDifference: presented.translationDifference,
})
