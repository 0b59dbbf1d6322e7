import { m } from '@mina/i18n'
import { BrandMark, Menu } from '@mina/ui'
import { Form, Link, useLocation } from '@remix-run/react'
import { Building2, ChartColumn, ChevronsUpDown, LogOut, MoonStar, Search, Settings } from 'lucide-react'
import { LanguageMenu } from './language-menu'
import { roleName } from './role-name'
import type { Me, ShellData } from './shell-data'

export function TopBar({ me }: Pick<ShellData, 'me'>) {
  const { pathname, search } = useLocation()
  const returnTo = pathname + search
  return (
    <header className="topbar">
      <Link to="/" className="lg:hidden" aria-label={m.app_menu_start()}>
        <BrandMark />
      </Link>
      <OrganizationMenu me={me} />
      <Form
        action="/agreements"
        role="search"
        aria-label={m.app_search_label()}
        className="mx-auto hidden h-9 w-full max-w-md items-center gap-2 rounded-md border border-line-strong bg-surface px-3 text-small focus-within:border-focus hover:border-control md:flex"
      >
        <Search className="i text-subtle" aria-hidden="true" />
        <input
          type="search"
          name="q"
          aria-label={m.app_search_label()}
          placeholder={m.app_search_placeholder()}
          className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-subtle"
          data-shell-search
        />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </Form>
      <div className="flex items-center gap-0.5 max-md:ml-auto">
        <Link
          to="/agreements"
          className="btn btn-ghost btn-sm btn-icon md:hidden"
          aria-label={m.app_search_label()}
        >
          <Search className="i i-lg" aria-hidden="true" />
        </Link>
        <div className="max-md:hidden">
          <LanguageMenu returnTo={returnTo} />
        </div>
        <div className="max-md:hidden">
          <ThemeMenu returnTo={returnTo} current={me.user.theme} />
        </div>
        <AccountMenu me={me} />
      </div>
    </header>
  )
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join('')

function OrganizationMenu({ me }: { me: Me }) {
  const mark = (
    <>
      <span
        className="grid size-5 flex-none place-items-center rounded-sm bg-accent-soft font-bold text-[10px] text-accent-text"
        aria-hidden="true"
      >
        {initials(me.organization.name)}
      </span>
      <span className="truncate">{me.organization.name}</span>
    </>
  )
  if (me.organizations.length < 2) {
    return <span className="flex min-w-0 items-center gap-2 px-2 font-medium text-small">{mark}</span>
  }
  return (
    <Menu
      label={`${me.organization.name}. ${m.app_organization_switch()}`}
      className="btn btn-ghost btn-sm !px-2 !text-text min-w-0"
      button={
        <>
          {mark}
          <ChevronsUpDown className="i i-sm text-subtle" aria-hidden="true" />
        </>
      }
    >
      <form method="post" action="/organization">
        {me.organizations.map(({ id, name, role }) => (
          <button
            key={id}
            type="submit"
            name="organizationId"
            value={id}
            className="menu-item"
            aria-current={id === me.organization.id || undefined}
          >
            <Building2 className="i text-subtle" aria-hidden="true" />
            <span className="min-w-0 flex-1">{name}</span>
            <span className="text-caption text-subtle">{roleName(role)}</span>
          </button>
        ))}
      </form>
    </Menu>
  )
}

const THEMES = [
  ['system', m.settings_theme_system],
  ['light', m.settings_theme_light],
  ['dark', m.settings_theme_dark],
] as const

function ThemeMenu({ returnTo, current }: { returnTo: string; current: string }) {
  return (
    <Menu
      label={m.app_look_menu()}
      align="end"
      className="btn btn-ghost btn-sm btn-icon"
      button={<MoonStar className="i" aria-hidden="true" />}
    >
      <Form method="post" action="/look">
        <input type="hidden" name="returnTo" value={returnTo} />
        {THEMES.map(([value, label]) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            className="menu-item"
            aria-current={value === current || undefined}
          >
            {label()}
          </button>
        ))}
      </Form>
    </Menu>
  )
}

function AccountMenu({ me }: { me: Me }) {
  return (
    <Menu
      label={m.app_account_menu({ name: me.user.name })}
      align="end"
      className="ml-1 grid size-8 cursor-pointer place-items-center rounded-full bg-accent font-bold text-caption text-on-accent"
      button={initials(me.user.name)}
    >
      <div className="px-2.5 py-1.5">
        <p className="font-semibold">{me.user.name}</p>
        <p className="text-caption text-subtle">{me.user.email}</p>
        <p className="text-caption text-subtle">{roleName(me.actor.role)}</p>
      </div>
      <Link to="/reports" className="menu-item lg:hidden">
        <ChartColumn className="i" aria-hidden="true" />
        {m.app_menu_reports()}
      </Link>
      <Link to="/settings" className="menu-item">
        <Settings className="i" aria-hidden="true" />
        {m.app_menu_settings()}
      </Link>
      <form method="post" action="/logout">
        <button type="submit" className="menu-item">
          <LogOut className="i" aria-hidden="true" />
          {m.app_account_sign_out()}
        </button>
      </form>
    </Menu>
  )
}
