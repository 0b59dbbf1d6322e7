import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { Badge, Banner, EmptyState, PageHead } from '@mina/ui'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { ChevronRight, TriangleAlert } from 'lucide-react'
import { problemText } from '~/errors/error-text'
import { profileName } from '~/reports/profile-names'
import { FirstReport } from '~/reports/report-frame'
import { ReportPaging } from '~/reports/report-paging'
import { apiOf, orErrorPage, orProblem } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import { useCan } from '~/shell/use-shell'
import { AccountSums } from './account-sums'
import { CloseButton, CloseQuestion } from './close-period'
import { ClosedList } from './closed-list'
import { JournalExport } from './journal-export'
import { JournalFilters, periodName } from './journal-filters'
import type { Preview } from './journal-names'
import { JournalNotice } from './journal-notice'
import { NO_COMPANY, readJournalQuery } from './journal-query'
import { VoucherTable } from './voucher-table'

export const meta: MetaFunction = () => pageTitle(m.reports_journal())

export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const query = readJournalQuery(new URL(args.request.url).searchParams)
  const { facets, total } = await orErrorPage(api.agreements.list({ pageSize: 50 }))
  const companies = facets.companies.map(({ id, name }) => ({ id, name }))
  const inCompanies = facets.companies.reduce((sum, { count }) => sum + count, 0)
  const { profile, from, to, grouping, page } = query
  const companyId = query.companyId === undefined ? (companies[0]?.id ?? null) : query.companyId
  const asked = { companyId, profile, grouping, page }
  const outcome = await orProblem(() => api.journals.preview({ ...asked, from, to }))
  const isPeriodWrong = !outcome.ok && outcome.problem.code === 'input.invalid'
  if (!outcome.ok && !isPeriodWrong) throw data(outcome.problem, { status: outcome.status })
  return {
    companyId,
    companies,
    hasNoCompany: inCompanies < total || companyId === null,
    agreementsInAll: total,
    isClosing: query.isClosing,
    isClosed: query.isClosed,
    isPeriodWrong,
    // A period that ends before it begins is told, and the next one to close is shown instead.
    preview: outcome.ok ? outcome.value : await orErrorPage(api.journals.preview(asked)),
    periods: await orErrorPage(api.journals.periods({ companyId })),
    shownAt: new Date(),
  }
}
export type JournalData = ReturnType<typeof useLoaderData<typeof loader>>

export const clientLoader = loadWithMessages

/** Closes the period that was shown, and shows it closed. */
export async function action(args: ActionFunctionArgs) {
  const api = apiOf(args)
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const companyId = text('companyId') || null
  const input = {
    companyId,
    profile: text('profile') as Preview['profile'],
    grouping: text('grouping') as Preview['grouping'],
    through: text('through'),
    revision: text('revision'),
  }
  const result = await orProblem(() => api.journals.close(input))
  if (!result.ok) return data(result.problem, { status: result.status })
  const { from, to } = result.value
  const place = new URLSearchParams({
    company: companyId ?? NO_COMPANY,
    profile: input.profile,
    ...(input.grouping === 'day' && { grouping: 'day' }),
    from,
    to,
    closed: '1',
  })
  return redirect(`/reports/journal?${place}`)
}

export default function Journal() {
  const loaded = useLoaderData<typeof loader>()
  const { preview, periods, agreementsInAll, isClosing, isClosed, isPeriodWrong } = loaded
  const problem = useActionData<typeof action>()
  const isLoading = useNavigation().state === 'loading'
  const canClose = useCan('accounting.edit')
  const { companyName, profile, from, to, totals, closing, calculationVersion, knownAt } = preview
  const isAsking = isClosing && canClose && closing.revision !== null
  return (
    <main id="main" className="page report">
      <PageHead
        above={<Breadcrumb />}
        title={
          <h1 className="wrap-anywhere text-title">
            {m.reports_journal()}, {profileName(profile)}
          </h1>
        }
        lead={`${companyName}, ${periodName(from, to)}`}
        actions={
          agreementsInAll > 0 ? (
            <>
              <JournalExport preview={preview} />
              {isAsking ? null : <CloseButton preview={preview} />}
            </>
          ) : null
        }
      />
      {agreementsInAll === 0 ? (
        <FirstReport />
      ) : (
        <>
          <fieldset className="no-print relative mb-4 flex min-w-0 flex-wrap items-center gap-2">
            <legend className="sr-only">{m.reports_filters()}</legend>
            <JournalFilters data={loaded} preview={preview} />
            <span className="ml-auto flex gap-2">
              {closing.problem === 'closed' ? <Badge>{m.journal_state_closed()}</Badge> : null}
              {totals.debit === totals.credit ? (
                <Badge tone="positive">{m.journal_balanced()}</Badge>
              ) : (
                <Badge tone="negative">{m.journal_unbalanced()}</Badge>
              )}
            </span>
          </fieldset>
          {problem ? <Problem>{closeProblemText(problem)}</Problem> : null}
          {isPeriodWrong ? <Problem>{m.journal_period_wrong()}</Problem> : null}
          {isAsking ? <CloseQuestion preview={preview} /> : null}
          {isAsking ? null : <JournalNotice preview={preview} isClosed={isClosed} />}
          <div
            className={`grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_27rem] ${isLoading ? 'opacity-60 transition-opacity' : ''}`}
            aria-busy={isLoading}
          >
            <div className="min-w-0">
              {totals.vouchers === 0 ? (
                <EmptyState title={m.journal_empty_title()}>{m.journal_empty_text()}</EmptyState>
              ) : (
                <>
                  <VoucherTable preview={preview} />
                  <ReportPaging page={preview.page} pageSize={preview.pageSize} total={totals.vouchers} />
                </>
              )}
            </div>
            <div className="grid min-w-0 gap-5">
              {totals.vouchers === 0 ? null : <AccountSums preview={preview} />}
              <ClosedList periods={periods} />
            </div>
          </div>
          <p className="num mt-4 max-w-[110ch] whitespace-normal text-caption text-subtle">
            {m.journal_foot({ version: calculationVersion, at: formatInstant(knownAt) })}
          </p>
        </>
      )}
    </main>
  )
}

const closeProblemText = (problem: Parameters<typeof problemText>[0]) =>
  problem.code === 'accounting.changed_meanwhile' ? m.journal_changed() : problemText(problem)

const Problem = ({ children }: { children: string }) => (
  <div className="mb-4">
    <Banner
      tone="warning"
      isAlert
      icon={<TriangleAlert className="i text-warning-text" aria-hidden="true" />}
      title={children}
    />
  </div>
)

const Breadcrumb = () => (
  <nav aria-label={m.app_breadcrumb()} className="mb-1 flex items-center gap-1.5 text-small text-subtle">
    <Link to="/reports" className="hover:underline">
      {m.reports_title()}
    </Link>
    <ChevronRight className="i i-sm" aria-hidden="true" />
    <span className="min-w-0 truncate">{m.reports_journal()}</span>
  </nav>
)
