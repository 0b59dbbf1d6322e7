import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { buttonClass, EmptyState, PageHead, ReadingPicture } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Upload } from 'lucide-react'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import { useCan } from '~/shell/use-shell'
import { KeyFigures } from './key-figures'
import { NeedsYou } from './needs-you'
import { RecentDocuments } from './recent-documents'

export const meta: MetaFunction = () => pageTitle(m.app_menu_start())

export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const [start, toReview] = await orErrorPage(
    Promise.all([api.overview.start(), api.documents.list({ status: 'review' })]),
  )
  return { start, toReview: toReview.rows.slice(0, 5) }
}

export const clientLoader = loadWithMessages

export type StartData = Awaited<ReturnType<typeof loader>>

export default function Start() {
  const { start, toReview } = useLoaderData<typeof loader>()
  const canUpload = useCan('document.upload')
  const waiting = start.toReview + start.counts.deadlines
  const isFirstUse = start.agreements === 0 && start.recentDocuments.length === 0
  return (
    <main id="main" className="page">
      <PageHead
        title={<h1 className="text-title first-letter:uppercase">{formatDate(start.today, 'weekday')}</h1>}
        lead={waiting === 0 ? m.start_lead_none() : m.start_lead_waiting({ count: waiting })}
        actions={
          canUpload ? (
            <Link to="/upload" className={buttonClass({ variant: 'primary', className: 'lg:hidden' })}>
              <Upload className="i" aria-hidden="true" />
              {m.app_menu_upload()}
            </Link>
          ) : null
        }
      />
      {isFirstUse ? (
        <EmptyState
          title={m.start_first_title()}
          picture={<ReadingPicture />}
          actions={
            canUpload ? (
              <Link to="/upload" className={buttonClass({ variant: 'primary' })}>
                <Upload className="i" aria-hidden="true" />
                {m.app_menu_upload()}
              </Link>
            ) : null
          }
        >
          {m.start_first_text()}
        </EmptyState>
      ) : (
        <>
          <KeyFigures start={start} />
          <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_27.5rem]">
            <NeedsYou
              deadlines={start.deadlines}
              toReview={toReview}
              deadlineCount={start.counts.deadlines}
              toReviewCount={start.toReview}
            />
            <RecentDocuments documents={start.recentDocuments} />
          </div>
        </>
      )}
    </main>
  )
}
