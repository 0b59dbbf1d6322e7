import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { Menu } from '@mina/ui'
import { Form, Link } from '@remix-run/react'
import { ListFilter, Search, X } from 'lucide-react'
import { kindName, statusName } from '~/agreements/agreement-names'
import { FILTERS, type FilterName, withChange } from '~/agreements/list-query'
import type { AgreementsData } from './route'

type FilterBarProps = AgreementsData & { search: URLSearchParams }

const NAMES: Record<FilterName, () => string> = {
  kind: m.agreements_filter_kind,
  status: m.agreements_filter_status,
  currency: m.agreements_filter_currency,
  company: m.agreements_filter_company,
  notice: m.agreements_filter_notice,
}

/** Search and filters. All of it stands in the address. */
export function FilterBar({ list, query, search }: FilterBarProps) {
  const chosen = FILTERS.filter((name) => search.has(name))
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <Form
        action="/agreements"
        role="search"
        aria-label={m.agreements_search_label()}
        className="w-full md:w-56"
      >
        {[...search].map(([name, value]) =>
          name === 'q' || name === 'page' ? null : (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        <span className="input">
          <Search className="i text-subtle" aria-hidden="true" />
          <input
            key={query.q ?? ''}
            type="search"
            name="q"
            defaultValue={query.q}
            placeholder={m.agreements_search_label()}
            aria-label={m.agreements_search_label()}
            data-page-search
          />
        </span>
        <button type="submit" className="sr-only">
          {m.agreements_search_submit()}
        </button>
      </Form>
      {chosen.map((name) => {
        const value = valueText(name, search.get(name) ?? '', list)
        return (
          <Link
            key={name}
            to={withChange(search, { [name]: null })}
            className="chip"
            aria-label={m.agreements_filter_remove({ name: NAMES[name](), value })}
          >
            {NAMES[name]()} <b>{value}</b>
            <X className="i i-sm x" aria-hidden="true" />
          </Link>
        )
      })}
      <Menu
        label={m.agreements_filter()}
        className="chip chip-add cursor-pointer"
        button={
          <>
            <ListFilter className="i i-sm" aria-hidden="true" />
            {m.agreements_filter()}
          </>
        }
      >
        {FILTERS.filter((name) => !search.has(name)).map((name) => (
          <FilterChoices key={name} name={name} list={list} search={search} />
        ))}
      </Menu>
      {chosen.length > 1 ? (
        <Link
          to={query.q ? `/agreements?${new URLSearchParams({ q: query.q })}` : '/agreements'}
          className="link text-small"
        >
          {m.agreements_filter_clear()}
        </Link>
      ) : null}
    </div>
  )
}

function FilterChoices({
  name,
  list,
  search,
}: { name: FilterName } & Pick<FilterBarProps, 'list' | 'search'>) {
  const choices = choicesOf(name, list)
  if (choices.length === 0) return null
  return (
    <div className="py-1">
      <p className="px-2.5 pb-0.5 font-medium text-caption text-subtle">{NAMES[name]()}</p>
      {choices.map(({ value, count }) => (
        <Link key={value} to={withChange(search, { [name]: value })} className="menu-item">
          <span className="min-w-0 flex-1">{valueText(name, value, list)}</span>
          {count === undefined ? null : (
            <span className="num text-caption text-subtle">{formatCount(count)}</span>
          )}
        </Link>
      ))}
    </div>
  )
}

type FilterChoice = { value: string; count?: number }

function choicesOf(name: FilterName, { facets }: AgreementsData['list']): FilterChoice[] {
  switch (name) {
    case 'kind':
      return facets.kinds
    case 'status':
      return facets.statuses
    case 'currency':
      return facets.currencies
    case 'company':
      return facets.companies.map(({ id, count }) => ({ value: id, count }))
    case 'notice':
      return [{ value: '30' }, { value: '90' }, { value: '365' }]
  }
}

function valueText(name: FilterName, value: string, { facets }: AgreementsData['list']): string {
  switch (name) {
    case 'kind':
      return kindName(value)
    case 'status':
      return statusName(value)
    case 'company':
      return facets.companies.find(({ id }) => id === value)?.name ?? '–'
    case 'notice':
      return m.app_days({ count: Number(value) })
    case 'currency':
      return value
  }
}
