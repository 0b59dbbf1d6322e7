import type { ReportMeta } from '@mina/api/reports'
import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { Banner, buttonClass, EmptyState, PageHead, ReadingPicture } from '@mina/ui'
import { Link, useNavigation, useSearchParams } from '@remix-run/react'
import { ChevronRight, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCan, useShell } from '~/shell/use-shell'
import { CheckBadge } from './check-badge'
import { ExportMenu } from './export-menu'
import { profileName } from './profile-names'
import type { Check } from './report-checks'
import { periodText, ReportFilters } from './report-filters'
import { type FootFacts, ReportFoot } from './report-foot'
import type { ReportPage } from './report-names'
import type { ReportPageData } from './report-page.server'
import { withChanges } from './report-query'
import { UnmeasuredList } from './unmeasured-list'

type FrameProps = {
  page: ReportPage
  data: ReportPageData
  days: 'date' | 'period'
  meta: ReportMeta | null
  checks?: readonly Check[]
  /** Chips of this report alone. */
  chips?: ReactNode
  footFacts?: FootFacts
  children: ReactNode
}

/** What every report has around it: name, parameters, whether it agrees with itself, and how it was made. */
export function ReportFrame({
  page,
  data,
  days,
  meta,
  checks = [],
  chips,
  footFacts = {},
  children,
}: FrameProps) {
  const { me } = useShell()
  const { query, agreementsInAll, isTooLarge, pulledAt } = data
  const isLoading = useNavigation().state === 'loading'
  return (
    <main id="main" className="page report">
      <PageHead
        above={<Breadcrumb title={page.title()} />}
        title={
          <h1 className="wrap-anywhere text-title">
            {page.title()}, {profileName(query.profile)}
          </h1>
        }
        lead={meta ? leadOf(meta) : page.answers()}
        actions={meta && agreementsInAll > 0 ? <ExportMenu meta={meta} query={query} /> : null}
      />
      {agreementsInAll === 0 ? (
        <FirstReport />
      ) : (
        <>
          <section className="filters" aria-label={m.reports_filters()}>
            <ReportFilters data={data} days={days} meta={meta} />
            {chips}
            <div className="ml-auto">
              <CheckBadge checks={checks} />
            </div>
          </section>
          {isTooLarge ? <Problem>{m.reports_too_large()}</Problem> : null}
          {meta ? (
            <>
              <UnmeasuredList unmeasured={meta.unmeasured} />
              <div className={isLoading ? 'opacity-60 transition-opacity' : ''} aria-busy={isLoading}>
                {children}
              </div>
              <ReportFoot meta={meta} pulled={{ by: me.user.name, at: pulledAt }} facts={footFacts} />
            </>
          ) : (
            <WrongPeriod data={data} />
          )}
        </>
      )}
    </main>
  )
}

function leadOf({ companyName, organizationName, asOf, from, to }: ReportMeta): string {
  const days = asOf ? formatDate(asOf, 'long') : periodText(from ?? '', to ?? '')
  return `${companyName ?? organizationName}, ${days}`
}

function Breadcrumb({ title }: { title: string }) {
  return (
    <nav aria-label={m.app_breadcrumb()} className="mb-1 flex items-center gap-1.5 text-small text-subtle">
      <Link to="/reports" className="hover:underline">
        {m.reports_title()}
      </Link>
      <ChevronRight className="i i-sm" aria-hidden="true" />
      <span className="min-w-0 truncate">{title}</span>
    </nav>
  )
}

/** Before there is anything to report on. */
export function FirstReport() {
  const canUpload = useCan('document.upload')
  const upload = canUpload ? (
    <Link to="/upload" className={buttonClass({ variant: 'primary' })}>
      {m.app_menu_upload()}
    </Link>
  ) : null
  return (
    <EmptyState title={m.reports_empty_title()} actions={upload} picture={<ReadingPicture />}>
      {m.reports_empty_text()}
    </EmptyState>
  )
}

function Problem({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="mb-4">
      <Banner
        tone="warning"
        isAlert
        icon={<TriangleAlert className="i text-warning-text" aria-hidden="true" />}
        title={children}
        actions={action}
      />
    </div>
  )
}

function WrongPeriod({ data: { query } }: { data: ReportPageData }) {
  const [search] = useSearchParams()
  const { from, to } = query
  const turned = from && to ? withChanges(search, { from: to, to: from }) : null
  return (
    <Problem
      action={
        turned ? (
          <Link to={turned} className={buttonClass({ size: 'small' })}>
            {m.reports_period_turn()}
          </Link>
        ) : null
      }
    >
      {m.reports_period_wrong({ date: from ? formatDate(from) : '' })}
    </Problem>
  )
}

/** When the selection leaves nothing over. */
export function NothingSelected({ title, text }: { title?: string; text?: string }) {
  return (
    <EmptyState
      title={title ?? m.agreements_none_title()}
      actions={
        <Link to="?" className={buttonClass()}>
          {m.agreements_none_clear()}
        </Link>
      }
    >
      {text ?? m.reports_none_text()}
    </EmptyState>
  )
}
