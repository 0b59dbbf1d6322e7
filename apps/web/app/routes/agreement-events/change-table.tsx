import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatPercent } from '@mina/i18n/format'
import { ScrollArea } from '@mina/ui'
import type { Change } from '~/agreements/agreement-data'
import { Figure } from '~/agreements/explaining'
import { stepName } from '~/agreements/explanation-texts'
import { signedAmount } from '~/agreements/signed-amount'
import { difference, isZero } from '~/agreements/sums'

type ChangeProps = { change: Change; currency: string; index: number }

/** What a moment did: balances before and after, and the steps with their paragraphs. */
export function ChangeTable({ change, currency, index }: ChangeProps) {
  const balances = [
    { name: m.figure_liability(), ...change.liability },
    { name: m.figure_right_of_use(), ...change.rightOfUse },
    { name: m.figure_provision(), ...change.provision },
  ].filter(({ before, after }, place) => place < 2 || !isZero(before) || !isZero(after))
  return (
    <div className="mt-3 grid grid-cols-1 items-start gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      <ScrollArea label={m.event_what_it_did()}>
        <table className="tbl tbl-dense">
          <thead>
            <tr>
              <th scope="col">
                <span className="unit">{currencyUnit(currency)}</span>
              </th>
              <th scope="col" className="num">
                {m.event_before()}
              </th>
              <th scope="col" className="num">
                {m.event_after()}
              </th>
              <th scope="col" className="num">
                {m.event_difference()}
              </th>
            </tr>
          </thead>
          <tbody>
            {balances.map((balance) => (
              <tr key={balance.name}>
                <th scope="row">{balance.name}</th>
                <td className="num text-muted">{formatAmount(balance.before, 2)}</td>
                <td className="num font-semibold">{formatAmount(balance.after, 2)}</td>
                <td className="num">{signedAmount(difference(balance))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <dl className="explanation-facts text-small">
        {isZero(change.gain) ? null : (
          <>
            <dt>{change.gain.startsWith('-') ? m.event_loss() : m.event_gain()}</dt>
            <dd className="num font-semibold">
              <Figure figure={{ figure: 'transition', index }}>{signedAmount(change.gain)}</Figure>
            </dd>
          </>
        )}
        {isZero(change.cash) ? null : (
          <>
            <dt>{m.figure_cash()}</dt>
            <dd className="num">{formatAmount(change.cash, 2)}</dd>
          </>
        )}
        {change.rate.after && change.rate.before !== change.rate.after ? (
          <>
            <dt>{m.figure_rate()}</dt>
            <dd className="num">
              {change.rate.before ? `${formatPercent(change.rate.before)} → ` : ''}
              {formatPercent(change.rate.after)}
            </dd>
          </>
        ) : null}
        {change.end.before && change.end.before !== change.end.after ? (
          <>
            <dt>{m.agreement_timeline_end()}</dt>
            <dd className="num">
              {formatDate(change.end.before)} → {formatDate(change.end.after)}
            </dd>
          </>
        ) : null}
        {change.steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be of one kind
          <div key={`${step.kind} ${place}`} className="contents">
            <dt className="text-muted">{step.paragraph}</dt>
            <dd>{stepName(step.kind)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
