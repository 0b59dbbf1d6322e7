import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatCount, formatDate } from '@mina/i18n/format'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { StartData } from './route'

type Start = StartData['start']

/** What the organization owes and what waits, each leading to where it comes from. */
export function KeyFigures({ start }: { start: Start }) {
  const next = start.deadlines[0]
  return (
    <section
      className="panel mb-5 grid grid-cols-2 divide-line max-xl:[&>*:nth-child(even)]:border-l max-xl:[&>*:nth-child(n+3)]:border-t max-xl:[&>*]:border-line xl:grid-cols-4 xl:divide-x"
      aria-label={m.start_figures()}
    >
      <Figure
        label={m.start_figure_liability()}
        hint={m.start_figure_liability_hint({ date: formatDate(start.today, 'long') })}
      >
        <Amounts amounts={start.liability} />
      </Figure>
      <Figure
        label={m.start_figure_monthly()}
        hint={m.start_figure_monthly_hint({ count: start.agreements })}
        to="/agreements"
      >
        <Amounts amounts={start.monthlyCost} />
      </Figure>
      <Figure label={m.start_figure_review()} hint={reviewHint(start)} to="/review">
        <span className="num text-figure">{formatCount(start.toReview)}</span>
      </Figure>
      <Figure
        label={m.start_figure_deadlines()}
        hint={
          next
            ? m.start_figure_deadlines_hint({ date: formatDate(next.noticeOn, 'medium') })
            : m.start_figure_deadlines_hint_none()
        }
        to="/deadlines"
      >
        <span className="num text-figure">{formatCount(start.counts.deadlines)}</span>
      </Figure>
    </section>
  )
}

function reviewHint({ reading, toReview }: Start): string {
  if (reading > 0) return m.start_figure_review_hint_reading({ count: reading })
  return toReview > 0 ? m.start_figure_review_hint() : m.start_figure_review_hint_none()
}

function Figure({
  label,
  hint,
  to,
  children,
}: {
  label: string
  hint: string
  to?: string
  children: ReactNode
}) {
  return (
    <div className="min-w-0 px-4 py-4 md:px-5">
      <h2 className="text-muted text-small">{label}</h2>
      {to ? (
        <Link to={to} className="mt-0.5 block hover:underline">
          <span className="sr-only">{label}: </span>
          {children}
        </Link>
      ) : (
        <div className="mt-0.5">{children}</div>
      )}
      <p className="mt-1 text-caption text-subtle">{hint}</p>
    </div>
  )
}

/** One line a currency: amounts in different currencies are never added. */
function Amounts({ amounts }: { amounts: Start['liability'] }) {
  if (amounts.length === 0) return <span className="num text-figure">0</span>
  return (
    <>
      {amounts.map(({ currency, amount }, index) => (
        <span key={currency} className="flex flex-wrap items-baseline gap-x-1.5">
          <span className={index === 0 ? 'num text-figure max-sm:text-section' : 'num text-section'}>
            {formatAmount(amount)}
          </span>
          <span className="text-small text-subtle">{currencyUnit(currency)}</span>
        </span>
      ))}
    </>
  )
}
