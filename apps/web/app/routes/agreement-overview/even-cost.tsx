import { m } from '@mina/i18n'
import { currencyUnit, formatAmount } from '@mina/i18n/format'
import { Panel, ScrollArea } from '@mina/ui'
import type { Schedule } from '~/agreements/agreement-data'
import { Figure } from '~/agreements/explaining'
import { byYear } from '~/agreements/periods'
import { profileName, treatmentText } from '~/agreements/profiles'

/** Where nothing stands in the balance sheet but what was paid ahead: what each year costs and what is prepaid. */
export function EvenCost({ schedule }: { schedule: Schedule }) {
  const unit = <span className="unit">{currencyUnit(schedule.currency)}</span>
  return (
    <Panel id="even-cost" title={m.figure_even_cost()} note={profileName(schedule.profile)}>
      <p className="max-w-[70ch] px-4.5 pb-3 text-muted text-small">{treatmentText(schedule.treatment)}</p>
      <ScrollArea label={m.figure_even_cost()}>
        <table className="tbl tbl-dense">
          <thead>
            <tr>
              <th scope="col">{m.agreement_year_column()}</th>
              <th scope="col" className="num">
                {m.agreement_year_payment()} {unit}
              </th>
              <th scope="col" className="num">
                {m.figure_lease_expense()}
              </th>
              <th scope="col" className="num">
                {m.figure_prepaid()}
              </th>
            </tr>
          </thead>
          <tbody>
            {byYear(schedule.months).map(({ name, from, to, prepaid, leaseExpense }) => (
              <tr key={name}>
                <td className="num date">{name}</td>
                <td className="num">
                  <Figure figure={{ figure: 'payments', from, to }}>{formatAmount(prepaid.payment)}</Figure>
                </td>
                <td className="num font-semibold">
                  <Figure figure={{ figure: 'leaseExpense', from, to }}>{formatAmount(leaseExpense)}</Figure>
                </td>
                <td className="num">
                  <Figure figure={{ figure: 'prepaid', date: to }}>{formatAmount(prepaid.closing)}</Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Panel>
  )
}
