import { m } from '@mina/i18n'
import { PageHead } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ChevronRight, ListChecks, type LucideIcon } from 'lucide-react'
import { FirstReport } from '~/reports/report-frame'
import { REPORT_PAGES } from '~/reports/report-names'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'

export const meta: MetaFunction = () => pageTitle(m.reports_title())

export async function loader(args: LoaderFunctionArgs) {
  const { agreements } = await orErrorPage(apiOf(args).overview.counts())
  return { agreements }
}

export const clientLoader = loadWithMessages

export default function Reports() {
  const { agreements } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="page">
      <PageHead title={<h1 className="text-title">{m.reports_title()}</h1>} lead={m.reports_lead()} />
      <div className="grid max-w-4xl grid-cols-1 gap-5">
        {agreements === 0 ? (
          <FirstReport />
        ) : (
          <ul className="panel rows">
            {REPORT_PAGES.map(({ path, title, answers, icon }) => (
              <Entry key={path} to={path} title={title()} text={answers()} icon={icon} />
            ))}
          </ul>
        )}
        <ul className="panel rows">
          <Entry
            to="/self-check"
            title={m.self_check_title()}
            text={m.reports_self_check_answers()}
            icon={ListChecks}
          />
        </ul>
      </div>
    </main>
  )
}

type EntryProps = { to: string; title: string; text: string; icon: LucideIcon }

const Entry = ({ to, title, text, icon: Icon }: EntryProps) => (
  <li className="group relative flex items-center gap-4 px-4.5 py-3.5 hover:bg-hover">
    <Icon className="i i-lg text-accent-text" aria-hidden="true" />
    <div className="min-w-0 flex-1">
      <h2 className="font-semibold">
        <Link to={to} className="after:absolute after:inset-0 group-hover:underline">
          {title}
        </Link>
      </h2>
      <p className="text-pretty text-muted text-small">{text}</p>
    </div>
    <ChevronRight className="i text-subtle" aria-hidden="true" />
  </li>
)
