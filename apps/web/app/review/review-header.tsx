import { m } from '@mina/i18n'
import { Button, ConfidenceBar, RichText } from '@mina/ui'
import { Link } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import type { Review } from './review-data'
import { levelCounts } from './review-order'

type ReviewHeaderProps = { review: Review; note: string; canCreate: boolean; onCreate: () => void }

/** Which document, how far the review has come, and the one thing it leads to. */
export function ReviewHeader({ review, note, canCreate, onCreate }: ReviewHeaderProps) {
  const { fields, uncertain, document } = review
  const total = fields.length
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-4 py-2.5 lg:px-6">
      <Link to="/review" className="btn btn-ghost btn-sm btn-icon" aria-label={m.review_to_queue()}>
        <ArrowLeft className="i" aria-hidden="true" />
      </Link>
      <div className="min-w-0 flex-1 basis-0 md:flex-none md:basis-auto">
        <h1 className="max-w-[40ch] truncate text-heading" title={review.defaults.name}>
          {review.defaults.name}
        </h1>
        <p className="truncate text-caption text-subtle" title={document.fileName}>
          {note}
        </p>
      </div>
      <div className="flex items-center gap-3 max-md:w-full md:ml-auto">
        <div className="grid gap-1 text-caption text-muted max-md:flex-1">
          <span className="num" role="status">
            <RichText>
              {uncertain === 0
                ? m.review_progress_done({ total })
                : m.review_progress({ done: total - uncertain, total, left: uncertain })}
            </RichText>
          </span>
          <ConfidenceBar counts={levelCounts(fields)} label={m.review_progress_label(levelCounts(fields))} />
        </div>
        {canCreate ? (
          <Button
            size="small"
            variant="primary"
            className="max-md:flex-1"
            unavailable={uncertain > 0 && m.review_create_blocked({ count: uncertain })}
            onClick={onCreate}
          >
            {m.review_create()}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
