import { PROFILES } from '@mina/domain/profiles'
import { m } from '@mina/i18n'
import { Link, useSearchParams } from '@remix-run/react'
import { withTrail } from './figure-address'
import { profileName, profileOf } from './profiles'

/** By which rules the page's figures are kept. The choice stands in the address. */
export function ProfileSwitch() {
  const [query] = useSearchParams()
  const chosen = profileOf(query)
  return (
    <nav className="seg flex-wrap" aria-label={m.figure_profile()}>
      {PROFILES.map((profile) => {
        const next = new URLSearchParams(withTrail(query, []))
        next.set('profile', profile)
        return (
          <Link
            key={profile}
            to={`?${next}`}
            aria-current={profile === chosen ? 'true' : undefined}
            preventScrollReset
          >
            {profileName(profile)}
          </Link>
        )
      })}
    </nav>
  )
}
