import { CircleAlert } from 'lucide-react'
import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, useId } from 'react'

type Described = { label: string; hint?: ReactNode; error?: ReactNode; isLabelHidden?: boolean }

function describe(id: string, { hint, error }: Described) {
  return {
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-note` : undefined,
  }
}

/** A label above, the control, then hint or error in the same place. */
export function Field({
  id,
  label,
  hint,
  error,
  isLabelHidden,
  children,
}: Described & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'label'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-note`} className="err">
          <CircleAlert className="i i-sm" aria-hidden="true" />
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-note`} className="hint">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

type TextFieldProps = Described &
  InputHTMLAttributes<HTMLInputElement> & {
    /** Stands inside at the right: `kr`, `mån`. */
    unit?: string
    isNumeric?: boolean
    icon?: ReactNode
    inputRef?: Ref<HTMLInputElement>
    boxClassName?: string
  }

export function TextField({
  label,
  hint,
  error,
  isLabelHidden,
  unit,
  isNumeric,
  icon,
  inputRef,
  boxClassName = '',
  ...input
}: TextFieldProps) {
  const generated = useId()
  const id = input.id ?? generated
  const described = { label, hint, error, isLabelHidden }
  return (
    <Field id={id} {...described}>
      <span className={`input ${isNumeric ? 'input-num' : ''} ${error ? 'is-invalid' : ''} ${boxClassName}`}>
        {icon}
        <input {...input} {...describe(id, described)} id={id} ref={inputRef} />
        {unit ? <span className="unit">{unit}</span> : null}
      </span>
    </Field>
  )
}

/** An amount as text: digits may be typed in any of the usual ways, and nothing here turns them into a float. */
export const MoneyField = (props: Omit<TextFieldProps, 'inputMode' | 'isNumeric' | 'type'>) => (
  <TextField {...props} type="text" inputMode="decimal" isNumeric autoComplete="off" />
)

/** A day as text, so that pasted and typed forms work; the server reads it. */
export const DateField = (props: Omit<TextFieldProps, 'inputMode' | 'type'>) => (
  <TextField
    {...props}
    type="text"
    inputMode="numeric"
    autoComplete="off"
    boxClassName={`num ${props.boxClassName ?? ''}`}
  />
)

export type Choice = { value: string; label: string }
type SelectFieldProps = Described & SelectHTMLAttributes<HTMLSelectElement> & { choices: readonly Choice[] }

export function SelectField({ label, hint, error, isLabelHidden, choices, ...select }: SelectFieldProps) {
  const generated = useId()
  const id = select.id ?? generated
  const described = { label, hint, error, isLabelHidden }
  return (
    <Field id={id} {...described}>
      <select
        {...select}
        {...describe(id, described)}
        id={id}
        className={`input select ${error ? 'is-invalid' : ''}`}
      >
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

type RadioGroupProps = {
  legend: string
  name: string
  choices: readonly Choice[]
  defaultValue: string
  hint?: string
}

/** Up to seven choices in sight at once. */
export function RadioGroup({ legend, name, choices, defaultValue, hint }: RadioGroupProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="label mb-1.5">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {choices.map(({ value, label }) => (
          <label key={value} className="inline-flex min-h-6 items-center gap-2">
            <input
              type="radio"
              className="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
            />
            {label}
          </label>
        ))}
      </div>
      {hint ? <p className="hint">{hint}</p> : null}
    </fieldset>
  )
}
