type StepBarProps = { done: number; total: number; state: 'running' | 'done' | 'failed'; label: string }

/** Steps of a job as short bars, with the step in words under them. */
export function StepBar({ done, total, state, label }: StepBarProps) {
  const colour = (index: number) => {
    if (state === 'failed') return index === 0 ? 'fill-negative' : 'fill-line-strong'
    if (state === 'done') return 'fill-positive'
    if (index < done) return 'fill-accent'
    return index === done ? 'fill-accent opacity-45' : 'fill-line-strong'
  }
  const steps = Array.from({ length: total }, (_, step) => step)
  return (
    <div className="grid gap-1.5">
      <svg width="160" height="4" viewBox="0 0 160 4" aria-hidden="true">
        {steps.map((step) => (
          <rect
            key={step}
            x={(step * 164) / total}
            width={164 / total - 4}
            height="4"
            rx="1.5"
            className={colour(step)}
          />
        ))}
      </svg>
      <span className={`text-caption ${state === 'failed' ? 'text-negative-text' : 'text-muted'}`}>
        {label}
      </span>
    </div>
  )
}

export type PageState = 'done' | 'now' | 'waiting'
const SQUARES: Record<PageState, string> = {
  done: 'border-transparent bg-positive-soft text-positive-text',
  now: 'border-accent bg-accent-soft font-semibold text-accent-text',
  waiting: 'border-line-strong bg-surface text-subtle',
}

type PageSquaresProps = { pages: { page: number; state: PageState; label: string }[]; label: string }

/** The pages of a document as small numbered squares: read, being read, waiting. */
export function PageSquares({ pages, label }: PageSquaresProps) {
  return (
    <ol className="flex flex-wrap gap-1" aria-label={label}>
      {pages.map(({ page, state, label: text }) => (
        <li
          key={page}
          className={`num grid size-7 place-items-center rounded-xs border text-[0.6875rem] ${SQUARES[state]}`}
          aria-label={text}
        >
          {page}
        </li>
      ))}
    </ol>
  )
}

export const ProgressBar = ({ value, max, label }: { value: number; max: number; label: string }) => (
  <progress className="bar" value={value} max={max} aria-label={label} />
)
