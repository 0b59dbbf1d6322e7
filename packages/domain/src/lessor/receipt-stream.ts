import type { DiscountRate } from '../agreements/agreement'
import { type Growth, growthFrom } from '../agreements/growth'
import type { PaymentRow } from '../agreements/payment-plan'
import type { LocalDate } from '../dates'
import type { Fixed } from '../fixed-point'

/** What comes in over a lease, ready to be asked for any day. Exact, minor units × 2^128. */
export type ReceiptStream = {
  growth: Growth
  /** At the start of the first day, with what was received before it at its face value. */
  worth: Fixed
  /** At the start of a day: what fell due earlier is received, what falls due on it is not. */
  balanceAt(date: LocalDate): Fixed
  /** Due from one day to another, both inclusive; the residual value is no receipt. */
  receivedBetween(from: LocalDate, to: LocalDate): Fixed
}

/** Discounts receipts to `start` and keeps the value at each of them. */
export function receiptStream(
  rows: readonly PaymentRow[],
  start: LocalDate,
  rate: DiscountRate,
  intervalMonths: number,
): ReceiptStream {
  const growth = growthFrom(start, rate, intervalMonths)
  const inOrder = rows
    .map((row) => (row.moment < start ? { ...row, moment: start } : row))
    .sort((a, b) => compare(a.moment, b.moment) || compare(a.dueDate, b.dueDate))

  // Backwards, as in `paymentStream`: errors shrink with every discounting instead of growing with the rate.
  const worthFrom: Fixed[] = new Array(inOrder.length + 1).fill(0n)
  for (let k = inOrder.length - 1; k >= 0; k--) {
    worthFrom[k] = inOrder[k]!.exact + valueAt(inOrder[k]!.moment, k + 1)
  }
  function valueAt(moment: LocalDate, k: number): Fixed {
    const next = inOrder[k]
    if (!next) return 0n
    return next.moment === moment ? worthFrom[k]! : (worthFrom[k]! * growth(moment)) / growth(next.moment)
  }

  return {
    growth,
    worth: valueAt(start, 0),
    balanceAt(date) {
      const next = inOrder.findIndex(({ kind, dueDate }) => kind === 'residual' || dueDate >= date)
      return next < 0 ? 0n : valueAt(date, next)
    },
    receivedBetween: (from, to) =>
      inOrder
        .filter(({ kind, dueDate }) => kind !== 'residual' && dueDate >= from && dueDate <= to)
        .reduce((sum, { exact }) => sum + exact, 0n),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
