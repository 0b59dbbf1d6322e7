import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { Badge, type BadgeTone, DeadlineChip, urgencyOf } from '@mina/ui'
import { statusName } from './agreement-names'
import { daysText } from './days-text'

const LOOKS: Record<string, { tone: BadgeTone; mark: 'filled' | 'ring' }> = {
  draft: { tone: 'warning', mark: 'ring' },
  active: { tone: 'positive', mark: 'filled' },
  notice_given: { tone: 'neutral', mark: 'filled' },
  ended: { tone: 'neutral', mark: 'filled' },
}

export function StatusBadge({ status }: { status: string }) {
  const look = LOOKS[status] ?? { tone: 'neutral', mark: 'filled' }
  return <Badge {...look}>{statusName(status)}</Badge>
}

type NoticeChipProps = { noticeOn: string | null; safeOn: string | null; daysLeft: number | null }

/** The last day to give notice, with how near it is. A dash when the agreement has none. */
export function NoticeChip({ noticeOn, safeOn, daysLeft }: NoticeChipProps) {
  if (!noticeOn || daysLeft === null) return <span className="dash">–</span>
  const urgency = urgencyOf(daysLeft)
  return (
    <DeadlineChip
      date={noticeOn}
      shownDate={formatDate(noticeOn, 'medium')}
      urgency={urgency}
      note={urgency === 'passed' ? m.app_due_passed() : daysText(daysLeft)}
      title={m.app_due_hint({
        date: formatDate(noticeOn, 'long'),
        safe: formatDate(safeOn ?? noticeOn, 'long'),
      })}
    />
  )
}
