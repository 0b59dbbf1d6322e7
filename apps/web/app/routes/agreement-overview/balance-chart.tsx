import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatMoney } from '@mina/i18n/format'
import { magnitudeOf, Panel, ScrollArea, StepChart } from '@mina/ui'
import type { Schedule } from '~/agreements/agreement-data'
import { type YearRow, yearRows } from '~/agreements/year-rows'

/** Liability and right-of-use from start to end, with the same by year in a table. */
export function BalanceChart({ schedule }: { schedule: Schedule }) {
  const { currency, liability, rightOfUse, totals, atToday, commencementDate, endDate } = schedule
  const unit = currencyUnit(currency)
  // Only the drawing is a float: the table beside it has every öre.
  const most = Math.max(Number(totals.liabilityAtStart), Number(totals.rightOfUseAtStart))
  const magnitude = magnitudeOf(most)
  const points = (start: string, rows: readonly { date: string; closing: string }[]) => [
    { date: commencementDate, value: Number(start) },
    ...rows.map(({ date, closing }) => ({ date, value: Number(closing) })),
  ]
  return (
    <Panel id="balance" title={m.agreement_chart_title()}>
      <ScrollArea label={m.agreement_chart_title()} className="px-4.5">
        <p className="mb-1 text-caption text-subtle">{unitText(magnitude, unit)}</p>
        <StepChart
          series={[
            {
              name: m.agreement_chart_liability(),
              colour: 'c1',
              points: points(totals.liabilityAtStart, liability),
              isStepped: true,
              hasArea: true,
            },
            {
              name: m.agreement_chart_right_of_use(),
              colour: 'c2',
              points: points(totals.rightOfUseAtStart, rightOfUse),
            },
          ]}
          label={m.agreement_chart_label({
            liability: formatMoney(atToday.liability, currency),
            rightOfUse: formatMoney(atToday.rightOfUse, currency),
            date: formatDate(atToday.date, 'long'),
            end: formatDate(endDate, 'long'),
          })}
          formatTick={(value) => formatAmount(String(value / magnitude), 'as-needed')}
          now={{
            date: atToday.date,
            label: formatDate(atToday.date, 'medium'),
            value: Number(atToday.liability),
            valueLabel: formatMoney(atToday.liability, currency),
          }}
        />
      </ScrollArea>
      <div className="overflow-x-auto pt-2">
        <YearTable rows={yearRows(schedule)} unit={unit} />
      </div>
    </Panel>
  )
}

function unitText(magnitude: number, currency: string): string {
  if (magnitude === 1_000_000) return m.agreement_chart_unit_millions({ currency })
  if (magnitude === 1_000) return m.agreement_chart_unit_thousands({ currency })
  return m.agreement_chart_unit({ currency })
}

function YearTable({ rows, unit }: { rows: readonly YearRow[]; unit: string }) {
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
        {rows.map((row) => (
          <tr key={row.year}>
            <td className="num date">{row.year}</td>
            {amounts.map(({ key }, index) => (
              <td
                key={key}
                className={`num ${index < 2 ? minor : ''} ${key === 'closing' ? 'font-semibold' : ''}`}
              >
                {formatAmount(key === 'payment' ? `-${row.payment}` : row[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
