import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { buttonClass } from '@mina/ui'
import { Link } from '@remix-run/react'
import { withChange } from '~/agreements/list-query'
import type { AgreementsData } from './route'

const SIZES = [50, 100, 200]

export function Paging({ list, query, search }: AgreementsData & { search: URLSearchParams }) {
  const from = (query.page - 1) * query.pageSize + 1
  const to = Math.min(list.total, from + list.rows.length - 1)
  const isLast = to >= list.total
  if (query.page === 1 && isLast && list.total <= 50) return null
  return (
    <nav
      className="mt-3 flex flex-wrap items-center gap-3 text-muted text-small"
      aria-label={m.agreements_paging()}
    >
      <span className="num">
        {m.agreements_paging_range({
          from: formatCount(from),
          to: formatCount(to),
          total: formatCount(list.total),
        })}
      </span>
      <span className="flex items-center gap-1">
        {m.agreements_paging_size()}
        {SIZES.map((size) => (
          <Link
            key={size}
            to={withChange(search, { size: size === 50 ? null : String(size) })}
            className="num rounded-sm px-1.5 py-0.5 hover:bg-hover aria-[current]:bg-selected aria-[current]:font-semibold"
            aria-current={size === query.pageSize || undefined}
          >
            {size}
          </Link>
        ))}
      </span>
      <span className="ml-auto flex gap-2">
        {query.page > 1 ? (
          <Link
            to={withChange(search, { page: query.page === 2 ? null : String(query.page - 1) })}
            className={buttonClass({ size: 'small' })}
            rel="prev"
          >
            {m.agreements_paging_previous()}
          </Link>
        ) : null}
        {isLast ? null : (
          <Link
            to={withChange(search, { page: String(query.page + 1) })}
            className={buttonClass({ size: 'small' })}
            rel="next"
          >
            {m.agreements_paging_next()}
          </Link>
        )}
      </span>
    </nav>
  )
}
