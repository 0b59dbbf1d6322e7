import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { Button } from '@mina/ui'
import { Check, ScanLine } from 'lucide-react'
import { fieldText } from '~/fields/field-kinds'
import type { Review, ReviewField } from './review-data'
import { readAs } from './review-order'
import type { SaveState } from './use-review'

export type FieldHelpProps = {
  field: ReviewField
  review: Review
  currency: string
  isReadOnly: boolean
  save: SaveState | undefined
  onAccept: () => void
  onChoose: (index: number) => void
  onMark: () => void
  onNotThere: () => void
}

/** What to do about the open field: why it needs a look, the suggestions, and the four answers. */
export function FieldHelp(props: FieldHelpProps) {
  const { field, currency, isReadOnly, save, onAccept, onMark, onNotThere } = props
  const why = whyText(field)
  return (
    <div className="mt-1.5 grid min-w-0 grid-cols-1 gap-2">
      {why ? <p className="text-muted text-small">{why}</p> : null}
      {isReadOnly ? null : <Suggestions {...props} />}
      <Settled {...props} />
      {isReadOnly ? null : (
        <div className="flex flex-wrap items-center gap-2">
          {field.value === null ? null : (
            <Button
              variant="primary"
              size="small"
              className="max-lg:hidden"
              icon={<Check className="i" aria-hidden="true" />}
              onClick={onAccept}
            >
              {acceptText(fieldText(field.field, field.value, currency))}{' '}
              <span className="text-caption opacity-75">Enter</span>
            </Button>
          )}
          <Button
            variant="ghost"
            size="small"
            icon={<ScanLine className="i" aria-hidden="true" />}
            onClick={onMark}
          >
            {m.review_mark()}
          </Button>
          <Button variant="ghost" size="small" onClick={onNotThere}>
            {m.review_not_there()}
          </Button>
          <span className="text-caption text-subtle" role="status">
            {save === 'saving' ? m.review_saving() : save === 'saved' ? m.review_saved() : ''}
          </span>
        </div>
      )}
    </div>
  )
}

/** Says the value again where it is short enough to leave room for the other answers. */
const acceptText = (value: string) =>
  value.length <= 10 ? m.review_accept_value({ value }) : m.review_accept()

function whyText({ source, level }: ReviewField): string | null {
  if (source !== 'reading') return null
  return {
    high: null,
    medium: m.review_why_medium(),
    low: m.review_why_low(),
    missing: m.review_why_missing(),
  }[level]
}

/** What else the value could be, each with the words it was read from. */
function Suggestions({ field, currency, onChoose }: FieldHelpProps) {
  if (field.alternatives.length === 0) return null
  return (
    <div
      role="radiogroup"
      aria-label={m.review_suggestions()}
      className="rows overflow-hidden rounded-md border border-line-strong bg-surface text-small"
    >
      {field.alternatives.slice(0, 9).map(({ value, raw }, index) => (
        <label
          key={`${value} ${raw}`}
          className="flex min-h-9 cursor-pointer items-center gap-2.5 px-3 py-1.5 hover:bg-hover"
        >
          <input
            type="radio"
            name={`suggestion-${field.field}`}
            className="radio"
            checked={field.value === value}
            onChange={() => onChoose(index)}
          />
          <span className="num font-semibold">{fieldText(field.field, value, currency)}</span>
          <span className="min-w-0 flex-1 truncate text-subtle">”{raw}”</span>
          <span className="kbd max-lg:hidden" aria-hidden="true">
            {index + 1}
          </span>
        </label>
      ))}
    </div>
  )
}

/** Who settled the field, when, and what it was before. */
function Settled({ field, review, currency }: FieldHelpProps) {
  const { source, editedByName, editedAt } = field
  if (source === 'reading' || !editedByName) return null
  const who = { name: editedByName, when: editedAt ? formatInstant(editedAt) : '' }
  const from = readAs(review, field.field)
  const text = () => {
    if (source === 'accepted') return m.review_who_accepted(who)
    if (source === 'not-in-document') return m.review_who_not_there(who)
    if (from === null || from === undefined) return m.review_who_changed_empty(who)
    return m.review_who_changed({ ...who, from: fieldText(field.field, from, currency) })
  }
  return <p className="text-caption text-subtle">{text()}</p>
}
