import type { AgreementTerms } from './agreement'
import {
  type AgreementDecisions,
  invalid,
  isGiven,
  type ReviewedFields,
  readFeePeriod,
  readMonths,
} from './reviewed-fields'

export function noticeRuleOf(
  fields: ReviewedFields,
  { premises, notice }: AgreementDecisions,
): Pick<AgreementTerms, 'noticeRule'> {
  const noticeMonths = readMonths(fields, 'noticeMonths', 0)
  const extensionMonths = readMonths(fields, 'extensionMonths', 1)
  // Premises have the law's notice even when the document is silent.
  if (noticeMonths === null && !premises && !notice) return {}
  return {
    noticeRule: {
      noticeMonths: noticeMonths ?? 0,
      // What has no end is not prolonged.
      extensionMonths: notice?.openEnded ? null : extensionMonths,
      ...(premises && { premises }),
      ...notice,
    },
  }
}

/** A clause needs the index, its base month and the value of that month; one of them alone says nothing. */
export function indexClauseOf(
  fields: ReviewedFields,
  { index }: AgreementDecisions,
): Pick<AgreementTerms, 'indexClause'> {
  if (!index || !isGiven(fields, 'indexName') || !isGiven(fields, 'indexBaseMonth')) return {}
  const baseMonth = String(fields.indexBaseMonth)
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(baseMonth)?.[1]
  if (month === undefined) throw invalid('indexBaseMonth', 'not_a_month')
  return {
    indexClause: {
      series: String(fields.indexName),
      baseMonth,
      share: '1',
      adjustmentMonth: 1,
      indexMonth: Number(month),
      ...index,
    },
  }
}

/** The rate is set anew as often as its reference runs, `STIBOR 3M`, or else with every fee. */
export function rateClauseOf(fields: ReviewedFields): Pick<AgreementTerms, 'rateClause'> {
  if (!isGiven(fields, 'interestBase') || !isGiven(fields, 'interestMargin')) return {}
  const series = String(fields.interestBase)
  const tenor = /(\d{1,2})M$/.exec(series)?.[1]
  return {
    rateClause: {
      series,
      margin: fromPercent(String(fields.interestMargin)),
      resetMonths: tenor === undefined ? readFeePeriod(fields) : Number(tenor),
    },
  }
}

/** `"1.95"` percentage points → `"0.0195"`, exact. */
function fromPercent(points: string): string {
  const match = /^(-?)(\d{1,3})(?:\.(\d{1,10}))?$/.exec(points)
  if (!match) throw invalid('interestMargin', 'not_a_number')
  const [, sign, whole = '', decimals = ''] = match
  const digits = `${whole.padStart(3, '0')}${decimals}`
  const point = digits.length - decimals.length - 2
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
