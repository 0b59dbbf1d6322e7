import { m } from '@mina/i18n'
import { formatDate, formatMoney } from '@mina/i18n/format'
import { Badge, DeadlineChip, ScrollArea, urgencyOf } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { kindName } from '~/agreements/agreement-names'
import { daysText } from '~/agreements/days-text'
import { ChoiceChip } from '~/reports/filter-chip'
import { NothingSelected, ReportFrame } from '~/reports/report-frame'
import { pageOf } from '~/reports/report-names'
import { loadReport, selectionOf } from '~/reports/report-page.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import type { Outputs } from '~/shell/shell-data'

type Row = Outputs['reports']['deadlineCalendar']['rows'][number]

const PAGE = pageOf('deadlineCalendar')!
const AHEAD_DAYS = [30, 90, 180, 365, 730, 1825]

export const meta: MetaFunction = () => pageTitle(PAGE.title())

export function loader(args: LoaderFunctionArgs) {
  return loadReport(args, (api, query) => {
    const { asOf, withinDays } = query
    return api.reports.deadlineCalendar({ ...selectionOf(query), asOf, withinDays })
  })
}

export const clientLoader = loadWithMessages

export default function DeadlineCalendar() {
  const data = useLoaderData<typeof loader>()
  const { report, query } = data
  const { withinDays } = query
  const offered = AHEAD_DAYS.includes(withinDays) ? AHEAD_DAYS : [withinDays, ...AHEAD_DAYS]
  return (
    <ReportFrame
      page={PAGE}
      data={data}
      days="date"
      meta={report?.meta ?? null}
      chips={
        <ChoiceChip
          name={m.agreements_filter_notice()}
          value={daysText(withinDays)}
          choices={offered.map((days) => ({
            label: daysText(days),
            changes: { within: String(days) },
            isChosen: days === withinDays,
          }))}
        />
      }
    >
      {report && report.rows.length > 0 ? (
        <CalendarTable rows={report.rows} />
      ) : (
        <NothingSelected
          title={m.reports_deadline_none_title()}
          text={m.reports_deadline_none_text({
            days: daysText(withinDays),
            date: formatDate(report?.meta.asOf ?? '', 'long'),
          })}
        />
      )}
    </ReportFrame>
  )
}

const CalendarTable = ({ rows }: { rows: readonly Row[] }) => (
  <ScrollArea label={PAGE.title()} className="panel">
    <table className="tbl tbl-pinned tbl-names">
      <thead>
        <tr>
          <th scope="col">{m.agreements_column_name()}</th>
          <th scope="col">{m.agreements_deadlines_column_last()}</th>
          <th scope="col">{m.reports_event()}</th>
          <th scope="col">{m.agreements_deadlines_column_safe()}</th>
          <th scope="col">{m.agreements_column_lessor()}</th>
          <th scope="col">{m.reports_missed_end()}</th>
          <th scope="col" className="num">
            {m.agreements_deadlines_column_cost()}
          </th>
          <th scope="col">{m.reports_state()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CalendarLine key={`${row.agreementId} ${row.event}`} row={row} />
        ))}
      </tbody>
    </table>
  </ScrollArea>
)

function CalendarLine({ row }: { row: Row }) {
  const { event, date, safeOn, daysLeft, missedEndOn, cost, state, currency } = row
  return (
    <tr>
      <th scope="row">
        <Link to={`/agreements/${row.agreementId}`} className="wrap-anywhere font-semibold hover:underline">
          {row.name}
        </Link>
        <p className="num text-caption text-subtle leading-4">{row.number}</p>
      </th>
      <td>
        <DeadlineChip
          date={date}
          shownDate={formatDate(date, 'medium')}
          urgency={state === 'open' ? urgencyOf(daysLeft) : 'far'}
          note={daysText(daysLeft)}
        />
      </td>
      <td>{event === 'notice' ? m.reports_event_notice() : m.reports_event_end()}</td>
      <td className="num date">{formatDate(safeOn)}</td>
      <td className="min-w-40">
        {row.lessorName ?? <span className="dash">–</span>}
        <p className="text-caption text-subtle leading-4">{kindName(row.kind)}</p>
      </td>
      <td className="num date">{missedEndOn ? formatDate(missedEndOn) : <span className="dash">–</span>}</td>
      <td className="num">
        {cost ? (
          <span className="font-semibold">{formatMoney(cost, currency)}</span>
        ) : (
          <span className="dash">–</span>
        )}
      </td>
      <td>
        {state === 'open' ? (
          <Badge tone="warning" mark="ring">
            {m.reports_state_open()}
          </Badge>
        ) : (
          <span className="text-subtle">{m.reports_state_none()}</span>
        )}
      </td>
    </tr>
  )
}
