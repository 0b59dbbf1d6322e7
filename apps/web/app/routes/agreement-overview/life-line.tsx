import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { Timeline, urgencyOf } from '@mina/ui'
import type { Agreement, Life, Schedule } from '~/agreements/agreement-data'
import { eventsOf, eventTitle } from '~/agreements/event-texts'

type LifeLineProps = { details: Agreement; schedule: Schedule; life: Life }

/** The agreement from its start to its end, with all that happened and what is to be decided. */
export function LifeLine({ details, schedule, life }: LifeLineProps) {
  const { agreement, deadline } = details
  const today = schedule.atToday.date
  const events = eventsOf(life)
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
      events={events.map((event) => ({
        date: event.date,
        shownDate: formatDate(event.date),
        name: eventTitle(event, schedule.paymentPlan),
      }))}
      label={`${
        notice
          ? m.agreement_timeline_label_notice({ ...dates, notice: long(notice.noticeOn) })
          : m.agreement_timeline_label(dates)
      } ${events.map((event) => `${eventTitle(event, schedule.paymentPlan)} ${long(event.date)}.`).join(' ')}`.trim()}
    />
  )
}
