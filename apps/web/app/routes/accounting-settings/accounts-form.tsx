import { m } from '@mina/i18n'
import { Badge, Panel, ScrollArea } from '@mina/ui'
import { Form } from '@remix-run/react'
import { kindName } from '~/agreements/agreement-names'
import type { AccountRow } from './account-rows.server'
import { errorAt } from './outcome'
import { roleText } from './role-texts'
import { SaveBar } from './save-bar'
import type { SectionProps } from './section'

/** Which account each kind of posting goes to: the default until the company says another. */
export function AccountsForm({ page, canEdit, outcome }: SectionProps) {
  const { accounts, companyId } = page
  const table = { canEdit, outcome }
  return (
    <Panel id="accounts" title={m.accounting_accounts()}>
      <p className="max-w-[75ch] px-4.5 pb-3 text-muted text-small">{m.accounting_accounts_lead()}</p>
      <Form method="post">
        <input type="hidden" name="intent" value="accounts" />
        <input type="hidden" name="companyId" value={companyId ?? ''} />
        <AccountTable rows={accounts.shared} label={m.accounting_accounts()} {...table} />
        {accounts.byKind.map(({ kind, rows }) => (
          <details key={kind} className="border-line border-t" open={rows.some(({ isMissing }) => isMissing)}>
            <summary className="cursor-pointer px-4.5 py-3 font-semibold text-small">
              {m.accounting_accounts()}: {kindName(kind)}
            </summary>
            <AccountTable rows={rows} label={`${m.accounting_accounts()}: ${kindName(kind)}`} {...table} />
          </details>
        ))}
        <div className="border-line border-t px-4.5 py-4 empty:hidden">
          <SaveBar intent="accounts" canEdit={canEdit} />
        </div>
      </Form>
    </Panel>
  )
}

type TableProps = { rows: readonly AccountRow[]; label: string } & Pick<SectionProps, 'canEdit' | 'outcome'>

function AccountTable({ rows, label, canEdit, outcome }: TableProps) {
  return (
    <ScrollArea label={label}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{m.accounting_role()}</th>
            <th scope="col">{m.accounting_default()}</th>
            <th scope="col">{m.accounting_own()}</th>
            <th scope="col">{m.accounting_state()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, role, suggested, suggestedName, own, isMissing }) => {
            const error = errorAt(outcome, 'accounts', key)
            return (
              <tr key={key}>
                <th scope="row" className="whitespace-normal">
                  {roleText(role)}
                </th>
                <td className="whitespace-normal">
                  <span className="num">{suggested ?? '–'}</span>
                  {suggestedName ? (
                    <span className="block text-caption text-subtle max-sm:hidden" lang="sv">
                      {suggestedName}
                    </span>
                  ) : null}
                </td>
                <td>
                  <span className={`input num w-28 ${error ? 'is-invalid' : ''}`}>
                    <input
                      name={key}
                      defaultValue={own}
                      readOnly={!canEdit}
                      inputMode="numeric"
                      maxLength={8}
                      autoComplete="off"
                      aria-label={`${m.accounting_own()}: ${roleText(role)}`}
                      aria-invalid={error ? true : undefined}
                    />
                  </span>
                  {error ? <p className="err">{error}</p> : null}
                </td>
                <td>
                  {isMissing ? (
                    <Badge tone="negative" mark="ring">
                      {m.accounting_missing()}
                    </Badge>
                  ) : own ? (
                    <Badge tone="positive">{m.accounting_verified()}</Badge>
                  ) : (
                    <Badge tone="warning" mark="ring">
                      {m.accounting_verify()}
                    </Badge>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollArea>
  )
}
