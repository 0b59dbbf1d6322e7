import type { ExplainedFigure } from '@mina/domain/measurement'
import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatPercent } from '@mina/i18n/format'
import { Button, DateField, Panel } from '@mina/ui'
import { Form, useSearchParams } from '@remix-run/react'
import type { Figures, Schedule } from '~/agreements/agreement-data'
import { Figure } from '~/agreements/explaining'
import { conventionName } from '~/agreements/explanation-texts'
import { profileName } from '~/agreements/profiles'
import { isZero } from '~/agreements/sums'

type StandingProps = { figures: Figures; isUnread: boolean; totals: Schedule['totals'] }

/** What stands in the balance sheet when a day is over; any day can be asked for. */
export function Standing({ figures, isUnread, totals }: StandingProps) {
  const [query] = useSearchParams()
  const date = figures.asOf
  const unit = currencyUnit(figures.currency)
  const rows: { name: string; amount: string | null; figure?: ExplainedFigure; isAlways?: boolean }[] = [
    {
      name: m.figure_liability(),
      amount: figures.liability,
      figure: { figure: 'liability', date },
      isAlways: true,
    },
    { name: m.figure_current(), amount: figures.current, figure: { figure: 'currentPart', date } },
    { name: m.figure_non_current(), amount: figures.nonCurrent },
    { name: m.figure_undiscounted(), amount: figures.undiscounted },
    {
      name: m.figure_right_of_use(),
      amount: figures.rightOfUse,
      figure: { figure: 'rightOfUse', date },
      isAlways: true,
    },
    { name: m.figure_difference(), amount: figures.difference },
    { name: m.figure_deferred_tax(), amount: figures.deferredTax },
    { name: m.figure_provision(), amount: figures.provision, figure: { figure: 'provision', date } },
    { name: m.figure_prepaid(), amount: figures.prepaid, figure: { figure: 'prepaid', date } },
    { name: m.figure_liability_at_start(), amount: totals.liabilityAtStart },
    { name: m.figure_right_of_use_at_start(), amount: totals.rightOfUseAtStart },
    { name: m.figure_total_interest(), amount: totals.interest },
  ]
  const kept = [...query].filter(([name]) => name !== 'asOf' && name !== 'explain')
  return (
    <Panel
      id="standing"
      title={m.figure_standing({ date: formatDate(date, 'medium') })}
      note={`${profileName(figures.profile)}, ${unit}`}
      actions={
        <Form className="flex items-end gap-2" preventScrollReset>
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <DateField
            key={date}
            label={m.figure_as_of()}
            isLabelHidden
            name="asOf"
            defaultValue={isUnread ? (query.get('asOf') ?? '') : formatDate(date)}
            error={isUnread && m.event_error_not_a_date()}
            boxClassName="w-36"
          />
          <Button type="submit">{m.figure_show()}</Button>
        </Form>
      }
    >
      <dl className="grid grid-cols-1 gap-x-8 border-line border-t px-4.5 py-2 text-small sm:grid-cols-2 2xl:grid-cols-3">
        {rows
          .filter(({ amount, isAlways }) => amount !== null && (isAlways || !isZero(amount)))
          .map(({ name, amount, figure }) => (
            <div key={name} className="flex items-baseline justify-between gap-4 border-line border-b py-1.5">
              <dt className="text-muted">{name}</dt>
              <dd className="num font-semibold">
                {figure && !isZero(amount ?? '0') ? (
                  <Figure figure={figure}>{formatAmount(amount ?? '0', 2)}</Figure>
                ) : (
                  formatAmount(amount ?? '0', 2)
                )}
              </dd>
            </div>
          ))}
        {figures.annualRate ? (
          <div className="flex items-baseline justify-between gap-4 border-line border-b py-1.5">
            <dt className="text-muted">{m.figure_rate()}</dt>
            <dd className="text-right">
              <span className="num font-semibold">{formatPercent(figures.annualRate)}</span>
              {figures.convention ? (
                <span className="block text-caption text-subtle">{conventionName(figures.convention)}</span>
              ) : null}
            </dd>
          </div>
        ) : null}
        <div className="flex items-baseline justify-between gap-4 border-line border-b py-1.5">
          <dt className="text-muted">{m.agreement_timeline_end()}</dt>
          <dd className="num font-semibold">{formatDate(figures.endDate)}</dd>
        </div>
      </dl>
    </Panel>
  )
}
