import { m } from '@mina/i18n'
import { buttonClass, Panel } from '@mina/ui'
import { Link } from '@remix-run/react'
import type { Schedule } from '~/agreements/agreement-data'
import { TRIAL_KINDS, trialName } from '~/agreements/trial-kinds'

/** What can be tried on the agreement, each with its own form. Nothing is stored before it is kept. */
export function TrialLinks({ schedule, query }: { schedule: Schedule; query: string }) {
  if (schedule.events.some(({ kind }) => kind === 'termination' || kind === 'buy_out')) return null
  const rest = query.replace('?', '&')
  return (
    <Panel id="try" title={m.event_try_title()} note={m.event_try_lead()}>
      <ul className="flex flex-wrap gap-2 px-4.5 pb-4">
        {TRIAL_KINDS.map((kind) => (
          <li key={kind}>
            <Link to={`try?kind=${kind}${rest}`} className={buttonClass({ size: 'small' })}>
              {trialName(kind)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
