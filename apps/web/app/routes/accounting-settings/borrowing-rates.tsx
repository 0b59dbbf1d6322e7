import { m } from '@mina/i18n'
import { formatAmount, formatDate, formatPercent } from '@mina/i18n/format'
import { DateField, Panel, ScrollArea, SelectField, TextField } from '@mina/ui'
import { Form } from '@remix-run/react'
import { kindName } from '~/agreements/agreement-names'
import { KINDS } from '~/agreements/kinds'
import { fractionToPercent } from '~/review/rate-text'
import { errorAt } from './outcome'
import { RemoveButton } from './removable-row'
import { SaveBar } from './save-bar'
import type { SectionProps } from './section'

/** The rates that are suggested for new agreements and those measured anew. */
export function BorrowingRates({ page, canEdit, outcome }: SectionProps) {
  const { rates, companies } = page
  const companyName = (id: string | null) =>
    id === null ? m.accounting_company_all() : (companies.find((one) => one.id === id)?.name ?? '–')
  const kindText = (kind: string | null) => (kind === null ? m.accounting_kind_all() : kindName(kind))
  return (
    <Panel id="rates" title={m.accounting_rates()}>
      <p className="max-w-[75ch] px-4.5 pb-3 text-muted text-small">{m.accounting_rates_lead()}</p>
      {rates.length === 0 ? (
        <p className="border-line border-t px-4.5 py-4 text-muted text-small">{m.accounting_none()}</p>
      ) : (
        <ScrollArea label={m.accounting_rates()}>
          <table className="tbl tbl-dense">
            <thead>
              <tr>
                <th scope="col">{m.accounting_company()}</th>
                <th scope="col">{m.accounting_kind()}</th>
                <th scope="col">{m.accounting_currency_name()}</th>
                <th scope="col" className="num">
                  {m.accounting_term()}
                </th>
                <th scope="col">{m.accounting_valid_from()}</th>
                <th scope="col" className="num">
                  {m.accounting_annual_rate()}
                </th>
                <th scope="col">{m.accounting_source()}</th>
                <th scope="col">{m.accounting_approved_by()}</th>
                {canEdit ? <td /> : null}
              </tr>
            </thead>
            <tbody>
              {rates.map((rate) => (
                <tr key={rate.id}>
                  <td>{companyName(rate.companyId)}</td>
                  <td>{kindText(rate.kind)}</td>
                  <td>{rate.currency}</td>
                  <td className="num">
                    {rate.fromMonths}–{rate.toMonths}
                  </td>
                  <td className="num date">{formatDate(rate.validFrom)}</td>
                  <td className="num font-semibold">{formatPercent(rate.annualRate)}</td>
                  <td className="whitespace-normal">{rate.source}</td>
                  <td>{rate.approvedByName ?? '–'}</td>
                  {canEdit ? (
                    <td>
                      <RemoveButton
                        intent="rate-removed"
                        canEdit={canEdit}
                        name={`${rate.currency} ${rate.fromMonths}–${rate.toMonths}, ${formatPercent(rate.annualRate)}`}
                        values={{
                          id: rate.id,
                          companyId: rate.companyId ?? '',
                          kind: rate.kind ?? '',
                          currency: rate.currency,
                          fromMonths: String(rate.fromMonths),
                          toMonths: String(rate.toMonths),
                          validFrom: rate.validFrom,
                          annualRate: fractionToPercent(rate.annualRate),
                          source: rate.source,
                        }}
                      />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {canEdit ? <AddRate page={page} outcome={outcome} key={rates.length} /> : null}
    </Panel>
  )
}

function AddRate({ page, outcome }: Pick<SectionProps, 'page' | 'outcome'>) {
  const { companyId, companies, currencies, settings } = page
  const error = (field: string) => errorAt(outcome, 'rate', field)
  return (
    <Form method="post" className="grid gap-4 border-line border-t px-4.5 py-4.5" preventScrollReset>
      <input type="hidden" name="intent" value="rate" />
      <div className="grid items-start gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          label={m.accounting_company()}
          name="companyId"
          defaultValue={companyId ?? ''}
          choices={[
            { value: '', label: m.accounting_company_all() },
            ...companies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          label={m.accounting_kind()}
          name="kind"
          defaultValue=""
          choices={[
            { value: '', label: m.accounting_kind_all() },
            ...KINDS.map((value) => ({ value, label: kindName(value) })),
          ]}
        />
        <SelectField
          label={m.accounting_currency_name()}
          name="currency"
          defaultValue={settings.functionalCurrency}
          choices={currencies.map((value) => ({ value, label: value }))}
        />
        <DateField label={m.accounting_valid_from()} name="validFrom" error={error('validFrom')} required />
        <TextField
          label={m.accounting_from_months()}
          name="fromMonths"
          defaultValue="1"
          error={error('fromMonths')}
          isNumeric
          inputMode="numeric"
          required
        />
        <TextField
          label={m.accounting_to_months()}
          name="toMonths"
          defaultValue="60"
          error={error('toMonths')}
          isNumeric
          inputMode="numeric"
          required
        />
        <TextField
          label={m.accounting_annual_rate()}
          name="annualRate"
          error={error('annualRate')}
          placeholder={formatAmount('4.5', 'as-needed')}
          unit="%"
          isNumeric
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <TextField
          label={m.accounting_source()}
          name="source"
          error={error('source')}
          maxLength={200}
          required
        />
      </div>
      <SaveBar intent="rate" canEdit label={m.accounting_add()} />
    </Form>
  )
}
