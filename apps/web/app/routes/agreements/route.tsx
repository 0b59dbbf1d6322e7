import { m } from '@mina/i18n'
import { buttonClass, EmptyState, PageHead, ReadingPicture } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { Upload } from 'lucide-react'
import { FILTERS, readListQuery } from '~/agreements/list-query'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import { useCan, useShell } from '~/shell/use-shell'
import { AgreementTable } from './agreement-table'
import { FilterBar } from './filter-bar'
import { Paging } from './paging'
import { Views } from './views'

export const meta: MetaFunction = () => pageTitle(m.agreements_title())

export async function loader(args: LoaderFunctionArgs) {
  const query = readListQuery(new URL(args.request.url).searchParams)
  const list = await orErrorPage(apiOf(args).agreements.list(query))
  return { list, query }
}

export const clientLoader = loadWithMessages

export type AgreementsData = Awaited<ReturnType<typeof loader>>

export default function Agreements() {
  const { list, query } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { me } = useShell()
  const canUpload = useCan('document.upload')
  const isFiltered = query.q !== undefined || FILTERS.some((name) => search.has(name))
  const upload = canUpload ? (
    <Link to="/upload" className={buttonClass({ variant: 'primary' })}>
      <Upload className="i" aria-hidden="true" />
      {m.app_menu_upload()}
    </Link>
  ) : null

  if (list.total === 0 && !isFiltered) {
    return (
      <main id="main" className="page">
        <PageHead
          title={<h1 className="text-title">{m.agreements_title()}</h1>}
          lead={m.agreements_empty_lead({ organization: me.organization.name })}
        />
        <EmptyState title={m.start_first_title()} actions={upload} picture={<ReadingPicture />}>
          {m.start_first_text()}
        </EmptyState>
      </main>
    )
  }
  return (
    <main id="main" className="page">
      <PageHead
        title={<h1 className="text-title">{m.agreements_title()}</h1>}
        lead={<span aria-live="polite">{m.agreements_lead({ count: list.total })}</span>}
      />
      <Views list={list} search={search} />
      <FilterBar list={list} query={query} search={search} />
      {list.total === 0 ? (
        <EmptyState
          title={m.agreements_none_title()}
          actions={
            <Link to="/agreements" className={buttonClass()}>
              {m.agreements_none_clear()}
            </Link>
          }
        >
          {m.agreements_none_text()}
        </EmptyState>
      ) : (
        <>
          <AgreementTable list={list} query={query} search={search} />
          <Paging list={list} query={query} search={search} />
        </>
      )}
    </main>
  )
}
