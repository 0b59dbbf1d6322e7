import { type Fixed, fixedFromDecimal, formatFixed, roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import { levelPayment } from '../rates/level-payment'
import type { ComparisonBasis, FloatingRate, Offer } from './offer'

/** The fee when the reference rate is one percentage point higher or lower from the start. */
export type ShiftedFee = { annualRate: string; fee: Minor }

/** What the lessor charges a year when the reference has moved: reference + margin, not below the floor. Exact. */
export function chargedRate({ referenceRate, margin, floor }: FloatingRate, shift: string): Fixed {
  const followed = fixedFromDecimal(referenceRate) + fixedFromDecimal(margin) + fixedFromDecimal(shift)
  if (floor === undefined) return followed
  const least = fixedFromDecimal(floor)
  return followed < least ? least : followed
}

/**
 * The fee of a floating offer at a shifted reference. The fee moves by what the level payment for price and residual
 * moves by, nominal by interval, as Swedish lessors compute it; what else is in it stays.
 *
 * @param shift of the reference, a decimal: `"0.01"` is one percentage point
 * @throws DomainError 'schedule.invalid_input' { field: 'discountRate.annualRate', reason: 'not_a_rate' }
 */
export function shiftedFee(
  offer: Offer,
  floating: FloatingRate,
  basis: ComparisonBasis,
  shift: string,
): ShiftedFee {
  const annualRate = formatFixed(chargedRate(floating, shift), 12)
  const financed = basis.price - (offer.firstIncreasedFee ?? 0n)
  const level = (rate: string) =>
    levelPayment(financed, offer.residual?.amount ?? 0n, {
      start: basis.startDate,
      intervalMonths: offer.intervalMonths,
      count: Math.ceil(offer.months / offer.intervalMonths),
      timing: offer.timing,
      rate: { annualRate: rate, convention: 'nominal' },
    })
  const change = level(annualRate) - level(formatFixed(chargedRate(floating, '0'), 12))
  return { annualRate, fee: offer.fee + roundFixed(change) }
}
