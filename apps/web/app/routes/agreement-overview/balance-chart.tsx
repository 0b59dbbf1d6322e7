import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatMoney } from '@mina/i18n/format'
import { magnitudeOf, Panel, ReadingChart, ScrollArea, ViewSwitch } from '@mina/ui'
import { ChartLine, Table } from 'lucide-react'
import type { Schedule } from '~/agreements/agreement-data'
import { Figure } from '~/agreements/explaining'
import { profileName } from '~/agreements/profiles'
import { isZero, negated } from '~/agreements/sums'

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
      <p className="mb-1 text-caption text-subtle">{`${unitText(magnitude, currencyUnit(currency))}, ${profileName(schedule.profile)}`}</p>
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
            <Figure figure={{ figure: 'liability', date }}>{values[series]}</Figure>
          ) : series === 1 && date !== commencementDate ? (
            <Figure figure={{ figure: 'rightOfUse', date }}>{values[series]}</Figure>
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

const lastDayOf = (row: Schedule['years'][number], endDate: string) =>
  row.year === endDate.slice(0, 4) ? endDate : `${row.year}-12-31`

function YearTable({ schedule }: { schedule: Schedule }) {
  const { years, currency, endDate, commencementDate } = schedule
  const unit = currencyUnit(currency)
  const hasEvents = years.some(({ adjustment }) => !isZero(adjustment))
  const minor = 'max-sm:hidden'
  return (
    <table className="tbl tbl-dense">
      <thead>
        <tr>
          <th scope="col">{m.agreement_year_column()}</th>
          <th scope="col" className={`num ${minor}`}>
            {m.agreement_year_opening()} <span className="unit">{unit}</span>
          </th>
          {hasEvents ? (
            <th scope="col" className={`num ${minor}`}>
              {m.figure_adjustment()}
            </th>
          ) : null}
          <th scope="col" className={`num ${minor}`}>
            {m.agreement_year_interest()}
          </th>
          <th scope="col" className="num">
            {m.agreement_year_payment()}
          </th>
          <th scope="col" className="num">
            {m.agreement_year_closing()}
          </th>
          <th scope="col" className="num">
            {m.agreement_year_right_of_use()}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map((row) => {
          const to = lastDayOf(row, endDate)
          const from = row.year === commencementDate.slice(0, 4) ? commencementDate : `${row.year}-01-01`
          return (
            <tr key={row.year}>
              <td className="num date">{row.year}</td>
              <td className={`num ${minor}`}>{formatAmount(row.opening)}</td>
              {hasEvents ? <td className={`num ${minor}`}>{amountOrDash(row.adjustment)}</td> : null}
              <td className={`num ${minor}`}>
                <Figure figure={{ figure: 'interest', from, to }}>{formatAmount(row.interest)}</Figure>
              </td>
              <td className="num">{formatAmount(negated(row.payment))}</td>
              <td className="num font-semibold">
                <Figure figure={{ figure: 'liability', date: to }}>{formatAmount(row.closing)}</Figure>
              </td>
              <td className="num">
                <Figure figure={{ figure: 'rightOfUse', date: to }}>{formatAmount(row.rightOfUse)}</Figure>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const amountOrDash = (amount: string) => (isZero(amount) ? '–' : formatAmount(amount))
