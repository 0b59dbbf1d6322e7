import { dayNumber } from './chart-scale'

export type TimelineMark = { date: string; shownDate: string; name: string }
type TimelineProps = {
  start: TimelineMark
  today: TimelineMark
  end: TimelineMark
  /** The last day to act, and the end that follows if nobody does. */
  notice?: TimelineMark & { isUrgent: boolean }
  extendedEnd?: TimelineMark
  label: string
}

const WIDTH = 1120
const LINE = 58

/** An agreement's life on one line: passed, to come, and dashed what happens only if nobody acts. */
export function Timeline({ start, today, end, notice, extendedEnd, label }: TimelineProps) {
  const last = extendedEnd ?? end
  const marks = [start, today, end, last].map(({ date }) => dayNumber(date))
  const [from, to] = [Math.min(...marks), Math.max(...marks)]
  const x = (date: string) => 14 + ((dayNumber(date) - from) / Math.max(1, to - from)) * (WIDTH - 28)
  const passed = Math.min(x(today.date), x(end.date))
  return (
    <svg className="ch w-full min-w-[44rem]" viewBox={`0 0 ${WIDTH} 116`} role="img" aria-label={label}>
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
