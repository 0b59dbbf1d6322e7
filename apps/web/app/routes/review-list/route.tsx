import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { buttonClass, EmptyState, PageHead, Panel } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useRevalidator } from '@remix-run/react'
import { Upload } from 'lucide-react'
import { type DocumentListRow, DocumentRow } from '~/documents/document-row'
import { useProgress } from '~/documents/use-progress'
import { apiOf, orErrorPage } from '~/server/api.server'
import { pageTitle } from '~/shell/page-title'
import { useCan } from '~/shell/use-shell'
import { trpc } from '~/trpc/trpc'
import { TrpcProvider } from '~/trpc/trpc-provider'

export const meta: MetaFunction = () => pageTitle(m.review_list_title())

export async function loader(args: LoaderFunctionArgs) {
  const { list } = apiOf(args).documents
  const [ready, uploaded, reading, failed] = await orErrorPage(
    Promise.all([
      list({ status: 'review' }),
      list({ status: 'uploaded' }),
      list({ status: 'reading' }),
      list({ status: 'failed' }),
    ]),
  )
  return { ready: ready.rows, reading: [...reading.rows, ...uploaded.rows], failed: failed.rows }
}

export default function ReviewList() {
  const { ready, reading, failed } = useLoaderData<typeof loader>()
  const canUpload = useCan('document.upload')
  const isEmpty = ready.length + reading.length + failed.length === 0
  return (
    <main id="main" className="page">
      <PageHead
        title={<h1 className="text-title">{m.review_list_title()}</h1>}
        lead={ready.length === 0 ? m.review_list_lead_none() : m.review_list_lead({ count: ready.length })}
      />
      {isEmpty ? (
        <EmptyState
          title={m.review_list_empty_title()}
          actions={
            canUpload ? (
              <Link to="/upload" className={buttonClass({ variant: 'primary' })}>
                <Upload className="i" aria-hidden="true" />
                {m.app_menu_upload()}
              </Link>
            ) : null
          }
        >
          {m.review_list_empty_text()}
        </EmptyState>
      ) : (
        <TrpcProvider>
          <div className="grid gap-5">
            <Group id="reading" title={m.review_list_reading()} rows={reading} />
            <Group id="ready" title={m.review_list_ready()} rows={ready} />
            <Group id="failed" title={m.review_list_failed()} rows={failed} />
          </div>
        </TrpcProvider>
      )}
    </main>
  )
}

function Group({ id, title, rows }: { id: string; title: string; rows: DocumentListRow[] }) {
  const progress = useProgress(rows)
  const { revalidate } = useRevalidator()
  const canUpload = useCan('document.upload')
  const retry = trpc.documents.retry.useMutation({ onSettled: revalidate })
  const remove = trpc.documents.remove.useMutation({ onSettled: revalidate })
  if (rows.length === 0) return null
  return (
    <Panel id={id} title={title} note={String(rows.length)}>
      <ul className="rows border-line border-t">
        {rows.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            progress={progress.get(document.id)!}
            note={
              document.failure
                ? undefined
                : m.start_review_uploaded({ date: formatInstant(document.uploadedAt) })
            }
            onRetry={canUpload ? () => retry.mutate({ id: document.id }) : undefined}
            onRemove={canUpload ? () => remove.mutate({ id: document.id }) : undefined}
          />
        ))}
      </ul>
    </Panel>
  )
}
