export type Urgency = 'passed' | 'now' | 'soon' | 'far'

/** Days until someone must have acted → how it looks: 14 and 90 days are the turns. */
export function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft < 0) return 'passed'
  if (daysLeft <= 14) return 'now'
  return daysLeft <= 90 ? 'soon' : 'far'
}

const CLASSES: Record<Urgency, string> = {
  passed: 'due-now',
  now: 'due-now',
  soon: 'due-soon',
  far: 'due-far',
}

type DeadlineChipProps = {
  /** `YYYY-MM-DD`. */
  date: string
  shownDate: string
  urgency: Urgency
  /** Days left, or "passed"; left out when the day is far off. */
  note?: string
  /** The safe working day and what happens otherwise. */
  title?: string
}

export function DeadlineChip({ date, shownDate, urgency, note, title }: DeadlineChipProps) {
  return (
    <span className={`due ${CLASSES[urgency]}`} title={title}>
      <svg width="13" height="13" viewBox="0 0 14 14" aria-hidden="true">
        <Shape urgency={urgency} />
      </svg>
      <time dateTime={date}>{shownDate}</time>
      {note && urgency !== 'far' ? <span className="text-caption font-normal">{note}</span> : null}
    </span>
  )
}

function Shape({ urgency }: { urgency: Urgency }) {
  switch (urgency) {
    case 'passed':
      return <rect x="2" y="2" width="10" height="10" rx="1.5" fill="currentColor" />
    case 'now':
      return <circle cx="7" cy="7" r="6" fill="currentColor" />
    case 'soon':
      return (
        <>
          <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M7 1.8a5.2 5.2 0 0 1 0 10.4Z" fill="currentColor" />
        </>
      )
    case 'far':
      return <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
  }
}
