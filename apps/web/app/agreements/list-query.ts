const STATUSES = ['draft', 'active', 'notice_given', 'ended'] as const
const SORTS = ['name', 'noticeOn', 'endDate', 'monthly'] as const
const KINDS = ['premises', 'vehicle', 'machine', 'it', 'other'] as const
/** NUL and half characters: no text in the database holds them, so none is found by them. */
const UNSTORABLE = /[\0\p{Cs}]/gu
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export type SortColumn = (typeof SORTS)[number]

const oneOf = <T extends string>(values: readonly T[], value: string | null) =>
  values.find((known) => known === value)
const whole = (value: string | null, least: number, most: number) => {
  const number = Number(value)
  return value && Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

/** The whole list page is its address: search, filters, order and page. What an address gets wrong is left out. */
export function readListQuery(query: URLSearchParams) {
  const pageSize = Number(query.get('size'))
  return {
    q: query.get('q')?.slice(0, 200).replace(UNSTORABLE, '').trim() || undefined,
    kind: oneOf(KINDS, query.get('kind')),
    status: oneOf(STATUSES, query.get('status')),
    currency: query.get('currency')?.match(/^[A-Z]{3}$/)?.[0],
    companyId: query.get('company')?.match(UUID)?.[0],
    noticeWithinDays: whole(query.get('notice'), 0, 3660),
    sort: oneOf(SORTS, query.get('sort')) ?? 'noticeOn',
    direction: query.get('direction') === 'desc' ? ('desc' as const) : ('asc' as const),
    page: whole(query.get('page'), 1, 100_000) ?? 1,
    pageSize: pageSize === 100 || pageSize === 200 ? (pageSize as 100 | 200) : (50 as const),
  }
}
export type ListQuery = ReturnType<typeof readListQuery>

/** The same address with one thing changed. Another selection begins at its first page. */
export function withChange(query: URLSearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(query)
  if (!('page' in change)) next.delete('page')
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text ? `?${text}` : '?'
}

/** A press on a column head: sorts by it, or turns the order round. */
export function sortChange({ sort, direction }: Pick<ListQuery, 'sort' | 'direction'>, column: SortColumn) {
  const isTurning = sort === column && direction === 'asc'
  return { sort: column, direction: isTurning ? 'desc' : null }
}

export const FILTERS = ['kind', 'status', 'currency', 'company', 'notice'] as const
export type FilterName = (typeof FILTERS)[number]
