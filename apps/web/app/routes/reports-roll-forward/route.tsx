import { m } from '@mina/i18n'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { BehindPanel, listPlaceOf } from '~/reports/behind-panel'
import { behindCell, filledSections } from '~/reports/class-figures'
import { classGroups, mostFirst, withoutAgreements } from '~/reports/class-groups'
import { ClassTable } from '~/reports/class-table'
import { checkRollForward } from '~/reports/movement-checks'
import { movementFigures, movementSections } from '~/reports/movement-lines'
import { profileName } from '~/reports/profile-names'
import { AmountsChip } from '~/reports/report-filters'
import { NothingSelected, ReportFrame } from '~/reports/report-frame'
import { pageOf } from '~/reports/report-names'
import { loadReport, selectionOf } from '~/reports/report-page.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'

const PAGE = pageOf('rollForward')!

export const meta: MetaFunction = () => pageTitle(PAGE.title())

export async function loader(args: LoaderFunctionArgs) {
  const data = await loadReport(args, async (api, query) => {
    const { from, to } = query
    const report = await api.reports.rollForward({ ...selectionOf(query), from, to })
    const totals = mostFirst(report.totals)
    const groups = classGroups(report.classes, totals, movementFigures)
    return {
      meta: report.meta,
      checks: checkRollForward({ classes: report.classes, totals }),
      groups: groups.map(withoutAgreements),
      behind: behindCell(query.cell, groups),
    }
  })
  return data
}

export const clientLoader = loadWithMessages

export default function RollForward() {
  const data = useLoaderData<typeof loader>()
  const { report, query } = data
  const [search] = useSearchParams()
  const sections = report ? movementSections(report.meta.from ?? '', report.meta.to ?? '') : []
  const isEven = report?.groups.every(
    (group) => !filledSections(group, sections).some(({ title }) => title === m.reports_liability()),
  )
  return (
    <ReportFrame
      page={PAGE}
      data={data}
      days="period"
      meta={report?.meta ?? null}
      checks={report?.checks ?? []}
      chips={<AmountsChip isExact={query.isExact} />}
    >
      {report && report.groups.length > 0 ? (
        <div
          className={`grid grid-cols-1 items-start gap-5 ${report.behind ? 'xl:grid-cols-[minmax(0,1fr)_22rem]' : ''}`}
        >
          <div className="grid min-w-0 gap-5">
            {isEven ? (
              <p className="max-w-[80ch] text-muted">
                {m.reports_even_note({ profile: profileName(query.profile) })}
              </p>
            ) : null}
            {report.groups.map((group) => (
              <ClassTable
                key={group.currency}
                group={group}
                sections={sections}
                isExact={query.isExact}
                label={`${PAGE.title()}, ${group.currency}`}
              />
            ))}
          </div>
          {report.behind ? (
            <BehindPanel
              behind={report.behind}
              sections={sections}
              listPlace={listPlaceOf(report.behind.cell, search, report.meta.to)}
            />
          ) : null}
        </div>
      ) : (
        <NothingSelected />
      )}
    </ReportFrame>
  )
}
