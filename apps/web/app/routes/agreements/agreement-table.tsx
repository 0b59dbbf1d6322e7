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

/** A table from 768 px, stacked rows below. The sums are of the whole selection. */
export function AgreementTable(props: TableProps) {
  return (
    <div className="panel overflow-hidden">
      <div className="overflow-x-auto max-md:hidden">
        <WideTable {...props} />
      </div>
      <ul className="rows md:hidden">
        {props.list.rows.map((row) => (
          <StackedRow key={row.id} row={row} />
        ))}
        {props.list.sums.map(({ currency, monthly, count }) => (
          <li key={currency} className="flex justify-between gap-3 px-4 py-3 font-semibold text-small">
            <span>{m.agreements_sum_currency({ count, currency })}</span>
            <span className="num">{formatAmount(monthly)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function WideTable({ list, query, search }: TableProps) {
  const [onlySum] = list.sums
  const isOneCurrency = list.sums.length === 1 && onlySum !== undefined
  const head = (column: SortColumn, label: string, className = '') => (
    <SortHead column={column} label={label} query={query} search={search} className={className} />
  )
  return (
    <table className="tbl">
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
          <WideRow key={row.id} row={row} isCurrencyShown={!isOneCurrency} />
        ))}
      </tbody>
      <tfoot>
        {list.sums.map(({ currency, monthly, count }) => (
          <tr key={currency}>
            <td colSpan={5}>
              {isOneCurrency ? m.agreements_sum({ count }) : m.agreements_sum_currency({ count, currency })}
            </td>
            <td className="num">
              {formatAmount(monthly)}
              {isOneCurrency ? null : (
                <span className="font-normal text-subtle"> {currencyUnit(currency)}</span>
              )}
            </td>
            <td />
          </tr>
        ))}
      </tfoot>
    </table>
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

function WideRow({ row, isCurrencyShown }: { row: Row; isCurrencyShown: boolean }) {
  const Icon = kindIcon(row.kind)
  return (
    <tr>
      <td>
        <div className="flex items-center gap-3">
          <Icon className="i text-subtle" aria-hidden="true" />
          <div className="min-w-0">
            <Link to={`/agreements/${row.id}`} className="font-semibold hover:underline">
              {row.name}
            </Link>
            <p className="text-caption text-subtle leading-4">{row.number}</p>
          </div>
        </div>
      </td>
      <td>{kindName(row.kind)}</td>
      <td className="max-w-48 truncate" title={row.lessorName ?? undefined}>
        {row.lessorName ?? <span className="dash">–</span>}
      </td>
      <td className="num date">{formatDate(row.endDate)}</td>
      <td>
        <NoticeChip noticeOn={row.noticeOn} safeOn={row.noticeSafeOn} daysLeft={row.daysToNotice} />
      </td>
      <td className="num">
        {formatAmount(row.monthly)}
        {isCurrencyShown ? <span className="text-subtle"> {currencyUnit(row.currency)}</span> : null}
      </td>
      <td>
        <StatusBadge status={row.status} />
      </td>
    </tr>
  )
}

function StackedRow({ row }: { row: Row }) {
  const Icon = kindIcon(row.kind)
  return (
    <li className="flex gap-3 px-4 py-3">
      <Icon className="i i-lg mt-0.5 text-subtle" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-3">
          <Link to={`/agreements/${row.id}`} className="wrap-anywhere min-w-0 flex-1 font-semibold">
            {row.name}
          </Link>
          <span className="num font-semibold">{formatAmount(row.monthly)}</span>
        </div>
        <div className="flex items-baseline gap-3 text-small text-subtle">
          <span className="min-w-0 flex-1 truncate">{row.lessorName ?? '–'}</span>
          <span>
            {currencyUnit(row.currency)} {m.agreements_column_monthly_unit()}
          </span>
        </div>
        <div className="mt-1 flex items-center justify-between gap-3 text-small">
          <NoticeChip noticeOn={row.noticeOn} safeOn={row.noticeSafeOn} daysLeft={row.daysToNotice} />
          <StatusBadge status={row.status} />
        </div>
      </div>
    </li>
  )
}
