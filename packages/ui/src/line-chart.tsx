import { CHART, dayNumber, PLOT, ticks, xOfDay, yearMarks } from './chart-scale'

export type SeriesColour = 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6'
export type ChartSeries = {
  name: string
  colour: SeriesColour
  /** In order of time. */
  points: { date: string; value: number }[]
  hasArea?: boolean
}
export type LineChartProps = {
  series: readonly ChartSeries[]
  /** States the conclusion with numbers: it is what a screen reader gets. */
  label: string
  formatTick: (value: number) => string
  now?: { date: string; label: string; value: number; valueLabel: string }
  /** The day that is being read off. */
  readingOn?: string
}

/** Balances over time, from zero. Its table twin stands beside it. */
export function LineChart({ series, label, formatTick, now, readingOn }: LineChartProps) {
  const dates = series.flatMap(({ points }) => points.map(({ date }) => date)).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  if (!from || !to || from === to) return null
  const values = ticks(Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value))))
  const most = values.at(-1) ?? 1
  const x = (date: string) => xOf(dayNumber(date))
  const xOf = (day: number) => xOfDay(day, from, to)
  const y = (value: number) => PLOT.bottom - (value / most) * (PLOT.bottom - PLOT.top)
  return (
    <svg
      className="ch w-full min-w-[38rem]"
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      role="img"
      aria-label={label}
    >
      {values.map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? 'axis' : 'grid'}
            x1={PLOT.left}
            x2={PLOT.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={PLOT.left - 8} y={y(value) + 4} textAnchor="end">
            {formatTick(value)}
          </text>
        </g>
      ))}
      {yearMarks(from, to).map(({ year, day }) => (
        <g key={year}>
          <line className="axis" x1={xOf(day)} x2={xOf(day)} y1={PLOT.bottom} y2={PLOT.bottom + 4} />
          <text x={xOf(day)} y={PLOT.bottom + 17} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {series.map((one, index) => (
        <Line key={one.name} series={one} x={x} y={y} isSecond={index > 0} />
      ))}
      {readingOn ? <Reading series={series} date={readingOn} x={x(readingOn)} y={y} /> : null}
      {now && now.date >= from && now.date <= to ? <Now now={now} x={x(now.date)} y={y(now.value)} /> : null}
    </svg>
  )
}

type Scale = { x: (date: string) => number; y: (value: number) => number }

function Line({ series, x, y, isSecond }: Scale & { series: ChartSeries; isSecond: boolean }) {
  const { points, colour, name, hasArea } = series
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const path = points
    .map(({ date, value }, index) => `${index === 0 ? 'M' : 'L'}${round(x(date))} ${round(y(value))}`)
    .join('')
  const named = points[Math.floor(points.length * (isSecond ? 0.42 : 0.2))] ?? first
  return (
    <g className={colour}>
      {hasArea ? (
        <path
          className="area"
          d={`${path}L${round(x(last.date))} ${y(0)}L${round(x(first.date))} ${y(0)}Z`}
        />
      ) : null}
      <path className="s" d={path} />
      <text className="lab2 f" x={x(named.date) + 6} y={y(named.value) + (isSecond ? -10 : 34)}>
        {name}
      </text>
    </g>
  )
}

function Reading({
  series,
  date,
  x,
  y,
}: { series: readonly ChartSeries[]; date: string; x: number } & Pick<Scale, 'y'>) {
  return (
    <g>
      <line className="reading" x1={x} x2={x} y1={PLOT.top} y2={PLOT.bottom} />
      {series.map(({ name, colour, points }) => {
        const read = points.find((point) => point.date === date)
        return read ? <circle key={name} cx={x} cy={y(read.value)} r="4" className={`${colour} f`} /> : null
      })}
    </g>
  )
}

function Now({ now, x, y }: { now: NonNullable<LineChartProps['now']>; x: number; y: number }) {
  // Balances fall, so there is room above and to the right, as long as the label does not leave the picture.
  const isNearEnd = x > PLOT.right - 110
  const side = isNearEnd
    ? { x: x - 7, textAnchor: 'end' as const }
    : { x: x + 7, textAnchor: 'start' as const }
  return (
    <g>
      <line className="now" x1={x} x2={x} y1={PLOT.top - 8} y2={PLOT.bottom} />
      <circle cx={x} cy={y} r="4" className="fill-surface stroke-chart-1" strokeWidth="2" />
      <text {...side} y={PLOT.top - 6} className="lab2">
        {now.label}
      </text>
      <text {...side} y={y - (isNearEnd ? 28 : 9)} className="lab">
        {now.valueLabel}
      </text>
    </g>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
