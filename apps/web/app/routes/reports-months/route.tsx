import { m } from '@mina/i18n'
import { Panel } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { filledColumns } from '~/reports/month-columns'
import { AgreementMonths, MonthTable } from '~/reports/month-tables'
import { AmountsChip } from '~/reports/report-filters'
import { NothingSelected, ReportFrame } from '~/reports/report-frame'
import { pageOf } from '~/reports/report-names'
import { loadReport, selectionOf } from '~/reports/report-page.server'
import { ReportPaging } from '~/reports/report-paging'
import { checkMonths } from '~/reports/sum-checks'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'

const PAGE = pageOf('monthlyCalculation')!

export const meta: MetaFunction = () => pageTitle(PAGE.title())

export function loader(args: LoaderFunctionArgs) {
  return loadReport(args, async (api, query) => {
    const { from, to, page } = query
    const report = await api.reports.monthlyCalculation({ ...selectionOf(query), from, to, page })
    return { ...report, checks: checkMonths(report) }
  })
}

export const clientLoader = loadWithMessages

export default function Months() {
  const data = useLoaderData<typeof loader>()
  const { report, query } = data
  const { isExact } = query
  const months = report?.months ?? []
  const columns = filledColumns(months)
  // As the list of agreements has them: most agreements first.
  const currencies = data.currencies.filter((code) => months.some(({ currency }) => currency === code))
  return (
    <ReportFrame
      page={PAGE}
      data={data}
      days="period"
      meta={report?.meta ?? null}
      checks={report?.checks ?? []}
      chips={<AmountsChip isExact={isExact} />}
      footFacts={{ tax: true }}
    >
      {report && months.length > 0 ? (
        <div className="grid grid-cols-1 gap-5">
          {currencies.map((currency) => (
            <Panel
              key={currency}
              id={`months-${currency}`}
              title={m.reports_months_all()}
              note={currencies.length > 1 ? currency : undefined}
              className="overflow-hidden"
            >
              <MonthTable
                months={months.filter((month) => month.currency === currency)}
                columns={columns}
                isExact={isExact}
                label={`${m.reports_months_all()}, ${currency}`}
              />
            </Panel>
          ))}
          <div>
            <Panel id="agreements" title={m.reports_months_each()} className="panel-long overflow-hidden">
              <AgreementMonths
                rows={report.rows}
                columns={columns}
                isExact={isExact}
                label={m.reports_months_each()}
              />
            </Panel>
            <ReportPaging page={report.page} pageSize={report.pageSize} total={report.totalAgreements} />
          </div>
        </div>
      ) : (
        <NothingSelected />
      )}
    </ReportFrame>
  )
}
