import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate } from '@mina/i18n/format'
import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { NoticeChip, StatusBadge } from '~/agreements/agreement-marks'
import { kindIcon, kindName } from '~/agreements/agreement-names'
import { type SortColumn, sortChange, withChange } from '~/agreements/list-query'
import type { AgreementsData } from './route'

type TableProps = AgreementsData & { search: URLSearchParams }
type Row = AgreementsData['list']['rows'][number]

/** One table; on a phone its rows are stacked by the style sheet. The sums are of the whole selection. */
export function AgreementTable({ list, query, search }: TableProps) {
  const [onlySum] = list.sums
  const isOneCurrency = list.sums.length === 1 && onlySum !== undefined
  const head = (column: SortColumn, label: string, className = '') => (
    <SortHead column={column} label={label} query={query} search={search} className={className} />
  )
  return (
    <div className="panel overflow-x-auto">
      <table className="tbl tbl-stack">
        <thead>
          <tr>
            {head('name', m.agreements_column_name())}
            <th scope="col">{m.agreements_column_kind()}</th>
            <th scope="col">{m.agreements_column_lessor()}</th>
            {head('endDate', m.agreements_column_end())}
            {head('noticeOn', m.agreements_column_notice())}
            {head(
              'monthly',
              `${m.agreements_column_monthly()} ${isOneCurrency ? `${currencyUnit(onlySum.currency)} ` : ''}${m.agreements_column_monthly_unit()}`,
              'num',
            )}
            <th scope="col">{m.agreements_column_status()}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <AgreementRow key={row.id} row={row} isCurrencyShown={!isOneCurrency} />
          ))}
        </tbody>
        <tfoot>
          {list.sums.map(({ currency, monthly, count }) => (
            <tr key={currency}>
              <td colSpan={5} className="stack-1">
                {isOneCurrency ? m.agreements_sum({ count }) : m.agreements_sum_currency({ count, currency })}
              </td>
              <td className="num stack-right">
                {formatAmount(monthly)}
                {isOneCurrency ? null : (
                  <span className="font-normal text-subtle"> {currencyUnit(currency)}</span>
                )}
              </td>
              <td className="stack-hide" />
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  )
}

type SortHeadProps = Pick<TableProps, 'query' | 'search'> & {
  column: SortColumn
  label: string
  className: string
}

function SortHead({ column, label, query, search, className }: SortHeadProps) {
  const isSorted = query.sort === column
  const Arrow = query.direction === 'asc' ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (query.direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <Link
        to={withChange(search, sortChange(query, column))}
        className={`inline-flex min-h-6 items-center gap-1 hover:text-text ${isSorted ? 'sort' : ''}`}
        title={m.agreements_sort({ column: label })}
      >
        {label}
        {isSorted ? <Arrow className="i i-sm" aria-hidden="true" /> : null}
      </Link>
    </th>
  )
}

function AgreementRow({ row, isCurrencyShown }: { row: Row; isCurrencyShown: boolean }) {
  const Icon = kindIcon(row.kind)
  return (
    <tr>
      <td className="stack-1">
        <div className="flex items-center gap-3 max-md:items-start">
          <Icon className="i text-subtle" aria-hidden="true" />
          <div className="min-w-0">
            <Link to={`/agreements/${row.id}`} className="font-semibold hover:underline">
              {row.name}
            </Link>
            <p className="text-caption text-subtle leading-4 max-md:hidden">{row.number}</p>
          </div>
        </div>
      </td>
      <td className="stack-hide">{kindName(row.kind)}</td>
      <td className="stack-2 max-w-48 truncate" title={row.lessorName ?? undefined}>
        {row.lessorName ?? <span className="dash">–</span>}
      </td>
      <td className="num date stack-hide">{formatDate(row.endDate)}</td>
      <td className="stack-3">
        <NoticeChip noticeOn={row.noticeOn} safeOn={row.noticeSafeOn} daysLeft={row.daysToNotice} />
      </td>
      <td className="num stack-right">
        <span className="max-md:font-semibold">{formatAmount(row.monthly)}</span>
        {isCurrencyShown ? (
          <span className="text-subtle max-md:hidden"> {currencyUnit(row.currency)}</span>
        ) : null}
        <span className="block text-subtle md:hidden">
          {currencyUnit(row.currency)} {m.agreements_column_monthly_unit()}
        </span>
      </td>
      <td className="stack-right-3">
        <StatusBadge status={row.status} />
      </td>
    </tr>
  )
}
