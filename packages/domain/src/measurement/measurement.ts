import type { AgreementEventKind, AgreementLife, DiscountRate } from '../agreements'
import type { PaymentRow } from '../agreements/payment-plan'
import type { LocalDate } from '../dates'
import type { Fixed } from '../fixed-point'
import type { Minor } from '../money'
import type { Profile, Treatment } from '../profiles/profile'
import type { Stretch } from './stretch'

/**
 * A point between two things that happen. `opening`: the day has begun, nothing of it has happened; what is due in
 * arrears on earlier days is paid, so this is also how the day before closed. Then come the events of the day that
 * precede its payments (`before_payments`), the payments in advance due on it (`after_payments`), the other events
 * (`done`).
 */
export type Position = { date: LocalDate; step: PositionStep }
export type PositionStep = 'opening' | 'before_payments' | 'after_payments' | 'done'

/**
 * Exact balances in minor units × 2^128. Liability and provision are debts, right of use an asset, all positive.
 * `prepaid`: paid less expensed under straight-line treatment, negative when more was expensed than paid.
 */
export type Balances = { liability: Fixed; rightOfUse: Fixed; provision: Fixed; prepaid: Fixed }

export type TransitionStepKind =
  | 'recognition'
  | 'remeasurement'
  | 'decrease'
  | 'impairment'
  | 'derecognition'
  | 'buy_out'
  | 'correction'
  | 'variable_payment'

/**
 * A change of balances at one moment. `gain` is its effect on the result, negative for a loss:
 * gain = rightOfUse + prepaid + assetCost − liability − provision − cash.
 */
export type TransitionStep = {
  kind: TransitionStepKind
  liability: Fixed
  rightOfUse: Fixed
  provision: Fixed
  prepaid: Fixed
  gain: Fixed
  /** Paid at that moment because of it: a price, a penalty, direct costs; received when negative. */
  cash: Fixed
  /** Cost of the object that a buy-out leaves as owned. */
  assetCost: Fixed
  /** Where the rule stands: `IFRS 16.46(a)`. */
  paragraph: string
}

/** Commencement, or an event and what it did. */
export type Transition = {
  kind: 'commencement' | 'opening_balances' | 'first_application' | AgreementEventKind
  position: Position
  /** Place in the life's events; null for what begins the measurement. */
  eventIndex: number | null
  before: Balances
  after: Balances
  steps: readonly TransitionStep[]
  rateBefore: DiscountRate | null
  rateAfter: DiscountRate | null
  endBefore: LocalDate | null
  endAfter: LocalDate
}

/** What happened between two positions, exact, minor units × 2^128; sums of both signs where it says change. */
export type Flows = {
  interest: Fixed
  /** Lease payments that reduce the liability (on balance) or all of them (straight line). */
  payments: Fixed
  depreciation: Fixed
  provisionUnwinding: Fixed
  /** Restoration carried out: the provision is used on its day. */
  provisionUsed: Fixed
  /** Even cost of straight-line and single-cost treatment; of the latter interest and depreciation are the parts. */
  leaseExpense: Fixed
  /** IFRS 16.38(b) and index differences that a profile expenses. */
  variableExpense: Fixed
  /** Services and other components outside the liability. */
  serviceExpense: Fixed
  /** Of transitions: results, negative for losses, and cash paid; without variable payments. */
  gain: Fixed
  transitionCash: Fixed
}

/** One life under one profile. Every figure of every report comes from here. */
export type Measurement = {
  profile: Profile
  treatment: Treatment
  life: AgreementLife
  /** In order of time; the first is commencement or the take-over. */
  transitions: readonly Transition[]
  /** What each transition leads to, in the same order: the payments, rates and times that the balances follow from. */
  stretches: readonly Stretch[]
  /** First day on which there can be balances, and the last. */
  firstDate: LocalDate
  lastDate: LocalDate
  /** Zero before `firstDate` and after `lastDate`. */
  balancesAt(position: Position): Balances
  /** Between two positions: after the first, up to and with the second. */
  flowsBetween(from: Position, to: Position): Flows
  /** What is in force at a position; undefined before the first day. */
  stretchAt(position: Position): Stretch | undefined
  /** Every payment of the terms as they stood, in the liability or not, in the order in which they are paid. */
  paymentsBetween(from: Position, to: Position): PaymentRow[]
}

/** A row of a schedule in whole minor units. opening + the parts of each account = its closing, exactly. */
export type ScheduleRow = {
  from: LocalDate
  to: LocalDate
  liability: AccountRow & { interest: Minor; payment: Minor }
  rightOfUse: AccountRow & { impairment: Minor; depreciation: Minor }
  provision: AccountRow & { unwinding: Minor; used: Minor }
  prepaid: { opening: Minor; payment: Minor; expense: Minor; adjustment: Minor; closing: Minor }
  result: {
    leaseExpense: Minor
    variableExpense: Minor
    serviceExpense: Minor
    gain: Minor
  }
  transitionCash: Minor
}

/** `additions` are recognition, `remeasurement` both ways, `decrease` what a smaller scope or an end took away. */
export type AccountRow = {
  opening: Minor
  additions: Minor
  remeasurement: Minor
  decrease: Minor
  closing: Minor
}
