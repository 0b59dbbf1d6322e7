import { m } from '@mina/i18n'
import { currencyUnit, formatDate } from '@mina/i18n/format'
import { ScrollArea } from '@mina/ui'
import { Link } from '@remix-run/react'
import { StatusBadge } from '~/agreements/agreement-marks'
import { kindName } from '~/agreements/agreement-names'
import { Amount } from './amount'
import type { ContractList } from './sum-checks'

type Row = ContractList['rows'][number]
type Sum = ContractList['sums'][number]
type AmountKey = 'monthly' | 'remaining' | 'liability' | 'rightOfUse'

const AMOUNTS: readonly { key: AmountKey; head: () => string }[] = [
  { key: 'monthly', head: m.reports_monthly },
  { key: 'remaining', head: m.reports_remaining },
  { key: 'liability', head: m.reports_liability },
  { key: 'rightOfUse', head: m.reports_right_of_use },
]

type ContractTableProps = { list: ContractList; isExact: boolean; label: string }

/** One agreement a line: its facts, what is left to pay and where it stands in the books. */
export function ContractTable({ list, isExact, label }: ContractTableProps) {
  const [only] = list.sums
  const isMixed = list.sums.length > 1
  return (
    <ScrollArea label={label} className="panel">
      <table className="tbl tbl-pinned tbl-names">
        <thead>
          <tr>
            <th scope="col">{m.agreements_column_name()}</th>
            <th scope="col">{m.agreements_column_lessor()}</th>
            <th scope="col">{m.agreement_fact_term()}</th>
            <th scope="col">{m.agreements_column_notice()}</th>
            {isMixed ? <th scope="col">{m.agreements_filter_currency()}</th> : null}
            {AMOUNTS.map(({ key, head }) => (
              <th key={key} scope="col" className="num">
                {head()}{' '}
                {only && !isMixed ? <span className="unit">{currencyUnit(only.currency)}</span> : null}
              </th>
            ))}
            <th scope="col">{m.agreements_column_status()}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <ContractLine key={row.agreementId} row={row} isExact={isExact} isMixed={isMixed} />
          ))}
        </tbody>
        <tfoot>
          {list.sums.map((sum) => (
            <SumLine key={sum.currency} sum={sum} isExact={isExact} isMixed={isMixed} />
          ))}
        </tfoot>
      </table>
    </ScrollArea>
  )
}

type LineProps = { row: Row; isExact: boolean; isMixed: boolean }

const ContractLine = ({ row, isExact, isMixed }: LineProps) => (
  <tr>
    <th scope="row">
      <Link to={`/agreements/${row.agreementId}`} className="wrap-anywhere font-semibold hover:underline">
        {row.name}
      </Link>
      <p className="num text-caption text-subtle leading-4">
        {row.number}
        {row.contractNumber ? ` · ${row.contractNumber}` : ''}
      </p>
    </th>
    <td className="min-w-40">
      {row.lessorName ?? <span className="dash">–</span>}
      <p className="text-caption text-subtle leading-4">{kindName(row.kind)}</p>
    </td>
    <td className="num date">
      {formatDate(row.startDate)}
      <p className="leading-4">{formatDate(row.endDate)}</p>
    </td>
    <td className="num date">{row.noticeOn ? formatDate(row.noticeOn) : <span className="dash">–</span>}</td>
    {isMixed ? <td>{row.currency}</td> : null}
    {AMOUNTS.map(({ key }) => (
      <td key={key} className="num">
        <Amount amount={row[key] ?? '0'} isExact={isExact} />
      </td>
    ))}
    <td>
      <StatusBadge status={row.status} />
    </td>
  </tr>
)

const SumLine = ({ sum, isExact, isMixed }: { sum: Sum; isExact: boolean; isMixed: boolean }) => (
  <tr>
    <td colSpan={4}>
      {isMixed
        ? m.agreements_sum_currency({ count: sum.agreements, currency: sum.currency })
        : m.agreements_sum({ count: sum.agreements })}
    </td>
    {isMixed ? <td>{sum.currency}</td> : null}
    {AMOUNTS.map(({ key }) => (
      <td key={key} className="num">
        <Amount amount={sum[key]} isExact={isExact} />
      </td>
    ))}
    <td />
  </tr>
)
