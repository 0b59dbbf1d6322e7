import { m } from '@mina/i18n'
import { Link, useSearchParams } from '@remix-run/react'
import { TRIAL_KINDS, type TrialKind, trialName } from '~/agreements/trial-kinds'

/** The other things that can be tried. */
export function TrialKinds({ kind }: { kind: TrialKind }) {
  const [query] = useSearchParams()
  const profile = query.get('profile')
  return (
    <nav aria-label={m.event_try_other()} className="border-line border-t px-4.5 py-4">
      <p className="label mb-1.5">{m.event_try_other()}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-small">
        {TRIAL_KINDS.filter((other) => other !== kind).map((other) => (
          <li key={other}>
            <Link
              to={`?${new URLSearchParams({ kind: other, ...(profile && { profile }) })}`}
              className="link"
              preventScrollReset
            >
              {trialName(other)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
