import type { ExplainedFigure } from '@mina/domain/measurement'
import { m } from '@mina/i18n'
import { formatAmount, formatDate } from '@mina/i18n/format'
import type { ReactNode } from 'react'
import { Figure } from '~/agreements/explaining'
import type { PeriodRow } from '~/agreements/periods'
import { difference, isZero, negated, sumAmounts } from '~/agreements/sums'

type TableProps = { rows: readonly PeriodRow[]; isMonthly: boolean }
type Column = {
  name: string
  amount: (row: PeriodRow) => string
  figure?: (row: PeriodRow) => ExplainedFigure
  /** Left out when there is nothing in any row. */
  isOptional?: boolean
  /** A phone has no room for the opening balance, which is the closing one above. */
  isMinor?: boolean
  isStrong?: boolean
}

const inPeriod =
  (figure: 'interest' | 'depreciation' | 'payments' | 'leaseExpense') =>
  ({ from, to }: PeriodRow): ExplainedFigure => ({ figure, from, to })
const onDay =
  (figure: 'liability' | 'rightOfUse' | 'prepaid') =>
  ({ to }: PeriodRow): ExplainedFigure => ({ figure, date: to })

export const LiabilityTable = (props: TableProps) => (
  <ScheduleTable
    {...props}
    columns={[
      { name: m.figure_opening(), amount: (row) => row.liability.opening, isMinor: true },
      { name: m.figure_part_additions(), amount: (row) => row.liability.additions, isOptional: true },
      {
        name: m.figure_adjustment(),
        amount: ({ liability: { remeasurement, decrease } }) =>
          difference({ before: decrease, after: remeasurement }),
        isOptional: true,
      },
      { name: m.figure_interest(), amount: (row) => row.liability.interest, figure: inPeriod('interest') },
      {
        name: m.figure_payment(),
        amount: (row) => negated(row.liability.payment),
        figure: inPeriod('payments'),
      },
      {
        name: m.figure_closing(),
        amount: (row) => row.liability.closing,
        figure: onDay('liability'),
        isStrong: true,
      },
    ]}
  />
)

export const RightOfUseTable = (props: TableProps) => (
  <ScheduleTable
    {...props}
    columns={[
      { name: m.figure_opening(), amount: (row) => row.rightOfUse.opening, isMinor: true },
      { name: m.figure_part_additions(), amount: (row) => row.rightOfUse.additions, isOptional: true },
      {
        name: m.figure_adjustment(),
        amount: ({ rightOfUse: { remeasurement, decrease } }) =>
          difference({ before: decrease, after: remeasurement }),
        isOptional: true,
      },
      { name: m.figure_impairment(), amount: (row) => negated(row.rightOfUse.impairment), isOptional: true },
      {
        name: m.figure_depreciation(),
        amount: (row) => negated(row.rightOfUse.depreciation),
        figure: inPeriod('depreciation'),
      },
      {
        name: m.figure_closing(),
        amount: (row) => row.rightOfUse.closing,
        figure: onDay('rightOfUse'),
        isStrong: true,
      },
    ]}
  />
)

export const EvenCostTable = (props: TableProps) => (
  <ScheduleTable
    {...props}
    columns={[
      { name: m.figure_payment(), amount: (row) => row.prepaid.payment, figure: inPeriod('payments') },
      { name: m.figure_lease_expense(), amount: (row) => row.leaseExpense, figure: inPeriod('leaseExpense') },
      {
        name: m.figure_other_expense(),
        amount: ({ variableExpense, serviceExpense }) => sumAmounts([variableExpense, serviceExpense]),
        isOptional: true,
      },
      {
        name: m.figure_prepaid(),
        amount: (row) => row.prepaid.closing,
        figure: onDay('prepaid'),
        isStrong: true,
      },
    ]}
  />
)

/** Booked amounts, so with öre. */
function ScheduleTable({ rows, isMonthly, columns }: TableProps & { columns: Column[] }) {
  const last = rows.findLastIndex((row) => columns.some(({ amount }) => !isZero(amount(row))))
  const shown = rows.slice(0, last + 1)
  const used = columns.filter(
    ({ isOptional, amount }) => !isOptional || shown.some((row) => !isZero(amount(row))),
  )
  const hidden = (column: Column) => (column.isMinor ? 'max-sm:hidden' : '')
  return (
    <table className="tbl tbl-dense">
      <thead>
        <tr>
          <th scope="col">{isMonthly ? m.agreement_accounting_date() : m.agreement_year_column()}</th>
          {used.map((column) => (
            <th key={column.name} scope="col" className={`num ${hidden(column)}`}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.to}>
            <td className="num date">{isMonthly ? formatDate(row.to) : row.name}</td>
            {used.map((column) => (
              <td
                key={column.name}
                className={`num ${hidden(column)} ${column.isStrong ? 'font-semibold' : ''}`}
              >
                <Amount amount={column.amount(row)} figure={column.figure?.(row)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Nothing has nothing to explain. */
function Amount({ amount, figure }: { amount: string; figure: ExplainedFigure | undefined }): ReactNode {
  const text = isZero(amount) ? '–' : formatAmount(amount, 2)
  return figure && !isZero(amount) ? <Figure figure={figure}>{text}</Figure> : text
}
