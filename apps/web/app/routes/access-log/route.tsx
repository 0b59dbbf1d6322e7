import { m } from '@mina/i18n'
import { Badge, buttonClass, PageHead } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LogTable } from '~/access-log/log-table'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'

export const meta: MetaFunction = () => pageTitle(m.access_log_title())

export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const cursor = new URL(args.request.url).searchParams.get('before') ?? undefined
  // One after the other: looking is itself an entry, and the chain is checked with it.
  const log = await orErrorPage(api.accessLog.list({ cursor }))
  const verdict = await orErrorPage(api.accessLog.verify())
  return { log, verdict, isFirstPage: cursor === undefined }
}

export const clientLoader = loadWithMessages

export default function AccessLog() {
  const { log, verdict, isFirstPage } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="page">
      <PageHead
        title={<h1 className="text-title">{m.access_log_title()}</h1>}
        lead={m.access_log_lead()}
        actions={
          verdict.ok ? (
            <Badge tone="positive">{m.access_log_chain_ok({ count: verdict.entries })}</Badge>
          ) : (
            <Badge tone="negative">
              {m.access_log_chain_broken({ seq: verdict.firstBroken?.seq ?? '?' })}
            </Badge>
          )
        }
      />
      <div className="panel overflow-x-auto">
        <LogTable rows={log.rows} isWholeLog />
      </div>
      <nav className="mt-3 flex justify-end gap-2" aria-label={m.agreements_paging()}>
        {isFirstPage ? null : (
          <Link to="/access-log" className={buttonClass({ size: 'small' })}>
            {m.access_log_newest()}
          </Link>
        )}
        {log.nextCursor ? (
          <Link
            to={`/access-log?before=${log.nextCursor}`}
            className={buttonClass({ size: 'small' })}
            rel="next"
          >
            {m.access_log_older()}
          </Link>
        ) : null}
      </nav>
    </main>
  )
}
