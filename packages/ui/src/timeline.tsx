import { dayScale, placeLabels } from './timeline-marks'

export type TimelineMark = { date: string; shownDate: string; name: string }
type TimelineProps = {
  start: TimelineMark
  today: TimelineMark
  end: TimelineMark
  /** The last day to act, and the end that follows if nobody does. */
  notice?: TimelineMark & { isUrgent: boolean }
  extendedEnd?: TimelineMark
  /** What happened between start and end, in order of time. */
  events?: readonly TimelineMark[]
  label: string
}

const WIDTH = 1120
const LINE = 58
const LABEL_WIDTH = 104
const SECOND_ROW = 34

/** An agreement's life on one line: passed, to come, and dashed what happens only if nobody acts. */
export function Timeline({ start, today, end, notice, extendedEnd, events = [], label }: TimelineProps) {
  const ends = [start, end, ...(extendedEnd ? [extendedEnd] : [])]
  const x = dayScale(
    [...ends, today].map(({ date }) => date),
    14,
    WIDTH - 14,
  )
  const passed = Math.min(x(today.date), x(end.date))
  // The labels of the ends begin or stop at the edge: they reach further in than those in the middle.
  const taken = ends
    .map(({ date }) => x(date))
    .map((at) => (at < 60 ? at + 30 : at > WIDTH - 60 ? at - 30 : at))
  const places = placeLabels(
    events.map(({ date }) => x(date)),
    LABEL_WIDTH,
    taken,
  )
  const height = places.some(({ row }) => row === 1) ? 116 + SECOND_ROW : 116
  return (
    <svg className="ch w-full min-w-[44rem]" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      <line
        x1={x(start.date)}
        x2={x(end.date)}
        y1={LINE}
        y2={LINE}
        className="stroke-line-strong"
        strokeWidth="6"
        strokeLinecap="round"
      />
      {passed > x(start.date) ? (
        <line
          x1={x(start.date)}
          x2={passed}
          y1={LINE}
          y2={LINE}
          className="stroke-accent"
          strokeWidth="6"
          strokeLinecap="round"
        />
      ) : null}
      {extendedEnd ? (
        <>
          <line
            x1={x(end.date)}
            x2={x(extendedEnd.date)}
            y1={LINE}
            y2={LINE}
            className="stroke-line-strong"
            strokeWidth="2"
            strokeDasharray="4 4"
          />
          <circle
            cx={x(extendedEnd.date)}
            cy={LINE}
            r="6"
            className="fill-surface stroke-control"
            strokeWidth="2"
          />
          <Below mark={extendedEnd} x={x(extendedEnd.date)} />
        </>
      ) : null}
      {events.map((mark, index) => {
        const { x: at = 0, row = null } = places[index] ?? {}
        return <EventMark key={`${mark.date} ${mark.name} ${at} ${row}`} mark={mark} x={at} row={row} />
      })}
      <circle cx={x(start.date)} cy={LINE} r="6" className="fill-accent" />
      <Below mark={start} x={x(start.date)} />
      <circle cx={x(end.date)} cy={LINE} r="6" className="fill-surface stroke-text" strokeWidth="2" />
      <Below mark={end} x={x(end.date)} />
      <line
        x1={x(today.date)}
        x2={x(today.date)}
        y1={LINE - 12}
        y2={LINE + 12}
        className="stroke-text"
        strokeWidth="2"
      />
      <Above
        mark={today}
        x={x(today.date)}
        side={notice && notice.date > today.date ? 'end' : sideOf(x(today.date))}
      />
      {notice ? (
        <>
          <path
            d={`M${x(notice.date)} ${LINE - 8}l8 8l-8 8l-8 -8Z`}
            className={notice.isUrgent ? 'fill-negative stroke-surface' : 'fill-warning stroke-surface'}
            strokeWidth="2"
          />
          <Above
            mark={notice}
            x={x(notice.date)}
            side={notice.date > today.date ? 'start' : 'end'}
            tone={notice.isUrgent ? '!fill-negative-text' : '!fill-warning-text'}
          />
        </>
      ) : null}
    </svg>
  )
}

const sideOf = (x: number) => (x < 120 ? 'start' : x > WIDTH - 120 ? 'end' : 'middle')
const textX = (x: number, side: 'start' | 'middle' | 'end', air: number) =>
  side === 'middle' ? x : side === 'start' ? Math.max(4, x + air) : Math.min(WIDTH - 4, x - air)

function EventMark({ mark, x, row }: { mark: TimelineMark; x: number; row: 0 | 1 | null }) {
  const y = LINE + (row === 1 ? SECOND_ROW : 0)
  return (
    <g>
      <title>{`${mark.name}, ${mark.shownDate}`}</title>
      {row === 1 ? (
        <line x1={x} x2={x} y1={LINE + 8} y2={LINE + SECOND_ROW + 17} className="stroke-line-strong" />
      ) : null}
      <circle cx={x} cy={LINE} r="4.5" className="fill-surface stroke-accent" strokeWidth="2" />
      {row === null ? null : (
        <>
          <text x={x} y={y + 30} textAnchor="middle" className="lab2">
            {mark.name}
          </text>
          <text x={x} y={y + 45} textAnchor="middle">
            {mark.shownDate}
          </text>
        </>
      )}
    </g>
  )
}

function Below({ mark, x }: { mark: TimelineMark; x: number }) {
  const side = sideOf(x)
  return (
    <>
      <text x={textX(x, side, -10)} y={LINE + 30} textAnchor={side} className="lab2">
        {mark.name}
      </text>
      <text x={textX(x, side, -10)} y={LINE + 45} textAnchor={side}>
        {mark.shownDate}
      </text>
    </>
  )
}

function Above({
  mark,
  x,
  side,
  tone = '',
}: {
  mark: TimelineMark
  x: number
  side: 'start' | 'middle' | 'end'
  tone?: string
}) {
  // A label beside the left edge would be cut off: it turns round.
  const fitting = side === 'end' && x < 110 ? 'start' : side === 'start' && x > WIDTH - 150 ? 'end' : side
  return (
    <>
      <text x={textX(x, fitting, 6)} y={LINE - 34} textAnchor={fitting} className={`lab ${tone}`}>
        {mark.name}
      </text>
      <text x={textX(x, fitting, 6)} y={LINE - 20} textAnchor={fitting} className={tone}>
        {mark.shownDate}
      </text>
    </>
  )
}
