import type { LocalDate } from '../dates'
import type { Minor } from '../money'
import type {
  AgreementTerms,
  DiscountRate,
  PaymentLine,
  ResidualValue,
  Restoration,
  UsefulLife,
} from './agreement'

/**
 * An event holds from the start of its `date`: what was due earlier is paid, interest is accrued up to it.
 * `before_payments`: payments due on the day are already the new ones. `after_payments`: the payments in advance due
 * on the day are paid first, on the old terms. Several events of one day happen in the order of the list.
 */
type EventMoment = {
  date: LocalDate
  /** Absent: `before_payments`. */
  order?: 'before_payments' | 'after_payments'
}

/**
 * The lease payments from the event on. One of these, or neither when payments stay as they are:
 * `payments` replaces every line of the liability from the date on; `rent` is the new amount of the rent lines that
 * remain, `factor` multiplies them (half-even to the minor unit).
 * A later end without `payments` carries the last fee on; an earlier one cuts the lines.
 */
type NewPayments = { payments?: readonly PaymentLine[]; rent?: Minor; factor?: string }

/** What can happen to an agreement. Source: IFRS 16.36(c), 39–46, IAS 36, IFRIC 1, IAS 8. */
export type AgreementEvent = EventMoment &
  (
    | (NewPayments & {
        kind: 'index'
        /** Value of the index clause's series: the new rent follows from the clause. */
        indexValue?: string
      })
    /** A floating interest rate moved the payments: the discount rate is revised too (43). */
    | (NewPayments & { kind: 'floating_rate'; discountRate: DiscountRate })
    /** Another amount is expected under the residual value guarantee (42 a). */
    | { kind: 'residual_value'; expectedPayable: Minor }
    /** Term or purchase option assessed anew (40). `purchaseOption: null` takes a counted one away. */
    | (NewPayments & {
        kind: 'reassessment'
        discountRate: DiscountRate
        endDate?: LocalDate
        purchaseOption?: { price: Minor; date: LocalDate } | null
        usefulLife?: UsefulLife
      })
    /**
     * The parties changed the agreement (44–46). `remainingShare` below 1 or an earlier `endDate` is a smaller scope:
     * step 1 takes the lost part away with its gain or loss, step 2 measures the rest at the revised rate.
     */
    | (NewPayments & {
        kind: 'modification'
        discountRate: DiscountRate
        endDate?: LocalDate
        remainingShare?: string
        residualValue?: ResidualValue
      })
    /** IAS 36; the liability does not move. */
    | { kind: 'impairment'; recoverableAmount: Minor }
    /** IFRIC 1: the estimate or the rate of the restoration changed. */
    | { kind: 'restoration'; restoration: Restoration }
    | { kind: 'termination'; penalty: Minor }
    | { kind: 'buy_out'; price: Minor }
    /** 38(b): an amount, negative for a credit, or quantity × unitPrice in the major unit; expensed, never in the liability. */
    | { kind: 'variable_payment'; amount: Minor }
    | { kind: 'variable_payment'; quantity: string; unitPrice: string }
    /** IAS 8.51: depreciation changes from now on. Months count from commencement. */
    | { kind: 'useful_life'; usefulLife: UsefulLife }
    /** The terms were wrong from the start: balances move to what the right terms give, the difference to the result. */
    | { kind: 'correction'; terms: AgreementTerms }
  )

export type AgreementEventKind = AgreementEvent['kind']
export const AGREEMENT_EVENT_KINDS: readonly AgreementEventKind[] = [
  'index',
  'floating_rate',
  'residual_value',
  'reassessment',
  'modification',
  'impairment',
  'restoration',
  'termination',
  'buy_out',
  'variable_payment',
  'useful_life',
  'correction',
]

/** What the engine takes: the terms as signed, and all that has happened since, in order of date. */
export type AgreementLife = { terms: AgreementTerms; events: readonly AgreementEvent[] }
