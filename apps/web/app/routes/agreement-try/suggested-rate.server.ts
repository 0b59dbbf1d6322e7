import { addDays, isCurrency, monthSpan } from '@mina/domain'
import { dayOfInstant } from '@mina/i18n/format'
import type { Agreement } from '~/agreements/agreement-data'
import { KINDS } from '~/agreements/kinds'
import type { TrialValues } from '~/agreements/trial-event'
import { typedDate } from '~/agreements/typed-values'
import type { apiOf } from '~/server/api.server'

/** What the company's table of borrowing rates gives for the day and the time that is left; null when it has none. */
export async function suggestedRate(
  api: ReturnType<typeof apiOf>,
  agreement: Agreement['agreement'],
  values: TrialValues,
): Promise<{ annualRate: string; source: string } | null> {
  const date = typedDate(values.date ?? '') ?? dayOfInstant(new Date())
  const end = typedDate(values.endDate ?? '') ?? agreement.endDate
  const kind = KINDS.find((known) => known === agreement.kind)
  const { currency, companyId } = agreement
  if (!kind || !isCurrency(currency) || end <= date) return null
  const { months, days } = monthSpan(date, addDays(end, 1))
  const found = await api.accounting.findBorrowingRate({
    companyId,
    currency,
    kind,
    months: Math.min(1200, Math.max(1, months + (days > 0 ? 1 : 0))),
    date,
  })
  return found && { annualRate: found.annualRate, source: found.source }
}
