import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatMoney } from '@mina/i18n/format'
import { magnitudeOf, Panel, ReadingChart, ScrollArea, ViewSwitch } from '@mina/ui'
import { ChartLine, Table } from 'lucide-react'
import type { Schedule } from '~/agreements/agreement-data'
import { ExplainedAmount } from '~/agreements/explained-amount'

/** Liability and right-of-use from start to end: as a picture to read off, and by year in a table. */
export function BalanceChart({ schedule }: { schedule: Schedule }) {
  return (
    <Panel
      id="balance"
      title={m.agreement_chart_title()}
      className="view-pair"
      actions={
        <ViewSwitch
          name="balance-view"
          label={m.agreement_view()}
          views={[
            {
              id: 'chart',
              label: m.agreement_view_chart(),
              icon: <ChartLine className="i i-sm" aria-hidden="true" />,
            },
            {
              id: 'table',
              label: m.agreement_view_table(),
              icon: <Table className="i i-sm" aria-hidden="true" />,
            },
          ]}
        />
      }
    >
      <div className="view-chart px-4.5 pb-4">
        <Picture schedule={schedule} />
      </div>
      <div className="view-table">
        <ScrollArea label={m.agreement_chart_title()}>
          <YearTable schedule={schedule} />
        </ScrollArea>
      </div>
    </Panel>
  )
}

function Picture({ schedule }: { schedule: Schedule }) {
  const { currency, balances, totals, atToday, commencementDate, endDate } = schedule
  // Only the drawing is a float: what is read off it has every öre in the table and its explanation.
  const magnitude = magnitudeOf(Math.max(Number(totals.liabilityAtStart), Number(totals.rightOfUseAtStart)))
  const points = (series: 'liability' | 'rightOfUse') =>
    balances.map((balance) => ({ date: balance.date, value: Number(balance[series]) }))
  const last = balances.at(-1)?.date ?? endDate
  const isRunning = atToday.date >= commencementDate && atToday.date <= last
  return (
    <>
      <p className="mb-1 text-caption text-subtle">{unitText(magnitude, currencyUnit(currency))}</p>
      <ReadingChart
        series={[
          { name: m.agreement_chart_liability(), colour: 'c1', points: points('liability'), hasArea: true },
          { name: m.agreement_chart_right_of_use(), colour: 'c2', points: points('rightOfUse') },
        ]}
        label={m.agreement_chart_label({
          liability: formatMoney(atToday.liability, currency),
          rightOfUse: formatMoney(atToday.rightOfUse, currency),
          date: formatDate(atToday.date, 'long'),
          end: formatDate(last, 'long'),
        })}
        formatTick={(value) => formatAmount(String(value / magnitude), 'as-needed')}
        now={isRunning ? todayMark(schedule) : undefined}
        startOn={isRunning ? atToday.date : commencementDate}
        readingLabel={m.agreement_chart_reading()}
        readings={balances.map(({ date, liability, rightOfUse }) => ({
          date,
          shownDate: formatDate(date, 'medium'),
          values: [formatMoney(liability, currency), formatMoney(rightOfUse, currency)],
        }))}
        renderValue={({ date, values }, series) =>
          // The first point stands before the first day's payment; an explanation is of a day that is over.
          series === 0 && date !== commencementDate ? (
            <ExplainedAmount asOf={date}>{values[series]}</ExplainedAmount>
          ) : (
            values[series]
          )
        }
      />
    </>
  )
}

const todayMark = ({ atToday: { date, liability }, currency }: Schedule) => ({
  date,
  label: formatDate(date, 'medium'),
  value: Number(liability),
  valueLabel: formatMoney(liability, currency),
})

function unitText(magnitude: number, currency: string): string {
  if (magnitude === 1_000_000) return m.agreement_chart_unit_millions({ currency })
  if (magnitude === 1_000) return m.agreement_chart_unit_thousands({ currency })
  return m.agreement_chart_unit({ currency })
}

function YearTable({ schedule: { years, currency, endDate } }: { schedule: Schedule }) {
  const unit = currencyUnit(currency)
  const amounts = [
    { key: 'opening', name: m.agreement_year_opening() },
    { key: 'interest', name: m.agreement_year_interest() },
    { key: 'payment', name: m.agreement_year_payment() },
    { key: 'closing', name: m.agreement_year_closing() },
    { key: 'rightOfUse', name: m.agreement_year_right_of_use() },
  ] as const
  const minor = 'max-sm:hidden'
  return (
    <table className="tbl tbl-dense">
      <thead>
        <tr>
          <th scope="col">{m.agreement_year_column()}</th>
          {amounts.map(({ key, name }, index) => (
            <th key={key} scope="col" className={`num ${index < 2 ? minor : ''}`}>
              {name} {index === 0 ? <span className="unit">{unit}</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((row) => (
          <tr key={row.year}>
            <td className="num date">{row.year}</td>
            {amounts.map(({ key }, index) => (
              <td
                key={key}
                className={`num ${index < 2 ? minor : ''} ${key === 'closing' ? 'font-semibold' : ''}`}
              >
                {key === 'closing' && row.year < endDate.slice(0, 4) ? (
                  <ExplainedAmount asOf={`${row.year}-12-31`}>{formatAmount(row.closing)}</ExplainedAmount>
                ) : (
                  formatAmount(key === 'payment' ? `-${row.payment}` : row[key])
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
