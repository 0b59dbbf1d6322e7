import { m } from '@mina/i18n'
import { formatDate, formatDaysFromNow, formatInstant } from '@mina/i18n/format'
import { Badge, Button, buttonClass } from '@mina/ui'
import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react'
import { Undo2 } from 'lucide-react'
import type { Life, LifeEntry, LifeEvent, Schedule } from '~/agreements/agreement-data'
import { eventKindName, eventTitle } from '~/agreements/event-texts'
import { ChangeTable } from './change-table'

type EntryProps = { entry: LifeEntry; life: Life; schedule: Schedule; canEdit: boolean }

/** One moment of the agreement's life. What is still to come is a line; what happened says what it did. */
export function EventEntry({ entry, life, schedule, canEdit }: EntryProps) {
  if (entry.type === 'today' || entry.type === 'end' || entry.type === 'notice') {
    return (
      <li className="flex flex-wrap items-baseline gap-x-3 border-line border-b bg-canvas px-4.5 py-2 text-small last:border-b-0">
        <time dateTime={entry.date} className="num w-28 font-semibold">
          {formatDate(entry.date)}
        </time>
        <span className="font-semibold">{eventKindName(entry.type)}</span>
        {entry.type === 'notice' ? (
          <span className="text-muted">{formatDaysFromNow(entry.daysLeft)}</span>
        ) : null}
      </li>
    )
  }
  const isEvent = entry.type === 'event'
  return (
    <li
      id={isEvent ? `v${entry.version}` : undefined}
      className="scroll-mt-18 border-line border-b px-4.5 py-4 last:border-b-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <time dateTime={entry.date} className="num w-28 font-semibold">
          {formatDate(entry.date)}
        </time>
        <h3 className="font-semibold">
          {isEvent ? eventTitle(entry, schedule.paymentPlan) : eventKindName(entry.type)}
        </h3>
        {isEvent && entry.undoable ? <Badge mark="ring">{m.event_newest()}</Badge> : null}
        {isEvent && entry.undoable && canEdit ? <UndoLink version={entry.version} /> : null}
      </div>
      {isEvent ? <Recorded entry={entry} /> : null}
      {isEvent && entry.undoable && canEdit ? <UndoQuestion entry={entry} version={life.version} /> : null}
      {entry.change ? (
        <ChangeTable change={entry.change} currency={life.currency} index={entry.index} />
      ) : (
        <p className="mt-2 text-muted text-small">{m.event_no_change()}</p>
      )}
    </li>
  )
}

function Recorded({ entry }: { entry: LifeEvent }) {
  return (
    <p className="mt-0.5 text-muted text-small">
      {m.event_recorded({
        name: entry.recordedByName ?? m.app_system(),
        when: formatInstant(entry.recordedAt),
        version: entry.version,
      })}
      {entry.note ? <q className="ms-1.5 text-text">{entry.note}</q> : null}
    </p>
  )
}

function UndoLink({ version }: { version: number }) {
  const [query] = useSearchParams()
  const next = new URLSearchParams(query)
  next.delete('added')
  next.set('undo', String(version))
  return (
    <Link
      to={`?${next}#v${version}`}
      className={buttonClass({ size: 'small', variant: 'ghost', className: 'ml-auto' })}
      preventScrollReset
    >
      <Undo2 className="i i-sm" aria-hidden="true" />
      {m.event_undo()}
    </Link>
  )
}

/** Asks once, and says what follows. */
function UndoQuestion({ entry, version }: { entry: LifeEvent; version: number }) {
  const [query] = useSearchParams()
  const isPending = useNavigation().formMethod === 'POST'
  if (query.get('undo') !== String(entry.version)) return null
  const kept = new URLSearchParams(query)
  kept.delete('undo')
  return (
    <Form method="post" className="banner banner-warning my-3 flex-wrap items-center" preventScrollReset>
      <input type="hidden" name="version" value={version} />
      <p className="min-w-0 flex-1 basis-64 text-small">
        {m.event_undo_question({ event: eventKindName(entry.kind), date: formatDate(entry.date, 'medium') })}
      </p>
      <Link to={`?${kept}`} className={buttonClass()} preventScrollReset>
        {m.app_cancel()}
      </Link>
      <Button type="submit" variant="danger" pendingLabel={isPending && m.event_undo_pending()}>
        {m.event_undo_confirm()}
      </Button>
    </Form>
  )
}
