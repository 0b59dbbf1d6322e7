import { getLocale, LANGUAGE_NAMES, locales, m } from '@mina/i18n'
import { Button, PageHead, Panel, RadioGroup, SelectField } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useSearchParams } from '@remix-run/react'
import { apiOf } from '~/server/api.server'
import { pageTitle } from '~/shell/page-title'
import { roleName } from '~/shell/role-name'
import { useShell } from '~/shell/use-shell'

export const meta: MetaFunction = () => pageTitle(m.settings_title())

export function loader(args: LoaderFunctionArgs) {
  apiOf(args)
  return null
}

export default function Settings() {
  const { me } = useShell()
  const [query] = useSearchParams()
  return (
    <main id="main" className="page">
      <PageHead title={<h1 className="text-title">{m.settings_title()}</h1>} lead={m.settings_lead()} />
      <div className="grid max-w-4xl items-start gap-5 md:grid-cols-2">
        <Panel id="look" title={m.settings_theme()}>
          <form method="post" action="/look" className="grid gap-5 px-4.5 pb-5">
            <input type="hidden" name="returnTo" value="/settings?saved=1" />
            <SelectField
              label={m.settings_language()}
              hint={m.settings_language_hint()}
              name="locale"
              defaultValue={getLocale()}
              choices={locales.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))}
            />
            <RadioGroup
              legend={m.settings_theme()}
              name="theme"
              defaultValue={me.user.theme}
              choices={[
                { value: 'system', label: m.settings_theme_system() },
                { value: 'light', label: m.settings_theme_light() },
                { value: 'dark', label: m.settings_theme_dark() },
              ]}
            />
            <RadioGroup
              legend={m.settings_density()}
              name="density"
              hint={m.settings_density_hint()}
              defaultValue={me.user.density}
              choices={[
                { value: 'comfortable', label: m.settings_density_comfortable() },
                { value: 'compact', label: m.settings_density_compact() },
              ]}
            />
            <div className="flex items-center gap-3">
              <Button type="submit" variant="primary">
                {m.settings_save()}
              </Button>
              {query.has('saved') ? (
                <p className="text-positive-text text-small" role="status">
                  {m.settings_saved()}
                </p>
              ) : null}
            </div>
          </form>
        </Panel>
        <Panel id="account" title={m.settings_account()}>
          <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-2 px-4.5 pb-5 text-small">
            <dt className="text-muted">{m.settings_account_name()}</dt>
            <dd>{me.user.name}</dd>
            <dt className="text-muted">{m.settings_account_email()}</dt>
            <dd className="wrap-anywhere">{me.user.email}</dd>
            <dt className="text-muted">{m.settings_organization()}</dt>
            <dd>{me.organization.name}</dd>
            <dt className="text-muted">{m.settings_organization_role()}</dt>
            <dd>{roleName(me.actor.role)}</dd>
          </dl>
        </Panel>
        <Panel id="accounting" title={m.settings_accounting()}>
          <p className="px-4.5 pb-5 text-small">
            <Link to="/settings/accounting" className="link">
              {m.settings_accounting_lead()}
            </Link>
          </p>
        </Panel>
      </div>
    </main>
  )
}
