import { m } from '@mina/i18n'
import { formatBytes } from '@mina/i18n/format'
import { Button, buttonClass, PageSquares, StepBar } from '@mina/ui'
import { Link } from '@remix-run/react'
import { FileText, Image } from 'lucide-react'
import type { ReactNode } from 'react'
import { problemText } from '~/errors/error-text'
import type { Outputs } from '~/shell/shell-data'
import { documentPlace } from './document-status'
import { noticeText } from './notice-text'
import { isUnderWay, type Progress, STEP_COUNT, stepsDone, stepText } from './progress-text'

export type DocumentListRow = Outputs['documents']['list']['rows'][number]
type DocumentRowProps = {
  document: DocumentListRow
  progress: Progress
  note?: ReactNode
  /** Left out for people who may only read. */
  onRetry?: () => void
  onRemove?: () => void
}

const MOST_SQUARES = 60

/** One document on its way: what it is, how far it has come, and what to do next. */
export function DocumentRow({ document, progress, note, onRetry, onRemove }: DocumentRowProps) {
  const isReading = progress.step === 'read' && progress.pageCount > 1 && progress.pageCount <= MOST_SQUARES
  return (
    <UploadRow
      fileName={
        <Link to={documentPlace({ ...document, status: progress.status })} className="hover:underline">
          {document.fileName}
        </Link>
      }
      isImage={document.mediaType.startsWith('image/')}
      details={
        progress.failure ? (
          <span className="text-negative-text">{problemText(progress.failure)}</span>
        ) : (
          (note ??
          m.upload_details({
            pages: m.app_pages({ count: document.pageCount }),
            size: formatBytes(document.bytes),
          }))
        )
      }
      bar={
        <StepBar
          done={stepsDone(progress.step)}
          total={STEP_COUNT}
          state={progress.step === 'done' ? 'done' : progress.step === 'failed' ? 'failed' : 'running'}
          label={stepText(progress)}
        />
      }
      action={<NextAct document={document} progress={progress} onRetry={onRetry} onRemove={onRemove} />}
      below={
        isReading ? (
          <Squares progress={progress} />
        ) : document.notices.length > 0 ? (
          <Notices notices={document.notices} />
        ) : null
      }
    />
  )
}

function Notices({ notices }: { notices: DocumentListRow['notices'] }) {
  return (
    <ul className="text-small text-warning-text">
      {notices.map((notice) => (
        <li key={notice.code}>{noticeText(notice)}</li>
      ))}
    </ul>
  )
}

function NextAct({ document, progress, onRetry, onRemove }: Omit<DocumentRowProps, 'note'>) {
  if (document.agreementId) {
    return (
      <Link to={`/agreements/${document.agreementId}`} className={buttonClass({ size: 'small' })}>
        {m.upload_action_agreement()}
      </Link>
    )
  }
  if (progress.step === 'done') {
    return (
      <Link to={`/review/${document.id}`} className={buttonClass({ size: 'small' })}>
        {progress.toReview
          ? m.upload_action_review({ count: progress.toReview })
          : m.upload_action_review_all_good()}
      </Link>
    )
  }
  if (isUnderWay(progress)) return null
  return (
    <>
      {onRetry ? (
        <Button size="small" onClick={onRetry}>
          {m.upload_action_retry()}
        </Button>
      ) : null}
      {onRemove ? (
        <Button size="small" variant="ghost" onClick={onRemove}>
          {m.upload_action_remove()}
        </Button>
      ) : null}
    </>
  )
}

function Squares({ progress: { pagesDone, pageCount } }: { progress: Progress }) {
  const pages = Array.from({ length: pageCount }, (_, index) => {
    const page = index + 1
    if (page <= pagesDone) return { page, state: 'done' as const, label: m.upload_page_done({ page }) }
    if (page === pagesDone + 1) return { page, state: 'now' as const, label: m.upload_page_now({ page }) }
    return { page, state: 'waiting' as const, label: m.upload_page_waiting({ page }) }
  })
  return <PageSquares pages={pages} label={m.upload_pages_label({ done: pagesDone, count: pageCount })} />
}

type UploadRowProps = {
  fileName: ReactNode
  isImage: boolean
  details: ReactNode
  bar: ReactNode
  action?: ReactNode
  below?: ReactNode
}

export function UploadRow({ fileName, isImage, details, bar, action, below }: UploadRowProps) {
  const Icon = isImage ? Image : FileText
  return (
    <li className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-center gap-x-3.5 gap-y-2 px-4.5 py-3 md:grid-cols-[2.25rem_minmax(0,1fr)_10rem_11rem]">
      <span className="grid size-9 place-items-center rounded-md bg-sunken text-muted">
        <Icon className="i" aria-hidden="true" />
      </span>
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">{fileName}</p>
        <p className="text-muted text-small">{details}</p>
      </div>
      <div className="max-md:col-start-2">{bar}</div>
      <div className="flex flex-wrap gap-2 max-md:col-start-2 md:justify-end">{action}</div>
      {below ? <div className="col-start-2 md:col-span-3">{below}</div> : null}
    </li>
  )
}
