import { m } from '@mina/i18n'
import { formatDate, formatInstant } from '@mina/i18n/format'
import { Link } from '@remix-run/react'
import { Amount } from '~/reports/amount'
import { objectsText, type PreviewVoucher, reasonText } from './journal-names'

/** Why closed months are caught up: what was recorded since, and month by month what was booked and what it should be. */
export function CatchUpCauses({ voucher }: { voucher: PreviewVoucher }) {
  const { causes, changes, agreementId } = voucher
  return (
    <details>
      <summary className="link cursor-pointer py-1 text-small">{m.journal_why()}</summary>
      <div className="grid max-w-[42rem] gap-3 pt-2 pb-1 text-small">
        {changes.length > 0 ? (
          <ul className="grid gap-1">
            {changes.map(({ version, date, recordedAt }) => (
              <li key={version}>
                <Link to={`/agreements/${agreementId}/history`} className="link font-medium">
                  {m.journal_change({
                    version,
                    date: formatDate(date, 'medium'),
                    at: formatInstant(recordedAt),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
        {causes.map((cause) => (
          <CauseTable key={cause.month} cause={cause} />
        ))}
      </div>
    </details>
  )
}

function CauseTable({ cause: { month, reason, lines } }: { cause: PreviewVoucher['causes'][number] }) {
  return (
    <table className="w-full">
      <caption className="pb-1 text-start">
        <b>{formatDate(month, 'month')}</b>. {reasonText(reason)}
      </caption>
      <thead>
        <tr className="text-caption text-muted">
          <th scope="col" className="!h-auto !border-0 !bg-transparent !px-0 text-start">
            {m.journal_account()}
          </th>
          <th scope="col" className="num !h-auto !border-0 !bg-transparent">
            {m.journal_was()}
          </th>
          <th scope="col" className="num !h-auto !border-0 !bg-transparent !pr-0">
            {m.journal_is()}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.account} ${objectsText(line)}`}>
            <td className="!h-auto !border-0 !px-0 !py-0.5">
              <span className="num">{line.account}</span>{' '}
              <span className="text-muted max-sm:hidden">{line.name}</span> {objectsText(line)}
            </td>
            <td className="num !h-auto !border-0 !py-0.5">
              <Amount amount={line.booked} isExact />
            </td>
            <td className="num !h-auto !border-0 !py-0.5 !pr-0 font-medium">
              <Amount amount={line.now} isExact />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
