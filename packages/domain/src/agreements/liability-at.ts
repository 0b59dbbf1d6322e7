import { addDays, type LocalDate, lastDayOfSpan, parseDate } from '../dates'
import { divideFixed, type Fixed, formatFixed, ONE, roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import type { AgreementTerms, PaymentKind } from './agreement'
import type { Growth } from './growth'
import { measureLiability } from './liability'
import type { PaymentRow } from './payment-plan'

/** One remaining payment and what it is worth on the day: amount × factor = presentValue. */
export type ExplainedPayment = {
  dueDate: LocalDate
  kind: PaymentKind
  amount: Minor
  /** Discount factor with 12 decimals, `"0.996737364321"`. */
  factor: string
  presentValue: Minor
}

export type LiabilityAt = {
  date: LocalDate
  /** The liability when the day is over, minor units. */
  liability: Minor
  /** The part that goes away within twelve months: liability less liability a year later (IAS 1.69). */
  current: Minor
  nonCurrent: Minor
  /** What is left to pay, undiscounted. */
  remaining: Minor
  /** In order of due date; their present values add up to `liability` exactly. */
  payments: ExplainedPayment[]
}

/**
 * The liability on a day and how it comes about. Before commencement there is none, and no payments to explain.
 *
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`; 'input.invalid' for what is not a date
 */
export function liabilityAt(terms: AgreementTerms, date: LocalDate): LiabilityAt {
  const liability = measureLiability(terms)
  const balance = liability.endOfDay(parseDate(date))
  const isBefore = date < terms.commencementDate
  const left = isBefore ? [] : liability.payments.filter(({ dueDate }) => dueDate > date)
  const inAYear = isBefore || left.length === 0 ? 0n : liability.endOfDay(lastDayOfSpan(addDays(date, 1), 12))
  // A rent-free year lets the liability grow: then none of it is current.
  const nonCurrent = inAYear < balance ? inAYear : balance
  return {
    date,
    liability: balance,
    current: balance - nonCurrent,
    nonCurrent,
    remaining: left.reduce((sum, { amount }) => sum + amount, 0n),
    payments: left.length === 0 ? [] : explain(left, liability.growth, liability.growth(addDays(date, 1))),
  }
}

/** The rows behind the liability at commencement (IFRS 16.26): they add up to `atCommencement` exactly. */
export function explainCommencement(terms: AgreementTerms): ExplainedPayment[] {
  const { payments, growth } = measureLiability(terms)
  return explain(payments, growth, ONE)
}

/**
 * Present values are differences between rounded running totals: they add up to the rounded sum, and each is right
 * to one minor unit.
 * @param grown growth from commencement to the moment that the values are for
 */
function explain(payments: readonly PaymentRow[], growth: Growth, grown: Fixed): ExplainedPayment[] {
  let exact: Fixed = 0n
  let explained: Minor = 0n
  return payments.map(({ dueDate, kind, amount, moment }) => {
    const growthUntilDue = growth(moment)
    exact += (amount * grown * ONE) / growthUntilDue
    const total = roundFixed(exact)
    const presentValue = total - explained
    explained = total
    return {
      dueDate,
      kind,
      amount,
      factor: formatFixed(divideFixed(grown, growthUntilDue), 12),
      presentValue,
    }
  })
}
