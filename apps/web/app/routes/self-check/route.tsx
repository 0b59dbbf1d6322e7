import { m } from '@mina/i18n'
import { formatAmount, formatCount } from '@mina/i18n/format'
import { Badge, buttonClass, PageHead } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useNavigation } from '@remix-run/react'
import { ChevronRight, RotateCw } from 'lucide-react'
import { CaseRow, isDefective } from '~/self-check/case-row'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'

export const meta: MetaFunction = () => pageTitle(m.self_check_title())

export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const startedMs = performance.now()
  const result = await orErrorPage(api.selfCheck.run())
  const milliseconds = Math.round(performance.now() - startedMs)
  return { result, milliseconds, isOpen: new URL(args.request.url).searchParams.get('open') === 'all' }
}

export const clientLoader = loadWithMessages

/** Whether the engine gives what the standard's examples and published cases say, computed when the page was asked for. */
export default function SelfCheck() {
  const { result, milliseconds, isOpen } = useLoaderData<typeof loader>()
  const { cases, passed, failed, figures, calculationVersion } = result
  const isLoading = useNavigation().state === 'loading'
  const counts = { passed: formatCount(passed), total: formatCount(cases.length) }
  return (
    <main id="main" className="page">
      <PageHead
        above={
          <nav
            aria-label={m.app_breadcrumb()}
            className="mb-1 flex items-center gap-1.5 text-small text-subtle"
          >
            <Link to="/reports" className="hover:underline">
              {m.reports_title()}
            </Link>
            <ChevronRight className="i i-sm" aria-hidden="true" />
            <span>{m.self_check_title()}</span>
          </nav>
        }
        title={<h1 className="text-title">{m.self_check_title()}</h1>}
        lead={m.self_check_lead()}
        actions={
          <>
            <Link to={isOpen ? '?' : '?open=all'} className={buttonClass()} preventScrollReset>
              {isOpen ? m.self_check_close_all() : m.self_check_open_all()}
            </Link>
            <Link
              to={isOpen ? '?open=all' : '?'}
              className={buttonClass({ variant: 'primary' })}
              reloadDocument
            >
              <RotateCw className="i" aria-hidden="true" />
              {m.self_check_again()}
            </Link>
          </>
        }
      />
      <dl className="panel mb-5 grid grid-cols-2 divide-line lg:grid-cols-4 lg:divide-x">
        <Fact name={m.self_check_cases()}>
          {failed === 0 ? (
            <Badge tone="positive">{m.self_check_all_pass(counts)}</Badge>
          ) : (
            <Badge tone={cases.every((one) => one.passed || isDefective(one)) ? 'warning' : 'negative'}>
              {m.self_check_some_fail(counts)}
            </Badge>
          )}
        </Fact>
        <Fact name={m.self_check_figures()}>{formatCount(figures)}</Fact>
        <Fact name={m.self_check_version()}>{calculationVersion}</Fact>
        <Fact name={m.self_check_time()}>{formatAmount(String(milliseconds))} ms</Fact>
      </dl>
      <div className={`panel rows ${isLoading ? 'opacity-60' : ''}`} aria-busy={isLoading}>
        {cases.map((one) => (
          <CaseRow key={`${one.id} ${isOpen}`} row={one} isOpen={isOpen || !one.passed} />
        ))}
      </div>
      <p className="mt-4 text-caption text-subtle">{m.self_check_language_note()}</p>
    </main>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="px-4.5 py-3">
    <dt className="text-caption text-subtle">{name}</dt>
    <dd className="num font-semibold">{children}</dd>
  </div>
)
