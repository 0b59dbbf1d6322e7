import { m } from '@mina/i18n'
import { formatAmount, formatDate } from '@mina/i18n/format'
import { DateField, Panel, ScrollArea, SelectField, TextField } from '@mina/ui'
import { Form } from '@remix-run/react'
import { errorAt } from './outcome'
import { RemoveButton } from './removable-row'
import { SaveBar } from './save-bar'
import type { SectionProps } from './section'

const TYPES: Record<string, () => string> = {
  closing: m.accounting_type_closing,
  average: m.accounting_type_average,
  spot: m.accounting_type_spot,
}

/** Exchange rates that were typed in by hand. */
export function ExchangeRates({ page, canEdit, outcome }: SectionProps) {
  const { exchangeRates } = page
  return (
    <Panel id="exchange" title={m.accounting_exchange()}>
      <p className="max-w-[75ch] px-4.5 pb-3 text-muted text-small">{m.accounting_exchange_lead()}</p>
      {exchangeRates.length === 0 ? (
        <p className="border-line border-t px-4.5 py-4 text-muted text-small">{m.accounting_none()}</p>
      ) : (
        <ScrollArea label={m.accounting_exchange()}>
          <table className="tbl tbl-dense">
            <thead>
              <tr>
                <th scope="col">{m.accounting_date()}</th>
                <th scope="col">{m.accounting_base()}</th>
                <th scope="col">{m.accounting_quote()}</th>
                <th scope="col">{m.accounting_type()}</th>
                <th scope="col" className="num">
                  {m.accounting_value()}
                </th>
                <th scope="col">{m.accounting_source()}</th>
                {canEdit ? <td /> : null}
              </tr>
            </thead>
            <tbody>
              {exchangeRates.map(({ id, base, quote, type, date, rate, source }) => (
                <tr key={id}>
                  <td className="num date">{formatDate(date)}</td>
                  <td>{base}</td>
                  <td>{quote}</td>
                  <td>{TYPES[type]?.() ?? type}</td>
                  <td className="num font-semibold">{formatAmount(rate, 'as-needed')}</td>
                  <td className="whitespace-normal">{source}</td>
                  {canEdit ? (
                    <td>
                      <RemoveButton
                        intent="exchange-removed"
                        canEdit={canEdit}
                        name={`${base}/${quote} ${formatDate(date)}`}
                        values={{ id, base, quote, type, date, rate, source }}
                      />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {canEdit ? <AddExchangeRate key={exchangeRates.length} page={page} outcome={outcome} /> : null}
    </Panel>
  )
}

function AddExchangeRate({ page, outcome }: Pick<SectionProps, 'page' | 'outcome'>) {
  const currencies = page.currencies.map((value) => ({ value, label: value }))
  const error = (field: string) => errorAt(outcome, 'exchange', field)
  return (
    <Form method="post" className="grid gap-4 border-line border-t px-4.5 py-4.5" preventScrollReset>
      <input type="hidden" name="intent" value="exchange" />
      <div className="grid items-start gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <SelectField label={m.accounting_base()} name="base" defaultValue="EUR" choices={currencies} />
        <SelectField
          label={m.accounting_quote()}
          name="quote"
          defaultValue={page.settings.functionalCurrency}
          error={error('quote')}
          choices={currencies}
        />
        <SelectField
          label={m.accounting_type()}
          name="type"
          defaultValue="closing"
          choices={Object.entries(TYPES).map(([value, name]) => ({ value, label: name() }))}
        />
        <DateField label={m.accounting_date()} name="date" error={error('date')} required />
        <TextField
          label={m.accounting_value()}
          name="rate"
          error={error('rate')}
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
      <SaveBar intent="exchange" canEdit label={m.accounting_add()} />
    </Form>
  )
}
