import { m } from '@mina/i18n'
import { formatAmount, formatDate } from '@mina/i18n/format'
import { Panel, ScrollArea, TextField } from '@mina/ui'
import { Form } from '@remix-run/react'
import { errorAt } from './outcome'
import { RemoveButton } from './removable-row'
import { SaveBar } from './save-bar'
import type { SectionProps } from './section'

/** Values of indexes that were typed in by hand. */
export function IndexValues({ page: { indexValues }, canEdit, outcome }: SectionProps) {
  const error = (field: string) => errorAt(outcome, 'index', field)
  return (
    <Panel id="index" title={m.accounting_index()}>
      <p className="max-w-[75ch] px-4.5 pb-3 text-muted text-small">{m.accounting_index_lead()}</p>
      {indexValues.length === 0 ? (
        <p className="border-line border-t px-4.5 py-4 text-muted text-small">{m.accounting_none()}</p>
      ) : (
        <ScrollArea label={m.accounting_index()}>
          <table className="tbl tbl-dense">
            <thead>
              <tr>
                <th scope="col">{m.accounting_series()}</th>
                <th scope="col">{m.accounting_month()}</th>
                <th scope="col" className="num">
                  {m.accounting_value()}
                </th>
                <th scope="col">{m.accounting_source()}</th>
                {canEdit ? <td /> : null}
              </tr>
            </thead>
            <tbody>
              {indexValues.map(({ id, series, month, value, source }) => (
                <tr key={id}>
                  <td>{series}</td>
                  <td className="num">{formatDate(month, 'month')}</td>
                  <td className="num font-semibold">{formatAmount(value, 'as-needed')}</td>
                  <td className="whitespace-normal">{source}</td>
                  {canEdit ? (
                    <td>
                      <RemoveButton
                        intent="index-removed"
                        canEdit={canEdit}
                        name={`${series} ${month}`}
                        values={{ id, series, month, value, source }}
                      />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {canEdit ? (
        <Form
          key={indexValues.length}
          method="post"
          className="grid gap-4 border-line border-t px-4.5 py-4.5"
          preventScrollReset
        >
          <input type="hidden" name="intent" value="index" />
          <div className="grid items-start gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
            <TextField
              label={m.accounting_series()}
              name="series"
              error={error('series')}
              maxLength={60}
              required
            />
            <TextField
              label={m.accounting_month()}
              hint={m.accounting_month_hint()}
              name="month"
              error={error('month')}
              inputMode="numeric"
              autoComplete="off"
              required
            />
            <TextField
              label={m.accounting_value()}
              name="value"
              error={error('value')}
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
          <SaveBar intent="index" canEdit label={m.accounting_add()} />
        </Form>
      ) : null}
    </Panel>
  )
}
