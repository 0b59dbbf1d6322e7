import type { FieldId } from '@mina/domain/reading'
import { CircleAlert } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { fieldChoices, fieldInputText, fieldKind, fieldName, fieldUnit } from '~/fields/field-kinds'
import type { ReviewField } from './review-data'

type FieldControlProps = {
  field: ReviewField
  currency: string
  isReadOnly: boolean
  error: string | null
  describedBy?: string
  onType: (text: string) => void
  onAccept: () => void
  onLeave: () => void
}

const RIGHT_ALIGNED = new Set(['money', 'months', 'points'])

/**
 * The field's value as text. What is typed stays as typed until the field is left; then the server reads it and the
 * value comes back in the reader's way of writing.
 */
export function FieldControl(props: FieldControlProps) {
  const choices = fieldChoices(props.field.field)
  return choices ? <ChoiceControl {...props} choices={choices} /> : <TextControl {...props} />
}

const inputId = (field: FieldId) => `field-${field}`

function TextControl({
  field,
  currency,
  isReadOnly,
  error,
  describedBy,
  onType,
  onAccept,
  onLeave,
}: FieldControlProps) {
  const shown = fieldInputText(field.field, field.value)
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? shown
  // A typed text that the server could not read stays in the field, to be corrected.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value replaces what was typed before it
  useEffect(() => {
    if (!error) setDraft(null)
  }, [shown, error])

  const commit = () => {
    if (draft === null || draft.trim() === shown) return setDraft(null)
    onType(draft.trim())
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setDraft(null)
      event.currentTarget.blur()
      onLeave()
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (draft !== null && draft.trim() !== shown) event.currentTarget.blur()
    else onAccept()
  }
  const look = [
    'input',
    RIGHT_ALIGNED.has(fieldKind(field.field)) ? 'input-num' : '',
    error || (field.isUncertain && field.level === 'low') ? 'is-invalid' : '',
    field.value === null && draft === null ? '!border-dashed' : '',
    isReadOnly ? 'is-readonly' : '',
  ]
  return (
    <span className={look.join(' ')}>
      <input
        id={inputId(field.field)}
        type="text"
        inputMode={RIGHT_ALIGNED.has(fieldKind(field.field)) ? 'decimal' : undefined}
        autoComplete="off"
        aria-label={fieldName(field.field)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
        readOnly={isReadOnly}
        value={text}
        placeholder="–"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={press}
      />
      {error ? <CircleAlert className="i i-sm text-negative" aria-hidden="true" /> : null}
      <Unit text={fieldUnit(field.field, currency)} />
    </span>
  )
}

const Unit = ({ text }: { text: string | undefined }) => (text ? <span className="unit">{text}</span> : null)

type ChoiceControlProps = FieldControlProps & { choices: { value: string; label: string }[] }

function ChoiceControl({
  field,
  isReadOnly,
  error,
  describedBy,
  onType,
  onAccept,
  choices,
}: ChoiceControlProps) {
  return (
    <select
      id={inputId(field.field)}
      className={`input select ${error || (field.isUncertain && field.level === 'low') ? 'is-invalid' : ''}`}
      aria-label={fieldName(field.field)}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy}
      value={field.value === null ? '' : String(field.value)}
      disabled={isReadOnly}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onAccept()
      }}
    >
      <option value="">–</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Puts the cursor in a field, its text chosen so that typing replaces it. */
export function focusField(field: FieldId) {
  const input = document.getElementById(inputId(field))
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}
