import { addMonths, isLocalDate, lastDayOfSpan } from '@mina/domain'
import type { ReviewedFields } from '@mina/domain/agreements'
import type { FieldId } from '@mina/domain/reading'
import type { ReviewView } from './review.schema'

type Check = ReviewView['checks'][number]

/** Values of a document that must fit each other; a check appears when all its fields have a value. */
export function checksOf(fields: ReviewedFields): Check[] {
  return [termMatchesDates, endsAfterStart, signedBeforeEnd, noticeFitsTerm, partiesDiffer].flatMap(
    (check) => check(fields) ?? [],
  )
}

function termMatchesDates({ startDate, endDate, termMonths }: ReviewedFields): Check | null {
  if (!isLocalDate(startDate) || !isLocalDate(endDate) || typeof termMonths !== 'number') return null
  // A document may name the day after as the end.
  const last = lastDayOfSpan(startDate, termMonths)
  const ok = endDate === last || endDate === addMonths(startDate, termMonths)
  return checked('term_matches_dates', ['startDate', 'endDate', 'termMonths'], ok)
}

function endsAfterStart({ startDate, endDate }: ReviewedFields): Check | null {
  if (!isLocalDate(startDate) || !isLocalDate(endDate)) return null
  return checked('end_after_start', ['startDate', 'endDate'], endDate > startDate)
}

function signedBeforeEnd({ signingDate, endDate }: ReviewedFields): Check | null {
  if (!isLocalDate(signingDate) || !isLocalDate(endDate)) return null
  return checked('signed_before_end', ['signingDate', 'endDate'], signingDate < endDate)
}

function noticeFitsTerm({ noticeMonths, startDate, endDate }: ReviewedFields): Check | null {
  if (typeof noticeMonths !== 'number' || !isLocalDate(startDate) || !isLocalDate(endDate)) return null
  return checked(
    'notice_within_term',
    ['noticeMonths', 'startDate', 'endDate'],
    addMonths(startDate, noticeMonths) <= endDate,
  )
}

function partiesDiffer({ lessorOrgNo, lesseeOrgNo }: ReviewedFields): Check | null {
  if (!lessorOrgNo || !lesseeOrgNo) return null
  return checked('parties_differ', ['lessorOrgNo', 'lesseeOrgNo'], lessorOrgNo !== lesseeOrgNo)
}

const checked = (code: string, fields: FieldId[], ok: boolean): Check => ({ code, fields, ok })
