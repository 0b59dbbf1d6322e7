import { m } from '@mina/i18n'
import { formatDate, formatMoney } from '@mina/i18n/format'
import { EmptyState, PageHead } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { NoticeChip, StatusBadge } from '~/agreements/agreement-marks'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import type { Outputs } from '~/shell/shell-data'

type IfMissed = Outputs['agreements']['list']['ifMissed'][string]

const TEN_YEARS_DAYS = 3660

export const meta: MetaFunction = () => pageTitle(m.agreements_deadlines_title())

export async function loader(args: LoaderFunctionArgs) {
  const list = await orErrorPage(
    apiOf(args).agreements.list({
      noticeWithinDays: TEN_YEARS_DAYS,
      sort: 'noticeOn',
      pageSize: 200,
      withIfMissed: true,
    }),
  )
  return { rows: list.rows, total: list.total, ifMissed: list.ifMissed }
}

export const clientLoader = loadWithMessages

export default function Deadlines() {
  const { rows, total, ifMissed } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="page">
      <PageHead
        title={<h1 className="text-title">{m.agreements_deadlines_title()}</h1>}
        lead={total > 0 ? m.agreements_deadlines_lead({ count: total }) : undefined}
      />
      {rows.length === 0 ? (
        <EmptyState title={m.agreements_deadlines_none_title()}>
          {m.agreements_deadlines_none_text()}
        </EmptyState>
      ) : (
        <div className="panel overflow-x-auto">
          <table className="tbl tbl-stack">
            <thead>
              <tr>
                <th scope="col">{m.agreements_deadlines_column_last()}</th>
                <th scope="col">{m.agreements_column_name()}</th>
                <th scope="col" className="max-md:hidden">
                  {m.agreements_column_lessor()}
                </th>
                <th scope="col" className="max-md:hidden">
                  {m.agreements_deadlines_column_safe()}
                </th>
                <th scope="col" className="max-md:hidden">
                  {m.agreements_column_end()}
                </th>
                <th scope="col" className="num">
                  {m.agreements_deadlines_column_cost()}
                </th>
                <th scope="col" className="max-lg:hidden">
                  {m.agreements_column_status()}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="stack-3 max-md:!ps-0">
                    <NoticeChip
                      noticeOn={row.noticeOn}
                      safeOn={row.noticeSafeOn}
                      daysLeft={row.daysToNotice}
                    />
                  </td>
                  <td className="stack-1">
                    <Link to={`/agreements/${row.id}`} className="font-semibold hover:underline">
                      {row.name}
                    </Link>
                    <p className="text-caption text-subtle leading-4 max-md:hidden">{row.number}</p>
                  </td>
                  <td className="stack-2 max-md:!ps-0">
                    {row.lessorName ?? <span className="dash">–</span>}
                  </td>
                  <td className="num date stack-hide">
                    {row.noticeSafeOn ? formatDate(row.noticeSafeOn) : '–'}
                  </td>
                  <td className="num date stack-hide">{formatDate(row.endDate)}</td>
                  <td className="num stack-right">
                    <Consequence ifMissed={ifMissed[row.id]} currency={row.currency} />
                  </td>
                  <td className="stack-hide max-lg:hidden">
                    <StatusBadge status={row.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}

/** What it costs to let the day pass, and until when the agreement then runs. */
function Consequence({ ifMissed, currency }: { ifMissed: IfMissed | undefined; currency: string }) {
  if (!ifMissed) return <span className="dash">–</span>
  const { endOn, cost } = ifMissed
  return (
    <>
      {cost === null ? null : <span className="font-semibold">{formatMoney(cost, currency)}</span>}
      <p className="text-caption text-subtle leading-4">
        {m.agreements_deadlines_until({ date: formatDate(endOn, 'medium') })}
      </p>
    </>
  )
}
