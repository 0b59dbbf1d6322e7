import { type Currency, formatAmount as decimalText } from '@mina/domain'
import { m } from '@mina/i18n'
import { currencyUnit, formatDate } from '@mina/i18n/format'
import { ScrollArea } from '@mina/ui'
import { Link } from '@remix-run/react'
import { Amount } from './amount'
import type { MonthColumn } from './month-columns'
import { minor } from './report-checks'
import type { MonthlyCalculation } from './sum-checks'

type Month = MonthlyCalculation['months'][number]
type Row = MonthlyCalculation['rows'][number]
type TableProps = { columns: readonly MonthColumn[]; isExact: boolean; label: string }

const monthText = (from: string) => formatDate(from.slice(0, 7), 'month')

/** The selection as one, a month a line, with the sums of what moves. */
export function MonthTable({ months, columns, isExact, label }: TableProps & { months: readonly Month[] }) {
  const [first] = months
  if (!first) return null
  return (
    <ScrollArea label={label} className="border-line border-t">
      <table className="tbl tbl-dense tbl-pinned tbl-wrap">
        <Head columns={columns} currency={first.currency} />
        <tbody>
          {months.map((month) => (
            <tr key={month.from}>
              <th scope="row" className="whitespace-nowrap">
                {monthText(month.from)}
              </th>
              <Cells columns={columns} month={month} isExact={isExact} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{m.agreement_explain_sum()}</td>
            {columns.map(({ key, isBalance }) => (
              <td key={key} className="num">
                {isBalance ? null : <Amount amount={sumOf(months, key)} isExact={isExact} />}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollArea>
  )
}

function sumOf(months: readonly Month[], key: MonthColumn['key']): string {
  const currency = months[0]?.currency ?? 'SEK'
  const sum = months.reduce((total, month) => total + minor(month[key], currency), 0n)
  return decimalText(sum, currency as Currency)
}

/** The agreements one under the other, each with its months. */
export function AgreementMonths({ rows, columns, isExact, label }: TableProps & { rows: readonly Row[] }) {
  const isMixed = new Set(rows.map(({ currency }) => currency)).size > 1
  return (
    <ScrollArea label={label} className="border-line border-t">
      <table className="tbl tbl-dense tbl-pinned tbl-wrap">
        <Head columns={columns} currency={isMixed ? null : (rows[0]?.currency ?? null)} />
        {byAgreement(rows).map(([first, months]) => (
          <tbody key={first.agreementId}>
            <tr className="group-head">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <Link
                  to={`/agreements/${first.agreementId}/accounting`}
                  className="font-semibold hover:underline"
                >
                  {first.name}
                </Link>
                <span className="num ml-2 font-normal text-caption text-subtle">
                  {first.number}
                  {isMixed ? ` · ${first.currency}` : ''}
                </span>
              </th>
            </tr>
            {months.map((month) => (
              <tr key={month.from}>
                <th scope="row" className="whitespace-nowrap">
                  {monthText(month.from)}
                </th>
                <Cells columns={columns} month={month} isExact={isExact} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollArea>
  )
}

function byAgreement(rows: readonly Row[]): [Row, Row[]][] {
  const groups = new Map<string, [Row, Row[]]>()
  for (const row of rows) {
    const group = groups.get(row.agreementId)
    if (group) group[1].push(row)
    else groups.set(row.agreementId, [row, [row]])
  }
  return [...groups.values()]
}

const Head = ({ columns, currency }: { columns: readonly MonthColumn[]; currency: string | null }) => (
  <thead>
    <tr>
      <th scope="col">
        {m.reports_month()} {currency ? <span className="unit">{currencyUnit(currency)}</span> : null}
      </th>
      {columns.map(({ key, head }) => (
        <th key={key} scope="col" className="num">
          {head()}
        </th>
      ))}
    </tr>
  </thead>
)

type CellsProps = { columns: readonly MonthColumn[]; month: Month | Row; isExact: boolean }

const Cells = ({ columns, month, isExact }: CellsProps) => (
  <>
    {columns.map(({ key }) => (
      <td key={key} className="num">
        <Amount amount={month[key]} isExact={isExact} />
      </td>
    ))}
  </>
)
