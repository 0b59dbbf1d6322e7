import { m } from '@mina/i18n'
import { NavLink } from '@remix-run/react'
import { phonePlaces } from './places'
import type { ShellData } from './shell-data'

export function BottomBar({ me }: Pick<ShellData, 'me'>) {
  return (
    <nav className="bottombar" aria-label={m.app_menu_main()}>
      {phonePlaces(me).map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          <Icon className="i i-lg" aria-hidden="true" />
          {label()}
        </NavLink>
      ))}
    </nav>
  )
}
