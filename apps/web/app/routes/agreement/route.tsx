import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { PageHead } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, NavLink, Outlet, useLoaderData } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { StatusBadge } from '~/agreements/agreement-marks'
import { kindName } from '~/agreements/agreement-names'
import { eventsOf } from '~/agreements/event-texts'
import { keepWhileExplaining } from '~/agreements/figure-address'
import { profileOf, profileQuery } from '~/agreements/profiles'
import { apiOf, orErrorPage, problemOf } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import { DeadlineBanner } from './deadline-banner'
import { FactStrip } from './fact-strip'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.details.agreement.name)

export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const id = args.params.id ?? ''
  const profile = profileOf(new URL(args.request.url).searchParams)
  const details = await orErrorPage(api.agreements.get({ id }))
  // An agreement whose terms cannot be computed is still shown: what it says, and why there are no figures.
  const figures = Promise.all([
    api.agreements.schedule({ id, profile }),
    api.agreements.timeline({ id, profile }),
  ])
  const { schedule, life, problem } = await figures.then(
    ([found, passed]) => ({ schedule: found, life: passed, problem: null }),
    (error) => {
      const found = problemOf(error)
      if (!found) throw error
      return { schedule: null, life: null, problem: found }
    },
  )
  return { details, schedule, life, problem, profile }
}

export type AgreementPageData = Awaited<ReturnType<typeof loader>>
export const clientLoader = loadWithMessages
export const shouldRevalidate = keepWhileExplaining

export default function AgreementPage() {
  const data = useLoaderData<typeof loader>()
  const { details, schedule, life, profile } = data
  const { agreement, documents } = details
  const tabs = [
    { to: '.', name: m.agreement_tab_overview(), count: undefined },
    { to: 'plan', name: m.agreement_tab_plan(), count: schedule?.paymentPlan.length },
    { to: 'accounting', name: m.agreement_tab_accounting(), count: undefined },
    { to: 'events', name: m.event_tab(), count: life ? eventsOf(life).length : undefined, isWhole: true },
    { to: 'documents', name: m.agreement_tab_documents(), count: documents.length },
    { to: 'history', name: m.agreement_tab_history(), count: undefined },
  ]
  return (
    <main id="main" className="page">
      <PageHead
        above={
          <nav
            aria-label={m.app_breadcrumb()}
            className="mb-1 flex items-center gap-1.5 text-small text-subtle"
          >
            <Link to="/agreements" className="hover:underline">
              {m.agreements_title()}
            </Link>
            <ChevronRight className="i i-sm" aria-hidden="true" />
            <span className="num">{agreement.number}</span>
          </nav>
        }
        title={
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="wrap-anywhere text-title">{agreement.name}</h1>
            <StatusBadge status={agreement.status} />
            <span className="badge">{kindName(agreement.kind)}</span>
          </div>
        }
      />
      <DeadlineBanner details={details} />
      <FactStrip details={details} schedule={schedule} />
      <nav className="tabs mb-5" aria-label={m.agreement_tabs()}>
        {tabs.map(({ to, name, count, isWhole }) => (
          <NavLink
            key={to}
            to={{ pathname: to, search: profileQuery(profile) }}
            end={!isWhole}
            className="tab"
            preventScrollReset
          >
            {name}
            {count ? <span className="n">{formatCount(count)}</span> : null}
          </NavLink>
        ))}
      </nav>
      <Outlet context={data} />
    </main>
  )
}
