import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { Timeline, urgencyOf } from '@mina/ui'
import type { Agreement } from '~/agreements/agreement-data'

export function LifeLine({ details, today }: { details: Agreement; today: string }) {
  const { agreement, deadline } = details
  const mark = (date: string, name: string) => ({ date, shownDate: formatDate(date, 'medium'), name })
  const long = (date: string) => formatDate(date, 'long')
  const dates = { start: long(agreement.startDate), today: long(today), end: long(agreement.endDate) }
  const notice = deadline && deadline.daysLeft >= 0 ? deadline : null
  return (
    <Timeline
      start={mark(agreement.startDate, m.agreement_timeline_start())}
      today={mark(today, m.agreement_timeline_today())}
      end={mark(agreement.endDate, m.agreement_timeline_end())}
      notice={
        notice
          ? {
              ...mark(notice.noticeOn, m.agreement_timeline_notice()),
              isUrgent: urgencyOf(notice.daysLeft) === 'now',
            }
          : undefined
      }
      extendedEnd={
        notice?.missedEndOn && notice.missedEndOn > agreement.endDate
          ? mark(notice.missedEndOn, m.agreement_timeline_extended())
          : undefined
      }
      label={
        notice
          ? m.agreement_timeline_label_notice({ ...dates, notice: long(notice.noticeOn) })
          : m.agreement_timeline_label(dates)
      }
    />
  )
}
