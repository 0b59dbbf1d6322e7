import { m } from '@mina/i18n'
import { formatBytes, formatCount, formatPercent } from '@mina/i18n/format'
import { Button, FileDrop, Panel, ProgressBar, StepBar } from '@mina/ui'
import { useRevalidator } from '@remix-run/react'
import { useEffect, useMemo, useState } from 'react'
import { type DocumentListRow, DocumentRow, UploadRow } from '~/documents/document-row'
import { STEP_COUNT } from '~/documents/progress-text'
import { useProgress } from '~/documents/use-progress'
import { type BatchFile, useUploadBatch } from '~/documents/use-upload-batch'
import { problemText } from '~/errors/error-text'
import { trpc } from '~/trpc/trpc'

const ACCEPTED = 'application/pdf,image/jpeg,image/png,image/tiff'
const MOST_BYTES = 50 * 1024 * 1024
const MOST_PAGES = 200

/** Where files come in, and what becomes of them. */
export function UploadDesk({ rows, canUpload }: { rows: DocumentListRow[]; canUpload: boolean }) {
  const batch = useUploadBatch()
  const { revalidate } = useRevalidator()
  const [announcement, setAnnouncement] = useState('')
  const received = batch.files.filter(({ outcome }) => outcome?.kind === 'received').length
  // The list of documents is the server's: it is asked for again when one has arrived.
  useEffect(() => {
    if (received > 0) revalidate()
  }, [received, revalidate])

  const progress = useProgress(rows, (id) => {
    const document = rows.find((row) => row.id === id)
    if (document) setAnnouncement(m.upload_announce_ready({ fileName: document.fileName }))
  })
  const afterChange = { onSettled: revalidate }
  const retry = trpc.documents.retry.useMutation(afterChange)
  const remove = trpc.documents.remove.useMutation(afterChange)
  const waiting = useMemo(
    () => batch.files.filter(({ outcome }) => outcome?.kind !== 'received'),
    [batch.files],
  )
  const knownIds = new Set(
    batch.files.flatMap(({ outcome }) =>
      outcome?.kind === 'received' && outcome.alreadyKnown ? [outcome.documentId] : [],
    ),
  )
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      {canUpload ? (
        <form method="post" action="/api/documents" encType="multipart/form-data">
          <FileDrop
            title={m.upload_drop_title()}
            limits={m.upload_drop_limits({ size: formatBytes(MOST_BYTES), pages: formatCount(MOST_PAGES) })}
            dropHere={m.upload_drop_here()}
            chooseLabel={m.upload_choose()}
            photoLabel={m.upload_photo()}
            name="file"
            accept={ACCEPTED}
            onFiles={batch.add}
          />
          <noscript>
            <button type="submit" className="btn btn-primary mt-3">
              {m.upload_submit()}
            </button>
          </noscript>
        </form>
      ) : (
        <p className="panel px-4.5 py-4 text-muted">{m.upload_denied()}</p>
      )}
      {waiting.length > 0 ? (
        <Panel
          id="batch"
          title={m.upload_batch_title()}
          note={m.upload_batch_lead({ count: batch.files.length })}
        >
          <ul className="rows border-line border-t">
            {waiting.map((file) => (
              <BatchRow key={file.key} file={file} onAgain={() => batch.again(file)} />
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel id="documents" title={m.upload_recent_title()}>
        {rows.length === 0 ? (
          <p className="border-line border-t px-4.5 py-6 text-muted">{m.upload_none()}</p>
        ) : (
          <ul className="rows border-line border-t">
            {rows.map((document) => (
              <DocumentRow
                key={document.id}
                document={document}
                progress={progress.get(document.id)!}
                note={knownIds.has(document.id) ? m.upload_already_known() : undefined}
                onRetry={canUpload ? () => retry.mutate({ id: document.id }) : undefined}
                onRemove={canUpload ? () => remove.mutate({ id: document.id }) : undefined}
              />
            ))}
          </ul>
        )}
      </Panel>
      <p className="sr-only" role="status">
        {announcement}
      </p>
    </div>
  )
}

function BatchRow({ file: { file, sent, outcome }, onAgain }: { file: BatchFile; onAgain: () => void }) {
  const isRefused = outcome?.kind === 'refused'
  const sending = m.upload_step_sending({ percent: formatPercent(sent.toFixed(2)).replace(/[.,]00/, '') })
  return (
    <UploadRow
      fileName={file.name}
      isImage={file.type.startsWith('image/')}
      details={
        isRefused ? (
          <span className="text-negative-text" role="alert">
            {outcome.problem.code === 'network' ? m.error_upload_interrupted() : problemText(outcome.problem)}
          </span>
        ) : (
          formatBytes(file.size)
        )
      }
      bar={
        <StepBar
          done={0}
          total={STEP_COUNT}
          state={isRefused ? 'failed' : 'running'}
          label={isRefused ? m.upload_step_failed() : sending}
        />
      }
      action={
        isRefused ? (
          <Button size="small" onClick={onAgain}>
            {m.upload_action_again()}
          </Button>
        ) : null
      }
      below={isRefused ? null : <ProgressBar value={sent} max={1} label={sending} />}
    />
  )
}
