import { isLocalDate, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { type Currency, isCurrency, type Minor, parseAmount } from '../money'
import type { FieldId, FieldValue } from '../reading/types'
import type { DiscountRate, IndexClause, Interval, NoticeRule, PaymentTiming } from './agreement'

/** The reviewed values; a field that the document does not have is absent or null. */
export type ReviewedFields = Partial<Record<FieldId, FieldValue | null>>

/** What no document says and a person decides. */
export type AgreementDecisions = {
  discountRate: DiscountRate
  /** The notice times of Swedish tenancy law apply. */
  premises?: boolean
  /** What the terms say of notice beside months: days or weeks, no fixed term, how often it is prolonged. */
  notice?: Pick<NoticeRule, 'noticeDays' | 'openEnded' | 'mostProlongations'>
  /**
   * The index at the base month that was read, and how it moves the rent; without it the index is only named. All of
   * the rent from 1 January by the index of the base month's own month, where nothing else is said.
   */
  index?: Pick<IndexClause, 'baseValue'> & Partial<Omit<IndexClause, 'series' | 'baseMonth' | 'baseValue'>>
  /** Who bears the residual value, and what the lessee expects to pay of it; without this, nothing (IFRS 16.27 c). */
  residualValue?: { guaranteedByLessee: boolean; expectedPayable: Minor }
}

const FEE_PERIOD_MONTHS: Record<string, Exclude<Interval, 'once'>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** Readers of one field each. They throw DomainError 'review.field_invalid' { field, reason }. */
export const isGiven = (fields: ReviewedFields, field: FieldId): boolean =>
  fields[field] !== undefined && fields[field] !== null && fields[field] !== ''

export function readFeePeriod({ feePeriod }: ReviewedFields): Exclude<Interval, 'once'> {
  const months = FEE_PERIOD_MONTHS[String(feePeriod)]
  if (months === undefined) throw invalid('feePeriod', 'unknown')
  return months
}

export function readDate(fields: ReviewedFields, field: FieldId): LocalDate {
  const value = fields[field]
  if (!isLocalDate(value)) throw invalid(field, 'not_a_date')
  return value
}

export function readCurrency({ currency }: ReviewedFields): Currency {
  if (!isCurrency(currency)) throw invalid('currency', 'unknown')
  return currency
}

export function readTiming({ paymentTiming }: ReviewedFields): PaymentTiming {
  if (paymentTiming === undefined || paymentTiming === null || paymentTiming === '') return 'advance'
  if (paymentTiming !== 'advance' && paymentTiming !== 'arrears') throw invalid('paymentTiming', 'unknown')
  return paymentTiming
}

export function readAmount(fields: ReviewedFields, field: FieldId, currency: Currency): Minor | null {
  const value = fields[field]
  if (value === undefined || value === null || value === '') return null
  try {
    return parseAmount(String(value), currency, field)
  } catch (error) {
    const reason = error instanceof DomainError ? String(error.details.reason) : 'not_a_number'
    throw invalid(field, reason, error)
  }
}

export function readMonths(fields: ReviewedFields, field: FieldId, least: number): number | null {
  const value = fields[field]
  if (value === undefined || value === null || value === '') return null
  const months = Number(value)
  if (!Number.isInteger(months) || months < least || months > 1188) throw invalid(field, 'not_whole')
  return months
}

export const invalid = (field: FieldId, reason: string, cause?: unknown) =>
  new DomainError('review.field_invalid', { field, reason }, { cause })
