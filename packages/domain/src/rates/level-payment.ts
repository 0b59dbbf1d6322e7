import type { DiscountRate, PaymentTiming } from '../agreements/agreement'
import { growthFrom } from '../agreements/growth'
import { addMonths, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { divideFixed, type Fixed, ONE } from '../fixed-point'
import type { Minor } from '../money'

/** Equal payments: `count` of them, `intervalMonths` apart, from `start`. */
export type Annuity = {
  start: LocalDate
  intervalMonths: number
  count: number
  /** `advance`: the first one on `start`. `arrears`: the first one an interval later. */
  timing: PaymentTiming
  rate: DiscountRate
}

/**
 * What 1 a payment is worth at the start, exact.
 * @throws DomainError 'schedule.invalid_input' { field: 'count' | 'intervalMonths', reason: 'not_whole' } for what is
 *         not a whole number from 1 to 1 188; as `growthFrom` for the rate
 */
export function annuityFactor(annuity: Annuity): Fixed {
  const growth = annuityGrowth(annuity)
  return momentsOf(annuity).reduce((sum, moment) => sum + divideFixed(ONE, growth(moment)), 0n)
}

/**
 * The payment per interval that makes payments and residual worth `price` at the start:
 * (price − residual / growth to the end) / annuity factor. The end is one interval after the last payment in advance,
 * the last payment itself in arrears.
 *
 * @param price    what is financed, minor units
 * @param residual left to pay at the end, minor units
 * @returns exact, minor units × 2^128; negative when the residual alone is worth more than the price
 * @throws DomainError as `annuityFactor`
 */
export function levelPayment(price: Minor, residual: Minor, annuity: Annuity): Fixed {
  const end = addMonths(annuity.start, annuity.count * annuity.intervalMonths)
  const factor = annuityFactor(annuity)
  return divideFixed(price * ONE - divideFixed(residual * ONE, annuityGrowth(annuity)(end)), factor)
}

const annuityGrowth = ({ start, rate, intervalMonths }: Annuity) => growthFrom(start, rate, intervalMonths)

/** In order of time. */
function momentsOf({ start, count, intervalMonths, timing }: Annuity): LocalDate[] {
  checkWhole(intervalMonths, 'intervalMonths')
  checkWhole(count * intervalMonths, 'count')
  const first = timing === 'advance' ? 0 : 1
  return Array.from({ length: count }, (_, k) => addMonths(start, (k + first) * intervalMonths))
}

const MOST_MONTHS = 1188

function checkWhole(number: number, field: string) {
  if (!Number.isInteger(number) || number < 1 || number > MOST_MONTHS)
    throw new DomainError('schedule.invalid_input', { field, reason: 'not_whole' })
}
