import { m } from '@mina/i18n'
import { formatDate, formatInstant } from '@mina/i18n/format'
import { buttonClass, Panel, urgencyOf } from '@mina/ui'
import { Link } from '@remix-run/react'
import { CalendarClock, ScanText } from 'lucide-react'
import type { ReactNode } from 'react'
import { NoticeChip } from '~/agreements/agreement-marks'
import type { StartData } from './route'

type NeedsYouProps = {
  deadlineCount: number
  toReviewCount: number
  deadlines: StartData['start']['deadlines']
  toReview: StartData['toReview']
}

/** What must be done, by when, and what happens otherwise. The nearest first. */
export function NeedsYou({ deadlines, toReview, deadlineCount, toReviewCount }: NeedsYouProps) {
  if (deadlines.length === 0 && toReview.length === 0) {
    return (
      <Panel id="needs-you" title={m.start_needs_you()}>
        <div className="border-line border-t px-4.5 py-6">
          <p className="font-semibold">{m.start_nothing_title()}</p>
          <p className="text-muted text-small">{m.start_nothing_text()}</p>
        </div>
      </Panel>
    )
  }
  return (
    <Panel id="needs-you" title={m.start_needs_you()} className="pb-1.5">
      {deadlines.length > 0 ? (
        <Group
          title={m.start_needs_deadlines()}
          count={deadlineCount}
          all={m.start_needs_deadlines_all()}
          to="/deadlines"
        >
          {deadlines.map((deadline) => (
            <DeadlineRow key={deadline.agreementId} deadline={deadline} />
          ))}
        </Group>
      ) : null}
      {toReview.length > 0 ? (
        <Group
          title={m.start_needs_review()}
          count={toReviewCount}
          all={m.start_needs_review_all()}
          to="/review"
        >
          {toReview.map((document) => (
            <Row
              key={document.id}
              icon={<ScanText className="i" aria-hidden="true" />}
              iconLook="bg-mark text-mark-text"
              name={document.fileName}
              to={`/review/${document.id}`}
              note={m.start_review_uploaded({ date: formatInstant(document.uploadedAt) })}
            >
              <Link
                to={`/review/${document.id}`}
                className={buttonClass({ size: 'small', className: 'min-w-24' })}
              >
                {m.start_review_open()}
              </Link>
            </Row>
          ))}
        </Group>
      ) : null}
    </Panel>
  )
}

type GroupProps = { title: string; count: number; all: string; to: string; children: ReactNode }

function Group({ title, count, all, to, children }: GroupProps) {
  return (
    <div className="border-line border-t">
      <h3 className="flex items-center gap-2 px-4.5 pt-4 pb-1.5 font-semibold text-muted text-small">
        {title}
        <span className="num font-medium text-subtle">{count}</span>
        <Link to={to} className="link ml-auto font-medium">
          {all}
        </Link>
      </h3>
      <ul className="rows">{children}</ul>
    </div>
  )
}

function DeadlineRow({ deadline }: { deadline: NeedsYouProps['deadlines'][number] }) {
  const { agreementId, name, lessor, noticeOn, safeOn, daysLeft, missedEndOn } = deadline
  const urgency = urgencyOf(daysLeft)
  const looks = {
    passed: 'bg-negative-soft text-negative-text',
    now: 'bg-negative-soft text-negative-text',
    soon: 'bg-warning-soft text-warning-text',
    far: 'bg-sunken text-muted',
  }
  return (
    <Row
      icon={<CalendarClock className="i" aria-hidden="true" />}
      iconLook={looks[urgency]}
      name={name}
      to={`/agreements/${agreementId}`}
      note={
        missedEndOn
          ? m.start_deadline_consequence({ date: formatDate(missedEndOn, 'medium') })
          : m.start_deadline_until({ lessor: lessor ?? '–' })
      }
    >
      <NoticeChip noticeOn={noticeOn} safeOn={safeOn} daysLeft={daysLeft} />
      <Link
        to={`/agreements/${agreementId}`}
        className={buttonClass({ size: 'small', className: 'min-w-24' })}
      >
        {m.start_deadline_open()}
      </Link>
    </Row>
  )
}

type RowProps = {
  icon: ReactNode
  iconLook: string
  name: string
  to: string
  note: string
  children: ReactNode
}

function Row({ icon, iconLook, name, to, note, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-3.5 gap-y-2 px-4.5 py-3 hover:bg-hover md:flex-nowrap md:items-center">
      <span className={`grid size-8 flex-none place-items-center rounded-md ${iconLook}`}>{icon}</span>
      <div className="min-w-0 flex-1">
        <Link to={to} className="wrap-anywhere font-semibold underline-offset-3 hover:underline">
          {name}
        </Link>
        <p className="text-muted text-small">{note}</p>
      </div>
      <div className="flex items-center gap-4 text-small max-md:w-full max-md:justify-between max-md:pl-11.5">
        {children}
      </div>
    </li>
  )
}
