import { addDays } from '@mina/domain'
import { m } from '@mina/i18n'
import { formatCount, formatDate, formatMoney } from '@mina/i18n/format'
import { Button, buttonClass } from '@mina/ui'
import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react'
import { LockKeyhole } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { profileName } from '~/reports/profile-names'
import { useCan } from '~/shell/use-shell'
import { periodName } from './journal-filters'
import { type Preview, problemName } from './journal-names'
import { journalPlace } from './journal-query'

/** The way to close the period; why not, when it cannot be. Nothing for one that is closed. */
export function CloseButton({ preview }: { preview: Preview }) {
  const canClose = useCan('accounting.edit')
  const [search] = useSearchParams()
  const { closing, firstOpen } = preview
  const { problem, through } = closing
  if (problem === 'closed') return null
  if (problem === 'gap' && firstOpen) {
    return (
      <Link
        to={journalPlace(search, { from: firstOpen, to: through })}
        className={buttonClass()}
        title={problemName(problem)}
      >
        {m.journal_show_open({ date: formatDate(firstOpen, 'medium') })}
      </Link>
    )
  }
  const label = m.journal_close({ date: formatDate(through, 'medium') })
  const why = problem ? problemName(problem) : !canClose && m.journal_problem_role()
  if (why) {
    return (
      <Button icon={<LockKeyhole className="i" aria-hidden="true" />} unavailable={why}>
        {label}
      </Button>
    )
  }
  return (
    <Link
      to={journalPlace(search, { close: '1' })}
      className={buttonClass({ variant: 'primary' })}
      preventScrollReset
    >
      <LockKeyhole className="i" aria-hidden="true" />
      {label}
    </Link>
  )
}

/** Asks once, with what will happen. */
export function CloseQuestion({ preview }: { preview: Preview }) {
  const [search] = useSearchParams()
  const title = useRef<HTMLHeadingElement>(null)
  const isPending = useNavigation().formMethod === 'POST'
  useEffect(() => title.current?.focus(), [])
  const { closing, companyId, profile, grouping, currency, unmeasured } = preview
  const { from, through, revision, vouchers, debit } = closing
  const period = periodName(from, through)
  return (
    <section className="panel mb-5 border-accent" aria-labelledby="close-title">
      <div className="panel-head">
        <h2 id="close-title" ref={title} tabIndex={-1}>
          {m.journal_close_title({ period, profile: profileName(profile) })}
        </h2>
      </div>
      <Form method="post" className="grid gap-4 px-4.5 pb-4.5">
        <input type="hidden" name="companyId" value={companyId ?? ''} />
        <input type="hidden" name="profile" value={profile} />
        <input type="hidden" name="grouping" value={grouping} />
        <input type="hidden" name="through" value={through} />
        <input type="hidden" name="revision" value={revision ?? ''} />
        <ul className="grid max-w-[80ch] list-disc gap-1.5 ps-5">
          <li>
            {m.journal_close_stored({
              count: formatCount(vouchers),
              amount: formatMoney(debit, currency, 2),
            })}
          </li>
          <li>{m.journal_close_locked({ date: formatDate(addDays(through, 1), 'medium') })}</li>
          {unmeasured.length > 0 ? (
            <li>{m.journal_close_left({ count: formatCount(unmeasured.length) })}</li>
          ) : null}
          <li>{m.journal_close_logged()}</li>
        </ul>
        <div className="flex flex-wrap justify-end gap-2">
          <Link to={journalPlace(search, {})} className={buttonClass()} preventScrollReset>
            {m.app_cancel()}
          </Link>
          <Button type="submit" variant="primary" pendingLabel={isPending && m.journal_close_pending()}>
            {m.journal_close_confirm()}
          </Button>
        </div>
      </Form>
    </section>
  )
}
