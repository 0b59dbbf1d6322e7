export type Confidence = 'high' | 'medium' | 'low' | 'missing'

const BARS: Record<Confidence, number> = { high: 3, medium: 2, low: 1, missing: 0 }
const TEXT: Record<Confidence, string> = {
  high: 'text-positive-text',
  medium: 'text-warning-text',
  low: 'text-negative-text',
  missing: 'text-subtle',
}
const COLOUR: Record<Confidence, string> = {
  high: 'text-conf-high',
  medium: 'text-conf-medium',
  low: 'text-conf-low',
  missing: 'text-conf-missing',
}

type ConfidenceMarkProps = { level: Confidence; label: string; isWordShown?: boolean }

/** How sure a reading is: three bars, two, one, none. For readings only. */
export function ConfidenceMark({ level, label, isWordShown }: ConfidenceMarkProps) {
  const bars = (
    <svg className={COLOUR[level]} width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <Bar key={bar} bar={bar} isFilled={bar < BARS[level]} />
      ))}
    </svg>
  )
  if (!isWordShown) {
    return (
      <span className="inline-flex" role="img" aria-label={label}>
        {bars}
      </span>
    )
  }
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {bars}
      <span className={`text-caption font-medium ${TEXT[level]}`}>{label}</span>
    </span>
  )
}

function Bar({ bar, isFilled }: { bar: number; isFilled: boolean }) {
  const height = 4 + bar * 3.5
  const fill = isFilled ? 'currentColor' : 'none'
  const stroke = isFilled ? 'none' : 'currentColor'
  return (
    <rect
      x={0.5 + bar * 5}
      y={11.5 - height}
      width="3.4"
      height={height}
      rx="1"
      fill={fill}
      stroke={stroke}
    />
  )
}

const FILL: Record<Confidence, string> = {
  high: 'fill-conf-high',
  medium: 'fill-conf-medium',
  low: 'fill-conf-low',
  missing: 'fill-conf-missing',
}

type ConfidenceBarProps = { counts: Record<Confidence, number>; label: string; width?: number }

/** All readings of a document in one line, the sure ones first. */
export function ConfidenceBar({ counts, label, width = 170 }: ConfidenceBarProps) {
  const levels = (['high', 'medium', 'low', 'missing'] as const).filter((level) => counts[level] > 0)
  const total = levels.reduce((sum, level) => sum + counts[level], 0)
  const room = width - (levels.length - 1) * 2
  let x = 0
  return (
    <svg width={width} height="6" viewBox={`0 0 ${width} 6`} role="img" aria-label={label}>
      {levels.map((level) => {
        const length = (room * counts[level]) / total
        const start = x
        x += length + 2
        return <rect key={level} x={start} width={length} height="6" rx="2" className={FILL[level]} />
      })}
    </svg>
  )
}
