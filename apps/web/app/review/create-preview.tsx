import { m } from '@mina/i18n'
import { formatDate, formatMoney } from '@mina/i18n/format'
import { PaymentTable } from '~/agreements/payment-table'
import { problemText } from '~/errors/error-text'
import type { Preview } from './review-data'

/** The agreement's figures as they will be: what it costs, what is owed at the start, when to act. */
export function CreatePreview({ preview, isFresh }: { preview: Preview | undefined; isFresh: boolean }) {
  if (!preview) return <p className="text-muted">{m.review_preview_waiting()}</p>
  if (!preview.plan) {
    return (
      <p className="banner banner-warning self-start text-small" role="alert">
        {preview.problem ? problemText(preview.problem) : m.error_unexpected()}
      </p>
    )
  }
  const { currency, rows, totals, liabilityAtStart, rightOfUseAtStart, deadline } = preview.plan
  return (
    <section
      className={`content-start ${isFresh ? '' : 'opacity-60'}`}
      aria-label={m.review_preview_title()}
      aria-busy={!isFresh}
    >
      <h3 className="font-semibold">{m.review_preview_title()}</h3>
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-small">
        <dt className="text-muted">{m.review_preview_liability()}</dt>
        <dd className="num text-right font-semibold">{formatMoney(liabilityAtStart, currency, 2)}</dd>
        <dt className="text-muted">{m.review_preview_right_of_use()}</dt>
        <dd className="num text-right">{formatMoney(rightOfUseAtStart, currency, 2)}</dd>
        <dt className="text-muted">{m.review_preview_total()}</dt>
        <dd className="num text-right">{formatMoney(totals.payments, currency, 2)}</dd>
        <dt className="text-muted">{m.review_preview_deadline()}</dt>
        <dd className="text-right">
          {deadline ? (
            <>
              <b className="num font-semibold">{formatDate(deadline.noticeOn, 'medium')}</b>
              <span className="block text-caption text-subtle">
                {m.review_preview_deadline_safe({ date: formatDate(deadline.safeOn, 'medium') })}
              </span>
            </>
          ) : (
            m.review_preview_deadline_none()
          )}
        </dd>
      </dl>
      <h3 className="mt-4 mb-1 font-semibold text-small">{m.review_preview_plan()}</h3>
      <div className="float -mx-2 overflow-hidden shadow-none">
        <PaymentTable rows={rows} currency={currency} />
      </div>
    </section>
  )
}
