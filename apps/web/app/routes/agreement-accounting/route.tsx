import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatMoney } from '@mina/i18n/format'
import { Panel, ScrollArea } from '@mina/ui'
import { useOutletContext } from '@remix-run/react'
import type { Schedule } from '~/agreements/agreement-data'
import { ExplainedAmount } from '~/agreements/explained-amount'
import type { AgreementPageData } from '~/routes/agreement/route'
import { NoFigures } from '~/routes/agreement-overview/no-figures'

export default function AgreementAccounting() {
  const { schedule, problem } = useOutletContext<AgreementPageData>()
  if (!schedule) return <NoFigures problem={problem} />
  return (
    <div className="grid grid-cols-1 gap-5">
      <Totals schedule={schedule} />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <Panel id="liability" title={m.agreement_accounting_liability()}>
          <ScheduleTable
            label={m.agreement_accounting_liability()}
            unit={currencyUnit(schedule.currency)}
            heads={[
              m.agreement_year_opening(),
              m.agreement_year_interest(),
              m.agreement_year_payment(),
              m.agreement_accounting_closing(),
            ]}
            isExplained
            rows={schedule.liability.map(({ to, opening, interest, payment, closing }) => ({
              date: to,
              amounts: [opening, interest, `-${payment}`, closing],
            }))}
          />
        </Panel>
        <Panel id="right-of-use" title={m.agreement_accounting_right_of_use()}>
          <ScheduleTable
            label={m.agreement_accounting_right_of_use()}
            unit={currencyUnit(schedule.currency)}
            heads={[
              m.agreement_year_opening(),
              m.agreement_accounting_depreciation(),
              m.agreement_accounting_closing(),
            ]}
            rows={schedule.rightOfUse.map(({ to, opening, depreciation, closing }) => ({
              date: to,
              amounts: [opening, `-${depreciation}`, closing],
            }))}
          />
        </Panel>
      </div>
    </div>
  )
}

function Totals({ schedule: { totals, currency } }: { schedule: Schedule }) {
  const figures = [
    [m.agreement_accounting_total_liability(), totals.liabilityAtStart],
    [m.agreement_accounting_total_right_of_use(), totals.rightOfUseAtStart],
    [m.agreement_accounting_total_interest(), totals.interest],
    [m.agreement_accounting_total_payments(), totals.payments],
  ] as const
  return (
    <dl className="panel grid grid-cols-2 divide-line xl:grid-cols-4 xl:divide-x">
      {figures.map(([name, amount]) => (
        <div key={name} className="px-4.5 py-3">
          <dt className="text-caption text-subtle">{name}</dt>
          <dd className="num font-semibold">{formatMoney(amount, currency, 2)}</dd>
        </div>
      ))}
    </dl>
  )
}

type ScheduleTableProps = {
  label: string
  unit: string
  heads: string[]
  rows: { date: string; amounts: string[] }[]
  /** Closing balances tell how they come about; the last one, zero, has nothing to tell. */
  isExplained?: boolean
}

/** Booked amounts, so with öre. A phone has no room for the opening balance, which is the closing one above. */
function ScheduleTable({ label, unit, heads, rows, isExplained }: ScheduleTableProps) {
  const closing = heads.length - 1
  return (
    <ScrollArea label={label}>
      <table className="tbl tbl-dense">
        <thead>
          <tr>
            <th scope="col">{m.agreement_accounting_date()}</th>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={`num ${index === 0 ? 'max-sm:hidden' : ''}`}>
                {head} {index === 0 ? <span className="unit">{unit}</span> : null}
                {index === closing ? <span className="unit sm:hidden">{unit}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, amounts }, row) => (
            <tr key={date}>
              <td className="num date">{formatDate(date)}</td>
              {heads.map((head, index) => (
                <td
                  key={head}
                  className={`num ${index === 0 ? 'max-sm:hidden' : ''} ${index === closing ? 'font-semibold' : ''}`}
                >
                  {isExplained && index === closing && row < rows.length - 1 ? (
                    <ExplainedAmount asOf={date}>{amountText(amounts[index])}</ExplainedAmount>
                  ) : (
                    amountText(amounts[index])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

/** Nothing paid is 0, not −0. */
const amountText = (amount = '0') => formatAmount(amount.replace(/^-(?=0(\.0+)?$)/, ''), 2)
