import type { DiscountRate } from '../agreements'
import { growthFrom } from '../agreements/growth'
import type { LocalDate } from '../dates'
import { DomainError } from '../errors'
import type { Fixed } from '../fixed-point'
import type { Position } from './measurement'
import { type DuePayment, paymentStream } from './payment-stream'

const DIGITS = 12
const SCALE = 10 ** DIGITS

/**
 * The yearly effective rate, to twelve decimals, that makes payments worth `value` at a position.
 * @throws DomainError 'schedule.invalid_input' { field: 'openingBalances.liability', reason: 'no_rate' } when none
 *         between −50 % and 900 % does
 */
export function rateGiving(
  payments: readonly DuePayment[],
  commencementDate: LocalDate,
  position: Position,
  value: Fixed,
  field = 'openingBalances.liability',
): DiscountRate {
  const rateOf = (units: number): DiscountRate => ({ annualRate: decimal(units), convention: 'effective' })
  const worth = (units: number) =>
    paymentStream(payments, growthFrom(commencementDate, rateOf(units), 12)).valueAt(position)
  let low = -SCALE / 2
  let high = 9 * SCALE
  if (worth(low) < value || worth(high) > value) {
    throw new DomainError('schedule.invalid_input', { field, reason: 'no_rate' })
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (worth(middle) > value) low = middle
    else high = middle
  }
  return rateOf(low)
}

function decimal(units: number): string {
  const digits = String(Math.abs(units)).padStart(DIGITS + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`
}
