import {
  addDays,
  dayOf,
  firstOfNextMonth,
  isLocalDate,
  type LocalDate,
  lastDayOfSpan,
  lastOfMonth,
} from '../dates'
import { DomainError } from '../errors'
import { type Currency, isCurrency, type Minor, parseAmount } from '../money'
import type { FieldId, FieldValue } from '../reading/types'
import type {
  AgreementTerms,
  DiscountRate,
  Interval,
  NoticeRule,
  PaymentLine,
  PaymentTiming,
} from './agreement'
import { checkTerms } from './check-terms'
import { partOf } from './payment-plan'

/** The reviewed values; a field that the document does not have is absent or null. */
export type ReviewedFields = Partial<Record<FieldId, FieldValue | null>>

/** What no document says and a person decides. */
export type AgreementDecisions = {
  discountRate: DiscountRate
  /** The notice times of Swedish tenancy law apply. */
  premises?: boolean
  /** Who bears the residual value, and what the lessee expects to pay of it; without this, nothing (IFRS 16.27 c). */
  residualValue?: { guaranteedByLessee: boolean; expectedPayable: Minor }
}

const FEE_PERIOD_MONTHS: Record<string, Interval> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/**
 * Makes the terms of an agreement from what was reviewed.
 *
 * - The end is `endDate`, or follows from `termMonths`; when both are given the date decides.
 * - Payments are in advance unless the document says arrears: so do nearly all leases, and so does the law of
 *   premises rent (12 ch. 20 § jordabalken).
 * - A start within a month with an end on a month's last day means that the ordinary periods follow the calendar:
 *   the first days are an `initial` payment, 1/30 of the monthly fee each.
 * - `firstIncreasedRent` is paid on the start date, beside the ordinary fees.
 *
 * @throws DomainError 'review.incomplete' { fields: 'startDate,fee' } naming every field that is needed and missing;
 *         'review.field_invalid' { field, reason } for a value that is not of its kind;
 *         'schedule.invalid_input' when the values contradict each other
 */
export function termsFromFields(fields: ReviewedFields, decisions: AgreementDecisions): AgreementTerms {
  const missing = missingFields(fields)
  if (missing.length > 0) throw new DomainError('review.incomplete', { fields: missing.join(',') })

  const currency = readCurrency(fields)
  const commencementDate = readDate(fields, 'startDate')
  // The last terms that fit the calendar of this package, see `checkTerms`.
  if (commencementDate >= '2100') throw invalid('startDate', 'too_late')
  const endDate = readEnd(fields, commencementDate)
  if (endDate < commencementDate) {
    throw new DomainError('schedule.invalid_input', { field: 'endDate', reason: 'before_start' })
  }
  const residual = readAmount(fields, 'residualValue', currency)
  return checkTerms({
    currency,
    commencementDate,
    endDate,
    payments: paymentLines(fields, currency, commencementDate, endDate),
    discountRate: decisions.discountRate,
    ...(residual !== null && {
      residualValue: {
        amount: residual,
        guaranteedByLessee: false,
        expectedPayable: 0n,
        ...decisions.residualValue,
      },
    }),
    ...noticeRuleOf(fields, decisions),
  })
}

/** The fields without which there is no schedule, in the order people review them. Empty when none is missing. */
export function missingFields(fields: ReviewedFields): FieldId[] {
  const missing: FieldId[] = []
  const has = (field: FieldId) =>
    fields[field] !== undefined && fields[field] !== null && fields[field] !== ''
  if (!has('startDate')) missing.push('startDate')
  if (!has('endDate') && !has('termMonths')) missing.push('endDate', 'termMonths')
  for (const field of ['fee', 'feePeriod', 'currency'] as const) if (!has(field)) missing.push(field)
  return missing
}

function paymentLines(
  fields: ReviewedFields,
  currency: Currency,
  firstDate: LocalDate,
  lastDate: LocalDate,
): PaymentLine[] {
  const intervalMonths = FEE_PERIOD_MONTHS[String(fields.feePeriod)]
  if (intervalMonths === undefined || intervalMonths === 'once') throw invalid('feePeriod', 'unknown')
  const amount = readAmount(fields, 'fee', currency) ?? 0n
  const timing = readTiming(fields)
  const rent: PaymentLine = {
    kind: 'rent',
    amount,
    intervalMonths,
    timing,
    firstDate,
    lastDate,
    inLiability: true,
  }
  const lines: PaymentLine[] = []

  const firstIncreased = readAmount(fields, 'firstIncreasedRent', currency)
  if (firstIncreased !== null && firstIncreased > 0n) {
    lines.push({
      ...rent,
      kind: 'first_increased',
      amount: firstIncreased,
      intervalMonths: 'once',
      timing: 'advance',
    })
  }
  const followsCalendar = dayOf(firstDate) > 1 && lastDate === lastOfMonth(lastDate)
  const firstWhole = firstOfNextMonth(firstDate)
  if (!followsCalendar || firstWhole > lastDate) return [...lines, rent]

  const initial = partOf(amount, intervalMonths, firstDate, addDays(firstWhole, -1))
  lines.push({
    ...rent,
    kind: 'initial',
    amount: initial,
    intervalMonths: 'once',
    lastDate: addDays(firstWhole, -1),
  })
  return [...lines, { ...rent, firstDate: firstWhole }]
}

function noticeRuleOf(fields: ReviewedFields, { premises }: AgreementDecisions): { noticeRule?: NoticeRule } {
  const noticeMonths = readMonths(fields, 'noticeMonths', 0)
  const extensionMonths = readMonths(fields, 'extensionMonths', 1)
  // Premises have the law's notice even when the document is silent.
  if (noticeMonths === null && !premises) return {}
  return { noticeRule: { noticeMonths: noticeMonths ?? 0, extensionMonths, ...(premises && { premises }) } }
}

function readEnd(fields: ReviewedFields, commencementDate: LocalDate): LocalDate {
  if (fields.endDate !== undefined && fields.endDate !== null && fields.endDate !== '')
    return readDate(fields, 'endDate')
  const months = readMonths(fields, 'termMonths', 1) ?? 0
  return lastDayOfSpan(commencementDate, months)
}

function readDate(fields: ReviewedFields, field: FieldId): LocalDate {
  const value = fields[field]
  if (!isLocalDate(value)) throw invalid(field, 'not_a_date')
  return value
}

function readCurrency({ currency }: ReviewedFields): Currency {
  if (!isCurrency(currency)) throw invalid('currency', 'unknown')
  return currency
}

function readTiming({ paymentTiming }: ReviewedFields): PaymentTiming {
  if (paymentTiming === undefined || paymentTiming === null || paymentTiming === '') return 'advance'
  if (paymentTiming !== 'advance' && paymentTiming !== 'arrears') throw invalid('paymentTiming', 'unknown')
  return paymentTiming
}

function readAmount(fields: ReviewedFields, field: FieldId, currency: Currency): Minor | null {
  const value = fields[field]
  if (value === undefined || value === null || value === '') return null
  try {
    return parseAmount(String(value), currency, field)
  } catch (error) {
    const reason = error instanceof DomainError ? String(error.details.reason) : 'not_a_number'
    throw invalid(field, reason, error)
  }
}

function readMonths(fields: ReviewedFields, field: FieldId, least: number): number | null {
  const value = fields[field]
  if (value === undefined || value === null || value === '') return null
  const months = Number(value)
  if (!Number.isInteger(months) || months < least || months > 1188) throw invalid(field, 'not_whole')
  return months
}

const invalid = (field: FieldId, reason: string, cause?: unknown) =>
  new DomainError('review.field_invalid', { field, reason }, { cause })
