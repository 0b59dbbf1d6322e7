import { INTERVALS, RATE_CONVENTIONS } from '../agreements/agreement'
import { isLocalDate } from '../dates'
import { DomainError } from '../errors'
import { fixedFromDecimal, ONE } from '../fixed-point'
import { isCurrency, LARGEST_AMOUNT, type Minor } from '../money'
import type { ComparisonBasis, Offer } from './offer'

const LONGEST_MONTHS = 600

/**
 * Refuses an offer that no figures can follow from.
 * @param path of the offer in the error's field: `offers.0`
 * @returns the same offer
 * @throws DomainError 'input.invalid' { field, reason }: 'none', 'unknown', 'negative', 'too_large', 'too_small',
 *         'not_positive', 'not_whole', 'too_long', 'not_a_date', 'not_a_number', 'not_a_rate', 'other_currency'
 */
export function checkOffer(offer: Offer, basis: ComparisonBasis, path: string): Offer {
  const at = (name: string) => `${path}.${name}`
  must(offer.id.trim() !== '', at('id'), 'none')
  must(offer.lessor.trim() !== '', at('lessor'), 'none')
  must(offer.currency === basis.currency, at('currency'), 'other_currency')
  must(offer.fee > 0n, at('fee'), 'not_positive')
  must(INTERVALS.includes(offer.intervalMonths), at('intervalMonths'), 'unknown')
  must(offer.timing === 'advance' || offer.timing === 'arrears', at('timing'), 'unknown')
  checkMonths(offer.months, at('months'))
  must(isLocalDate(offer.validUntil), at('validUntil'), 'not_a_date')
  const amounts: [string, Minor | null | undefined][] = [
    ['fee', offer.fee],
    ['firstIncreasedFee', offer.firstIncreasedFee],
    ['startFee', offer.startFee],
    ['invoiceFee', offer.invoiceFee],
    ['residual.amount', offer.residual?.amount],
    ['residual.expectedPayable', offer.residual?.expectedPayable],
    ['buyOutPrice', offer.buyOutPrice],
    ['deposit.amount', offer.deposit?.amount],
    ['earlyRedemption.fee', offer.earlyRedemption?.fee],
    ['mileage.pricePerExtraKilometre', offer.mileage?.pricePerExtraKilometre],
    ['statedMonthlyCost', offer.statedMonthlyCost],
    ...(offer.services ?? []).map(
      ({ monthlyValue }, index) => [`services.${index}.monthlyValue`, monthlyValue] as [string, Minor | null],
    ),
  ]
  for (const [name, amount] of amounts) if (amount != null) checkAmount(amount, at(name))
  const { residual, floating, deposit, indexation, mileage } = offer
  if (residual?.expectedPayable !== undefined)
    must(residual.expectedPayable <= residual.amount, at('residual.expectedPayable'), 'too_large')
  must(pricedServices(offer) < offer.fee, at('services'), 'too_large')
  if (floating) {
    must(floating.series.trim() !== '', at('floating.series'), 'none')
    checkRate(floating.referenceRate, at('floating.referenceRate'))
    checkRate(floating.margin, at('floating.margin'))
    if (floating.floor !== undefined) checkRate(floating.floor, at('floating.floor'))
  }
  if (deposit) checkRate(deposit.annualRate, at('deposit.annualRate'))
  if (indexation) {
    const share = fixedFromDecimal(indexation.share, at('indexation.share'))
    must(share >= 0n && share <= ONE, at('indexation.share'), 'not_a_share')
    checkRate(indexation.yearlyChange, at('indexation.yearlyChange'))
  }
  if (mileage) must(mileage.kilometresPerYear >= 0, at('mileage.kilometresPerYear'), 'negative')
  return offer
}

/** @throws DomainError 'input.invalid' { field: 'basis.…', reason } */
export function checkBasis(basis: ComparisonBasis): ComparisonBasis {
  must(isCurrency(basis.currency), 'basis.currency', 'unknown')
  must(basis.price > 0n, 'basis.price', 'not_positive')
  checkAmount(basis.price, 'basis.price')
  must(isLocalDate(basis.startDate), 'basis.startDate', 'not_a_date')
  must(isLocalDate(basis.today), 'basis.today', 'not_a_date')
  checkMonths(basis.months, 'basis.months')
  checkRate(basis.borrowingRate.annualRate, 'basis.borrowingRate.annualRate')
  must(RATE_CONVENTIONS.includes(basis.borrowingRate.convention), 'basis.borrowingRate.convention', 'unknown')
  if (basis.referenceRate !== undefined) checkRate(basis.referenceRate, 'basis.referenceRate')
  const { expectedKilometresPerYear: kilometres } = basis
  if (kilometres !== undefined) must(kilometres >= 0, 'basis.expectedKilometresPerYear', 'negative')
  return basis
}

/** Of one interval's fee, what is for services whose value is known. */
export const pricedServices = ({ services = [], intervalMonths }: Offer): Minor =>
  services.reduce((sum, { monthlyValue }) => sum + (monthlyValue ?? 0n), 0n) * BigInt(intervalMonths)

function checkMonths(months: number, field: string) {
  must(Number.isInteger(months), field, 'not_whole')
  must(months >= 1, field, 'too_small')
  must(months <= LONGEST_MONTHS, field, 'too_long')
}

function checkAmount(amount: Minor, field: string) {
  must(amount >= 0n, field, 'negative')
  must(amount <= LARGEST_AMOUNT, field, 'too_large')
}

function checkRate(text: string, field: string) {
  const rate = fixedFromDecimal(text, field)
  must(rate > -ONE && rate < 10n * ONE, field, 'not_a_rate')
}

function must(holds: boolean, field: string, reason: string) {
  if (!holds) throw new DomainError('input.invalid', { field, reason })
}
