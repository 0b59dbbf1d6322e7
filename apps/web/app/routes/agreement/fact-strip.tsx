import { addDays, monthSpan } from '@mina/domain'
import type { FieldId } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import { formatAmount, formatDate, formatMonths, formatPercent } from '@mina/i18n/format'
import { SourceTag } from '@mina/ui'
import { type Agreement, fieldOf, type Schedule, sourcePlace } from '~/agreements/agreement-data'
import { feeText } from '~/agreements/agreement-names'

type Fact = { label: string; value: string; note?: string; source?: FieldId }

/** Six facts that tell which agreement this is, each with the page it was read from. */
export function FactStrip({ details, schedule }: { details: Agreement; schedule: Schedule | null }) {
  const { agreement } = details
  return (
    <dl className="panel mb-5 grid grid-cols-2 divide-line max-xl:[&>*]:border-line max-xl:[&>*]:border-b md:grid-cols-3 xl:grid-cols-[1.2fr_1.36fr_1.1fr_1.1fr_1.05fr_1.1fr] xl:divide-x">
      {factsOf(details, schedule).map(({ label, value, note, source }) => {
        const page = source ? fieldOf(details, source).page : null
        return (
          <div key={label} className="min-w-0 px-4.5 py-3">
            <dt className="flex min-h-5.5 items-center gap-1.5 text-caption text-subtle">
              {label}
              {source && page !== null ? (
                <span className="ml-auto">
                  <SourceTag href={sourcePlace(agreement.id, page, source)} label={m.app_page_show({ page })}>
                    {m.app_page_short({ page })}
                  </SourceTag>
                </span>
              ) : null}
            </dt>
            <dd className="max-xl:wrap-anywhere mt-0.5 font-semibold text-small xl:truncate" title={value}>
              {value.split(' – ').map((part, index) => (
                <span key={part} className={index > 0 || value !== part ? 'whitespace-nowrap' : ''}>
                  {index > 0 ? ' – ' : ''}
                  {part}
                </span>
              ))}
            </dd>
            {note ? (
              <dd className="text-caption text-muted xl:truncate" title={note}>
                {note}
              </dd>
            ) : null}
          </div>
        )
      })}
    </dl>
  )
}

function factsOf(details: Agreement, schedule: Schedule | null): Fact[] {
  const { agreement } = details
  const text = (field: FieldId) => fieldOf(details, field).value?.toString()
  return [
    {
      label: m.agreement_fact_lessor(),
      value: agreement.lessorName ?? text('lessorName') ?? '–',
      note: text('lessorOrgNo'),
      source: 'lessorName',
    },
    termFact(details, schedule),
    {
      label: m.agreement_fact_fee(),
      value: feeText(agreement.fee, agreement.currency, agreement.feePeriod),
      note: { advance: m.agreement_fact_timing_advance(), arrears: m.agreement_fact_timing_arrears() }[
        text('paymentTiming') ?? ''
      ],
      source: 'fee',
    },
    rateFact(details),
    {
      label: m.agreement_fact_rate(),
      value: formatPercent(agreement.annualRate),
      note: m.agreement_fact_rate_hint(),
    },
    {
      label: m.agreement_fact_object(),
      value: text('objectDescription') ?? agreement.companyName ?? '–',
      note: text('objectId') ?? agreement.companyName ?? undefined,
      source: 'objectDescription',
    },
  ]
}

function termFact({ agreement }: Agreement, schedule: Schedule | null): Fact {
  const { startDate, endDate } = agreement
  const months = formatMonths(wholeMonths(startDate, endDate))
  const today = schedule?.atToday.date
  const isOver = today !== undefined && today > endDate
  const left =
    today && !isOver ? formatMonths(wholeMonths(today > startDate ? today : startDate, endDate)) : null
  return {
    label: m.agreement_fact_term(),
    value: `${formatDate(startDate)} – ${formatDate(endDate)}`,
    note: isOver
      ? m.agreement_fact_term_over({ months })
      : left
        ? m.agreement_fact_term_left({ months, left })
        : months,
    source: 'startDate',
  }
}

/** Months from the first day to the last, a started one counted when it is half gone or more. */
function wholeMonths(from: string, to: string): number {
  const { months, days, monthLength } = monthSpan(from, addDays(to, 1))
  return months + (days * 2 >= monthLength ? 1 : 0)
}

/** What moves the fee over time: an index, a floating rate, or nothing. */
function rateFact(details: Agreement): Fact {
  const index = fieldOf(details, 'indexName').value
  if (index !== null) {
    const base = fieldOf(details, 'indexBaseMonth').value
    return {
      label: m.agreement_fact_index(),
      value: String(index),
      note:
        base === null ? undefined : m.agreement_fact_index_base({ month: formatDate(String(base), 'month') }),
      source: 'indexName',
    }
  }
  const interest = fieldOf(details, 'interestBase').value
  if (interest === null) return { label: m.agreement_fact_index(), value: m.agreement_fact_none() }
  const margin = fieldOf(details, 'interestMargin').value
  return {
    label: m.agreement_fact_interest(),
    value: String(interest),
    note:
      margin === null
        ? undefined
        : m.agreement_fact_interest_margin({ margin: formatAmount(String(margin), 'as-needed') }),
    source: 'interestBase',
  }
}
