import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { buttonClass } from '@mina/ui'
import { Link, useSearchParams } from '@remix-run/react'
import { withChanges } from './report-query'

type PagingProps = { page: number; pageSize: number; total: number }

/** Which part of the report is shown, and the way to the others. Nothing when all of it is. */
export function ReportPaging({ page, pageSize, total }: PagingProps) {
  const [search] = useSearchParams()
  if (page === 1 && total <= pageSize) return null
  const to = Math.min(total, page * pageSize)
  const place = (number: number) => withChanges(search, { page: number === 1 ? null : String(number) })
  return (
    <nav
      className="no-print mt-3 flex flex-wrap items-center gap-3 text-muted text-small"
      aria-label={m.agreements_paging()}
    >
      <span className="num">
        {m.agreements_paging_range({
          from: formatCount(Math.min(to, (page - 1) * pageSize + 1)),
          to: formatCount(to),
          total: formatCount(total),
        })}
      </span>
      <span className="ml-auto flex gap-2">
        {page > 1 ? (
          <Link to={place(page - 1)} className={buttonClass({ size: 'small' })} rel="prev">
            {m.agreements_paging_previous()}
          </Link>
        ) : null}
        {to < total ? (
          <Link to={place(page + 1)} className={buttonClass({ size: 'small' })} rel="next">
            {m.agreements_paging_next()}
          </Link>
        ) : null}
      </span>
    </nav>
  )
}
