import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { nearestDate } from './chart-scale'
import { LineChart, type LineChartProps } from './line-chart'

export type ChartReading = {
  date: string
  shownDate: string
  /** One for each series, as people read it. */
  values: string[]
}
type ReadingChartProps = Omit<LineChartProps, 'readingOn'> & {
  /** In order of time, a point of every series each. */
  readings: readonly ChartReading[]
  /** What is read off before anybody moves the line. */
  startOn: string
  readingLabel: string
  /** Shows the value of a series; the text itself when left out. */
  renderValue?: (reading: ChartReading, series: number) => ReactNode
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowUp: (index) => index + 1,
  PageDown: (index) => index - 12,
  PageUp: (index) => index + 12,
  Home: () => 0,
  End: (_index, last) => last,
}

/** A chart that is read off: a line that follows pointer and arrow keys, and the figures of its day in a fixed row. */
export function ReadingChart({ readings, startOn, readingLabel, renderValue, ...chart }: ReadingChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const dates = readings.map(({ date }) => date)
  const last = dates.length - 1
  const [index, setIndex] = useState(() => Math.max(0, dates.indexOf(startOn)))
  const reading = readings[Math.min(index, last)]
  if (!reading) return null

  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = Math.min(last, Math.max(0, step(index, last)))
    setIndex(next)
    // On a narrow screen the picture is wider than its frame: the line stays in sight.
    const box = frame.current
    if (box) box.scrollLeft = (next / Math.max(1, last)) * box.scrollWidth - box.clientWidth / 2
  }
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setIndex(nearestDate((event.clientX - left) / width, dates))
  }
  const names = chart.series.map(({ name }) => name)
  return (
    <>
      <div ref={frame} className="overflow-x-auto">
        <div className="relative w-full min-w-[38rem]">
          <LineChart {...chart} readingOn={reading.date} />
          <div
            className="absolute inset-0 rounded-sm"
            role="slider"
            tabIndex={0}
            aria-label={readingLabel}
            aria-valuemin={0}
            aria-valuemax={last}
            aria-valuenow={index}
            aria-valuetext={`${reading.shownDate}: ${names.map((name, series) => `${name} ${reading.values[series]}`).join(', ')}`}
            onKeyDown={press}
            onPointerMove={point}
            onPointerDown={point}
          />
        </div>
      </div>
      <p className="flex min-h-7 flex-wrap items-center gap-x-5 gap-y-1 pt-2 text-small">
        <span className="num font-semibold">{reading.shownDate}</span>
        {chart.series.map(({ name, colour }, series) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            <span className={`sw ${colour}`} aria-hidden="true" />
            <span className="text-muted">{name}</span>
            <span className="num font-semibold">
              {renderValue?.(reading, series) ?? reading.values[series]}
            </span>
          </span>
        ))}
      </p>
    </>
  )
}
