import { m } from '@mina/i18n'
import { formatCount, formatInstant, formatMoney } from '@mina/i18n/format'
import { Panel } from '@mina/ui'
import { Link, useSearchParams } from '@remix-run/react'
import { profileName } from '~/reports/profile-names'
import type { Outputs } from '~/shell/shell-data'
import { periodName } from './journal-filters'
import { journalPlace } from './journal-query'

/** What has been closed of the company's books, and how to begin when nothing was. */
export function ClosedList({ periods }: { periods: Outputs['journals']['periods'] }) {
  const [search] = useSearchParams()
  return (
    <Panel
      id="closed"
      title={m.journal_periods()}
      note={periods.length > 0 ? formatCount(periods.length) : undefined}
    >
      {periods.length === 0 ? (
        <p className="max-w-[60ch] text-pretty px-4.5 pb-5 text-muted text-small">
          {m.journal_periods_none()}
        </p>
      ) : (
        <ul className="rows">
          {periods.map(
            ({ id, profile, grouping, from, to, currency, vouchers, debit, closedAt, closedByName }) => (
              <li key={id} className="px-4.5 py-2.5 text-small">
                <p className="flex flex-wrap justify-between gap-x-3">
                  <Link
                    to={journalPlace(search, {
                      profile,
                      grouping: grouping === 'day' ? 'day' : null,
                      from,
                      to,
                    })}
                    className="link font-semibold"
                  >
                    {periodName(from, to)}, {profileName(profile)}
                  </Link>
                  <span className="num">{formatMoney(debit, currency, 2)}</span>
                </p>
                <p className="text-caption text-muted">
                  {m.journal_period_line({
                    count: formatCount(vouchers),
                    at: formatInstant(closedAt),
                    name: closedByName ?? m.app_system(),
                  })}
                </p>
              </li>
            ),
          )}
        </ul>
      )}
    </Panel>
  )
}
