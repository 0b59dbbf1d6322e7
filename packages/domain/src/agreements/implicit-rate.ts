import { DomainError } from '../errors'
import type { Minor } from '../money'
import type { AgreementTerms, DiscountRate } from './agreement'
import { measureLiability } from './liability'

const HIGHEST = 999_999

/**
 * The yearly rate at which the lease payments and the whole residual value are worth what the object costs, in the
 * convention of the terms, to 6 decimals. The rate that stands in the terms is not used.
 *
 * Source: IFRS 16 appendix A, "interest rate implicit in the lease".
 *
 * @param cost fair value of the object and the lessor's direct costs, minor units
 * @throws DomainError 'schedule.invalid_input' { field: 'cost', reason: 'no_rate' } when no rate from 0 to 99.9999 %
 *         fits: the payments are less than the cost, or the first one covers it
 */
export function implicitRate(terms: AgreementTerms, cost: Minor): DiscountRate {
  const { residualValue, discountRate } = terms
  const rateOf = (millionths: number): DiscountRate => ({
    ...discountRate,
    annualRate: `0.${String(millionths).padStart(6, '0')}`,
  })
  const excess = (millionths: number): Minor => {
    const { atCommencement, paidAtCommencement } = measureLiability({
      ...terms,
      ...(residualValue && { residualValue: { ...residualValue, expectedPayable: residualValue.amount } }),
      discountRate: rateOf(millionths),
    })
    return atCommencement + paidAtCommencement - cost
  }
  let low = 0
  let high = HIGHEST
  if (excess(low) < 0n || excess(high) > 0n) {
    throw new DomainError('schedule.invalid_input', { field: 'cost', reason: 'no_rate' })
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (excess(middle) > 0n) low = middle
    else high = middle
  }
  return rateOf(excess(low) < -excess(high) ? low : high)
}
