import { m } from '@mina/i18n'
import { Badge, type BadgeTone } from '@mina/ui'

type Look = { text: () => string; tone: BadgeTone; mark: 'filled' | 'ring' }
const STATUSES: Record<string, Look> = {
  uploaded: { text: m.start_document_status_uploaded, tone: 'neutral', mark: 'ring' },
  reading: { text: m.start_document_status_reading, tone: 'accent', mark: 'ring' },
  review: { text: m.start_document_status_review, tone: 'warning', mark: 'ring' },
  accepted: { text: m.start_document_status_accepted, tone: 'positive', mark: 'filled' },
  failed: { text: m.start_document_status_failed, tone: 'negative', mark: 'filled' },
}

export function DocumentStatus({ status }: { status: string }) {
  const look = STATUSES[status]
  if (!look) return null
  return (
    <Badge tone={look.tone} mark={look.mark}>
      {look.text()}
    </Badge>
  )
}

type Linked = { id: string; status: string; agreementId: string | null }

/** Where a document's name leads: on to its agreement, to its review, or to the list where it is being read. */
export function documentPlace({ id, status, agreementId }: Linked): string {
  if (agreementId) return `/agreements/${agreementId}/documents`
  return status === 'review' ? `/review/${id}` : '/upload'
}
