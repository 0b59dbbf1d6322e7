import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatMoney, formatPercent } from '@mina/i18n/format'
import { Panel, ScrollArea } from '@mina/ui'
import type { ReactNode } from 'react'
import type { Tried } from '~/agreements/agreement-data'
import { profileName } from '~/agreements/profiles'
import { signedAmount } from '~/agreements/signed-amount'
import { difference, isZero } from '~/agreements/sums'

type Row = { name: string; cell: (profile: Tried['profiles'][number]) => ReactNode }
type AmountKey = 'liability' | 'rightOfUse' | 'costNextYear' | 'paymentsRemaining'

const amountRow = (name: string, key: AmountKey): Row => ({
  name,
  cell: ({ before, after }) => <Moved before={before[key]} after={after[key]} />,
})

/** What the event would do: to the agreement, and under every profile before, after and the difference. */
export function TrialResult({ tried, isStale }: { tried: Tried; isStale: boolean }) {
  const { currency, profiles, monthly, endDate, deadline, date } = tried
  const money = (amount: string) => formatMoney(amount, currency, 2)
  const notice = (side: Tried['deadline']['before']) => (side ? formatDate(side.noticeOn) : '–')
  const rows: Row[] = [
    amountRow(m.figure_liability(), 'liability'),
    amountRow(m.figure_right_of_use(), 'rightOfUse'),
    {
      name: m.event_result_effect(),
      cell: ({ gain }) => (isZero(gain) ? '–' : <b className="font-semibold">{signedAmount(gain)}</b>),
    },
    amountRow(m.event_cost_next_year(), 'costNextYear'),
    amountRow(m.event_left_to_pay(), 'paymentsRemaining'),
    {
      name: m.figure_rate(),
      cell: ({ before, after }) => (
        <Moves before={rateText(before.annualRate)} after={rateText(after.annualRate)} />
      ),
    },
    {
      name: m.agreement_timeline_end(),
      cell: ({ before, after }) => (
        <Moves before={formatDate(before.endDate)} after={formatDate(after.endDate)} />
      ),
    },
    {
      name: m.figure_rule(),
      cell: ({ paragraphs }) => (
        <span className="text-caption text-muted">{paragraphs.join(', ') || '–'}</span>
      ),
    },
  ]
  return (
    <section className={isStale ? 'is-stale' : ''} aria-label={m.event_result()} aria-busy={isStale}>
      <p className="sr-only" role="status">
        {isStale ? m.event_calculating() : m.event_result_ready({ date: formatDate(date, 'long') })}
      </p>
      <Panel
        id="result"
        title={m.event_result()}
        note={isStale ? m.event_calculating() : m.event_result_on({ date: formatDate(date, 'medium') })}
      >
        <dl className="grid grid-cols-1 gap-x-8 gap-y-3 border-line border-t px-4.5 py-3.5 text-small sm:grid-cols-3">
          <Fact name={m.event_monthly()} before={money(monthly.before)} after={money(monthly.after)} />
          <Fact
            name={m.agreement_timeline_end()}
            before={formatDate(endDate.before)}
            after={formatDate(endDate.after)}
          />
          <Fact
            name={m.agreement_timeline_notice()}
            before={notice(deadline.before)}
            after={notice(deadline.after)}
          />
        </dl>
        <ScrollArea label={m.event_in_every_profile()}>
          <table className="tbl tbl-dense trial-table">
            <caption className="sr-only">{m.event_in_every_profile()}</caption>
            <thead>
              <tr>
                <th scope="col">
                  {m.event_legend()} <span className="unit">{currencyUnit(currency)}</span>
                </th>
                {profiles.map(({ profile }) => (
                  <th key={profile} scope="col" className="num">
                    {profileName(profile)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, cell }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {profiles.map((profile) => (
                    <td key={profile.profile} className="num">
                      {cell(profile)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </Panel>
    </section>
  )
}

const rateText = (rate: string | null) => (rate ? formatPercent(rate) : '–')

/** After in front, before under it, and what lies between; one figure where nothing moves. */
function Moved({ before, after }: { before: string; after: string }) {
  const between = difference({ before, after })
  if (isZero(between)) return <>{isZero(after) ? '–' : formatAmount(after)}</>
  return (
    <>
      <b className="block font-semibold">{formatAmount(after)}</b>
      <span className="block text-caption text-subtle">{formatAmount(before)}</span>
      <span className="block text-caption text-accent-text">{signedAmount(between, 0)}</span>
    </>
  )
}

function Moves({ before, after }: { before: string; after: string }) {
  if (before === after) return <>{after}</>
  return (
    <>
      <b className="block font-semibold">{after}</b>
      <span className="block text-caption text-subtle">{before}</span>
    </>
  )
}

function Fact({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <div>
      <dt className="text-caption text-subtle">{name}</dt>
      <dd className="num">
        {before === after ? (
          after
        ) : (
          <>
            <span className="text-muted">{before}</span> → <b className="font-semibold">{after}</b>
          </>
        )}
      </dd>
    </div>
  )
}
