import { K3_BAND_YEARS } from '@mina/domain/disclosures'
import { m } from '@mina/i18n'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { BehindPanel, listPlaceOf } from '~/reports/behind-panel'
import { behindCell } from '~/reports/class-figures'
import { classGroups, mostFirst, withoutAgreements } from '~/reports/class-groups'
import { ClassTable } from '~/reports/class-table'
import { ChoiceChip } from '~/reports/filter-chip'
import { checkMaturity } from '~/reports/maturity-checks'
import { hasLiability, type Maturity, maturityFigures, maturitySections } from '~/reports/maturity-lines'
import { profileName } from '~/reports/profile-names'
import { AmountsChip } from '~/reports/report-filters'
import { NothingSelected, ReportFrame } from '~/reports/report-frame'
import { pageOf } from '~/reports/report-names'
import { loadReport, selectionOf } from '~/reports/report-page.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'

const PAGE = pageOf('maturity')!

export const meta: MetaFunction = () => pageTitle(PAGE.title())

export function loader(args: LoaderFunctionArgs) {
  return loadReport(args, async (api, query) => {
    const { asOf, profile } = query
    const bandYears = query.bandYears ?? (profile.startsWith('K3') ? [...K3_BAND_YEARS] : undefined)
    const report = await api.reports.maturity({ ...selectionOf(query), asOf, bandYears })
    const totals = mostFirst(report.totals)
    const groups = classGroups(report.classes, totals, maturityFigures)
    return {
      meta: report.meta,
      bands: report.bands,
      checks: checkMaturity({ classes: report.classes, totals }),
      groups: groups.map(withoutAgreements),
      behind: behindCell(query.cell, groups),
    }
  })
}

export const clientLoader = loadWithMessages

export default function MaturityPage() {
  const data = useLoaderData<typeof loader>()
  const { report, query } = data
  const [search] = useSearchParams()
  const sections = report ? maturitySections(report.bands, report.groups) : []
  return (
    <ReportFrame
      page={PAGE}
      data={data}
      days="date"
      meta={report?.meta ?? null}
      checks={report?.checks ?? []}
      chips={
        <>
          {report ? <BandsChip bands={report.bands} /> : null}
          <AmountsChip isExact={query.isExact} />
        </>
      }
      footFacts={{ current: true }}
    >
      {report && report.groups.length > 0 ? (
        <div
          className={`grid grid-cols-1 items-start gap-5 ${report.behind ? 'xl:grid-cols-[minmax(0,1fr)_22rem]' : ''}`}
        >
          <div className="grid min-w-0 gap-5">
            {hasLiability(report.groups) ? null : (
              <p className="max-w-[80ch] text-muted">
                {m.reports_even_note({ profile: profileName(query.profile) })}
              </p>
            )}
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
              listPlace={listPlaceOf(report.behind.cell, search, report.meta.asOf)}
            />
          ) : null}
        </div>
      ) : (
        <NothingSelected />
      )}
    </ReportFrame>
  )
}

const OFFERED_BANDS = ['1,2,3,4,5', '1,5', '1,3,5', '1,2,5,10']

function BandsChip({ bands }: { bands: Maturity['bands'] }) {
  const years = bands.flatMap(({ toYears }) => toYears ?? []).join(',')
  const spoken = (text: string) => text.replaceAll(',', ', ')
  const offered = OFFERED_BANDS.includes(years) ? OFFERED_BANDS : [years, ...OFFERED_BANDS]
  return (
    <ChoiceChip
      name={m.reports_bands()}
      value={spoken(years)}
      choices={offered.map((choice) => ({
        label: spoken(choice),
        changes: { bands: choice },
        isChosen: choice === years,
      }))}
    />
  )
}
