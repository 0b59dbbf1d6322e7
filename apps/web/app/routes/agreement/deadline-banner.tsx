import { m } from '@mina/i18n'
import { formatDate, formatDaysFromNow, formatMoney, formatMonths } from '@mina/i18n/format'
import { Banner, RichText, SourceTag, urgencyOf } from '@mina/ui'
import { CalendarClock } from 'lucide-react'
import { type Agreement, fieldOf, sourcePlace } from '~/agreements/agreement-data'

/** The one thing to act on: until when, and what it costs not to. Silent while the day is far off. */
export function DeadlineBanner({ details }: { details: Agreement }) {
  const { deadline, agreement } = details
  if (!deadline || agreement.status === 'ended') return null
  const urgency = urgencyOf(deadline.daysLeft)
  if (urgency === 'far') return null
  const date = formatDate(deadline.noticeOn, 'long')
  const notice = fieldOf(details, 'noticeMonths')
  return (
    <div className="mb-4">
      <Banner
        tone={urgency === 'soon' ? 'warning' : 'negative'}
        icon={
          <CalendarClock
            className={`i i-lg ${urgency === 'soon' ? 'text-warning-text' : 'text-negative-text'}`}
            aria-hidden="true"
          />
        }
        title={
          urgency === 'passed'
            ? m.agreement_deadline_passed({ date })
            : m.agreement_deadline_banner({ date, when: formatDaysFromNow(deadline.daysLeft) })
        }
      >
        <Consequence deadline={deadline} />{' '}
        {m.agreement_deadline_safe({ date: formatDate(deadline.safeOn, 'medium') })}{' '}
        {deadline.noticeMonths === null
          ? null
          : m.agreement_deadline_notice({ months: formatMonths(deadline.noticeMonths) })}{' '}
        {notice.page === null ? null : (
          <SourceTag
            href={sourcePlace(agreement.id, notice.page, 'noticeMonths')}
            label={m.app_page_show({ page: notice.page })}
            isOpen
          >
            {m.app_page_short({ page: notice.page })}
          </SourceTag>
        )}
      </Banner>
    </div>
  )
}

function Consequence({ deadline }: { deadline: NonNullable<Agreement['deadline']> }) {
  if (!deadline.missedEndOn) return null
  const date = formatDate(deadline.missedEndOn, 'long')
  if (!deadline.cost) return <>{m.agreement_deadline_consequence({ date })}</>
  const amount = formatMoney(deadline.cost.amount, deadline.cost.currency)
  return <RichText>{m.agreement_deadline_cost({ date, amount })}</RichText>
}
