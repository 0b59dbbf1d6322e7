import { RATE_CONVENTIONS } from '@mina/domain/agreements'
import { PROFILES } from '@mina/domain/profiles'
import { m } from '@mina/i18n'
import { formatAmount, formatDate } from '@mina/i18n/format'
import { DateField, Panel, RadioGroup, SelectField, TextField } from '@mina/ui'
import { Form } from '@remix-run/react'
import { conventionName } from '~/agreements/explanation-texts'
import { profileName } from '~/agreements/profiles'
import { fractionToPercent } from '~/review/rate-text'
import { errorAt } from './outcome'
import { SaveBar } from './save-bar'
import type { SectionProps } from './section'

const FROM: Record<string, () => string> = {
  company: m.accounting_from_company,
  organization: m.accounting_from_organization,
  default: m.accounting_from_default,
}

export function SettingsForm({ page, canEdit, outcome }: SectionProps) {
  const { settings, companyId, currencies } = page
  const from = companyId === null && settings.from === 'organization' ? '' : FROM[settings.from]?.()
  const version = settings.revision > 0 ? m.accounting_revision({ revision: settings.revision }) : ''
  return (
    <Panel id="settings" title={m.accounting_settings()} note={[from, version].filter(Boolean).join('. ')}>
      <Form method="post" className="grid gap-5 px-4.5 pb-5">
        <input type="hidden" name="intent" value="settings" />
        <input type="hidden" name="companyId" value={companyId ?? ''} />
        <input type="hidden" name="revision" value={settings.revision} />
        <fieldset disabled={!canEdit} className="contents">
          <fieldset>
            <legend className="label mb-1.5">{m.accounting_profiles()}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-2">
              {PROFILES.map((profile) => (
                <label key={profile} className="inline-flex min-h-6 items-center gap-2">
                  <input
                    type="checkbox"
                    className="check"
                    name="profiles"
                    value={profile}
                    defaultChecked={settings.profiles.includes(profile)}
                  />
                  {profileName(profile)}
                </label>
              ))}
            </div>
          </fieldset>
          <div className="grid items-start gap-x-6 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
            <SelectField
              label={m.accounting_convention()}
              name="convention"
              defaultValue={settings.convention}
              choices={RATE_CONVENTIONS.map((value) => ({ value, label: conventionName(value) }))}
            />
            <SelectField
              label={m.accounting_current()}
              name="currentMethod"
              defaultValue={settings.currentMethod}
              choices={[
                { value: 'instalments', label: m.accounting_current_instalments() },
                { value: 'present_value', label: m.accounting_current_present_value() },
              ]}
            />
            <TextField
              label={m.accounting_bands()}
              hint={m.accounting_bands_hint()}
              error={errorAt(outcome, 'settings', 'maturityBandYears')}
              name="maturityBandYears"
              defaultValue={settings.maturityBandYears.join(' ')}
              autoComplete="off"
            />
            <TextField
              label={m.accounting_tax()}
              error={errorAt(outcome, 'settings', 'deferredTaxRate')}
              name="deferredTaxRate"
              defaultValue={formatAmount(fractionToPercent(settings.deferredTaxRate), 'as-needed')}
              unit="%"
              isNumeric
              inputMode="decimal"
              autoComplete="off"
            />
            <SelectField
              label={m.accounting_currency()}
              name="functionalCurrency"
              defaultValue={settings.functionalCurrency}
              choices={currencies.map((value) => ({ value, label: value }))}
            />
            <DateField
              label={m.accounting_locked()}
              hint={m.accounting_locked_hint()}
              error={errorAt(outcome, 'settings', 'lockedThrough')}
              name="lockedThrough"
              defaultValue={settings.lockedThrough ? formatDate(settings.lockedThrough) : ''}
            />
          </div>
          <RadioGroup
            legend={m.accounting_depreciation()}
            name="depreciation"
            defaultValue={settings.depreciation}
            choices={[
              { value: 'months', label: m.accounting_depreciation_months() },
              { value: 'days', label: m.accounting_depreciation_days() },
            ]}
          />
        </fieldset>
        <SaveBar intent="settings" canEdit={canEdit} />
      </Form>
    </Panel>
  )
}
