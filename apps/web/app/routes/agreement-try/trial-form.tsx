import { m } from '@mina/i18n'
import { currencyUnit, formatPercent } from '@mina/i18n/format'
import { Button, TextField } from '@mina/ui'
import { Form, useSearchParams } from '@remix-run/react'
import { eventErrorText } from '~/agreements/event-errors'
import type { TrialErrors, TrialValues } from '~/agreements/trial-event'
import { type TrialField, type TrialKind, trialFields } from '~/agreements/trial-kinds'
import type { TrialData } from './route'

type FormProps = {
  trial: TrialData
  values: TrialValues
  errors: TrialErrors
  currency: string
  onChange: (field: TrialField, value: string) => void
}

const LABELS: Record<TrialField, () => string> = {
  date: m.event_field_date,
  percent: m.event_field_percent,
  rent: m.event_field_rent,
  indexValue: m.event_field_index_value,
  endDate: m.event_field_end,
  share: m.event_field_share,
  rate: m.event_field_rate,
  penalty: m.event_field_penalty,
  recoverable: m.event_field_recoverable,
  expected: m.event_field_expected,
  price: m.event_field_price,
  optionDate: m.event_field_option_date,
  amount: m.event_field_amount,
}
const PERCENTS = new Set<TrialField>(['percent', 'share', 'rate'])
const DATES = new Set<TrialField>(['date', 'endDate', 'optionDate'])

/** Works by sending itself; with script the result follows what is typed. */
export function TrialForm({ trial, values, errors, currency, onChange }: FormProps) {
  const { kind, table } = trial
  const [query] = useSearchParams()
  const profile = query.get('profile')
  return (
    <Form className="grid items-start gap-4 px-4.5 pb-5 sm:grid-cols-2 xl:grid-cols-1" preventScrollReset>
      <input type="hidden" name="kind" value={kind} />
      {profile ? <input type="hidden" name="profile" value={profile} /> : null}
      {trialFields(kind).map((field) => {
        const error = errors[field]
        const isDate = DATES.has(field)
        const unit = PERCENTS.has(field)
          ? '%'
          : isDate || field === 'indexValue'
            ? undefined
            : currencyUnit(currency)
        return (
          <TextField
            key={field}
            name={field}
            label={LABELS[field]()}
            value={values[field] ?? ''}
            error={error && eventErrorText(error)}
            hint={hintOf(field, kind, table)}
            unit={unit}
            isNumeric={!isDate}
            inputMode={isDate ? 'numeric' : 'decimal'}
            autoComplete="off"
            boxClassName={isDate ? 'num' : ''}
            onChange={(event) => onChange(field, event.target.value)}
          />
        )
      })}
      <div className="sm:col-span-2 xl:col-span-1">
        <Button type="submit">{m.event_calculate()}</Button>
      </div>
    </Form>
  )
}

function hintOf(field: TrialField, kind: TrialKind, table: TrialData['table']): string | undefined {
  if (field === 'rate' && table)
    return m.event_rate_from_table({ rate: formatPercent(table.annualRate), source: table.source })
  if (field === 'rate') return m.event_rate_hint()
  if (field === 'percent') return m.event_one_of_hint()
  if (field === 'rent') return kind === 'scope' ? m.event_rent_scope_hint() : m.event_rent_hint()
  if (field === 'share') return m.event_share_hint()
  if (field === 'date') return m.event_date_hint()
  return undefined
}
