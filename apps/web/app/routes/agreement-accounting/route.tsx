import { m } from '@mina/i18n'
import { currencyUnit, dayOfInstant, formatDate } from '@mina/i18n/format'
import { buttonClass, Panel, ScrollArea } from '@mina/ui'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useOutletContext, useSearchParams } from '@remix-run/react'
import { FileSpreadsheet } from 'lucide-react'
import { conventionName } from '~/agreements/explanation-texts'
import { keepWhileExplaining, withTrail } from '~/agreements/figure-address'
import { byMonth, byYear } from '~/agreements/periods'
import { ProfileSwitch } from '~/agreements/profile-switch'
import { profileName, profileOf, treatmentText } from '~/agreements/profiles'
import { typedDate } from '~/agreements/typed-values'
import type { AgreementPageData } from '~/routes/agreement/route'
import { ExplainedPage } from '~/routes/agreement-figures/explained-page'
import { NoFigures } from '~/routes/agreement-overview/no-figures'
import { apiOf, problemOf } from '~/server/api.server'
import { EvenCostTable, LiabilityTable, RightOfUseTable } from './schedule-tables'
import { Standing } from './standing'

/** Where the agreement stands when a day is over: the day asked for, or today. */
export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const { searchParams } = new URL(args.request.url)
  const asked = searchParams.get('asOf')
  const asOf = typedDate(asked ?? '') ?? dayOfInstant(new Date())
  const given = { id: args.params.id ?? '', profile: profileOf(searchParams), asOf }
  try {
    const isUnread = asked !== null && typedDate(asked) === null
    return { figures: await api.agreements.figures(given), isUnread }
  } catch (error) {
    // Terms that cannot be computed: the page says why.
    if (!problemOf(error)) throw error
    return { figures: null, isUnread: false }
  }
}

export const shouldRevalidate = keepWhileExplaining

export default function AgreementAccounting() {
  const { schedule, life, problem, profile, details } = useOutletContext<AgreementPageData>()
  const { figures, isUnread } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  if (!schedule || !life || !figures) return <NoFigures problem={problem} />
  const isMonthly = query.get('by') === 'month'
  const rows = isMonthly ? byMonth(schedule.months) : byYear(schedule.months)
  const table = { rows, isMonthly }
  const note = `${profileName(profile)}, ${currencyUnit(schedule.currency)}`
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <ProfileSwitch />
        <a
          href={`/agreements/${details.agreement.id}/workbook?profile=${profile}`}
          className={buttonClass({ size: 'small', className: 'ml-auto' })}
          download
        >
          <FileSpreadsheet className="i" aria-hidden="true" />
          {m.figure_workbook()}
        </a>
      </div>
      <ExplainedPage>
        <div className="grid grid-cols-1 gap-5">
          <Standing figures={figures} isUnread={isUnread} totals={schedule.totals} />
          <PeriodSwitch isMonthly={isMonthly} query={query} />
          {schedule.treatment === 'straight_line' ? (
            <Panel id="even-cost" title={m.figure_even_cost()} note={note}>
              <p className="max-w-[70ch] px-4.5 pb-3 text-muted text-small">
                {treatmentText(schedule.treatment)}
              </p>
              <ScrollArea label={m.figure_even_cost()}>
                <EvenCostTable {...table} />
              </ScrollArea>
            </Panel>
          ) : (
            <>
              <Panel id="liability" title={m.figure_liability()} note={note}>
                <ScrollArea label={m.figure_liability()}>
                  <LiabilityTable {...table} />
                </ScrollArea>
              </Panel>
              <Panel id="right-of-use" title={m.figure_right_of_use()} note={note}>
                <ScrollArea label={m.figure_right_of_use()}>
                  <RightOfUseTable {...table} />
                </ScrollArea>
              </Panel>
            </>
          )}
          <p className="text-caption text-subtle">
            {m.figure_made_with({
              convention: conventionName(schedule.convention),
              version: life.calculationVersion,
              date: formatDate(schedule.atToday.date),
            })}
          </p>
        </div>
      </ExplainedPage>
    </>
  )
}

function PeriodSwitch({ isMonthly, query }: { isMonthly: boolean; query: URLSearchParams }) {
  const to = (by: string) => {
    const next = new URLSearchParams(withTrail(query, []))
    next.set('by', by)
    return `?${next}`
  }
  return (
    <nav className="seg justify-self-start" aria-label={m.figure_period()}>
      <Link to={to('year')} aria-current={isMonthly ? undefined : 'true'} preventScrollReset>
        {m.figure_by_year()}
      </Link>
      <Link to={to('month')} aria-current={isMonthly ? 'true' : undefined} preventScrollReset>
        {m.figure_by_month()}
      </Link>
    </nav>
  )
}
