import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { Link } from '@remix-run/react'
import { kindName } from '~/agreements/agreement-names'
import type { AgreementsData } from './route'

/** The selections people come back to, as links: each is an address that can be kept. */
export function Views({ list, search }: { list: AgreementsData['list']; search: URLSearchParams }) {
  const current = search.toString()
  const views = [
    { query: '', name: m.agreements_view_all(), count: undefined },
    { query: 'notice=90', name: m.agreements_view_deadline(), count: undefined },
    ...list.facets.kinds.map(({ value, count }) => ({
      query: `kind=${value}`,
      name: kindName(value),
      count,
    })),
  ]
  return (
    <nav className="tabs mb-4" aria-label={m.agreements_views()}>
      {views.map(({ query, name, count }) => (
        <Link
          key={query}
          to={`/agreements?${query}`}
          className="tab"
          aria-current={query === current ? 'page' : undefined}
        >
          {name}
          {count === undefined ? null : <span className="n">{formatCount(count)}</span>}
        </Link>
      ))}
    </nav>
  )
}
