import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mostFirst } from '~/reports/class-groups'
import { ContractTable } from '~/reports/contract-table'
import { AmountsChip } from '~/reports/report-filters'
import { NothingSelected, ReportFrame } from '~/reports/report-frame'
import { pageOf } from '~/reports/report-names'
import { loadReport, selectionOf } from '~/reports/report-page.server'
import { ReportPaging } from '~/reports/report-paging'
import { checkContracts } from '~/reports/sum-checks'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'

const PAGE = pageOf('contractList')!

export const meta: MetaFunction = () => pageTitle(PAGE.title())

export function loader(args: LoaderFunctionArgs) {
  return loadReport(args, async (api, query) => {
    const { asOf, page } = query
    const report = await api.reports.contractList({ ...selectionOf(query), asOf, page })
    const list = { ...report, sums: mostFirst(report.sums) }
    return { ...list, checks: checkContracts(list) }
  })
}

export const clientLoader = loadWithMessages

export default function Contracts() {
  const data = useLoaderData<typeof loader>()
  const { report, query } = data
  return (
    <ReportFrame
      page={PAGE}
      data={data}
      days="date"
      meta={report?.meta ?? null}
      checks={report?.checks ?? []}
      chips={<AmountsChip isExact={query.isExact} />}
    >
      {report && report.total > 0 ? (
        <>
          <ContractTable list={report} isExact={query.isExact} label={PAGE.title()} />
          <ReportPaging page={report.page} pageSize={report.pageSize} total={report.total} />
        </>
      ) : (
        <NothingSelected />
      )}
    </ReportFrame>
  )
}
