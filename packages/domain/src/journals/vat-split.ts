import type { PaymentVat } from '../agreements'
import { fixedFromDecimal, fixedFromRatio, ONE, roundFixed } from '../fixed-point'
import type { Minor } from '../money'

/** deductible + cost = vat. */
export type VatSplit = { vat: Minor; deductible: Minor; cost: Minor }

/**
 * The VAT beside an amount, rounded half-even to the minor unit, and the part of it that may be deducted; what may not
 * is a cost of the lease. For most leased cars
 * half is deductible.
 * @param net without VAT
 * @throws DomainError 'input.invalid' { field: 'vat.rate' | 'vat.deductibleShare', reason: 'not_a_number' }
 */
export const vatOfNet = (net: Minor, { rate, deductibleShare }: PaymentVat): VatSplit =>
  split(roundFixed(net * fixedFromDecimal(rate, 'vat.rate')), deductibleShare)

/** The same of an amount that includes its VAT: 4 000 at 25 % is 3 200 and 800. */
export function vatOfGross(gross: Minor, { rate, deductibleShare }: PaymentVat): VatSplit & { net: Minor } {
  const fraction = fixedFromDecimal(rate, 'vat.rate')
  const vat = roundFixed(fixedFromRatio(gross * fraction, ONE + fraction))
  return { net: gross - vat, ...split(vat, deductibleShare) }
}

function split(vat: Minor, deductibleShare: string): VatSplit {
  const deductible = roundFixed(vat * fixedFromDecimal(deductibleShare, 'vat.deductibleShare'))
  return { vat, deductible, cost: vat - deductible }
}
