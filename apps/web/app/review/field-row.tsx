import { m } from '@mina/i18n'
import { ConfidenceMark, SourceTag } from '@mina/ui'
import { Check } from 'lucide-react'
import { type Problem, problemText } from '~/errors/error-text'
import { fieldExample, fieldName } from '~/fields/field-kinds'
import { FieldControl } from './field-control'
import { FieldHelp, type FieldHelpProps } from './field-help'
import type { Review, ReviewField } from './review-data'
import { pageOf } from './review-order'
import type { SaveState } from './use-review'

export type FieldRowProps = FieldHelpProps & {
  field: ReviewField
  review: Review
  currency: string
  isActive: boolean
  isReadOnly: boolean
  save: SaveState | undefined
  onActivate: () => void
  onShow: () => void
  onType: (text: string) => void
}

/** One field: its name, its value, how sure it is, where it was read. Open, it also offers what to do. */
export function FieldRow(props: FieldRowProps) {
  const { field, currency, isActive, isReadOnly, save, onActivate, onShow, onType, onAccept } = props
  const problem = typeof save === 'object' ? save : null
  const error = problem ? errorText(problem, field) : null
  const noteId = `note-${field.field}`
  return (
    <div
      className="rv-row grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 border-transparent border-l-3 px-5 py-1.5 data-active:border-mark-edge data-active:bg-selected data-active:py-3 md:grid-cols-[9.5rem_minmax(0,1fr)_8.75rem]"
      data-field={field.field}
      data-active={isActive || undefined}
      onFocusCapture={isActive ? undefined : onActivate}
    >
      <label htmlFor={`field-${field.field}`} className="label">
        {fieldName(field.field)}
      </label>
      <div className="min-w-0 max-md:col-span-2 max-md:row-start-2">
        <FieldControl
          field={field}
          currency={currency}
          isReadOnly={isReadOnly}
          error={error}
          describedBy={isActive ? noteId : undefined}
          onType={onType}
          onAccept={onAccept}
          onLeave={() =>
            document.querySelector<HTMLElement>('[data-review-form]')?.focus({ preventScroll: true })
          }
        />
        <Note error={error} {...props} />
      </div>
      <Marks field={field} isActive={isActive} onShow={onShow} />
      {isActive ? (
        <div className="col-span-full md:col-start-2" id={noteId}>
          <FieldHelp {...props} />
        </div>
      ) : null}
    </div>
  )
}

function errorText(problem: Problem, { field }: ReviewField): string {
  return problem.code === 'review.field_invalid'
    ? m.review_typed_wrong({ example: fieldExample(field) })
    : problem.code === 'network'
      ? m.review_save_failed()
      : problemText(problem)
}

/** A check that this field's values pass, or what went wrong with the last save. */
function Note({ error, field, review }: Pick<FieldRowProps, 'field' | 'review'> & { error: string | null }) {
  if (error) {
    return (
      <p className="err mt-1" role="alert">
        {error}
      </p>
    )
  }
  const passed = review.checks.find(({ code, ok }) => ok && code === 'term_matches_dates')
  if (field.field !== 'endDate' || !passed) return null
  return (
    <p className="hint mt-1 flex items-center gap-1">
      <Check className="i i-sm text-positive" aria-hidden="true" />
      {m.review_check_term_matches_dates()}
    </p>
  )
}

function Marks({ field, isActive, onShow }: Pick<FieldRowProps, 'field' | 'isActive' | 'onShow'>) {
  const page = pageOf(field)
  const isSettled = field.source !== 'reading'
  return (
    <div className="flex items-center justify-end gap-2 md:justify-between">
      {isSettled && field.value !== null ? (
        <span
          className="inline-flex items-center text-positive-text"
          role="img"
          aria-label={m.review_level_done()}
        >
          <Check className="i" aria-hidden="true" />
        </span>
      ) : (
        <ConfidenceMark
          level={field.level}
          label={LEVEL_NAMES[field.level]()}
          isWordShown={field.isUncertain && field.level !== 'missing'}
        />
      )}
      {field.boxes.length > 0 && page !== null ? (
        <SourceTag label={m.app_page_show({ page })} isOpen={isActive} onClick={onShow}>
          {m.app_page_short({ page })}
        </SourceTag>
      ) : field.value === null ? (
        <span className="text-right text-caption text-subtle leading-4">
          {m.review_level_missing_short()}
        </span>
      ) : null}
    </div>
  )
}

export const LEVEL_NAMES: Record<ReviewField['level'], () => string> = {
  high: m.review_level_high,
  medium: m.review_level_medium,
  low: m.review_level_low,
  missing: m.review_level_missing,
}
