import { CURRENCIES } from '@mina/domain'
import { m } from '@mina/i18n'
import { Button, buttonClass, PageHead, SelectField } from '@mina/ui'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import { useCan } from '~/shell/use-shell'
import { accountGroups } from './account-rows.server'
import { AccountsForm } from './accounts-form'
import { act } from './actions.server'
import { BorrowingRates } from './borrowing-rates'
import { ExchangeRates } from './exchange-rates'
import { IndexValues } from './index-values'
import { OutcomeBanner } from './outcome-banner'
import { SettingsForm } from './settings-form'

export const meta: MetaFunction = () => pageTitle(m.accounting_title())

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function loader(args: LoaderFunctionArgs) {
  const { accounting, agreements } = apiOf(args)
  const asked = new URL(args.request.url).searchParams.get('company') ?? ''
  const companyId = UUID.test(asked) ? asked : null
  const [settings, mapping, rates, indexValues, exchangeRates, { facets }] = await orErrorPage(
    Promise.all([
      accounting.settings({ companyId }),
      accounting.accounts({ companyId }),
      accounting.borrowingRates(),
      accounting.indexValues(),
      accounting.exchangeRates(),
      agreements.list({}),
    ]),
  )
  return {
    companyId,
    companies: facets.companies.map(({ id, name }) => ({ id, name })),
    currencies: [...CURRENCIES],
    settings,
    accounts: accountGroups(mapping.accounts),
    rates,
    indexValues,
    exchangeRates,
  }
}
export type AccountingData = Awaited<ReturnType<typeof loader>>
export const clientLoader = loadWithMessages
/** Also after a refusal: somebody else may have been faster. */
export const shouldRevalidate = () => true

export async function action(args: ActionFunctionArgs) {
  const outcome = await act(apiOf(args), await args.request.formData())
  if (!outcome) throw data({ code: 'input.invalid', details: {} }, { status: 404 })
  return data(outcome, { status: outcome.ok ? 200 : 422 })
}

/** How the companies account for their leases, and the rates, index values and accounts that this uses. */
export default function AccountingSettings() {
  const page = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const canEdit = useCan('accounting.edit')
  const { companyId, companies } = page
  return (
    <main id="main" className="page">
      <PageHead
        above={
          <nav
            aria-label={m.app_breadcrumb()}
            className="mb-1 flex items-center gap-1.5 text-small text-subtle"
          >
            <Link to="/settings" className="hover:underline">
              {m.settings_title()}
            </Link>
            <ChevronRight className="i i-sm" aria-hidden="true" />
            {m.accounting_title()}
          </nav>
        }
        title={<h1 className="text-title">{m.accounting_title()}</h1>}
        lead={canEdit ? m.accounting_lead() : `${m.accounting_lead()} ${m.accounting_read_only()}`}
      />
      {outcome ? <OutcomeBanner outcome={outcome} canEdit={canEdit} /> : null}
      <div className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
        <Form className="flex items-end gap-2">
          <SelectField
            key={companyId}
            label={m.accounting_company()}
            name="company"
            defaultValue={companyId ?? ''}
            choices={[
              { value: '', label: m.accounting_company_all() },
              ...companies.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button type="submit">{m.accounting_choose()}</Button>
        </Form>
        <nav aria-label={m.accounting_sections()} className="flex flex-wrap gap-1">
          {[
            ['accounts', m.accounting_accounts()],
            ['rates', m.accounting_rates()],
            ['index', m.accounting_index()],
            ['exchange', m.accounting_exchange()],
          ].map(([id, name]) => (
            <a key={id} href={`#${id}`} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {name}
            </a>
          ))}
        </nav>
      </div>
      <div className="grid max-w-6xl grid-cols-1 gap-5">
        <SettingsForm
          key={`settings ${companyId} ${page.settings.revision}`}
          page={page}
          canEdit={canEdit}
          outcome={outcome}
        />
        <AccountsForm key={`accounts ${companyId}`} page={page} canEdit={canEdit} outcome={outcome} />
        <BorrowingRates page={page} canEdit={canEdit} outcome={outcome} />
        <IndexValues page={page} canEdit={canEdit} outcome={outcome} />
        <ExchangeRates page={page} canEdit={canEdit} outcome={outcome} />
      </div>
    </main>
  )
}
