import { addDays, dayOf, firstOfNextMonth, type LocalDate, lastDayOfSpan, lastOfMonth } from '../dates'
import { DomainError } from '../errors'
import type { Currency } from '../money'
import type { FieldId } from '../reading/types'
import type { AgreementTerms, PaymentLine } from './agreement'
import { checkTerms } from './check-terms'
import { indexClauseOf, noticeRuleOf, rateClauseOf } from './clauses-from-fields'
import { partOf } from './payment-plan'
import {
  type AgreementDecisions,
  invalid,
  isGiven,
  type ReviewedFields,
  readAmount,
  readCurrency,
  readDate,
  readFeePeriod,
  readMonths,
  readTiming,
} from './reviewed-fields'

export type { AgreementDecisions, ReviewedFields } from './reviewed-fields'

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
    ...indexClauseOf(fields, decisions),
    ...rateClauseOf(fields),
  })
}

/** The fields without which there is no schedule, in the order people review them. Empty when none is missing. */
export function missingFields(fields: ReviewedFields): FieldId[] {
  const missing: FieldId[] = []
  const has = (field: FieldId) => isGiven(fields, field)
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
  const intervalMonths = readFeePeriod(fields)
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

function readEnd(fields: ReviewedFields, commencementDate: LocalDate): LocalDate {
  if (isGiven(fields, 'endDate')) return readDate(fields, 'endDate')
  const months = readMonths(fields, 'termMonths', 1) ?? 0
  return lastDayOfSpan(commencementDate, months)
}
