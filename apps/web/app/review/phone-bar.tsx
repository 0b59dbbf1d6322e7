import { m } from '@mina/i18n'
import { Button } from '@mina/ui'
import { Check, ChevronDown, ChevronUp } from 'lucide-react'

type PhoneBarProps = {
  uncertain: number
  canAccept: boolean
  onPrevious: () => void
  onNext: () => void
  onAccept: () => void
}

/** On a phone: one field at a time, with its answer under the thumb. */
export function PhoneBar({ uncertain, canAccept, onPrevious, onNext, onAccept }: PhoneBarProps) {
  return (
    <div className="no-print fixed inset-x-0 bottom-0 z-20 flex items-center gap-2 border-line-strong border-t bg-surface px-4 py-2.5 lg:hidden">
      <button
        type="button"
        className="btn btn-icon"
        aria-label={m.agreements_paging_previous()}
        onClick={onPrevious}
      >
        <ChevronUp className="i" aria-hidden="true" />
      </button>
      <button type="button" className="btn btn-icon" aria-label={m.agreements_paging_next()} onClick={onNext}>
        <ChevronDown className="i" aria-hidden="true" />
      </button>
      <span className="num mx-auto text-muted text-small">
        {m.review_filter_uncertain({ count: uncertain })}
      </span>
      <Button
        variant="primary"
        icon={<Check className="i" aria-hidden="true" />}
        unavailable={!canAccept && m.review_level_missing()}
        onClick={onAccept}
      >
        {m.review_accept()}
      </Button>
    </div>
  )
}
