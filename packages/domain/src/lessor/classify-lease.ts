import { DomainError } from '../errors'
import { divideFixed, type Fixed, fixedFromDecimal, ONE } from '../fixed-point'
import type { Minor } from '../money'

/**
 * What tells a lessor whether it keeps the risks of what it leases out. The subject is the object; for a sublease the
 * right of use of the head lease: its remaining months, its value (B58).
 */
export type LeaseFacts = {
  termMonths: number
  /** Economic life left of the object; months left of the head lease. */
  subjectLifeMonths: number
  /** Value today of the lease payments, exact, minor units × 2^128. */
  paymentsWorth: Fixed
  /** Fair value of the object; of the right of use, or its carrying amount when that is all there is. */
  subjectValue: Minor
  ownershipTransfers: boolean
  /** An option to buy so far below value that it will be used. */
  bargainPurchase: boolean
  /** Only this lessee can use it without large changes. */
  specialised: boolean
}

export type FinanceLeaseReason =
  | 'ownership_transfers'
  | 'bargain_purchase'
  | 'major_part_of_life'
  | 'substantially_all_value'
  | 'specialised'

/** Reasons for a finance lease; none of them: operating. A person decides: these are indicators, not lines. */
export type LeaseClassification = {
  classification: 'finance' | 'operating'
  reasons: readonly (FinanceLeaseReason | 'head_lease_exempt')[]
}

/** Where "major part" and "substantially all" begin; a policy of the company, as exact decimals. */
export type ClassificationPolicy = { majorPartOfLife: string; substantiallyAllValue: string }
export const COMMON_POLICY: ClassificationPolicy = { majorPartOfLife: '0.75', substantiallyAllValue: '0.9' }

/**
 * Source: IFRS 16.61–66, K3 20.3–20.4.
 * @throws DomainError 'input.invalid' { field, reason: 'not_positive' } for a life or value that is not above 0
 */
export function classifyLease(
  facts: LeaseFacts,
  policy: ClassificationPolicy = COMMON_POLICY,
): LeaseClassification {
  if (!(facts.subjectLifeMonths > 0)) throw notPositive('subjectLifeMonths')
  if (facts.subjectValue <= 0n) throw notPositive('subjectValue')
  const shareOfLife = divideFixed(
    BigInt(Math.round(facts.termMonths * 1000)),
    BigInt(Math.round(facts.subjectLifeMonths * 1000)),
  )
  const shareOfValue = divideFixed(facts.paymentsWorth, facts.subjectValue * ONE)
  const indicators: [FinanceLeaseReason, boolean][] = [
    ['ownership_transfers', facts.ownershipTransfers],
    ['bargain_purchase', facts.bargainPurchase],
    ['major_part_of_life', shareOfLife >= fixedFromDecimal(policy.majorPartOfLife, 'majorPartOfLife')],
    [
      'substantially_all_value',
      shareOfValue >= fixedFromDecimal(policy.substantiallyAllValue, 'substantiallyAllValue'),
    ],
    ['specialised', facts.specialised],
  ]
  const reasons = indicators.filter(([, holds]) => holds).map(([reason]) => reason)
  return { classification: reasons.length > 0 ? 'finance' : 'operating', reasons }
}

/**
 * A sublease is judged against the right of use, not the object; under a head lease that is expensed as short-term
 * there is no right of use, and the sublease is operating.
 *
 * Source: IFRS 16.B58.
 */
export const classifySublease = (
  facts: LeaseFacts,
  headLeaseIsShortTerm: boolean,
  policy: ClassificationPolicy = COMMON_POLICY,
): LeaseClassification =>
  headLeaseIsShortTerm
    ? { classification: 'operating', reasons: ['head_lease_exempt'] }
    : classifyLease(facts, policy)

/**
 * What an intermediate lessor books when a finance sublease begins: the part of the right of use handed over leaves,
 * the net investment comes, the head lease's liability stays. Discount with the head lease's rate when the implicit
 * one is not known (68).
 * @returns the result of the day, exact: a gain when positive
 */
export const subleaseResult = (netInvestment: Fixed, rightOfUseHandedOver: Fixed): Fixed =>
  netInvestment - rightOfUseHandedOver

const notPositive = (field: string) => new DomainError('input.invalid', { field, reason: 'not_positive' })
