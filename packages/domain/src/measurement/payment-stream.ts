import type { Growth } from '../agreements/growth'
import type { PaymentRow } from '../agreements/payment-plan'
import type { LocalDate } from '../dates'
import { type Fixed, ONE } from '../fixed-point'
import type { Position } from './measurement'
import { type PositionKey, paidKey, positionKey } from './position'

/** What a payment is to the value of money. */
export type DuePayment = Pick<PaymentRow, 'dueDate' | 'moment' | 'exact'>

/** Payments to come and what they are worth at any position, exact, minor units × 2^128. */
export type PaymentStream<Row extends DuePayment = PaymentRow> = {
  /** In order of payment. */
  payments: readonly Row[]
  /** Value of what is unpaid at the position, discounted to the start of its day. */
  valueAt(position: Position): Fixed
  /** Everything paid up to and with the position. */
  paidBy(position: Position): Fixed
  total: Fixed
  growth: Growth
}

/**
 * Backwards, each payment joins the value of the later ones: errors shrink with every discounting instead of growing
 * with the rate.
 */
export function paymentStream<Row extends DuePayment>(
  rows: readonly Row[],
  growth: Growth,
): PaymentStream<Row> {
  const payments = [...rows].sort((a, b) => (paidKey(a) < paidKey(b) ? -1 : paidKey(a) > paidKey(b) ? 1 : 0))
  const keys: PositionKey[] = payments.map(paidKey)
  const worth: Fixed[] = new Array(payments.length).fill(0n)
  const paid: Fixed[] = [0n]
  for (const { exact } of payments) paid.push(paid.at(-1)! + exact)
  for (let k = payments.length - 1; k >= 0; k--) {
    const { exact, moment } = payments[k]!
    worth[k] = exact + (k + 1 < payments.length ? discounted(moment, k + 1) : 0n)
  }
  function discounted(to: LocalDate, k: number): Fixed {
    const { moment } = payments[k]!
    return moment === to ? worth[k]! : (worth[k]! * growth(to)) / growth(moment)
  }
  const countPaid = (key: PositionKey) => {
    let low = 0
    let high = keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (keys[middle]! <= key) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    payments,
    growth,
    total: paid.at(-1)!,
    paidBy: (position) => paid[countPaid(positionKey(position))]!,
    valueAt(position) {
      const next = countPaid(positionKey(position))
      return next < payments.length ? discounted(position.date, next) : 0n
    },
  }
}

/** Whole minor units as an exact amount. */
export const exactly = (minor: bigint): Fixed => minor * ONE

/** What is paid after a position. */
export const laterThan = (stream: PaymentStream, key: PositionKey): PaymentStream => {
  const later = stream.payments.filter((row) => paidKey(row) > key)
  const { total, paidBy, valueAt, growth } = stream
  const before = stream.payments.length - later.length
  if (before === 0) return stream
  const paidBefore = later.reduce((left, { exact }) => left - exact, total)
  return {
    payments: later,
    total: total - paidBefore,
    paidBy: (position) => paidBy(position) - paidBefore,
    valueAt,
    growth,
  }
}
